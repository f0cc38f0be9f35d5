#include "correction_json.hpp"
#include <array>
#include <fmt/format.h>
#include <limits>
#include <nlohmann/json.hpp>

namespace dutygraph::store {
namespace {

using Json = nlohmann::ordered_json;
using Action = Correction::Action;

void put(Json& json, const char* name, const std::string& text) {
  if (!text.empty()) json[name] = text;
}

void put(Json& json, const char* name, const std::optional<Role>& role) {
  if (role) json[name] = word(*role);
}

void put(Json& json, const char* task, const char* line, const Correction::Place& place) {
  put(json, task, place.task);
  if (place.line > 0) json[line] = place.line;
}

/// Which members an action may have beside its name, plan and reason.
struct Members {
  bool to = false;
  bool place = false;
  bool place_needed = false;
  bool role = false;
  bool move = false;
};
constexpr Members members_of(Action action) {
  switch (action) {
  case Action::rename:
  case Action::merge:
    return {.to = true, .place = true};
  case Action::move:
    return {.place = true, .place_needed = true, .role = true, .move = true};
  case Action::drop:
    return {.place = true, .role = true};
  case Action::add:
    return {.place = true, .place_needed = true, .role = true};
  }
  return {};
}

/// Reads the members of one object, and refuses those that its action has no use for.
class CorrectionReader {
public:
  CorrectionReader(JsonChecker& json, const JsonValue& object) : json_(json), object_(object) {}

  Correction read() {
    Correction read;
    read.action = json_.word_of(object_, "action", correction_action_from, Action::add);
    read.plan = filled("plan");
    read.reason = json_.filled_text(object_, "reason");
    read_agencies(read);
    const auto members = members_of(read.action);
    read.to = to(read.action, members.to);
    read.role = role("role");
    read.place = {filled("task"), line("line")};
    read.to_place = {filled("to_task"), line("to_line")};
    read.to_role = role("to_role");
    refuse_unused(members, read.action);
    demand(members, read);
    return read;
  }

private:
  [[nodiscard]] const JsonValue* found(std::string_view name) const { return object_.member(name); }

  std::string filled(std::string_view name) {
    return found(name) == nullptr ? std::string() : json_.filled_text(object_, name);
  }
  std::uint32_t line(std::string_view name) { return found(name) == nullptr ? 0 : json_.line(object_, name); }
  std::optional<Role> role(std::string_view name) {
    if (found(name) == nullptr) return std::nullopt;
    return json_.word_of(object_, name, role_from, Role::co);
  }

  void read_agencies(Correction& read) {
    if (read.action == Action::merge)
      read_merged(read);
    else if (read.action != Action::drop || found("agency") != nullptr)
      read.agencies = {json_.filled_text(object_, "agency")};
  }

  void read_merged(Correction& read) {
    for (const auto& item : json_.items(object_, "agencies")) {
      read.agencies.push_back(json_.string_in(item));
      if (!json_.failed() && read.agencies.back().empty()) json_.fail(item, "empty", "give it at least one character");
    }
    if (!json_.failed() && read.agencies.empty())
      json_.fail(json_.required(object_, "agencies"), "nobody to merge", "name those who are one");
  }

  std::string to(Action action, bool needed) {
    return needed ? json_.filled_text(object_, action == Action::merge ? "into" : "to") : std::string();
  }

  void refuse_unused(const Members& members, Action action) {
    const std::array<std::pair<std::string_view, bool>, 10> known{{{"agency", action != Action::merge},
                                                                   {"agencies", action == Action::merge},
                                                                   {"to", action == Action::rename},
                                                                   {"into", action == Action::merge},
                                                                   {"task", members.place},
                                                                   {"line", members.place},
                                                                   {"role", members.role},
                                                                   {"to_task", members.move},
                                                                   {"to_line", members.move},
                                                                   {"to_role", members.move}}};
    for (const auto& [name, used] : known)
      if (const auto* value = found(name); value != nullptr && !used)
        json_.fail(*value, fmt::format("a {} has no \"{}\"", word(action), name), "leave it out");
  }

  void demand(const Members& members, const Correction& read) {
    if (members.place_needed && read.place.everywhere())
      json_.fail(object_, fmt::format("this {} names no place", word(read.action)), "give it a \"line\" or a \"task\"");
    if (read.action == Action::add && !read.role)
      json_.fail(object_, "the key \"role\" is missing", "use one of: lead, co");
    if (read.action == Action::move && read.to_place.everywhere() && !read.to_role)
      json_.fail(object_, "this move goes nowhere", "give it a \"to_line\", \"to_task\" or \"to_role\"");
    if (read.action != Action::drop) return;
    if (read.agencies.empty() && read.role)
      json_.fail(*found("role"), "a drop of a whole task has no \"role\"", "leave it out, or name the agency");
    if (read.agencies.empty() && read.place.everywhere())
      json_.fail(object_, "this drop names nothing", "give it an \"agency\", a \"line\" or a \"task\"");
  }

  JsonChecker& json_;
  const JsonValue& object_;
};

} // namespace

Json correction_json(const Correction& correction) {
  Json json{{"action", word(correction.action)}};
  put(json, "plan", correction.plan);
  if (correction.action == Action::merge)
    json["agencies"] = correction.agencies;
  else if (!correction.agencies.empty())
    json["agency"] = correction.agencies.front();
  put(json, correction.action == Action::merge ? "into" : "to", correction.to);
  put(json, "task", "line", correction.place);
  put(json, "role", correction.role);
  put(json, "to_task", "to_line", correction.to_place);
  put(json, "to_role", correction.to_role);
  json["reason"] = correction.reason;
  return json;
}

Correction read_correction(JsonChecker& json, const JsonValue& value) { return CorrectionReader(json, value).read(); }

} // namespace dutygraph::store
