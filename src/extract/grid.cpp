/// Three ways to lay out a table in text: rows with separators; one cell a line, below a run of labels; cells parted by
/// single blanks, below a line of labels.
#include "grid.hpp"
#include "suffixes.hpp"
#include <algorithm>
#include <string>

namespace dutygraph {

namespace {

bool is_serial(std::string_view text) {
  return !text.empty() && text.size() <= 7 && text.find_first_not_of("0123456789.-") == text.npos && text[0] >= '0' &&
         text[0] <= '9';
}
bool fills_deadline(std::string_view text) {
  if (contains_any(text, {"年",      "月",        "持续",    "长期",         "常态",   "季度",  "全年",  "立即",
                          "Ongoing", "ongoing",   "term",    "Short",        "Medium", "Long",  "month", "year",
                          "each ",   "as needed", "Continu", "Thường xuyên", "Qtr",    "Annual"}))
    return true;
  const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
  return digits * 2 >= static_cast<std::ptrdiff_t>(text.size());
}

class GridFinder {
public:
  GridFinder(const Outline& outline, const Lexicon& lexicon)
      : outline_(outline), blocks_(outline.blocks), lexicon_(lexicon), words_(lexicon.words()) {}

  std::vector<Grid> run() && {
    for (std::size_t i = 0; i < blocks_.size();)
      if (blocks_[i].kind == BlockKind::table_row)
        i = read_rows(i);
      else if (const std::size_t end = read_stream(i); end > i)
        i = end;
      else if (const std::size_t last = read_blank_parted(i); last > i)
        i = last;
      else
        ++i;
    return std::move(grids_);
  }

private:
  [[nodiscard]] std::string_view text(std::size_t i) const { return outline_.text(i); }
  [[nodiscard]] bool is_blank(std::size_t i) const { return blocks_[i].kind == BlockKind::blank; }

  // Rows with separators -------------------------------------------------------------------------------------------

  std::size_t read_rows(std::size_t begin) {
    Grid grid;
    std::size_t i = begin;
    const auto table = blocks_[begin].table;
    for (; i < blocks_.size() && (blocks_[i].table == table || is_lone_cell(i)); ++i) {
      grid.blocks.push_back(i);
      if (is_blank(i)) continue;
      GridRow row{{}, i, false};
      if (blocks_[i].kind == BlockKind::table_row)
        for (std::uint32_t c = 0; c < blocks_[i].cell_count; ++c)
          row.cells.push_back({i, outline_.cells[blocks_[i].first_cell + c]});
      else
        row.cells.push_back({i, blocks_[i].text});
      grid.rows.push_back(std::move(row));
    }
    grids_.push_back(std::move(grid));
    return i;
  }
  /// A row whose later cells are all empty looks like a line; it belongs to the table if rows stand right around it.
  [[nodiscard]] bool is_lone_cell(std::size_t i) const {
    return !is_blank(i) && blocks_[i].kind != BlockKind::table_row && i > 0 && i + 1 < blocks_.size() &&
           blocks_[i - 1].table > 0 && blocks_[i + 1].kind == BlockKind::table_row;
  }

  // One cell a line ------------------------------------------------------------------------------------------------

  [[nodiscard]] std::optional<Label> line_label(std::size_t i) const {
    if (is_blank(i) || blocks_[i].kind == BlockKind::table_row || !blocks_[i].mark.empty()) return std::nullopt;
    const auto line = text(i);
    return line.ends_with(":") ? std::nullopt : cell_label(line, words_);
  }

  struct Header {
    std::vector<std::size_t> lines;
    std::vector<Label> labels;
  };
  /// Labels on lines of their own: at least three, one of them of a role. Where the first is 序号 and the number of the
  /// first record follows, up to two lines between may be words that no dialect knows.
  [[nodiscard]] Header header_lines(std::size_t begin) const {
    Header header;
    bool role = false;
    bool task = false;
    std::size_t strange = 0;
    std::size_t i = begin;
    for (; i < blocks_.size() && header.lines.size() < 12; ++i) {
      if (is_blank(i) || blocks_[i].kind == BlockKind::page_furniture) continue;
      auto label = line_label(i);
      if (!label && (header.lines.empty() || header.labels[0].kind != LabelKind::serial || !may_be_label(i))) break;
      role = role || (label && (label->kind == LabelKind::role || label->kind == LabelKind::agency));
      task = task || (label && (label->kind == LabelKind::task || label->kind == LabelKind::serial));
      strange += label ? 0U : 1U;
      header.lines.push_back(i);
      header.labels.push_back(label.value_or(Label{}));
    }
    const bool record_follows = i < blocks_.size() && is_serial(text(i));
    if (header.lines.size() < 3 || !role || !task || strange > (record_follows ? 2U : 0U)) return {};
    name_strange_column(header);
    return header;
  }
  [[nodiscard]] bool may_be_label(std::size_t i) const {
    const auto line = text(i);
    return line.size() <= 36 && blocks_[i].mark.empty() && blocks_[i].kind != BlockKind::table_row &&
           line.find_first_of("0123456789,;:") == line.npos && !contains_any(line, {"。", "、"});
  }
  /// Without a column for the task, the first that no dialect knows is that.
  static void name_strange_column(Header& header) {
    if (std::ranges::find(header.labels, LabelKind::task, &Label::kind) != header.labels.end()) return;
    const auto strange = std::ranges::find(header.labels, LabelKind::other, &Label::kind);
    if (strange != header.labels.end()) strange->kind = LabelKind::task;
  }

