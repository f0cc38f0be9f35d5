/// Rows to tasks and clauses: by the columns' labels; by a label and its value side by side; in a matrix of tasks
/// and agencies (matrix.hpp).
#include "tables.hpp"
#include "field_tables.hpp"
#include "footnotes.hpp"
#include "grid.hpp"
#include "matrix.hpp"
#include "narrow.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>
#include <iterator>

namespace dutygraph {

namespace {

struct Column {
  LabelKind kind = LabelKind::other;
  Label label;
  GridCell header;
  bool known = false;
};

class TableReader {
public:
  TableReader(const Outline& outline, const Lexicon& lexicon)
      : outline_(outline), lexicon_(lexicon), words_(lexicon.words()) {
    tables_.uses.assign(outline.blocks.size(), LineUse::unclaimed);
  }

  Tables run() && {
    for (const Grid& grid : find_grids(outline_, lexicon_)) {
      const std::size_t items = tables_.items.size();
      read(grid);
      add_footnote(grid, items);
    }
    return std::move(tables_);
  }

private:
  void read(const Grid& grid) {
    if (describes_fields(outline_, grid) || take_matrix(grid)) return;
    group_.clear();
    const std::size_t width = widest(grid);
    if (width != columns_.size()) columns_.clear(); // a table that goes on after a page keeps its columns
    bool any = false;
    for (std::size_t i = 0; i < grid.rows.size(); ++i) any = read_row(grid, i) || any;
    if (any) claim_rest(grid); // else no role is in it: its lines are read as text
  }
  /// The line below the table may say who helps those with a star.
  void add_footnote(const Grid& grid, std::size_t first_item) {
    const auto begin = tables_.items.begin() + static_cast<std::ptrdiff_t>(first_item);
    const bool starred =
        std::any_of(begin, tables_.items.end(), [](const TableItem& item) { return has_star(item.reading); });
    std::size_t below = grid.blocks.back() + 1;
    while (below < outline_.blocks.size() && outline_.blocks[below].kind == BlockKind::blank) ++below;
    if (!starred || below >= outline_.blocks.size()) return;
    const auto helpers = footnote_helpers(outline_, below, lexicon_);
    if (helpers.empty()) return;
    tables_.uses[below] = LineUse::remark;
    for (auto item = begin; item != tables_.items.end(); ++item)
      if (has_star(item->reading))
        item->reading.groups.insert(item->reading.groups.end(), helpers.begin(), helpers.end());
  }
  bool take_matrix(const Grid& grid) {
    auto items = read_matrix(outline_, grid, words_);
    if (!items) return false;
    for (const TableItem& item : *items) tables_.uses[item.block] = LineUse::task;
    std::ranges::move(*items, std::back_inserter(tables_.items));
    claim_rest(grid);
    return true;
  }
  /// What no row of the table took is its heading.
  void claim_rest(const Grid& grid) {
    for (const std::size_t block : grid.blocks)
      if (tables_.uses[block] == LineUse::unclaimed)
        tables_.uses[block] = outline_.blocks[block].kind == BlockKind::blank ? LineUse::blank : LineUse::heading;
  }
  static std::size_t widest(const Grid& grid) {
    std::size_t width = 0;
    for (const GridRow& row : grid.rows) width = std::max(width, row.cells.size());
    return width;
  }
  [[nodiscard]] std::string_view text(const GridCell& cell) const { return outline_.text(cell.text); }
  [[nodiscard]] std::string_view text(const GridRow& row, std::size_t column) const {
    return column < row.cells.size() ? text(row.cells[column]) : std::string_view{};
  }

  /// Whether the row belongs to a table that assigns.
  bool read_row(const Grid& grid, std::size_t index) {
    const GridRow& row = grid.rows[index];
    if (read_header(grid, index)) return true;
    const bool assigns =
        std::ranges::any_of(columns_, [](const Column& column) { return column.kind == LabelKind::role; });
    if (assigns) {
      if (const auto title = title_cell(row))
        group_ = text(row.cells[*title]);
      else if (is_numbered_title(row))
        group_ = title_with_mark(row);
      else
        read_data(row);
      return true;
    }
    return read_pairs(row);
  }

  // Headers --------------------------------------------------------------------------------------------------------

