#include "cell_reader.hpp"
#include "utf8.hpp"
#include <bit>
#include <cstring>
#include <fmt/format.h>

namespace dutygraph::store {
namespace {

constexpr std::uint64_t every_byte = 0x0101010101010101U;

/// The highest bit of each byte that is zero; above the lowest of them there may be false ones.
constexpr std::uint64_t zero_bytes(std::uint64_t word) { return (word - every_byte) & ~word & (every_byte << 7U); }

/// The first separator or line end from `at` on; `end` if there is none. Eight bytes at a time.
const char* next_mark(const char* at, const char* end, char separator) {
  static_assert(std::endian::native == std::endian::little, "the lowest byte of a word is the first");
  const std::uint64_t separators = every_byte * static_cast<unsigned char>(separator);
  constexpr std::uint64_t line_ends = every_byte * '\n';
  for (; end - at >= 8; at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    const std::uint64_t found = zero_bytes(word ^ separators) | zero_bytes(word ^ line_ends);
    if (found != 0) return at + std::countr_zero(found) / 8;
  }
  while (at < end && *at != separator && *at != '\n') ++at;
  return at;
}

/// Whether a cell may begin or end with a blank: most do not, and this sees it at once.
bool may_be_blank(std::string_view cell) {
  const auto first = static_cast<unsigned char>(cell.front());
  const auto last = static_cast<unsigned char>(cell.back());
  return first <= 0x20 || last <= 0x20 || first == 0xC2 || first == 0xE3 || last == 0xA0 || last == 0x80;
}

std::string_view cut(const char* begin, const char* end) {
  const std::string_view cell(begin, static_cast<std::size_t>(end - begin));
  return cell.empty() || !may_be_blank(cell) ? cell : trimmed(cell);
}

} // namespace

CellReader::CellReader(std::string_view table, char separator, std::string_view file, const Columns& columns,
                       RowPlace first)
    : table_(table), separator_(separator), file_(file), columns_(columns), column_at_(columns.width(), -1),
      any_quote_(table.find('"', first.begin) != std::string_view::npos), next_(first) {
  for (std::size_t column = 0; column < column_count; ++column)
    if (const auto& index = columns.index(static_cast<Column>(column)))
      column_at_[*index] = static_cast<std::int8_t>(column);
}

void CellReader::clear_from(std::size_t index) {
  for (std::size_t column = 0; column < column_count; ++column)
    if (const auto& at = columns_.index(static_cast<Column>(column)); at && *at >= index) cells_.text[column] = {};
}

/// Cuts one line into cells. False for a line of blank cells.
bool CellReader::read_plain() {
  const char* const end = table_.data() + table_.size();
  const char* at = table_.data() + next_.begin;
  bool filled = false;
  too_wide_ = false;
  for (std::size_t index = 0;; ++index) {
    const char* const mark = next_mark(at, end, separator_);
    const std::string_view cell = cut(at, mark);
    filled = filled || !cell.empty();
    if (index >= column_at_.size())
      too_wide_ = too_wide_ || !cell.empty();
    else if (column_at_[index] >= 0)
      cells_.text[static_cast<std::size_t>(column_at_[index])] = cell;
    at = mark + (mark == end ? 0 : 1);
    if (mark != end && *mark == separator_) continue;
    if (index + 1 < column_at_.size()) clear_from(index + 1);
    break;
  }
  place_ = next_;
  next_ = {static_cast<std::size_t>(at - table_.data()), next_.line + 1};
  return filled;
}

bool CellReader::is_quoted() const {
  if (!any_quote_) return false;
  const auto rest = table_.substr(next_.begin);
  return rest.substr(0, rest.find('\n')).find('"') != std::string_view::npos;
}

Result<bool> CellReader::read_quoted() {
  RowReader rows(table_, separator_, file_, next_.begin, next_.line);
  auto row = rows.next();
  if (!row) return Failure(std::move(row.error()));
  next_ = {rows.at(), rows.line()};
  if (!*row) return false;
  quoted_ = std::move(**row);
  place_ = {quoted_.begin, quoted_.line};
  for (std::size_t index = 0; index < column_at_.size(); ++index)
    if (column_at_[index] >= 0 && index < quoted_.cells.size())
      cells_.text[static_cast<std::size_t>(column_at_[index])] = quoted_.cells[index].text;
  clear_from(quoted_.cells.size());
  too_wide_ = cell_beyond(quoted_, columns_.width()) != nullptr;
  return true;
}

Row CellReader::row() const { return **RowReader(table_, separator_, file_, place_.begin, place_.line).next(); }

Failure CellReader::too_wide() const {
  const Row wide = row();
  const Cell& cell = *cell_beyond(wide, columns_.width());
  return input_error(file_, fmt::format("more cells than the {} of the header", columns_.width()),
                     "quote a cell that holds the separator", store::place(table_, cell.begin, cell.end));
}

Result<bool> CellReader::next() {
  bool is_row = false;
  while (!is_row && next_.begin < table_.size()) {
    if (is_quoted()) {
      const auto read = read_quoted();
      if (!read || !*read) return read;
      is_row = true;
    } else {
      is_row = read_plain();
    }
  }
  if (is_row && too_wide_) return too_wide();
  return is_row;
}

} // namespace dutygraph::store