  std::size_t read_stream(std::size_t begin) {
    if (!line_label(begin)) return begin;
    const auto [header, labels] = header_lines(begin);
    if (header.empty()) return begin;
    labels_ = labels;
    Grid grid;
    grid.rows.push_back({{}, begin, true});
    for (const std::size_t i : header) grid.rows[0].cells.push_back({i, blocks_[i].text});
    std::size_t i = header.back() + 1;
    const bool numbered = labels_[0].kind == LabelKind::serial;
    while (i < blocks_.size()) {
      std::size_t end = numbered ? numbered_record(i) : counted_record(i);
      if (end > i) add_record(grid, i, end);
      if (end == i && repeats_header(i, header)) end = skip_lines(i, header.size());
      if (end == i && is_group_title(i)) {
        grid.rows.push_back({{{i, blocks_[i].text}}, i, false});
        end = i + 1;
      }
      if (end == i && may_be_furniture(i, header)) end = i + 1;
      if (end == i) break;
      i = end;
    }
    if (grid.rows.size() < (numbered ? 2U : 3U)) return begin;
    for (std::size_t block = begin; block < i; ++block) grid.blocks.push_back(block);
    grids_.push_back(std::move(grid));
    return i;
  }

  [[nodiscard]] bool repeats_header(std::size_t i, const std::vector<std::size_t>& header) const {
    for (const std::size_t line : header) {
      while (i < blocks_.size() && is_blank(i)) ++i;
      if (i >= blocks_.size() || text(i) != text(line)) return false;
      ++i;
    }
    return true;
  }
  [[nodiscard]] std::size_t skip_lines(std::size_t i, std::size_t count) const {
    for (; i < blocks_.size() && count > 0; ++i) count -= is_blank(i) ? 0U : 1U;
    return i;
  }
  /// A title between records: 一、工业.
  [[nodiscard]] bool is_group_title(std::size_t i) const {
    return blocks_[i].kind == BlockKind::heading && blocks_[i].style <= MarkStyle::han_bracket;
  }
  /// A blank, or up to three lines (title and number of a page) right before the header comes again.
  [[nodiscard]] bool may_be_furniture(std::size_t i, const std::vector<std::size_t>& header) const {
    if (is_blank(i) || blocks_[i].kind == BlockKind::page_furniture) return true;
    for (std::size_t ahead = 1; ahead <= 4 && i + ahead < blocks_.size(); ++ahead)
      if (repeats_header(i + ahead, header)) return true;
    return false;
  }

  /// From a serial number to the one after it; where none follows, as many lines as there are labels.
  [[nodiscard]] std::size_t numbered_record(std::size_t begin) const {
    if (begin >= blocks_.size() || !is_serial(text(begin))) return begin;
    std::size_t cells = 1;
    std::size_t full = begin; // after as many cells as there are labels
    std::size_t i = begin + 1;
    for (; i < blocks_.size() && cells < 3 * labels_.size(); ++i) {
      if (is_blank(i)) continue;
      if (is_next_serial(begin, i)) return cells >= 2 ? i : begin;
      if (is_group_title(i) || (cells >= 2 && line_label(i))) break;
      if (++cells == labels_.size()) full = i + 1;
    }
    if (cells < 2) return begin;
    return full > begin ? full : i;
  }
  [[nodiscard]] bool is_next_serial(std::size_t before, std::size_t i) const {
    return is_serial(text(i)) && text(i).size() <= text(before).size() + 1 && !says_year(text(i)) &&
           std::atof(std::string(text(i)).c_str()) > std::atof(std::string(text(before)).c_str());
  }
  static bool says_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("20") || text.starts_with("19"));
  }

