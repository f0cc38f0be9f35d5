#pragma once
/// Gold files on the command line, alone and beside the plans that they judge.

#include "command.hpp"
#include <dutygraph/compare.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dutygraph::cli {

[[nodiscard]] Result<Gold> read_gold(const std::string& path);
/// The gold file of that name; nothing where it is something else: its text does not begin with `[` and an object, nor
/// with an object that names clauses first. Standard input is never gold.
[[nodiscard]] std::optional<Result<Gold>> gold_in(const std::string& path);

/// A plan (or document) and the gold file that it is held against.
struct GoldPair {
  std::string plan;
  std::string gold;
};
/// PLAN GOLD [PLAN GOLD]...; where both of a pair are folders, the files in them that have one name but for `.gold` and
/// the endings, in order of name. Wrong usage: a PLAN without its GOLD; two folders without any pair.
[[nodiscard]] Result<std::vector<GoldPair>> gold_pairs(std::span<const std::string> words);

} // namespace dutygraph::cli
