#pragma once
/// Bytes -> normalised UTF-8 lines that remember their place in the source.
///
/// Invariant: each byte of the normal form maps back to a place in the source (`span`), and every source line has
/// exactly one Line. ICU lives in this room alone.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// One source line: where it lies in the source and in the normalised text.
struct Line {
  std::uint32_t number =
      0;                   ///< from 1: of the file; of a linearised format the file's line from which it came, if known
  std::uint32_t begin = 0; ///< bytes of SourceText::utf8, without the line break
  std::uint32_t end = 0;
  std::uint32_t text_begin = 0; ///< bytes of SourceText::normal
  std::uint32_t text_end = 0;
};

/// A whole source, decoded once, and its normal form: full-width letters, digits and punctuation that have an ASCII
/// twin become ASCII; private-use characters go (between digits they stand for a decimal point); ideographic and
/// no-break spaces become blanks; blanks at both ends of a line go; Traditional script becomes Simplified; U+2028
/// becomes a vertical tab, tabs inside a line stay; the rest is NFC.
///
/// The normal form of all lines is one string, `normal`, so that a line is a pair of offsets and costs no memory of
/// its own. Views into it stay valid when the SourceText is moved, not when it is copied or appended to.
struct SourceText {
  std::string name;
  std::string utf8;     ///< the source decoded, otherwise untouched
  std::string encoding; ///< "UTF-8", "GB18030", "UTF-16LE" …
  std::string sha256;   ///< of the original bytes, hex
  bool traditional = false;
  std::size_t damaged = 0; ///< byte sequences that were not valid in the encoding and stand as U+FFFD
  std::string normal;
  std::vector<Line> lines;

  /// From byte `at` of `normal` on, the source lies at byte `source` of `utf8` and moves with it byte for byte, until
  /// the next step. Ascending in `at`.
  struct Step {
    std::uint32_t at = 0;
    std::uint32_t source = 0;
    bool operator==(const Step&) const = default;
  };
  std::vector<Step> steps;
  /// Characters of `utf8` before each multiple of `count_step` bytes, so that a column costs no walk along its line.
  std::vector<std::uint32_t> counts;
  static constexpr std::size_t count_step = 512;

  [[nodiscard]] std::string_view text(const Line& line) const {
    return std::string_view(normal).substr(line.text_begin, line.text_end - line.text_begin);
  }
  [[nodiscard]] std::string_view original(const Line& line) const {
    return std::string_view(utf8).substr(line.begin, line.end - line.begin);
  }
  /// The source line as a finding shows it; empty where it is longer than `longest_excerpt`, so that many findings on
  /// one line of megabytes do not each carry a copy of it.
  [[nodiscard]] std::string_view excerpt(const Line& line) const {
    return line.end - line.begin > longest_excerpt ? std::string_view() : original(line);
  }
  static constexpr std::size_t longest_excerpt = 8192; ///< bytes
  /// The line that holds byte `at` of `utf8`. O(log).
  [[nodiscard]] const Line& line_with(std::size_t at) const;
  /// The source of the bytes [begin, end) of `normal`. O(log(lines + steps)).
  [[nodiscard]] SourceSpan span(std::size_t begin, std::size_t end) const;
  /// The byte of `normal`, within the line, that stands for the character in this column (from 1) of its source; the
  /// end of the line where it is shorter. O(log).
  [[nodiscard]] std::size_t byte_at(const Line& line, std::uint32_t column) const;
  /// The index in `lines` of the source line behind byte `at` of `normal`. O(log).
  [[nodiscard]] std::size_t line_index(std::size_t at) const;
  /// Appends the normal form of [begin, end) once more (after `glue`), still tied to its source, for text that is put
  /// together from several lines. Returns the byte of `normal` at which the copy starts.
  std::size_t append(std::size_t begin, std::size_t end, std::string_view glue = {});
};

/// All bytes of a file; "-" is standard input. Errors: absent, a folder, unreadable.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path);

/// Decodes and normalises. `encoding` empty: by byte-order mark; UTF-16 by its zero bytes; valid UTF-8; else the one of
/// GB18030, Big5, Shift_JIS and EUC-KR that decodes every byte and yields the most of the commonest characters of
/// official prose. Errors: empty, binary, larger than 1 GiB, not valid in any of these, an
/// encoding name that ICU does not know. Text that is UTF-8 but for a few bytes, or cut off inside a character, is read
/// with U+FFFD in their place and counted in `damaged`. O(bytes).
[[nodiscard]] Result<SourceText> read_text(std::string_view bytes, std::string_view name,
                                           std::string_view encoding = {});

/// One stretch of text normalised as a line of a Traditional document would be, so in Simplified script (for names,
/// queries, tests).
[[nodiscard]] std::string normalise(std::string_view utf8);

/// Traditional Chinese to Simplified, character by character with context rules where one character has two; text that
/// is already Simplified is unchanged.
[[nodiscard]] std::string simplify(std::string_view utf8);

/// Letters to lower case one by one, in any script; a letter whose lower case has another length in UTF-8 stays, so
/// that offsets into the text hold for the result.
[[nodiscard]] std::string lower_case(std::string_view utf8);

/// SHA-256 in lower-case hex.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace dutygraph