  bool read_header(const Grid& grid, std::size_t index) {
    const GridRow& row = grid.rows[index];
    auto found = labels_of(row);
    const auto count = [&](auto... kinds) {
      return std::ranges::count_if(found, [&](const auto& label) { return label && ((label->kind == kinds) || ...); });
    };
    const auto filled = std::ranges::count_if(row.cells, [&](const GridCell& cell) { return !text(cell).empty(); });
    const auto labels = std::ranges::count_if(found, [](const auto& label) { return label.has_value(); });
    const auto tasks = count(LabelKind::task, LabelKind::serial);
    if (labels >= 2 || index == 0) add_short_roles(grid, index, found);
    const auto roles = count(LabelKind::role, LabelKind::agency);
    const bool most = labels >= 2 && labels * 2 >= filled && roles + tasks > 0;
    const bool form = most && roles > 0 && tasks == 0 && is_pairs(found); // unless names stand below
    if ((!most || form) && !is_lone_header(grid, index, found) &&
        !(roles == 1 && is_lone_role(outline_, grid, index, found, lexicon_)))
      return false;
    if (roles == 0 && !next_has_role(grid, index)) return false;
    take_header(row, found);
    fill_task_column(grid, index);
    return true;
  }
  [[nodiscard]] std::vector<std::optional<Label>> labels_of(const GridRow& row) {
    std::vector<std::optional<Label>> found;
    for (const GridCell& cell : row.cells) {
      found.push_back(text(cell).empty() ? std::nullopt : cell_label(text(cell), words_));
      if (text(cell).size() > 3 && words_.declares_first_leads(text(cell))) tables_.first_listed_leads = true;
    }
    return found;
  }
  /// "Responsible" alone is no label in a text; over a column of names it is. Beside somebody accountable, those who
  /// are consulted or informed (RACI) have no part in the work.
  void add_short_roles(const Grid& grid, std::size_t index, std::vector<std::optional<Label>>& found) const {
    const GridRow& row = grid.rows[index];
    for (std::size_t c = 0; c < found.size(); ++c) {
      if (found[c] || text(row, c).empty() || text(row, c).size() > 40) continue;
      auto label = words_.label(text(row, c), true);
      if (!label) label = broken_head(text(row, c), found, words_);
      if (!label || label->kind != LabelKind::role || !names_below(grid, index, c)) continue;
      found[c] = label;
      found[c]->weak = false;
      if (label->duty == Duty::co && lower_case(text(row, c)).starts_with("consulted"))
        found[c]->kind = LabelKind::other;
    }
  }
  /// The first row of a table, with a role among words that no dialect knows (Cluster, Lead Agency, Budget), over a
  /// column of names.
  [[nodiscard]] bool is_lone_header(const Grid& grid, std::size_t index,
                                    const std::vector<std::optional<Label>>& found) const {
    constexpr std::size_t longest_label = 60;
    const GridRow& row = grid.rows[index];
    if (index > 0 || row.cells.size() < 2 || (row.cells.size() == 2 && found[0])) return false;
    for (const GridCell& cell : row.cells)
      if (text(cell).empty() || text(cell).size() > longest_label || text(cell).ends_with(".")) return false;
    for (std::size_t c = 0; c < found.size(); ++c)
      if (found[c] && found[c]->kind == LabelKind::role && names_below(grid, index, c)) return true;
    return false;
  }
  /// Whether most cells of the column hold names, and none a label.
  [[nodiscard]] bool names_below(const Grid& grid, std::size_t header, std::size_t column) const {
    constexpr std::size_t enough = 8; // rows
    std::size_t filled = 0;
    std::size_t names = 0;
    for (std::size_t i = header + 1; i < grid.rows.size() && i <= header + enough; ++i) {
      const auto cell = text(grid.rows[i], column);
      if (cell.empty() || words_.is_none(cell)) continue;
      if (cell_label(cell, words_)) return false;
      ++filled;
      names += holds_names(cell, lexicon_) ? 1U : 0U;
    }
    return names > 0 && names * 2 >= filled;
  }
  /// Label, value, label, value: a form, not a header.
  [[nodiscard]] static bool is_pairs(const std::vector<std::optional<Label>>& found) {
    for (std::size_t c = 0; c < found.size(); ++c)
      if (found[c] && (c % 2 == 1 || c + 1 >= found.size())) return false;
    return true;
  }
  [[nodiscard]] bool next_has_role(const Grid& grid, std::size_t index) const {
    if (index + 1 >= grid.rows.size()) return false;
    return std::ranges::any_of(grid.rows[index + 1].cells, [&](const GridCell& cell) {
      const auto label = cell_label(text(cell), words_);
      return label && label->kind == LabelKind::role;
    });
  }
  void take_header(const GridRow& row, const std::vector<std::optional<Label>>& found) {
    const bool second_row = !columns_.empty() && columns_.size() == found.size() && last_was_header_;
    if (!second_row) columns_.assign(found.size(), {});
    for (std::size_t c = 0; c < found.size(); ++c) {
      if (!found[c]) continue;
      if (second_row && columns_[c].kind == LabelKind::role && found[c]->kind != LabelKind::role) continue;
      columns_[c] = {found[c]->kind, *found[c], row.cells[c], true};
    }
    last_was_header_ = true;
    if (std::ranges::none_of(columns_, [](const Column& column) { return column.kind == LabelKind::role; }))
      for (Column& column : columns_)
        if (column.kind == LabelKind::agency) column.kind = column.label.kind = LabelKind::role; // 单位, "Agency" alone
    group_.clear();
  }
  /// Without a task column: the longest column that has no label of another kind. A role column that holds no names
  /// while its unlabelled neighbour does has slipped by one cell.
  void fill_task_column(const Grid& grid, std::size_t header) {
    heal_slipped(grid, header);
    heal_codes(grid, header);
    if (std::ranges::any_of(columns_, [](const Column& column) { return column.kind == LabelKind::task; })) return;
    std::vector<std::size_t> length(columns_.size());
    for (std::size_t i = header + 1; i < grid.rows.size() && i < header + 12; ++i)
      for (std::size_t c = 0; c < columns_.size(); ++c) length[c] += text(grid.rows[i], c).size();
    std::size_t best = columns_.size();
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if ((columns_[c].kind == LabelKind::other || columns_[c].kind == LabelKind::serial) && length[c] > 0 &&
          (best == columns_.size() || length[c] > length[best]))
        best = c;
    if (best < columns_.size()) columns_[best].kind = LabelKind::task;
  }
  /// A task column that holds only codes, beside one without a label that holds text: the label belongs to the text.
  void heal_codes(const Grid& grid, std::size_t header) {
    for (std::size_t c = 0; c + 1 < columns_.size(); ++c) {
      if (columns_[c].kind != LabelKind::task || (columns_[c + 1].known && columns_[c + 1].kind != LabelKind::other))
        continue;
      std::size_t codes = 0;
      std::size_t texts = 0;
      for (std::size_t i = header + 1; i < grid.rows.size() && i < header + 12; ++i) {
        codes += text(grid.rows[i], c).size() <= 6 ? 1U : 0U;
        texts += text(grid.rows[i], c + 1).size() > 12 ? 1U : 0U;
      }
      if (codes > 2 && texts > 2 && texts * 2 >= codes) {
        columns_[c].kind = LabelKind::serial;
        columns_[c + 1].kind = LabelKind::task;
      }
    }
  }
  void heal_slipped(const Grid& grid, std::size_t header) {
    for (std::size_t c = 1; c < columns_.size(); ++c) {
      if (columns_[c].kind != LabelKind::role) continue;
      std::size_t own = 0;
      std::vector<std::size_t> others(columns_.size());
      for (std::size_t i = header + 1; i < grid.rows.size() && i < header + 20; ++i) {
        own += text(grid.rows[i], c).empty() ? 0U : 1U;
        for (std::size_t o = 1; o < columns_.size(); ++o)
          others[o] +=
              !columns_[o].known || columns_[o].kind == LabelKind::other
                  ? (text(grid.rows[i], o).size() <= 48 && holds_names(text(grid.rows[i], o), lexicon_) ? 1U : 0U)
                  : 0U;
      }
      const auto most = std::ranges::max_element(others);
      if (own == 0 && *most >= 2) std::swap(columns_[c], columns_[static_cast<std::size_t>(most - others.begin())]);
    }
  }

