/// Excel workbooks (ISO/IEC 29500-1, SpreadsheetML): the visible sheets, cell by cell, as they are shown.
#include "linear.hpp"
#include "readers.hpp"
#include "xlsx_numbers.hpp"
#include "xml.hpp"
#include <algorithm>
#include <charconv>

namespace dutygraph::document {

namespace {

constexpr std::size_t column_count = 16384;
constexpr std::size_t row_count = 1048576;
constexpr std::size_t most_squares = std::size_t{1} << 22U;   ///< of one workbook, empty ones between others included
constexpr std::size_t most_repeated = std::size_t{16} << 20U; ///< bytes that merged cells repeat

/// Text of <si> or <is>: its runs without the phonetic guides, _x000D_ and its like resolved.
std::string text_of(pugi::xml_node item) {
  std::string text;
  for (const auto node : item.children()) {
    if (xml::is(node, "t")) text += node.text().get();
    if (xml::is(node, "r")) text += xml::child(node, "t").text().get();
  }
  for (auto at = text.find("_x000"); at != std::string::npos; at = text.find("_x000", at + 1))
    if (at + 6 < text.size() && text[at + 6] == '_') text.replace(at, 7, "\n");
  return text;
}

/// What all sheets of a workbook share.
struct Shared {
  std::vector<std::string> strings;
  std::vector<std::string> formats; ///< format code of each cell style
  bool since_1904 = false;
};

std::vector<std::string> formats_of(pugi::xml_node styles) {
  std::map<std::size_t, std::string> codes;
  for (const auto format : xml::child(styles, "numFmts").children())
    codes.emplace(xml::number(xml::attribute(format, "numFmtId"), 0), xml::attribute(format, "formatCode"));
  std::vector<std::string> formats;
  for (const auto style : xml::child(styles, "cellXfs").children()) {
    const auto id = xml::number(xml::attribute(style, "numFmtId"), 0);
    const auto own = codes.find(id);
    formats.emplace_back(own == codes.end() ? std::string(built_in_format(id)) : own->second);
  }
  return formats;
}

struct Place {
  std::size_t row = 0; ///< both from 1; 0 where there is none
  std::size_t column = 0;
};

/// "BC12"
Place place_of(std::string_view reference) {
  Place place;
  while (!reference.empty() && reference.front() >= 'A' && reference.front() <= 'Z') {
    place.column = std::min(place.column * 26 + static_cast<std::size_t>(reference.front() - 'A') + 1, column_count);
    reference.remove_prefix(1);
  }
  place.row = xml::number(reference, 0);
  return place;
}

struct Sheet {
  std::string name;
  TableRows rows;
  std::vector<std::uint32_t> numbers; ///< of the rows in the sheet, from 1, ascending
};

/// One sheet. Rows that the file leaves out are empty and so are left out here.
class SheetReader {
public:
  SheetReader(const Shared& shared, std::size_t& squares) : shared_(shared), squares_(squares) {}

  [[nodiscard]] Sheet read(pugi::xml_node sheet, std::string name) {
    for (const auto row : xml::child(sheet, "sheetData").children()) read_row(row);
    for (const auto merge : xml::child(sheet, "mergeCells").children()) repeat(xml::attribute(merge, "ref"));
    return {std::move(name), std::move(rows_), std::move(numbers_)};
  }

private:
  void read_row(pugi::xml_node node) {
    const std::size_t next = numbers_.empty() ? 1 : std::size_t{numbers_.back()} + 1;
    const auto number = std::min(xml::number(xml::attribute(node, "r"), next), row_count);
    numbers_.push_back(static_cast<std::uint32_t>(std::max(number, next)));
    TableRow row;
    std::size_t column = 0;
    for (const auto cell : node.children()) {
      const auto place = place_of(xml::attribute(cell, "r"));
      column = place.column > 0 ? place.column : column + 1;
      auto text = text_of_cell(cell);
      if (!text.empty()) put(row, column - 1, std::move(text));
    }
    rows_.push_back(std::move(row));
  }

  void put(TableRow& row, std::size_t column, std::string text) {
    if (column >= column_count) return;
    if (row.size() <= column) {
      squares_ += column + 1 - row.size();
      if (squares_ > most_squares) return;
      row.resize(column + 1);
    }
    row[column] = std::move(text);
  }

  [[nodiscard]] std::string text_of_cell(pugi::xml_node cell) const {
    const auto type = xml::attribute(cell, "t");
    if (type == "inlineStr") return text_of(xml::child(cell, "is"));
    const std::string_view value = xml::child(cell, "v").text().get();
    if (type == "s") {
      const auto index = xml::number(value, shared_.strings.size());
      return index < shared_.strings.size() ? shared_.strings[index] : std::string();
    }
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    if (type == "str" || type == "e") return std::string(value);
    if (type == "d") return std::string(value.substr(0, value.find('T')));
    return shown(value, xml::number(xml::attribute(cell, "s"), 0));
  }

  [[nodiscard]] std::string shown(std::string_view value, std::size_t style) const {
    double number = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (value.empty() || problem != std::errc() || end != value.data() + value.size()) return std::string(value);
    const bool known = style < shared_.formats.size();
    return shown_number(number, known ? std::string_view(shared_.formats[style]) : "General", shared_.since_1904);
  }