  /// As many lines as there are labels, if its role cells hold names.
  [[nodiscard]] std::size_t counted_record(std::size_t begin) const {
    std::size_t i = begin;
    for (const Label& label : labels_) {
      while (i < blocks_.size() && is_blank(i)) ++i;
      if (i >= blocks_.size() || line_label(i)) return begin;
      if (label.kind == LabelKind::role && !cell_fits_role(text(i))) return begin;
      ++i;
    }
    return i;
  }

  [[nodiscard]] bool cell_fits_role(std::string_view cell) const {
    return words_.is_none(cell) || holds_names(cell, lexicon_);
  }

  /// Lines of a record to columns, in order: the assignment that fits best what each column holds.
  void add_record(Grid& grid, std::size_t begin, std::size_t end) {
    std::vector<std::size_t> lines;
    for (std::size_t i = begin; i < end; ++i)
      if (!is_blank(i)) lines.push_back(i);
    const std::size_t columns = labels_.size();
    constexpr double never = -1e9;
    // best[k][c]: lines before k are placed, the last of them in column c - 1
    std::vector<std::vector<double>> best(lines.size() + 1, std::vector<double>(columns + 1, never));
    std::vector<std::vector<std::size_t>> from(lines.size() + 1, std::vector<std::size_t>(columns + 1, 0));
    best[0][0] = 0;
    for (std::size_t k = 0; k < lines.size(); ++k)
      for (std::size_t before = 0; before <= columns; ++before) {
        if (best[k][before] <= never / 2) continue;
        for (std::size_t c = std::max<std::size_t>(before, 1); c <= columns; ++c) {
          const double value = best[k][before] + fit(lines[k], labels_[c - 1]) -
                               (c == before ? again(labels_[c - 1]) : 0.0) - skipped(before, c);
          if (value > best[k + 1][c]) {
            best[k + 1][c] = value;
            from[k + 1][c] = before;
          }
        }
      }
    std::size_t column = static_cast<std::size_t>(std::ranges::max_element(best.back()) - best.back().begin());
    std::vector<std::size_t> place(lines.size());
    for (std::size_t k = lines.size(); k > 0; --k) {
      place[k - 1] = column - 1;
      column = from[k][column];
    }
    GridRow row{std::vector<GridCell>(columns), begin, false};
    for (std::size_t c = 0; c < columns; ++c)
      row.cells[c] = {begin, {blocks_[begin].text.begin, blocks_[begin].text.begin}};
    for (std::size_t k = 0; k < lines.size(); ++k) {
      GridCell& cell = row.cells[place[k]];
      const auto range = blocks_[lines[k]].text;
      if (cell.text.begin == cell.text.end)
        cell = {lines[k], range};
      else if (range.begin > cell.text.end)
        cell.text.end = range.end; // lines between are line breaks of the cell
    }
    grid.rows.push_back(std::move(row));
  }
  [[nodiscard]] double fit(std::size_t line, const Label& label) const {
    const auto cell = text(line);
    switch (label.kind) {
    case LabelKind::role:
    case LabelKind::agency:
      return cell_fits_role(cell) ? 3.0 : -3.0;
    case LabelKind::deadline:
      return fills_deadline(cell) ? 2.0 : -1.0;
    case LabelKind::serial:
      return is_serial(cell) ? 3.0 : -3.0;
    default:
      return is_serial(cell) || (ends_like_office(cell) && holds_names(cell, lexicon_)) ? -1.0 : 1.0;
    }
  }
  /// What a second line in a column costs, and a column without a line.
  static double again(const Label& label) {
    return label.kind == LabelKind::task     ? 0.1
           : label.kind == LabelKind::serial ? 5.0
           : label.kind == LabelKind::role   ? 3.0
                                             : 1.0;
  }
  [[nodiscard]] double skipped(std::size_t before, std::size_t column) const {
    double cost = 0;
    for (std::size_t c = before + 1; c < column; ++c) cost += labels_[c - 1].kind == LabelKind::task ? 2.0 : 0.6;
    return cost;
  }

  // Cells parted by blanks -----------------------------------------------------------------------------------------

