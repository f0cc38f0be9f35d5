#pragma once
/// A document as an outline: headings, paragraphs, table rows, in document order. Knows how documents are numbered in
/// several languages, nothing of agencies.
///
/// Invariant: every line of the source belongs to exactly one block; joined, the blocks cover the source.

#include <dutygraph/plan.hpp>
#include <dutygraph/text.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// How a numbered line is marked, outermost style first.
enum class MarkStyle : std::uint8_t {
  none,
  title,          ///< ## …, of any level
  part,           ///< 第一篇, Part 1
  chapter,        ///< 第一章, Chapter 1
  section,        ///< 第一节, Section 1
  roman,          ///< II.
  goal,           ///< Goal 1, Theme A
  objective,      ///< Objective 1.2
  strategy,       ///< Strategy 3
  action,         ///< Action 3.1, EE-3:
  han,            ///< 一、
  han_bracket,    ///< （一）
  capital,        ///< B.
  arabic,         ///< 1．
  decimal,        ///< 1.2, 1.2.3
  letter,         ///< a)
  arabic_bracket, ///< ⑴ (1)
  circled,        ///< ①
  box,            ///< 专栏3
  dash,           ///< ——
  bullet,         ///< •
};

enum class BlockKind : std::uint8_t {
  blank,
  heading,   ///< a marked line that is a title: short, no sentence after it
  paragraph, ///< everything else, marked (an item) or not
  table_row,
  page_furniture, ///< a page number or a running head between the lines of a paragraph
};

/// Bytes [begin, end) of SourceText::normal.
struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const TextRange&) const = default;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  MarkStyle style = MarkStyle::none;
  std::uint8_t level = 0;   ///< of a title or decimal mark, from 1
  std::string mark;         ///< as in a path: "一", "(一)", "1", "⑴", "专栏3", "Goal 1"; empty if unmarked
  TextRange text;           ///< normalised, without the mark
  std::uint32_t run_in = 0; ///< bytes of the title that runs into the text (「铁路建设。」), without its full stop
  std::uint32_t first_line = 0; ///< numbers of its lines, from 1
  std::uint32_t last_line = 0;
  std::uint32_t line_index = 0; ///< of SourceText::lines
  std::uint32_t line_count = 1;
  std::optional<std::size_t> parent; ///< index of the marked block above
  std::uint32_t table = 0;           ///< of a row: number of its table, from 1
  std::uint32_t first_cell = 0;      ///< of a row: its cells are Outline::cells[first_cell …]
  std::uint32_t cell_count = 0;
};

/// Blocks refer to the text by offsets, so that an outline may be moved and copied.
struct Outline {
  SourceText source; ///< of a format that is no plain text: its one linearised text (see Format)
  std::vector<Block> blocks;
  std::vector<TextRange> cells;          ///< of all table rows
  std::vector<Diagnostic> diagnostics{}; ///< what the reader of the format met: ragged rows, hidden sheets, a cut end

  [[nodiscard]] std::string_view text(TextRange range) const {
    return std::string_view(source.normal).substr(range.begin, range.end - range.begin);
  }
  [[nodiscard]] std::string_view text(const Block& block) const { return text(block.text); }
  [[nodiscard]] std::string_view text(std::size_t block) const { return text(blocks[block].text); }
  [[nodiscard]] std::string_view run_in(const Block& block) const { return text(block).substr(0, block.run_in); }
  /// Cell `column` of a row; empty where the row has fewer.
  [[nodiscard]] std::string_view cell(const Block& row, std::size_t column) const {
    return column < row.cell_count ? text(cells[row.first_cell + column]) : std::string_view{};
  }
  /// Marks of the headings above a block, and its own mark if it has one.
  [[nodiscard]] std::vector<std::string> path(const Block& block) const;
  /// The source of the bytes [begin, end) of a block's text.
  [[nodiscard]] SourceSpan span(const Block& block, std::size_t begin, std::size_t end) const {
    return source.span(block.text.begin + begin, block.text.begin + end);
  }
};

/// What a file holds. Every format becomes one text: a paragraph a line; a heading that the format knows a line of one
/// to six `#` and a blank; a table row a line, its cells separated by one TAB, a break inside a cell U+2028, a merged
/// cell repeated wherever it reaches; blank lines around tables.
enum class Format : std::uint8_t { text, markdown, html, docx, pdf, xlsx, csv };

/// By content (magic bytes, members of a zip archive, a first tag), then by the ending of the name; text otherwise.
[[nodiscard]] Format format_of(std::string_view bytes, std::string_view name);

/// Decodes whatever format it is, then outlines. Lines are numbered as in the file; rows of a workbook as in their
/// sheet; of docx and pdf, lines of the linearised text are counted. Columns count in the linearised text. Errors:
/// those of read_text; a format that is not read (.doc, .xls, .wps, .ofd …: the hint says what to save it as); a
/// damaged file of which nothing can be kept; a password; a PDF without text; an archive that inflates beyond measure.
[[nodiscard]] Result<Outline> read_document(std::string_view bytes, std::string_view name,
                                            std::string_view encoding = {});
/// The outline of text that is already read. Lines become blocks; a paragraph that the page broke into lines (a text
/// taken from a PDF file, a bracket that closes on the next line, a list that ends in 、) becomes one block again;
/// lines with tabs or upright bars become table rows.
[[nodiscard]] Outline outline_of(SourceText source);

/// A mark at the start of a normalised line.
struct Mark {
  MarkStyle style = MarkStyle::none;
  std::string mark;       ///< as in a path
  std::size_t length = 0; ///< bytes of the line that the mark and the blanks after it take
  std::uint8_t level = 0; ///< of a decimal mark: how many numbers it has
};
[[nodiscard]] std::optional<Mark> mark_of(std::string_view line);

} // namespace dutygraph
