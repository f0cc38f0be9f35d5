#include "correction_json.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/store_corrections.hpp>
#include <fmt/format.h>
#include <utility>

namespace dutygraph {
namespace {

using store::JsonChecker;
using store::JsonValue;

/// Places of values that come in the order of the text, each found from the one before it. O(bytes) for all of them.
class Places {
public:
  explicit Places(std::string_view text) : text_(text) {}
  SourceSpan of(const JsonValue& value) {
    for (; at_ < value.begin; ++at_)
      if (text_[at_] == '\n') ++lines_, line_begin_ = at_ + 1;
    const std::string_view line = text_.substr(line_begin_);
    auto span = store::place(line, value.begin - line_begin_, value.end - line_begin_);
    return {span.line + lines_, span.column, value.begin, value.end};
  }

private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  std::uint32_t lines_ = 0;
};

/// A name that is passed over would be a correction that is not made.
void refuse_strangers(JsonChecker& json, const JsonValue& object) {
  static constexpr std::array<std::string_view, 13> known{"action",  "plan",    "agency", "agencies", "to",
                                                          "into",    "task",    "line",   "role",     "to_task",
                                                          "to_line", "to_role", "reason"};
  for (std::size_t at = 0; at < object.names.size(); ++at)
    if (std::ranges::find(known, object.names[at]) == known.end())
      json.fail(object.items[at], "no correction has such a key", fmt::format("use: {}", fmt::join(known, " ")));
}

void check_head(JsonChecker& json) {
  const auto& root = json.root();
  if (json.text(root, "format") != "dutygraph-corrections")
    json.fail(json.required(root, "format"), "not a corrections file",
              "a corrections file has \"format\": \"dutygraph-corrections\"");
  if (json.number(root, "version") != 1)
    json.fail(json.required(root, "version"), "a version of the corrections file that is not known",
              "this tool reads 1");
}

} // namespace

Result<std::vector<CorrectionEntry>> corrections_from_json(std::string_view json, std::string_view file_name) {
  auto tree = store::parse_json(json, file_name);
  if (!tree) return Failure(std::move(tree.error()));
  JsonChecker checker(json, file_name, std::move(*tree));
  check_head(checker);
  Places places(json);
  std::vector<CorrectionEntry> entries;
  for (const auto& value : checker.items(checker.root(), "corrections")) {
    refuse_strangers(checker, value);
    auto correction = store::read_correction(checker, value);
    if (checker.failed()) break;
    entries.push_back({std::move(correction), std::string(file_name), places.of(value),
                       fmt::format("/corrections/{}", entries.size())});
  }
  if (checker.failed()) return checker.failure();
  return entries;
}

} // namespace dutygraph
