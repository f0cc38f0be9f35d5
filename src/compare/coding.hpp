#pragma once
/// A coding of a document: its clauses with who was given which role, in the form in which two codings are compared.

#include <cstdint>
#include <dutygraph/compare.hpp>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::coding {

/// One clause. A sole agency stands under `lead`; a lead repeated among the others stands there alone.
struct CodedClause {
  std::uint32_t line = 0;
  Form form = Form::led;
  bool open = false;
  std::vector<std::vector<std::string>> paths; ///< of the tasks it governs
  std::set<std::string> lead;                  ///< names without the second name in brackets
  std::set<std::string> co;
  /// Written name -> what it means: of gold, the id or canonical name; of a plan, both of its agency.
  std::map<std::string, std::vector<std::string>> meanings{};
};
/// By line, clauses of one line in the order given.
using Coding = std::vector<CodedClause>;
/// Stated assignments only. O(assignments log assignments).
[[nodiscard]] Coding coding_of(const Plan& plan);
[[nodiscard]] Coding coding_of(const Gold& gold);

/// A clause of each coding, or of one of them (the other is nullptr).
struct Pair {
  const CodedClause* first = nullptr;
  const CodedClause* second = nullptr;
};
/// Clauses of equal line belong together, on one line in their order. Sorted by line. O(clauses).
[[nodiscard]] std::vector<Pair> pairs(const Coding& first, const Coding& second);

/// 「省农委(省扶贫办)」 -> 「省农委」: brackets of either width and what they hold go, blanks at both ends too. The
/// name itself where nothing would be left.
[[nodiscard]] std::string without_second_name(std::string_view written);

/// "led, lead 省A, co 省B, 省C".
[[nodiscard]] std::string described(const CodedClause& clause);
/// What is in `names` and not in `others`, joined by ", "; "nothing" if there is none.
[[nodiscard]] std::string beyond(const std::set<std::string>& names, const std::set<std::string>& others);

} // namespace dutygraph::coding
