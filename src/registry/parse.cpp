#include "check.hpp"
#include "json_place.hpp"
#include "name.hpp"
#include <fmt/format.h>

namespace dutygraph {
namespace {

using nlohmann::json;

std::string known_agency_kinds() {
  std::string known;
  for (int kind = 0; kind <= static_cast<int>(AgencyKind::unknown); ++kind)
    known.append(kind == 0 ? "one of " : ", ").append(word(static_cast<AgencyKind>(kind)));
  return known;
}

AgencyKind read_agency_kind(ObjectReader& reader) {
  const std::string written = reader.text("kind");
  if (written.empty()) return AgencyKind::unknown;
  const auto kind = agency_kind_from(written);
  if (!kind) reader.refuse("kind", fmt::format("unknown agency kind {}", in_quotes(written)), known_agency_kinds());
  return kind.value_or(AgencyKind::unknown);
}

EventKind read_event_kind(ObjectReader& reader) {
  const std::string written = reader.required_text("kind");
  const auto kind = event_kind_from(written);
  if (!kind)
    reader.refuse("kind", fmt::format("unknown kind of event {}", in_quotes(written)),
                  "one of rename, merge, split, transfer, create, abolish");
  return kind.value_or(EventKind::rename);
}

std::string read_confidence(ObjectReader& reader) {
  std::string written = reader.text("confidence");
  if (!written.empty() && written != "sourced" && written != "known" && written != "guess")
    reader.refuse("confidence", fmt::format("unknown confidence {}", in_quotes(written)),
                  "one of sourced, known, guess");
  return written;
}

/// Every name must have something left after normalising, or it would match anything that has not.
void check_name(ObjectReader& reader, const std::string& key, const std::string& name) {
  if (name_key(name).empty())
    reader.refuse(key, fmt::format("{} is empty", in_quotes(key)), "write a name, or leave it out");
}

AgencyRecord read_agency(const json& value, std::string pointer, Complaints& complaints) {
  ObjectReader reader(
      value, std::move(pointer),
      {"id", "short", "full", "en", "aliases", "kind", "field", "from", "to", "confidence", "members", "note"},
      complaints);
  AgencyRecord record;
  record.id = reader.required_text("id");
  if (record.id.find(' ') != std::string::npos)
    reader.refuse("id", fmt::format("the id {} holds a blank", in_quotes(record.id)), "join its parts with hyphens");
  record.short_name = reader.required_text("short");
  check_name(reader, "short", record.short_name);
  record.full_name = reader.text("full");
  record.english = reader.text("en");
  record.aliases = reader.texts("aliases");
  for (std::size_t n = 0; n < record.aliases.size(); ++n)
    check_name(reader, fmt::format("aliases/{}", n), record.aliases[n]);
  record.kind = read_agency_kind(reader);
  record.field = reader.text("field");
  record.from = reader.year("from");
  record.to = reader.year("to");
  if (record.from && record.to && *record.from > *record.to)
    reader.refuse("to", fmt::format("{} ends in {}, before it begins", in_quotes(record.id), *record.to),
                  fmt::format("its first year is {}", *record.from));
  record.members = reader.texts("members");
  record.confidence = read_confidence(reader);
  return record;
}

LineageEvent read_event(const json& value, std::string pointer, Complaints& complaints) {
  ObjectReader reader(value, std::move(pointer), {"year", "kind", "from", "to", "note", "confidence", "source"},
                      complaints);
  LineageEvent event;
  event.year = reader.year("year").value_or(0);
  if (event.year == 0) reader.refuse("year", "the event has no year", "write the likely one and say so in the note");
  event.kind = read_event_kind(reader);
  event.from = reader.texts("from");
  event.to = reader.texts("to");
  event.note = reader.text("note");
  event.confidence = read_confidence(reader);
  event.source = reader.text("source");
  return event;
}

void check_format(const json& document, ObjectReader& reader) {
  if (reader.text("format") != "dutygraph-registry")
    reader.refuse("format", "this is not a registry", R"(a registry says "format": "dutygraph-registry")");
  const auto version = document.find("version");
  if (version == document.end() || *version != 1)
    reader.refuse("version", "the registry is of a version that this program does not know", "it reads version 1");
}

RegistryDraft read_draft(const json& document, Complaints& complaints) {
  RegistryDraft draft;
  if (!document.is_object() || !document.contains("format")) {
    complaints.refuse("", "this is not a registry", R"(a registry says "format": "dutygraph-registry")");
    return draft;
  }
  ObjectReader reader(document, "", {"format", "version", "id", "title", "note", "agencies", "lineage"}, complaints);
  check_format(document, reader);
  for (const json& agency : reader.elements("agencies"))
    draft.records.push_back(read_agency(agency, fmt::format("/agencies/{}", draft.records.size()), complaints));
  for (const json& event : reader.elements("lineage"))
    draft.events.push_back(read_event(event, fmt::format("/lineage/{}", draft.events.size()), complaints));
  return draft;
}

/// What nlohmann says, without its own prefix and place.
std::string plain_message(std::string_view what) {
  constexpr std::string_view marker = ": ";
  const std::size_t column = what.find("column ");
  const std::size_t colon = what.find(marker, column == std::string_view::npos ? 0 : column);
  return std::string(colon == std::string_view::npos ? what : what.substr(colon + marker.size()));
}

Result<json> parsed_json(std::string_view text, std::string_view file_name) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    const std::size_t byte = error.byte > 0 ? error.byte - 1 : 0;
    return input_error(file_name, "not valid JSON: " + plain_message(error.what()), "mend it in an editor that checks",
                       place_of_byte(text, byte));
  } catch (const json::exception& error) {
    return input_error(file_name, "not valid JSON: " + plain_message(error.what()), "mend it in an editor that checks");
  }
}

} // namespace

Result<Registry> Registry::parse(std::string_view json_text, std::string_view file_name) {
  return parse(json_text, file_name, Registry());
}

Result<Registry> Registry::parse(std::string_view json_text, std::string_view file_name, const Registry& base) {
  const Result<json> document = parsed_json(json_text, file_name);
  if (!document) return Failure(document.error());
  Complaints complaints(json_text, file_name);
  RegistryDraft draft = read_draft(*document, complaints);
  if (!complaints.first()) check(draft, base, complaints);
  if (complaints.first()) return Failure(*complaints.first());
  Registry registry;
  registry.records_ = std::move(draft.records);
  registry.layer_.assign(registry.records_.size(), 0);
  registry.events_ = std::move(draft.events);
  registry.index();
  return registry;
}

} // namespace dutygraph
