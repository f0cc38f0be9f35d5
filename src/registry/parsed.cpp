#include "parsed.hpp"
#include "json_place.hpp"
#include <fmt/format.h>

namespace dutygraph {

using nlohmann::json;

namespace {

std::string known_agency_kinds() {
  std::string known;
  for (int kind = 0; kind <= static_cast<int>(AgencyKind::unknown); ++kind)
    known.append(kind == 0 ? "one of " : ", ").append(word(static_cast<AgencyKind>(kind)));
  return known;
}

EventKind read_event_kind(ObjectReader& reader) {
  const std::string written = reader.required_text("kind");
  const auto kind = event_kind_from(written);
  if (!kind)
    reader.refuse("kind", fmt::format("unknown kind of event {}", in_quotes(written)),
                  "one of rename, merge, split, transfer, create, abolish");
  return kind.value_or(EventKind::rename);
}

/// What nlohmann says, without its own prefix and place.
std::string plain_message(std::string_view what) {
  constexpr std::string_view marker = ": ";
  const std::size_t column = what.find("column ");
  const std::size_t colon = what.find(marker, column == std::string_view::npos ? 0 : column);
  return std::string(colon == std::string_view::npos ? what : what.substr(colon + marker.size()));
}

} // namespace

AgencyKind read_agency_kind(ObjectReader& reader) {
  const std::string written = reader.text("kind");
  if (written.empty()) return AgencyKind::unknown;
  const auto kind = agency_kind_from(written);
  if (!kind) reader.refuse("kind", fmt::format("unknown agency kind {}", in_quotes(written)), known_agency_kinds());
  return kind.value_or(AgencyKind::unknown);
}

std::string read_confidence(ObjectReader& reader) {
  std::string written = reader.text("confidence");
  if (!written.empty() && written != "sourced" && written != "known" && written != "guess")
    reader.refuse("confidence", fmt::format("unknown confidence {}", in_quotes(written)),
                  "one of sourced, known, guess");
  return written;
}

LineageEvent read_event(ObjectReader& reader) {
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

void check_format(const json& document, ObjectReader& reader, std::string_view format, std::string_view what) {
  if (reader.text("format") != format)
    reader.refuse("format", fmt::format("this is not a {}", what),
                  fmt::format("a {} says \"format\": \"{}\"", what, format));
  const auto version = document.find("version");
  if (version == document.end() || *version != 1)
    reader.refuse("version", fmt::format("the {} is of a version that this program does not know", what),
                  "it reads version 1");
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

} // namespace dutygraph
