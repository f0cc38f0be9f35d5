/// Gold clauses from JSON.

#include <algorithm>
#include <dutygraph/compare.hpp>
#include <fmt/format.h>
#include <limits>
#include <nlohmann/json.hpp>

namespace dutygraph {
namespace {

using nlohmann::json;

/// Line and column of the byte `at` (from 0) of a text; what follows it does not matter.
SourceSpan span_at(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, std::min(at, text.size()));
  const auto line_start = before.rfind('\n') + 1; // npos + 1 is 0
  SourceSpan span;
  span.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  span.column = static_cast<std::uint32_t>(character_count(before.substr(line_start))) + 1;
  span.begin = span.end = before.size();
  return span;
}

Result<json> parsed(std::string_view text, std::string_view file_name) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    const std::size_t at = error.byte > 0 ? error.byte - 1 : 0;
    return input_error(file_name, "this is not valid JSON", "a gold file is a JSON array of clauses",
                       span_at(text, at));
  }
}

/// Reads the members of one clause; the first fault stays in `fault`.
class ClauseReader {
public:
  ClauseReader(const json& clause, std::size_t index, std::string_view file_name)
      : clause_(clause), index_(index), file_name_(file_name) {}

  Result<GoldClause> read() {
    if (!clause_.is_object()) return failure("", "a clause must be an object", "put each clause between { and }");
    GoldClause gold;
    gold.line = line();
    gold.path = texts("path");
    gold.lead = texts("lead");
    gold.co = texts("co");
    gold.form = form();
    gold.open = open();
    if (fault_) return Failure(*fault_);
    return gold;
  }

private:
  const json* member(const char* key) const {
    const auto found = clause_.find(key);
    return found == clause_.end() ? nullptr : &*found;
  }

  std::uint32_t line() {
    const json* value = member("line");
    constexpr std::uint64_t highest = std::numeric_limits<std::uint32_t>::max();
    if (value != nullptr && value->is_number_unsigned()) {
      const auto number = value->get<std::uint64_t>();
      if (number >= 1 && number <= highest) return static_cast<std::uint32_t>(number);
    }
    complain("line", "must be a line number from 1", "give the source line on which the clause starts");
    return 0;
  }

  std::vector<std::string> texts(const char* key) {
    const json* value = member(key);
    const auto is_text = [](const json& item) { return item.is_string(); };
    if (value != nullptr && value->is_array() && std::ranges::all_of(*value, is_text))
      return value->get<std::vector<std::string>>();
    complain(key, "must be a list of texts", "give [] where there is none");
    return {};
  }

  Form form() {
    const json* value = member("form");
    if (value != nullptr && value->is_string())
      if (const auto form = form_from(value->get_ref<const std::string&>())) return *form;
    complain("form", "is not a form of clause", "use led, sole, joint, assist or duty");
    return Form::led;
  }

  bool open() {
    const json* value = member("open");
    if (value == nullptr) return false;
    if (!value->is_boolean()) complain("open", "must be true or false", "true where the list ends in 等");
    return value->is_boolean() && value->get<bool>();
  }

  Failure failure(std::string_view pointer, std::string_view what, std::string hint) const {
    return input_error(file_name_, fmt::format("/{}{}: {}", index_, pointer, what), std::move(hint));
  }

  void complain(std::string_view key, std::string_view what, std::string hint) {
    if (fault_) return;
    fault_ = failure(fmt::format("/{}", key), fmt::format("\"{}\" {}", key, what), std::move(hint)).value();
  }

  const json& clause_;
  std::size_t index_;
  std::string_view file_name_;
  std::optional<Error> fault_;
};

} // namespace

Result<std::vector<GoldClause>> gold_from_json(std::string_view text, std::string_view file_name) {
  const Result<json> document = parsed(text, file_name);
  if (!document) return Failure(document.error());
  if (!document->is_array())
    return input_error(file_name, "a gold file must be an array", "put the clauses between [ and ]");
  std::vector<GoldClause> gold;
  for (std::size_t i = 0; i < document->size(); ++i) {
    auto clause = ClauseReader((*document)[i], i, file_name).read();
    if (!clause) return Failure(clause.error());
    gold.push_back(*std::move(clause));
  }
  return gold;
}

} // namespace dutygraph
