#include "matrix.hpp"
#include <algorithm>

namespace dutygraph {

namespace {

/// What a cell says of its column's agency.
enum class Part : std::uint8_t { none, lead, help, beside, wrong };

class MatrixReader {
public:
  MatrixReader(const Outline& outline, const Grid& grid, const Vocabulary& words)
      : outline_(outline), grid_(grid), words_(words) {}

  std::optional<std::vector<TableItem>> run() && {
    const auto header = find_header();
    if (!header) return std::nullopt;
    const GridRow& names = grid_.rows[*header];
    std::vector<bool> agency(names.cells.size());
    for (std::size_t c = 1; c < names.cells.size(); ++c) agency[c] = is_agency(*header, c);
    if (std::ranges::count(agency, true) < 2) return std::nullopt;
    std::vector<TableItem> items;
    for (std::size_t i = *header + 1; i < grid_.rows.size(); ++i)
      if (auto item = read_row(grid_.rows[i], names, agency)) items.push_back(std::move(*item));
    return items;
  }

private:
  [[nodiscard]] std::string_view text(const GridCell& cell) const { return outline_.text(cell.text); }
  [[nodiscard]] std::string_view text(const GridRow& row, std::size_t column) const {
    return column < row.cells.size() ? text(row.cells[column]) : std::string_view{};
  }

  [[nodiscard]] Part part_of(std::string_view cell) const {
    constexpr std::size_t longest_word = 20;
    if (cell.empty() || words_.is_none(cell)) return Part::none;
    if (cell == "★" || cell == "▲" || cell == "●" || cell == "◎") return Part::lead;
    if (cell == "☆" || cell == "△" || cell == "○") return Part::help;
    if (cell.size() > 5 || cell.find_first_not_of("RACISrac/, &") != cell.npos)
      return cell.size() <= longest_word ? part_of_word(cell) : Part::wrong;
    if (cell.find_first_of("Aa") != cell.npos) return Part::lead;
    return cell.find_first_of("Rr") != cell.npos ? Part::help : Part::beside;
  }
  [[nodiscard]] Part part_of_word(std::string_view cell) const {
    const auto label = words_.label(cell);
    if (!label || label->kind != LabelKind::role || label->has_noun) return Part::wrong;
    return label->duty == Duty::lead ? Part::lead : label->duty == Duty::co ? Part::help : Part::wrong;
  }

  /// The row above the first that has two parts or more.
  [[nodiscard]] std::optional<std::size_t> find_header() const {
    for (std::size_t i = 0; i + 1 < grid_.rows.size() && i < 4; ++i) {
      const auto parts = std::ranges::count_if(grid_.rows[i + 1].cells, [&](const GridCell& cell) {
        const Part part = part_of(text(cell));
        return part != Part::wrong && part != Part::none;
      });
      const bool names = std::ranges::none_of(grid_.rows[i].cells, [&](const GridCell& cell) {
        const Part part = part_of(text(cell));
        return part == Part::lead || part == Part::help;
      });
      if (parts >= 2 && names && grid_.rows[i].cells.size() >= 3) return i;
    }
    return std::nullopt;
  }
  /// Nearly all cells are parts. Under a label of another field (Priority: A, C) one of them must be what only a matrix
  /// has: R, or two letters.
  [[nodiscard]] bool is_agency(std::size_t header, std::size_t column) const {
    const auto name = text(grid_.rows[header], column);
    if (name.empty()) return false;
    std::size_t parts = 0;
    std::size_t wrong = 0;
    bool certain = false;
    for (std::size_t i = header + 1; i < grid_.rows.size(); ++i) {
      const auto cell = text(grid_.rows[i], column);
      const Part part = part_of(cell);
      wrong += part == Part::wrong ? 1U : 0U;
      parts += part != Part::wrong && part != Part::none ? 1U : 0U;
      certain = certain || part == Part::help || ((part == Part::lead || part == Part::beside) && cell.size() > 1);
    }
    const auto label = cell_label(name, words_);
    const bool field = label && label->kind != LabelKind::agency && label->kind != LabelKind::role;
    return parts > 0 && wrong * 4 <= parts && (!field || (certain && wrong == 0));
  }

  /// A column is one agency, however many commas its name has.
  [[nodiscard]] WrittenName name_of(std::string_view cell) const {
    std::string name(cell);
    std::ranges::replace(name, '\v', ' ');
    return {std::move(name), {}, 0, cell.size()};
  }
  [[nodiscard]] std::optional<TableItem> read_row(const GridRow& row, const GridRow& names,
                                                  const std::vector<bool>& agency) const {
    TableItem item;
    item.block = item.task_block = item.clause_block = row.block;
    RoleGroup lead{Duty::lead, "A", {}, {}, 0};
    RoleGroup help{Duty::co, "R", {}, {}, 0};
    const std::uint32_t base = outline_.blocks[row.block].text.begin;
    for (std::size_t c = 0; c < row.cells.size() && c < agency.size(); ++c) {
      const TextRange cell = row.cells[c].text;
      if (!agency[c]) {
        if (cell.begin >= base && cell.end - cell.begin > item.task.end - item.task.begin)
          item.task = {cell.begin - base, cell.end - base};
        continue;
      }
      const Part part = part_of(text(row.cells[c]));
      if (part != Part::lead && part != Part::help) continue;
      RoleGroup& group = part == Part::lead ? lead : help;
      if (text(row.cells[c]).size() > 5) group.word = text(row.cells[c]);
      group.names = {names.cells[c].text.begin, names.cells[c].text.end};
      group.list.names.push_back(name_of(text(names.cells[c])));
    }
    if (item.task.begin == item.task.end) return std::nullopt;
    if (lead.list.names.empty() && help.word == "R")
      help.duty = help.list.names.size() == 1 ? Duty::responsible : Duty::lead;
    for (RoleGroup* group : {&lead, &help})
      if (!group->list.names.empty()) item.reading.groups.push_back(std::move(*group));
    return item;
  }

  const Outline& outline_;
  const Grid& grid_;
  const Vocabulary& words_;
};

} // namespace

std::optional<std::vector<TableItem>> read_matrix(const Outline& outline, const Grid& grid, const Vocabulary& words) {
  return MatrixReader(outline, grid, words).run();
}

} // namespace dutygraph