  /// "B2:D4": the text of the first square in all of them, as far as the sheet has rows.
  void repeat(std::string_view reference) {
    const auto colon = reference.find(':');
    if (colon == std::string_view::npos) return;
    const Place first = place_of(reference.substr(0, colon));
    const Place last = place_of(reference.substr(colon + 1));
    const auto row = std::ranges::lower_bound(numbers_, first.row);
    if (row == numbers_.end() || *row != first.row || first.column == 0) return;
    const auto top = static_cast<std::size_t>(row - numbers_.begin());
    if (first.column > rows_[top].size()) return;
    const std::string text = rows_[top][first.column - 1];
    for (std::size_t at = top; at < rows_.size() && numbers_[at] <= last.row && !text.empty(); ++at)
      for (std::size_t column = first.column; column <= last.column; ++column) {
        repeated_ += text.size() + sizeof(std::string);
        if (repeated_ > most_repeated) return;
        put(rows_[at], column - 1, text);
      }
  }

  const Shared& shared_;
  std::size_t& squares_;
  TableRows rows_;
  std::vector<std::uint32_t> numbers_;
  std::size_t repeated_ = 0;
};

/// An open workbook and what was met while reading it.
class Workbook {
public:
  Workbook(Archive archive, std::string_view name) : archive_(std::move(archive)), name_(name) {}

  [[nodiscard]] Result<Linear> read() {
    const auto top = xml::relationships(archive_, "");
    if (!top) return Failure(top.error());
    const auto found = top->by_type.find("officeDocument");
    const std::string path = found == top->by_type.end() ? "xl/workbook.xml" : found->second;
    const auto book = xml::part(archive_, path);
    if (!book) return Failure(book.error());
    const auto related = xml::relationships(archive_, path);
    if (!related) return Failure(related.error());
    if (auto problem = read_shared(*related, book->root())) return Failure(std::move(*problem));
    for (const auto sheet : xml::child(book->root(), "sheets").children())
      if (auto problem = read_sheet(sheet, *related)) return Failure(std::move(*problem));
    return finished();
  }

private:
  std::optional<Error> read_shared(const xml::Relationships& related, pugi::xml_node book) {
    const auto path = [&related](std::string_view type) {
      const auto found = related.by_type.find(type);
      return found == related.by_type.end() ? std::string() : found->second;
    };
    const auto strings = xml::optional_part(archive_, path("sharedStrings"));
    if (!strings) return strings.error();
    for (const auto item : strings->root().children()) shared_.strings.push_back(text_of(item));
    const auto styles = xml::optional_part(archive_, path("styles"));
    if (!styles) return styles.error();
    shared_.formats = formats_of(styles->root());
    const auto since = xml::attribute(xml::child(book, "workbookPr"), "date1904");
    shared_.since_1904 = since == "1" || since == "true";
    damaged_ = damaged_ || strings->damaged || styles->damaged;
    return std::nullopt;
  }

  std::optional<Error> read_sheet(pugi::xml_node sheet, const xml::Relationships& related) {
    const std::string title(xml::attribute(sheet, "name"));
    const auto state = xml::attribute(sheet, "state");
    if (state == "hidden" || state == "veryHidden") {
      diagnostics_.push_back(note("sheet-hidden", name_, "the hidden sheet " + title + " is left out",
                                  "show it in Excel if it belongs to the plan"));
      return std::nullopt;
    }
    const auto target = related.by_id.find(relation_of(sheet));
    if (target == related.by_id.end()) return std::nullopt;
    const auto part = xml::optional_part(archive_, target->second);
    if (!part) return part.error();
    damaged_ = damaged_ || part->damaged;
    auto read = SheetReader(shared_, squares_).read(part->root(), title);
    if (std::ranges::any_of(read.rows, [](const TableRow& row) { return !row.empty(); }))
      sheets_.push_back(std::move(read));
    return std::nullopt;
  }

  /// r:id, not the sheetId beside it.
  static std::string_view relation_of(pugi::xml_node sheet) { return xml::attribute(sheet, "id"); }

  [[nodiscard]] Result<Linear> finished() {
    if (sheets_.empty())
      return input_error(name_, damaged_ ? "is damaged: no cell can be read" : "has no text in any visible sheet",
                         "open it in Excel and save it again");
    Flow flow;
    for (const auto& sheet : sheets_) {
      if (sheets_.size() > 1) flow.heading(2, sheet.name, 1);
      flow.table(sheet.rows, sheet.numbers);
    }
    if (damaged_)
      diagnostics_.push_back(warning("document-cut", name_, "is damaged: cells after what was read are missing",
                                     "get the file again, or repair it in Excel"));
    if (squares_ > most_squares)
      diagnostics_.push_back(warning("sheet-too-large", name_, "has cells too far apart; the last ones are left out",
                                     "delete stray cells far to the right or below the table"));
    return Linear{flow.lines(), "UTF-8 (xlsx)", 0, std::move(diagnostics_), flow.line_numbers()};
  }

  Archive archive_;
  std::string_view name_;
  Shared shared_;
  std::vector<Sheet> sheets_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t squares_ = 0;
  bool damaged_ = false;
};

} // namespace

Result<Linear> text_of_xlsx(std::string_view bytes, std::string_view name) {
  auto archive = Archive::open(bytes, name);
  if (!archive) return Failure(archive.error());
  return Workbook(std::move(*archive), name).read();
}

} // namespace dutygraph::document
