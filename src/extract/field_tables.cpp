#include "field_tables.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>

namespace dutygraph {

namespace {

constexpr std::string_view fields[] = {"field",    "field name", "column", "column name", "attribute", "property",
                                       "variable", "campo",      "campos", "champ",       "feld",      "spalte",
                                       "kolom",    "parameter",  "컬럼",   "필드",        "항목명",    "字段",
                                       "字段名",   "欄位",       "栏位",   "カラム",      "フィールド"};
constexpr std::string_view descriptions[] = {"description", "definition", "meaning",      "explanation",  "purpose",
                                             "descripción", "descrição",  "beschreibung", "omschrijving", "설명",
                                             "说明",        "含义",       "説明"};

} // namespace

bool describes_fields(const Outline& outline, const Grid& grid) {
  if (grid.rows.empty() || grid.rows[0].cells.size() < 2) return false;
  const auto& cells = grid.rows[0].cells;
  const auto says = [&](const GridCell& cell, const auto& words) {
    constexpr std::size_t longest = 32;
    const auto text = outline.text(cell.text);
    return text.size() <= longest && std::ranges::find(words, lower_case(text)) != std::end(words);
  };
  return says(cells[0], fields) &&
         std::any_of(cells.begin() + 1, cells.end(), [&](const GridCell& cell) { return says(cell, descriptions); });
}

} // namespace dutygraph
