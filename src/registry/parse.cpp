#include "book.hpp"
#include "check.hpp"
#include "parsed.hpp"
#include "read_book.hpp"
#include <fmt/format.h>

namespace dutygraph {
namespace {

using nlohmann::json;

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

LineageEvent read_lineage(const json& value, std::string pointer, Complaints& complaints) {
  ObjectReader reader(value, std::move(pointer), {"year", "kind", "from", "to", "note", "confidence", "source"},
                      complaints);
  return read_event(reader);
}

RegistryDraft read_draft(const json& document, Complaints& complaints) {
  RegistryDraft draft;
  if (!document.is_object() || !document.contains("format")) {
    complaints.refuse("", "this is not a registry", R"(a registry says "format": "dutygraph-registry")");
    return draft;
  }
  ObjectReader reader(document, "", {"format", "version", "id", "title", "note", "agencies", "lineage"}, complaints);
  check_format(document, reader, "dutygraph-registry", "registry");
  for (const json& agency : reader.elements("agencies"))
    draft.records.push_back(read_agency(agency, fmt::format("/agencies/{}", draft.records.size()), complaints));
  for (const json& event : reader.elements("lineage"))
    draft.events.push_back(read_lineage(event, fmt::format("/lineage/{}", draft.events.size()), complaints));
  return draft;
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
  return Registry(std::make_shared<const Book>(std::move(draft.records), std::move(draft.events)));
}

Result<Book> read_book(std::string_view json_text, std::string_view file_name) {
  const Result<json> document = parsed_json(json_text, file_name);
  if (!document) return Failure(document.error());
  Complaints complaints(json_text, file_name);
  RegistryDraft draft = read_draft(*document, complaints);
  if (complaints.first()) return Failure(*complaints.first());
  return Book(std::move(draft.records), std::move(draft.events));
}

} // namespace dutygraph