  /// 序号 指标 牵头部门 over lines such as 「1 居民消费价格涨幅 发展改革委」.
  std::size_t read_blank_parted(std::size_t begin) {
    constexpr std::size_t longest_header = 300; // bytes
    if (text(begin).size() > longest_header) return begin;
    const auto header = joined_letters(words_of(blocks_[begin].text));
    if (header.size() < 3 || header.size() > 8 || is_latin(text(begin))) return begin;
    labels_.clear();
    bool role = false;
    for (const TextRange word : header) {
      const auto label = cell_label(outline_.text(word), words_);
      if (!label) return begin;
      role = role || label->kind == LabelKind::role;
      labels_.push_back(*label);
    }
    if (!role || labels_[0].kind != LabelKind::serial) return begin;
    Grid grid;
    grid.rows.push_back({cells_of(begin, header), begin, true});
    std::size_t last = begin;
    for (std::size_t i = begin + 1; i < blocks_.size(); ++i) {
      if (is_blank(i)) continue;
      if (!add_line(grid, i)) break;
      last = i;
    }
    if (last == begin) return begin;
    for (std::size_t i = begin; i <= last; ++i) grid.blocks.push_back(i);
    grids_.push_back(std::move(grid));
    return last + 1;
  }
  [[nodiscard]] std::vector<TextRange> words_of(TextRange line) const {
    std::vector<TextRange> words;
    const std::string_view normal = outline_.source.normal;
    for (std::uint32_t at = line.begin; at < line.end;) {
      std::uint32_t end = at;
      while (end < line.end && normal[end] != ' ') ++end;
      if (end > at) words.push_back({at, end});
      at = end + 1;
    }
    return words;
  }
  /// 工 作 任 务: characters that stand apart are one word.
  static std::vector<TextRange> joined_letters(const std::vector<TextRange>& words) {
    std::vector<TextRange> joined;
    bool open = false; // the last word is made of single characters
    for (const TextRange word : words) {
      const bool single = word.end - word.begin <= 3;
      if (single && open)
        joined.back().end = word.end;
      else
        joined.push_back(word);
      open = single;
    }
    return joined;
  }
  static std::vector<GridCell> cells_of(std::size_t block, const std::vector<TextRange>& words) {
    std::vector<GridCell> cells;
    for (const TextRange word : words) cells.push_back({block, word});
    return cells;
  }
  /// First word the number, last words the columns after the task, what is between the task.
  bool add_line(Grid& grid, std::size_t i) {
    const TextRange line{blocks_[i].text.begin - static_cast<std::uint32_t>(mark_bytes(i)), blocks_[i].text.end};
    auto words = words_of(line);
    if (words.size() < labels_.size() || !is_serial(outline_.text(words[0]))) return false;
    const auto task = std::ranges::find(labels_, LabelKind::task, &Label::kind);
    const auto before =
        static_cast<std::size_t>((task == labels_.end() ? labels_.begin() + 1 : task) - labels_.begin());
    const std::size_t after = labels_.size() - before - 1;
    std::vector<TextRange> cells(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(before));
    cells.push_back({words[before].begin, words[words.size() - after - 1].end});
    cells.insert(cells.end(), words.end() - static_cast<std::ptrdiff_t>(after), words.end());
    grid.rows.push_back({cells_of(i, cells), i, false});
    return true;
  }
  /// Bytes that the block's mark and its blanks take before its text.
  [[nodiscard]] std::size_t mark_bytes(std::size_t i) const {
    const Line& line = outline_.source.lines[blocks_[i].line_index];
    return blocks_[i].text.begin >= line.text_begin && blocks_[i].text.begin <= line.text_end
               ? blocks_[i].text.begin - line.text_begin
               : 0;
  }

  const Outline& outline_;
  const std::vector<Block>& blocks_;
  const Lexicon& lexicon_;
  const Vocabulary& words_;
  std::vector<Label> labels_;
  std::vector<Grid> grids_;
};

} // namespace

std::vector<Grid> find_grids(const Outline& outline, const Lexicon& lexicon) {
  return GridFinder(outline, lexicon).run();
}

std::optional<Label> cell_label(std::string_view cell, const Vocabulary& words) {
  if (cell.empty() || cell.size() > 120) return std::nullopt;
  const auto label_or_before_bracket = [&](std::string_view text) {
    auto label = words.label(text);
    const std::size_t open = text.find('('); // 责任单位(第一个为牵头单位)
    const bool remark = !label && open != text.npos && open > 0 && text.ends_with(")");
    return remark && !is_latin(text) ? words.label(text.substr(0, open)) : label;
  };
  if (cell.find_first_of("\v \n") == cell.npos) return label_or_before_bracket(cell);
  if (auto label = cell.find('\v') == cell.npos ? words.label(cell) : std::nullopt) return label;
  const bool latin = is_latin(cell);
  std::string flat; // 牵 头 单 位 is spread over its cell
  for (const char c : cell)
    if (c != '\v' && c != ' ' && c != '\n')
      flat += c;
    else if (latin && !flat.ends_with(' '))
      flat += ' ';
  return label_or_before_bracket(flat);
}

} // namespace dutygraph
