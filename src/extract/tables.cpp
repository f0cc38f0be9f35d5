/// Rows to tasks and clauses: by the columns' labels; by a label and its value side by side; by letters in a matrix of
/// tasks and agencies (RACI).
#include "tables.hpp"
#include "grid.hpp"
#include <algorithm>

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
    for (const Grid& grid : find_grids(outline_, lexicon_)) read(grid);
    return std::move(tables_);
  }

private:
  void read(const Grid& grid) {
    if (read_matrix(grid)) return;
    group_.clear();
    const std::size_t width = widest(grid);
    if (width != columns_.size()) columns_.clear(); // a table that goes on after a page keeps its columns
    bool any = false;
    for (std::size_t i = 0; i < grid.rows.size(); ++i) any = read_row(grid, i) || any;
    if (!any) return; // no role in it: its lines are read as text
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
      if (is_title(row))
        group_ = text(row.cells[first_filled(row)]);
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
    std::size_t filled = 0;
    std::size_t labels = 0;
    std::size_t roles = 0;
    std::size_t tasks = 0;
    std::vector<std::optional<Label>> found;
    for (const GridCell& cell : row.cells) {
      const auto label = text(cell).empty() ? std::nullopt : cell_label(text(cell), words_);
      found.push_back(label);
      filled += text(cell).empty() ? 0U : 1U;
      labels += label ? 1U : 0U;
      roles += label && (label->kind == LabelKind::role || label->kind == LabelKind::agency) ? 1U : 0U;
      tasks += label && (label->kind == LabelKind::task || label->kind == LabelKind::serial) ? 1U : 0U;
      if (text(cell).size() > 3 && words_.declares_first_leads(text(cell))) tables_.first_listed_leads = true;
    }
    if (labels < 2 || labels * 2 < filled || roles + tasks == 0) return false;
    if (roles > 0 && tasks == 0 && is_pairs(found)) return false;
    if (roles == 0 && !next_has_role(grid, index)) return false;
    take_header(row, found);
    fill_task_column(grid, index);
    return true;
  }
  /// Label, value, label, value: a form, not a header.
  [[nodiscard]] static bool is_pairs(const std::vector<std::optional<Label>>& found) {
    return found.size() >= 2 && found[0] && !found[1];
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
          others[o] += !columns_[o].known || columns_[o].kind == LabelKind::other
                           ? (text(grid.rows[i], o).size() <= 48 && holds_names(text(grid.rows[i], o)) ? 1U : 0U)
                           : 0U;
      }
      const auto most = std::ranges::max_element(others);
      if (own == 0 && *most >= 2) std::swap(columns_[c], columns_[static_cast<std::size_t>(most - others.begin())]);
    }
  }
  [[nodiscard]] bool holds_names(std::string_view cell) const {
    if (cell.empty() || cell.size() > 200) return false;
    const auto list = split_agencies(cell, lexicon_);
    return !list.names.empty() &&
           std::ranges::all_of(list.names, [&](const WrittenName& name) { return plausible(name.name, lexicon_); });
  }

  // Data -----------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::size_t first_filled(const GridRow& row) const {
    std::size_t c = 0;
    while (c + 1 < row.cells.size() && text(row.cells[c]).empty()) ++c;
    return c;
  }
  /// One text in the row, or the same in every cell: the title of the rows below.
  [[nodiscard]] bool is_title(const GridRow& row) const {
    const std::size_t first = first_filled(row);
    std::size_t filled = 0;
    bool same = true;
    for (const GridCell& cell : row.cells) {
      filled += text(cell).empty() ? 0U : 1U;
      same = same && (text(cell) == text(row.cells[first]));
    }
    if (filled == 1 && row.cells.size() > 1) return first >= columns_.size() || columns_[first].kind != LabelKind::role;
    return filled > 2 && same;
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

  // Matrices -------------------------------------------------------------------------------------------------------

  enum class Letter : std::uint8_t { none, lead, responsible, beside, wrong };
  /// R, A, C, I, R/A; ★ and ● lead, ☆ and ○ help.
  static Letter letter_of(std::string_view cell) {
    if (cell.empty() || cell == "-" || cell == "—") return Letter::none;
    if (cell == "★" || cell == "▲" || cell == "●" || cell == "◎") return Letter::lead;
    if (cell == "☆" || cell == "△" || cell == "○") return Letter::responsible;
    if (cell.size() > 5 || cell.find_first_not_of("RACISrac/, &") != cell.npos) return Letter::wrong;
    if (cell.find_first_of("Aa") != cell.npos) return Letter::lead;
    if (cell.find_first_of("Rr") != cell.npos) return Letter::responsible;
    return Letter::beside;
  }

  bool read_matrix(const Grid& grid) {
    const auto header = matrix_header(grid);
    if (!header) return false;
    const GridRow& names = grid.rows[*header];
    std::vector<bool> agency(names.cells.size());
    std::size_t agencies = 0;
    for (std::size_t c = 1; c < names.cells.size(); ++c)
      agencies += (agency[c] = is_letter_column(grid, *header, c)) ? 1U : 0U;
    if (agencies < 2) return false;
    for (std::size_t i = *header + 1; i < grid.rows.size(); ++i) read_matrix_row(grid.rows[i], names, agency);
    for (const std::size_t block : grid.blocks)
      if (tables_.uses[block] == LineUse::unclaimed)
        tables_.uses[block] = outline_.blocks[block].kind == BlockKind::blank ? LineUse::blank : LineUse::heading;
    return true;
  }
  [[nodiscard]] std::optional<std::size_t> matrix_header(const Grid& grid) const {
    for (std::size_t i = 0; i + 1 < grid.rows.size() && i < 4; ++i) {
      std::size_t letters = 0;
      for (const GridCell& cell : grid.rows[i + 1].cells)
        letters += letter_of(text(cell)) != Letter::wrong && !text(cell).empty() ? 1U : 0U;
      const bool names = std::ranges::none_of(grid.rows[i].cells, [&](const GridCell& cell) {
        const Letter letter = letter_of(text(cell));
        return letter == Letter::lead || letter == Letter::responsible;
      });
      if (letters >= 2 && names && grid.rows[i].cells.size() >= 3) return i;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool is_letter_column(const Grid& grid, std::size_t header, std::size_t column) const {
    if (text(grid.rows[header], column).empty() || cell_label(text(grid.rows[header], column), words_)) return false;
    std::size_t letters = 0;
    std::size_t wrong = 0;
    for (std::size_t i = header + 1; i < grid.rows.size(); ++i) {
      const Letter letter = letter_of(text(grid.rows[i], column));
      wrong += letter == Letter::wrong ? 1U : 0U;
      letters += letter != Letter::wrong && letter != Letter::none ? 1U : 0U;
    }
    return letters > 0 && wrong * 4 <= letters;
  }
  /// A column is one agency, however many commas its name has.
  static WrittenName header_name(std::string_view cell) { return {flat(cell), {}, 0, cell.size()}; }
  void read_matrix_row(const GridRow& row, const GridRow& names, const std::vector<bool>& agency) {
    TableItem item;
    item.block = item.task_block = item.clause_block = row.block;
    RoleGroup lead{Duty::lead, "A", {}, {}, 0};
    RoleGroup responsible{Duty::co, "R", {}, {}, 0};
    for (std::size_t c = 0; c < row.cells.size() && c < agency.size(); ++c) {
      if (!agency[c]) {
        if (text(row.cells[c]).size() > item.task.end - item.task.begin) item.task = relative(row.cells[c]);
        continue;
      }
      const Letter letter = letter_of(text(row.cells[c]));
      if (letter != Letter::lead && letter != Letter::responsible) continue;
      RoleGroup& group = letter == Letter::lead ? lead : responsible;
      group.names = {names.cells[c].text.begin, names.cells[c].text.end};
      group.list.names.push_back(header_name(text(names.cells[c])));
    }
    if (lead.list.names.empty()) responsible.duty = responsible.list.names.size() == 1 ? Duty::responsible : Duty::lead;
    for (RoleGroup* group : {&lead, &responsible})
      if (!group->list.names.empty()) item.reading.groups.push_back(std::move(*group));
    mark(row, item.task.begin < item.task.end ? LineUse::task : LineUse::remark);
    if (item.task.begin < item.task.end) tables_.items.push_back(std::move(item));
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
