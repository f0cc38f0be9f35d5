#pragma once
/// Office files made on the spot.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dutygraph {

using Members = std::vector<std::pair<std::string, std::string>>;

/// A zip archive; `password` not empty: its members are encrypted.
std::string zip_with(const Members& members, const std::string& password = {});

/// A Word document with this inside <w:body>.
std::string docx_with(std::string_view body, std::string_view styles = {}, std::string_view numbering = {});
/// <w:p><w:r><w:t>text</w:t></w:r></w:p>, with <w:pPr>properties</w:pPr>.
std::string word_paragraph(std::string_view text, std::string_view properties = {});
/// <w:tc> with one paragraph, and <w:tcPr>properties</w:tcPr>.
std::string word_cell(std::string_view text, std::string_view properties = {});

/// A sheet: its name, further attributes, and what is inside <worksheet>.
struct SheetPart {
  std::string name;
  std::string content;
  std::string attributes{};
};
/// `shared`: the shared strings. `styles`: inside <styleSheet>.
std::string xlsx_with(const std::vector<SheetPart>& sheets, const std::vector<std::string>& shared = {},
                      std::string_view styles = {});

} // namespace dutygraph
