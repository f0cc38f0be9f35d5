#pragma once
/// Bytes -> normalised UTF-8 lines that remember their place in the source.
///
/// Invariant: for every line, each byte of `text` maps back to a place in the source (`span`), and every source line
/// has exactly one Line. ICU lives in this room alone.

#include <cstdint>
#include <dutygraph/plan.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

/// One source line. `text` is normalised: full-width letters, digits and punctuation that have an ASCII twin become
/// ASCII; private-use characters go (between digits they stand for a decimal point); ideographic and no-break spaces
/// become blanks; blanks at both ends go; Traditional script becomes Simplified; the rest is NFC.
struct Line {
  std::uint32_t number = 0; ///< from 1
  std::size_t begin = 0;    ///< bytes of SourceText::utf8
  std::size_t end = 0;
  std::string text;

  /// From `text` byte `at` on, the source lies at `source` and moves with it byte for byte, until the next step.
  struct Step {
    std::uint32_t at = 0;
    std::uint32_t source = 0; ///< relative to `begin`
    bool operator==(const Step&) const = default;
  };
  std::vector<Step> steps; ///< ascending; one step for each run that moves alike
};

/// A whole source, decoded once.
struct SourceText {
  std::string name;
  std::string utf8;     ///< the source decoded, otherwise untouched
  std::string encoding; ///< "UTF-8", "GB18030", "UTF-16LE" …
  std::string sha256;   ///< of the original bytes, hex
  bool traditional = false;
  std::vector<Line> lines;

  [[nodiscard]] std::string_view original(const Line& line) const;
  /// The source of the bytes [begin, end) of `line.text`.
  [[nodiscard]] SourceSpan span(const Line& line, std::size_t begin, std::size_t end) const;
};

/// All bytes of a file; "-" is standard input. Errors: absent, a folder, unreadable.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path);

/// Decodes and normalises. `encoding` empty: by byte-order mark; UTF-16 by its zero bytes; valid UTF-8; else the one of
/// GB18030, Big5, Shift_JIS and EUC-KR that decodes every byte and yields the most of the commonest characters of
/// official prose. Errors: empty, binary, larger than 1 GiB, not valid in any of these, an
/// encoding name that ICU does not know. O(bytes).
[[nodiscard]] Result<SourceText> read_text(std::string_view bytes, std::string_view name,
                                           std::string_view encoding = {});

/// One stretch of text normalised as a line of a Traditional document would be, so in Simplified script (for names,
/// queries, tests).
[[nodiscard]] std::string normalise(std::string_view utf8);

/// Traditional Chinese to Simplified, character by character with context rules where one character has two; text that
/// is already Simplified is unchanged.
[[nodiscard]] std::string simplify(std::string_view utf8);

/// SHA-256 in lower-case hex.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace dutygraph
