/// Which format: magic bytes and first tags, then the name.
#include "format.hpp"
#include "archive.hpp"
#include "characters.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/document.hpp>

namespace dutygraph::document {

namespace {

using namespace std::string_view_literals;

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"); }

/// Compound files: Word, Excel and PowerPoint before 2007, WPS, and newer Office files behind a password.
bool is_compound(std::string_view bytes) { return bytes.starts_with("\xD0\xCF\x11\xE0"); }

bool is_picture(std::string_view bytes) {
  constexpr std::array<std::string_view, 6> magics{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*\0"sv, "MM\0*"sv, "BM"};
  return std::ranges::any_of(magics, [&](auto magic) { return bytes.starts_with(magic); }) &&
         bytes.substr(0, 64).find('\0') != std::string_view::npos;
}

/// A name as compound files write it, in UTF-16.
std::string wide(std::string_view name) {
  std::string text;
  for (const char c : name) text.append({c, '\0'});
  return text;
}

/// Names of the members of a zip archive; where its directory is cut off, whatever names of Office stand in it.
std::vector<std::string> members_of(std::string_view bytes) {
  if (const auto archive = Archive::open(bytes, {})) return archive->members();
  std::vector<std::string> names;
  for (const std::string_view name : {"word/document.xml", "xl/workbook.xml"})
    if (bytes.find(name) != std::string_view::npos) names.emplace_back(name);
  return names;
}

bool any_starts_with(const std::vector<std::string>& names, std::string_view prefix) {
  return std::ranges::any_of(names, [&](const auto& name) { return name.starts_with(prefix); });
}

std::optional<Format> format_of_zip(std::string_view bytes) {
  const auto names = members_of(bytes);
  if (any_starts_with(names, "word/document")) return Format::docx;
  if (any_starts_with(names, "xl/workbook")) return Format::xlsx;
  return std::nullopt;
}

/// The start of a text in lower case, without a byte-order mark, and as ASCII where it is UTF-16.
std::string start_of(std::string_view bytes) {
  std::string start = lower_case(bytes.substr(0, 2048));
  std::erase(start, '\0');
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (start.starts_with(mark)) start.erase(0, mark.size());
  return start;
}

/// Passes over blanks, comments and the declaration of XML.
std::string_view first_tag(std::string_view start) {
  for (;;) {
    const auto tag = std::min(start.find_first_not_of(" \t\r\n"), start.size());
    start.remove_prefix(tag);
    const std::string_view end = start.starts_with("<!--") ? "-->" : start.starts_with("<?xml") ? "?>" : "";
    const auto past = end.empty() ? std::string_view::npos : start.find(end);
    if (past == std::string_view::npos) return start;
    start.remove_prefix(past + end.size());
  }
}

template <std::size_t N>
bool starts_with_tag(std::string_view text, const std::array<std::string_view, N>& names) {
  return std::ranges::any_of(names, [&](std::string_view name) {
    if (!text.starts_with('<') || !text.substr(1).starts_with(name)) return false;
    const auto after = text.substr(1 + name.size(), 1);
    return after.find_first_of(" \t\r\n>/") == 0;
  });
}

bool is_page(std::string_view tag) {
  constexpr std::array<std::string_view, 4> names{"!doctype", "html", "head", "body"};
  return starts_with_tag(tag, names);
}
bool is_piece_of_page(std::string_view tag) {
  constexpr std::array<std::string_view, 16> names{"table",  "meta", "title",   "div",    "p",     "span",
                                                   "h1",     "h2",   "h3",      "br",     "style", "script",
                                                   "center", "font", "article", "section"};
  return starts_with_tag(tag, names);
}

std::optional<Format> format_of_name(std::string_view name) {
  struct Ending {
    std::string_view ending;
    Format format;
  };
  constexpr std::array<Ending, 14> endings{{{".md", Format::markdown},
                                            {".markdown", Format::markdown},
                                            {".htm", Format::html},
                                            {".html", Format::html},
                                            {".xhtml", Format::html},
                                            {".shtml", Format::html},
                                            {".docx", Format::docx},
                                            {".docm", Format::docx},
                                            {".pdf", Format::pdf},
                                            {".xlsx", Format::xlsx},
                                            {".xlsm", Format::xlsx},
                                            {".csv", Format::csv},
                                            {".tsv", Format::csv},
                                            {".tab", Format::csv}}};
  const auto lower = lower_case(name);
  for (const auto& [ending, format] : endings)
    if (lower.ends_with(ending)) return format;
  return std::nullopt;
}

Error refused(std::string_view name, std::string message, std::string hint) {
  return {Error::Kind::input, std::string(name), {}, std::move(message), std::move(hint)};
}

Error refused_compound(std::string_view bytes, std::string_view name) {
  const auto holds = [&](std::string_view stream) { return bytes.find(wide(stream)) != std::string_view::npos; };
  if (holds("EncryptedPackage")) return refused(name, "is behind a password", "save it without one");
  if (holds("WordDocument"))
    return refused(name, "is a document of Word before 2007 or of WPS (.doc, .wps), which is not read",
                   "open it and save it as .docx");
  if (holds("Workbook") || holds("Book"))
    return refused(name, "is a workbook of Excel before 2007 or of WPS (.xls, .et), which is not read",
                   "open it and save it as .xlsx");
  return refused(name, "is an Office file from before 2007, which is not read",
                 "open it and save it as .docx or .xlsx");
}

std::optional<Error> refused_zip(std::string_view bytes, std::string_view name) {
  if (format_of_zip(bytes)) return std::nullopt;
  const auto names = members_of(bytes);
  if (any_starts_with(names, "OFD.xml"))
    return refused(name, "is an OFD file, which is not read",
                   "open it and save it as .docx, or print it to a PDF file");
  if (any_starts_with(names, "ppt/"))
    return refused(name, "is a presentation, which is not read", "save its text as .docx or .txt");
  if (any_starts_with(names, "mimetype") || any_starts_with(names, "content.xml"))
    return refused(name, "is an OpenDocument file (.odt, .ods), which is not read",
                   "open it and save it as .docx or .xlsx");
  if (format_of_name(name)) return std::nullopt; // cut off; its reader says so
  return refused(name, "is a zip archive without a Word or Excel document", "unpack it, and name the documents in it");
}

} // namespace

std::optional<Error> refusal(std::string_view bytes, std::string_view name) {
  if (is_compound(bytes)) return refused_compound(bytes, name);
  if (is_zip(bytes)) return refused_zip(bytes, name);
  if (bytes.starts_with("{\\rtf"))
    return refused(name, "is an RTF document, which is not read", "open it and save it as .docx");
  if (is_picture(bytes))
    return refused(name, "is a picture", "run optical character recognition (OCR) on it, and give the text");
  if (bytes.starts_with("Rar!") || bytes.starts_with("7z\xBC\xAF") || bytes.starts_with("\x1F\x8B"))
    return refused(name, "is an archive", "unpack it, and name the documents in it");
  const auto start = start_of(bytes);
  if (start.starts_with("mime-version:") || start.starts_with("from: <saved by"))
    return refused(name, "is a web archive (.mht), which is not read", "open it and save it as .html or .docx");
  if (start.find("<?mso-application") != std::string::npos)
    return refused(name, "is an XML file of Office 2003, which is not read", "open it and save it as .docx or .xlsx");
  return std::nullopt;
}

} // namespace dutygraph::document

namespace dutygraph {

Format format_of(std::string_view bytes, std::string_view name) {
  using namespace document;
  const auto by_name = format_of_name(name);
  const auto pdf = bytes.substr(0, 1024).find("%PDF-"); // some writers put a few bytes before it
  if (pdf == 0 || (pdf != std::string_view::npos && by_name == Format::pdf)) return Format::pdf;
  if (is_zip(bytes)) return format_of_zip(bytes).value_or(by_name.value_or(Format::text));
  const auto start = start_of(bytes);
  const auto tag = first_tag(start);
  if (is_page(tag) || (is_piece_of_page(tag) && by_name != Format::markdown && by_name != Format::csv))
    return Format::html;
  return by_name.value_or(Format::text);
}

} // namespace dutygraph
