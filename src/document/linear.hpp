#pragma once
/// The one text that every format becomes, and the flow of paragraphs, headings and tables from which it is written.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::document {

/// A document as one text: see Format in document.hpp for its lines.
struct Linear {
  std::string text;        ///< valid UTF-8
  std::string encoding;    ///< of the original: "GB18030", "UTF-8 (docx)"
  std::size_t damaged = 0; ///< byte sequences of the original that could not be decoded
  std::vector<Diagnostic> diagnostics;
  std::vector<std::uint32_t> line_numbers{}; ///< of the file, one for each line of the text; empty: 1, 2, 3 …
};

using TableRow = std::vector<std::string>;
using TableRows = std::vector<TableRow>;

/// What stands one below the other in a document, or in one cell of it. Text that is handed in may hold anything: line
/// breaks in it part paragraphs (in a cell they stay breaks), other control characters go, bytes that are not UTF-8
/// become U+FFFD, blanks at both ends of a line go, and what is empty then is left out. `line` is that of the file,
/// from 1; 0 where it is not known.
class Flow {
public:
  void paragraph(std::string_view text, std::uint32_t line = 0);
  /// `level` from 1; deeper than 6 counts as 6. Nobody's heading is longer than 100 characters: that is a paragraph.
  void heading(std::size_t level, std::string_view text, std::uint32_t line = 0);
  /// A table of one column is a box around paragraphs, and becomes these. Wholly empty rows are left out. `lines`: of
  /// each row; none where they are not known.
  void table(const TableRows& rows, std::span<const std::uint32_t> lines = {});
  void gap();

  [[nodiscard]] bool empty() const { return pieces_.empty(); }
  /// The linear text: every line ends with LF.
  [[nodiscard]] std::string lines() const;
  /// Line of the file for each of these. One that is not known, or stands between others, has that of the one before.
  [[nodiscard]] std::vector<std::uint32_t> line_numbers() const;
  /// That of the first of them; 0 where there is none or it is not known.
  [[nodiscard]] std::uint32_t first_line() const { return pieces_.empty() ? 0 : pieces_.front().line; }
  /// All of it as the text of one cell: LF between paragraphs and rows, a blank between cells.
  [[nodiscard]] std::string cell() const;

private:
  struct Piece {
    std::size_t level = 0; ///< of a heading
    bool gap = false;
    std::string text;
    TableRow cells; ///< of a table row
    std::uint32_t line = 0;
  };
  std::vector<Piece> pieces_;
};

[[nodiscard]] Diagnostic warning(std::string code, std::string_view file, std::string message, std::string hint);
[[nodiscard]] Diagnostic note(std::string code, std::string_view file, std::string message, std::string hint);

} // namespace dutygraph::document