  // Data -----------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::size_t first_filled(const GridRow& row) const {
    std::size_t c = 0;
    while (c + 1 < row.cells.size() && text(row.cells[c]).empty()) ++c;
    return c;
  }
  /// One text in the row, the same in every cell, or in every cell beside its number (PA 2.2): the title of the rows
  /// below. The cell that holds it.
  [[nodiscard]] std::optional<std::size_t> title_cell(const GridRow& row) const {
    const std::size_t first = first_filled(row);
    const auto is_role = [&](std::size_t c) { return c < columns_.size() && columns_[c].kind == LabelKind::role; };
    const auto filled = std::ranges::count_if(row.cells, [&](const GridCell& cell) { return !text(cell).empty(); });
    if (filled == 1 && row.cells.size() > 1) return is_role(first) ? std::nullopt : std::optional(first);
    if (is_merged(outline_, row, first)) return first;
    for (std::size_t c = first + 1; c < row.cells.size(); ++c)
      if (!is_role(c) && is_merged(outline_, row, first + 1)) return first + 1;
    return std::nullopt;
  }

  /// 「一 | 工业 |  |」, "II | ROADS | |": a number that is none of the rows' and a title, nothing else.
  [[nodiscard]] bool is_numbered_title(const GridRow& row) const {
    const std::size_t first = first_filled(row);
    if (first + 1 >= row.cells.size() || first >= columns_.size() || columns_[first].kind != LabelKind::serial)
      return false;
    const auto number = text(row.cells[first]);
    if (number.size() > 9 || number.find_first_of("0123456789") != number.npos || text(row.cells[first + 1]).empty())
      return false;
    for (std::size_t c = first + 2; c < row.cells.size(); ++c)
      if (!text(row.cells[c]).empty()) return false;
    return true;
  }
  [[nodiscard]] std::string title_with_mark(const GridRow& row) const {
    const std::size_t first = first_filled(row);
    const std::string number(text(row.cells[first]));
    const bool marked = mark_of(number + " ").has_value();
    const bool latin = static_cast<unsigned char>(number[0]) < 0x80;
    return number + (marked ? " " : latin ? ". " : "、") + std::string(text(row.cells[first + 1]));
  }

