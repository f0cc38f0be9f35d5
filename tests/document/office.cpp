#include "office.hpp"
#include <cstdlib>
#include <cstring>
#include <zip.h>

namespace dutygraph {

namespace {

constexpr std::string_view declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view word_namespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")";
constexpr std::string_view relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const auto part : parts) all += part;
  return all;
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string list(declaration);
  list += R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  for (std::size_t i = 0; i < targets.size(); ++i)
    list += joined({R"(<Relationship Id="rId)", std::to_string(i + 1), R"(" Type=")", relation_type, targets[i].first,
                    R"(" Target=")", targets[i].second, R"("/>)"});
  return list + "</Relationships>";
}

} // namespace

std::string zip_with(const Members& members, const std::string& password) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  if (zip == nullptr) std::abort();
  zip_source_keep(target);
  for (const auto& [name, bytes] : members) {
    zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    const auto index = static_cast<zip_uint64_t>(zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8));
    if (!password.empty()) zip_file_set_encryption(zip, index, ZIP_EM_AES_256, password.c_str());
  }
  if (zip_close(zip) != 0) std::abort();
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string docx_with(std::string_view body, std::string_view styles, std::string_view numbering) {
  const auto part = [](std::string_view root, std::string_view content) {
    return joined({declaration, "<w:", root, word_namespaces, ">", content, "</w:", root, ">"});
  };
  return zip_with(
      {{"_rels/.rels", relations({{"officeDocument", "word/document.xml"}})},
       {"word/document.xml", part("document", joined({"<w:body>", body, "<w:sectPr/></w:body>"}))},
       {"word/_rels/document.xml.rels", relations({{"styles", "styles.xml"}, {"numbering", "numbering.xml"}})},
       {"word/styles.xml", part("styles", styles)},
       {"word/numbering.xml", part("numbering", numbering)}});
}

std::string word_paragraph(std::string_view text, std::string_view properties) {
  return joined({"<w:p><w:pPr>", properties, "</w:pPr><w:r><w:t xml:space=\"preserve\">", text, "</w:t></w:r></w:p>"});
}

std::string word_cell(std::string_view text, std::string_view properties) {
  return joined({"<w:tc><w:tcPr>", properties, "</w:tcPr>", word_paragraph(text), "</w:tc>"});
}

std::string xlsx_with(const std::vector<SheetPart>& sheets, const std::vector<std::string>& shared,
                      std::string_view styles) {
  constexpr std::string_view main = R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
  Members members{{"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})}};
  std::string list;
  std::vector<std::pair<std::string, std::string>> targets;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const auto number = std::to_string(i + 1);
    list += joined({"<sheet name=\"", sheets[i].name, "\" sheetId=\"", std::to_string(i + 10), "\" ",
                    sheets[i].attributes, " r:id=\"rId", number, "\"/>"});
    targets.emplace_back("worksheet", "worksheets/sheet" + number + ".xml");
    members.emplace_back("xl/worksheets/sheet" + number + ".xml",
                         joined({declaration, "<worksheet", main, ">", sheets[i].content, "</worksheet>"}));
  }
  targets.emplace_back("sharedStrings", "sharedStrings.xml");
  targets.emplace_back("styles", "styles.xml");
  std::string strings;
  for (const auto& item : shared) strings += "<si>" + item + "</si>";
  members.emplace_back(
      "xl/workbook.xml",
      joined({declaration, "<workbook", main,
              R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>)", list,
              "</sheets></workbook>"}));
  members.emplace_back("xl/_rels/workbook.xml.rels", relations(targets));
  members.emplace_back("xl/sharedStrings.xml", joined({declaration, "<sst", main, ">", strings, "</sst>"}));
  members.emplace_back("xl/styles.xml", joined({declaration, "<styleSheet", main, ">", styles, "</styleSheet>"}));
  return zip_with(members);
}

} // namespace dutygraph
