/// Gold files from JSON.

#include <algorithm>
#include <dutygraph/compare.hpp>
#include <fmt/format.h>
#include <limits>
#include <map>
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

/// Reads a gold file member by member; the first fault stays in `fault_`.
class GoldReader {
public:
  GoldReader(const json& document, std::string_view file_name) : document_(document), file_name_(file_name) {}

  Result<Gold> read() {
    Gold gold;
    if (document_.is_array())
      read_clauses(document_, "", gold.clauses);
    else if (document_.is_object())
      read_object(gold);
    else
      return input_error(file_name_, "a gold file must be an array or an object", "put the clauses between [ and ]");
    if (fault_) return Failure(*fault_);
    return gold;
  }

private:
  void read_object(Gold& gold) {
    const json* clauses = member(document_, "clauses");
    if (clauses != nullptr && clauses->is_array())
      read_clauses(*clauses, "/clauses", gold.clauses);
    else
      complain("/clauses", "\"clauses\" must be a list of clauses", "give [] where there is none");
    if (const json* tasks = member(document_, "tasks")) read_tasks(*tasks, gold.tasks);
    gold.names = names(document_, "");
  }

  void read_clauses(const json& list, const std::string& pointer, std::vector<GoldClause>& clauses) {
    for (std::size_t i = 0; i < list.size() && !fault_; ++i)
      clauses.push_back(clause(list[i], fmt::format("{}/{}", pointer, i)));
  }

  GoldClause clause(const json& object, const std::string& pointer) {
    if (!object.is_object()) {
      complain(pointer, "a clause must be an object", "put each clause between { and }");
      return {};
    }
    GoldClause gold;
    const json* line = member(object, "line");
    gold.line = line == nullptr ? 0 : line_number(*line);
    if (gold.line == 0)
      complain(pointer + "/line", "\"line\" must be a line number from 1",
               "give the source line on which the clause starts");
    if (member(object, "path") != nullptr) gold.path = texts(object, "path", pointer);
    gold.lead = texts(object, "lead", pointer);
    gold.co = texts(object, "co", pointer);
    gold.form = form(object, pointer);
    gold.open = open(object, pointer);
    gold.names = names(object, pointer);
    return gold;
  }

  void read_tasks(const json& list, std::vector<GoldTask>& tasks) {
    if (!list.is_array()) return complain("/tasks", "\"tasks\" must be a list", "give a [first, last] for each task");
    for (std::size_t i = 0; i < list.size(); ++i) {
      const json& pair = list[i];
      GoldTask task;
      if (pair.is_array() && pair.size() == 2) task = {line_number(pair[0]), line_number(pair[1])};
      if (task.first_line == 0 || task.last_line < task.first_line)
        return complain(fmt::format("/tasks/{}", i), "a task must be two line numbers from 1, in order",
                        "give the first and the last line, such as [4, 5]");
      tasks.push_back(task);
    }
  }

  static const json* member(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
  }

  /// 0 where it is none.
  static std::uint32_t line_number(const json& value) {
    if (!value.is_number_unsigned()) return 0;
    const auto number = value.get<std::uint64_t>();
    return number <= std::numeric_limits<std::uint32_t>::max() ? static_cast<std::uint32_t>(number) : 0;
  }

  std::vector<std::string> texts(const json& object, const char* key, const std::string& pointer) {
    const json* value = member(object, key);
    const auto is_text = [](const json& item) { return item.is_string(); };
    if (value != nullptr && value->is_array() && std::ranges::all_of(*value, is_text))
      return value->get<std::vector<std::string>>();
    complain(fmt::format("{}/{}", pointer, key), fmt::format("\"{}\" must be a list of texts", key),
             "give [] where there is none");
    return {};
  }

  std::map<std::string, std::string> names(const json& object, const std::string& pointer) {
    const json* value = member(object, "names");
    if (value == nullptr) return {};
    const auto is_text = [](const json& item) { return item.is_string(); };
    if (value->is_object() && std::ranges::all_of(*value, is_text))
      return value->get<std::map<std::string, std::string>>();
    complain(pointer + "/names", "\"names\" must give a text for each written name", "such as {\"省A厅\": \"a-dept\"}");
    return {};
  }

  Form form(const json& object, const std::string& pointer) {
    const json* value = member(object, "form");
    if (value != nullptr && value->is_string())
      if (const auto form = form_from(value->get_ref<const std::string&>())) return *form;
    complain(pointer + "/form", "\"form\" is not a form of clause", "use led, sole, joint, assist or duty");
    return Form::led;
  }

  bool open(const json& object, const std::string& pointer) {
    const json* value = member(object, "open");
    if (value == nullptr) return false;
    if (!value->is_boolean())
      complain(pointer + "/open", "\"open\" must be true or false", "true where the list ends in 等");
    return value->is_boolean() && value->get<bool>();
  }

  void complain(const std::string& pointer, std::string_view what, std::string hint) {
    if (fault_) return;
    fault_ = input_error(file_name_, fmt::format("{}: {}", pointer, what), std::move(hint)).value();
  }

  const json& document_;
  std::string_view file_name_;
  std::optional<Error> fault_;
};

} // namespace

Result<Gold> gold_file_from_json(std::string_view text, std::string_view file_name) {
  const Result<json> document = parsed(text, file_name);
  if (!document) return Failure(document.error());
  return GoldReader(*document, file_name).read();
}

Result<std::vector<GoldClause>> gold_from_json(std::string_view text, std::string_view file_name) {
  return gold_file_from_json(text, file_name).map([](Gold gold) { return std::move(gold.clauses); });
}

} // namespace dutygraph
