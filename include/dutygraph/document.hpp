#pragma once
/// A document as an outline: headings, paragraphs, table rows, in document order. Knows how documents are numbered in
/// Chinese and English, nothing of agencies.
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
  part,           ///< 第一篇
  chapter,        ///< 第一章
  section,        ///< 第一节
  han,            ///< 一、
  han_bracket,    ///< （一）
  arabic,         ///< 1．
  arabic_bracket, ///< ⑴ (1)
  circled,        ///< ①
  box,            ///< 专栏3
  dash,           ///< ——
};

enum class BlockKind : std::uint8_t {
  blank,
  heading,   ///< a marked line that is a title: short, no sentence after it
  paragraph, ///< everything else, marked (an item) or not
  table_row,
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  MarkStyle style = MarkStyle::none;
  std::string mark;              ///< as in a path: "一", "(一)", "1", "⑴", "专栏3"; empty if unmarked
  std::vector<std::string> path; ///< marks of the headings above, and its own mark if it has one
  std::string text;              ///< normalised, without the mark
  std::string run_in;            ///< the title that runs into the text (「铁路建设。」), without its full stop
  std::optional<std::size_t> parent; ///< index of the heading block above
  std::uint32_t first_line = 0;      ///< from 1
  std::uint32_t last_line = 0;
  std::uint32_t text_at = 0;      ///< byte of the first line's normalised text at which `text` starts
  std::vector<std::string> cells; ///< of a table row
};

struct Outline {
  SourceText source; ///< of a format that is no plain text: its one linearised text (see Format)
  std::vector<Block> blocks;
  std::vector<Diagnostic> diagnostics{}; ///< what the reader of the format met: ragged rows, hidden sheets, a cut end

  /// The source of the bytes [begin, end) of `block.text` (of its first line).
  [[nodiscard]] SourceSpan span(const Block& block, std::size_t begin, std::size_t end) const;
};

/// What a file holds. Every format becomes one text: a paragraph a line; a heading that the format knows a line of one
/// to six `#` and a blank; a table row a line, its cells separated by one TAB, a break inside a cell U+2028, a merged
/// cell repeated wherever it reaches; blank lines around tables.
enum class Format : std::uint8_t { text, markdown, html, docx, pdf, xlsx, csv };

/// By content (magic bytes, members of a zip archive, a first tag), then by the ending of the name; text otherwise.
[[nodiscard]] Format format_of(std::string_view bytes, std::string_view name);

/// Decodes whatever format it is, then outlines. Lines of the outline are those of the linearised text. Errors: those
/// of read_text; a format that is not read (.doc, .xls, .wps, .ofd …: the hint says what to save it as); a damaged
/// file of which nothing can be kept; a password; a PDF without text; an archive that inflates beyond measure.
[[nodiscard]] Result<Outline> read_document(std::string_view bytes, std::string_view name,
                                            std::string_view encoding = {});
/// The outline of text that is already read.
[[nodiscard]] Outline outline_of(SourceText source);

/// A mark at the start of a normalised line.
struct Mark {
  MarkStyle style = MarkStyle::none;
  std::string mark;       ///< as in a path
  std::size_t length = 0; ///< bytes of the line that the mark and the blanks after it take
};
[[nodiscard]] std::optional<Mark> mark_of(std::string_view line);

} // namespace dutygraph