  void read_data(const GridRow& row) {
    last_was_header_ = false;
    TableItem item;
    item.block = row.block;
    bool has_task = false;
    for (std::size_t c = 0; c < row.cells.size() && c < columns_.size(); ++c) {
      const GridCell& cell = row.cells[c];
      if (text(cell).empty()) continue;
      if (columns_[c].kind == LabelKind::role)
        read_role(item, cell, columns_[c]);
      else if (columns_[c].kind == LabelKind::deadline && item.reading.deadline.empty())
        item.reading.deadline = flat(text(cell));
      else if (columns_[c].kind == LabelKind::task) {
        if (has_task) item.heading = text_of_task(item);
        item.task_block = cell.block;
        item.task = relative(cell);
        has_task = true;
      }
    }
    if (!has_task && item.reading.groups.empty()) return mark(row, LineUse::remark);
    if (!has_task && !tables_.items.empty() && continues(row))
      return extend(tables_.items.back(), std::move(item), row);
    if (item.heading.empty()) item.heading = group_;
    item.marks = marks_of(row);
    if (item.reading.groups.empty()) item.clause_block = row.block;
    mark(row, LineUse::task);
    tables_.items.push_back(std::move(item));
  }
  /// The mark of the title above (一、工业) and the row's own number.
  [[nodiscard]] std::vector<std::string> marks_of(const GridRow& row) const {
    std::vector<std::string> marks;
    if (const auto mark = mark_of(group_); mark && !mark->mark.empty()) marks.push_back(mark->mark);
    for (std::size_t c = 0; c < row.cells.size() && c < columns_.size(); ++c)
      if (columns_[c].kind == LabelKind::serial && !text(row.cells[c]).empty() && text(row.cells[c]).size() <= 12) {
        marks.emplace_back(text(row.cells[c]));
        break;
      }
    return marks;
  }
  /// The cell as bytes of its block's text (a cell that runs over blocks stays inside the first).
  [[nodiscard]] Range relative(const GridCell& cell) const {
    const std::uint32_t base = outline_.blocks[cell.block].text.begin;
    if (cell.text.begin < base) return {0, outline_.blocks[cell.block].text.end - base};
    return {cell.text.begin - base, cell.text.end - base};
  }
  [[nodiscard]] std::string text_of_task(const TableItem& item) const {
    const auto base = outline_.blocks[item.task_block].text.begin;
    return flat(
        std::string_view(outline_.source.normal).substr(base + item.task.begin, item.task.end - item.task.begin));
  }
  static std::string flat(std::string_view text) {
    std::string out(text);
    std::ranges::replace(out, '\v', ' ');
    std::ranges::replace(out, '\n', ' ');
    return out;
  }
  void read_role(TableItem& item, const GridCell& cell, const Column& column) {
    Reading reading = read_value(outline_, cell.text, column.label, text(column.header), lexicon_);
    if (reading.groups.empty()) return;
    if (item.reading.groups.empty()) {
      item.clause_block = cell.block;
      item.clause = relative(cell);
    } else if (cell.block == item.clause_block) {
      item.clause.end = relative(cell).end;
    }
    for (RoleGroup& group : reading.groups) item.reading.groups.push_back(std::move(group));
    item.reading.first_listed_leads = item.reading.first_listed_leads || reading.first_listed_leads;
    if (item.reading.deadline.empty()) item.reading.deadline = reading.deadline;
  }

