#pragma once
/// The words that give a role, as tables: keys before a list (牵头单位:) and verbs after it (…牵头, …按职责分工负责).
#include "cursor.hpp"
#include <optional>
#include <string_view>
#include <vector>

namespace dutygraph {

/// What a role word says of the agencies it goes with.
enum class Duty : std::uint8_t {
  lead,        ///< 牵头, 主办, 主责
  co,          ///< 配合, 协办, 参加
  responsible, ///< 责任单位, …负责: lead if alone, else shared
  by_duty,     ///< 按职责分工负责
  guide,       ///< 指导
  assist,      ///< …配合省委有关部门落实: the listed help, the body after the verb leads
  other,       ///< no agencies: 完成时限, 责任人, 适用范围
};

/// A key with its colon: 「牵头单位:」.
struct Key {
  Range range; ///< with the colon
  std::string_view word;
  Duty duty = Duty::other;
};
/// The keys in a text, from left to right; only where a name list may follow (start, after a separator or a stop).
[[nodiscard]] std::vector<Key> find_keys(std::string_view text);

/// A verb that ends a piece, or splits it: 「A牵头」, 「A会同B负责」, 「A、B配合C落实」.
struct Verb {
  std::string_view word;
  Duty duty = Duty::other;
  Range names;                 ///< the list before the verb
  std::optional<Range> others; ///< the list inside: B of 会同, C of 配合
};
/// The verb of a piece (a stretch between , and ;), or nullopt.
[[nodiscard]] std::optional<Verb> find_verb(std::string_view text, Range piece);

/// 6月底前完成, 持续推进, 长期坚持: says when, names nobody.
[[nodiscard]] bool is_deadline(std::string_view text);

} // namespace dutygraph