  /// A row that only goes on with the lists of the one before it.
  [[nodiscard]] bool continues(const GridRow& row) const {
    for (std::size_t c = 0; c < row.cells.size() && c < columns_.size(); ++c)
      if (columns_[c].kind == LabelKind::serial && !text(row.cells[c]).empty()) return false;
    return true;
  }
  void extend(TableItem& item, TableItem&& more, const GridRow& row) {
    for (RoleGroup& group : more.reading.groups) item.reading.groups.push_back(std::move(group));
    mark(row, LineUse::clause);
  }
  void mark(const GridRow& row, LineUse use) {
    tables_.uses[row.block] = use;
    for (const GridCell& cell : row.cells)
      if (cell.block != row.block && tables_.uses[cell.block] == LineUse::unclaimed)
        tables_.uses[cell.block] = LineUse::clause;
  }

  // Forms ----------------------------------------------------------------------------------------------------------

  /// Label and value side by side: the row is a field of the task above the table, or of the form's own.
  bool read_pairs(const GridRow& row) {
    TableItem item;
    item.block = row.block;
    bool any = false;
    for (std::size_t c = 0; c + 1 < row.cells.size(); c += 2) {
      const auto label = cell_label(text(row.cells[c]), words_);
      if (!label || cell_label(text(row.cells[c + 1]), words_)) continue;
      any = true;
      if (label->kind == LabelKind::role)
        read_role(item, row.cells[c + 1], {LabelKind::role, *label, row.cells[c], true});
      else if (label->kind == LabelKind::deadline)
        item.reading.deadline = flat(text(row.cells[c + 1]));
      else if (label->kind == LabelKind::task) {
        item.task_block = row.cells[c + 1].block;
        item.task = relative(row.cells[c + 1]);
      }
    }
    if (!any) return false;
    merge_form(std::move(item), row);
    return true;
  }
  void merge_form(TableItem&& item, const GridRow& row) {
    const bool has_task = item.task.begin < item.task.end;
    const bool same =
        !tables_.items.empty() && form_table_ == outline_.blocks[row.block].table && form_table_ > 0 && !has_task;
    form_table_ = outline_.blocks[row.block].table;
    mark(row, item.reading.groups.empty() ? LineUse::remark : LineUse::clause);
    if (!same) {
      if (has_task || !item.reading.groups.empty() || !item.reading.deadline.empty())
        tables_.items.push_back(std::move(item));
      else
        form_table_ = 0;
      return;
    }
    TableItem& form = tables_.items.back();
    if (form.reading.groups.empty() && !item.reading.groups.empty()) {
      form.clause_block = item.clause_block;
      form.clause = item.clause;
    }
    for (RoleGroup& group : item.reading.groups) form.reading.groups.push_back(std::move(group));
    if (form.reading.deadline.empty()) form.reading.deadline = item.reading.deadline;
  }

  const Outline& outline_;
  const Lexicon& lexicon_;
  const Vocabulary& words_;
  Tables tables_;
  std::vector<Column> columns_;
  bool last_was_header_ = false;
  std::string group_;
  std::uint32_t form_table_ = 0;
};

} // namespace

Tables read_tables(const Outline& outline, const Lexicon& lexicon) { return TableReader(outline, lexicon).run(); }

} // namespace dutygraph
