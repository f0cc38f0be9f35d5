/// Outline -> Plan, in five steps: find the clauses, frame the body, assign scope, judge each clause, write the plan.
#include "cursor.hpp"
#include "frame.hpp"
#include "letters.hpp"
#include "plan_writer.hpp"
#include "review.hpp"
#include "scope.hpp"
#include "sites.hpp"
#include <algorithm>
#include <dutygraph/extract.hpp>
#include <dutygraph/registry_place.hpp>
#include <unordered_map>

namespace dutygraph {

namespace {

/// Whether the text before the first clause says that the first of a list leads.
bool declared_in_cover(const Outline& outline, const std::vector<bool>& with_clause, const Vocabulary& words) {
  for (std::size_t i = 0; i < with_clause.size() && !with_clause[i]; ++i) {
    const auto text = outline.text(i);
    for (const Range sentence : split_outside_brackets(text, {0, text.size()}, "。;"))
      if (sentence.end - sentence.begin < 400 && words.declares_first_leads(slice(text, sentence))) return true;
  }
  return false;
}
/// Where `words` stand in a line from byte `from` of the normal form on, or in one of the four lines below, not far
/// away.
std::optional<TextRange> find_near(const SourceText& source, std::size_t line, std::size_t from,
                                   std::string_view words) {
  constexpr std::size_t farthest = 4096; // bytes
  const std::size_t end = from + farthest;
  for (std::size_t i = line; i < std::min(source.lines.size(), line + 5) && from < end; ++i) {
    const auto length = std::min<std::size_t>(source.lines[i].text_end, end) - from;
    const std::size_t at = find_word(std::string_view(source.normal).substr(from, length), words);
    if (at != std::string_view::npos)
      return TextRange{static_cast<std::uint32_t>(from + at), static_cast<std::uint32_t>(from + at + words.size())};
    if (i + 1 < source.lines.size()) from = source.lines[i + 1].text_begin;
  }
  return std::nullopt;
}

/// The bytes of the normal form at which a finding's words stand; its whole line where they stand in none. A name that
/// shares its tail with others (鞍山、抚顺市) stands without it.
TextRange place_of_words(const SourceText& source, std::size_t line, const Finding& finding) {
  const Line& own = source.lines[line];
  if (finding.at.empty()) return {own.text_begin, own.text_end};
  const std::size_t from = source.byte_at(own, finding.what.span.column);
  for (std::string_view words = finding.at; !words.empty();) {
    if (const auto place = find_near(source, line, from, words)) return *place;
    if (character_count(words) <= 2) break;
    words.remove_suffix(closing_letter(words).size());
  }
  return {own.text_begin, own.text_end};
}

/// The review of a plan, with file, place and words of its source lines.
std::vector<Diagnostic> review_with_lines(const Plan& plan, const SourceText& source, const Registry& registry) {
  std::vector<Diagnostic> placed;
  std::vector<Finding> findings = reviewed(plan, registry);
  std::unordered_map<std::uint32_t, std::size_t> line_of; // the first with each number
  for (std::size_t i = 0; i < source.lines.size() && !findings.empty(); ++i)
    line_of.try_emplace(source.lines[i].number, i);
  for (Finding& finding : findings) {
    Diagnostic diagnostic = std::move(finding.what);
    finding.what.span = diagnostic.span;
    diagnostic.file = source.name;
    if (const auto line = line_of.find(diagnostic.span.line); diagnostic.span.line > 0 && line != line_of.end()) {
      const auto range = place_of_words(source, line->second, finding);
      diagnostic.span = source.span(range.begin, range.end);
      diagnostic.excerpt = source.excerpt(source.line_with(diagnostic.span.begin));
    }
    placed.push_back(std::move(diagnostic));
  }
  std::ranges::stable_sort(
      placed, {}, [](const Diagnostic& diagnostic) { return std::pair(diagnostic.span.line, diagnostic.span.column); });
  return placed;
}

} // namespace

std::string_view word(LineUse use) {
  constexpr std::string_view words[] = {"blank",  "title",  "salutation", "preamble",  "heading",     "task",
                                        "clause", "remark", "closing",    "signature", "boilerplate", "unclaimed"};
  return words[static_cast<std::size_t>(use)];
}

namespace {

/// The first bytes of a text, as many as `most`, to the end of a character.
std::string_view first_bytes(std::string_view text, std::size_t most) {
  while (most < text.size() && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

/// The lines that tell of which place a document is: its head, and its signature.
std::vector<std::string_view> head_and_foot(const Outline& outline) {
  constexpr std::size_t enough = 24;         // blocks of the head
  constexpr std::size_t longest_line = 1200; // bytes
  constexpr std::size_t longest_foot = 120;
  constexpr std::size_t most = 16384; // bytes in all
  std::vector<std::string_view> lines;
  std::size_t bytes = 0;
  const auto take = [&](std::size_t i, std::size_t longest) {
    if (outline.blocks[i].kind == BlockKind::blank || outline.text(i).empty()) return;
    lines.push_back(first_bytes(outline.text(i), std::min(longest, most - std::min(bytes, most))));
    bytes += lines.back().size() + 1;
  };
  for (std::size_t i = 0; i < outline.blocks.size() && lines.size() < enough; ++i) take(i, longest_line);
  const std::size_t all = lines.size() + enough / 4;
  for (std::size_t i = outline.blocks.size(); i-- > 0 && lines.size() < all;) take(i, longest_foot);
  std::erase(lines, std::string_view());
  return lines;
}

} // namespace

Extraction extract(const Outline& outline, const Registry& all, const ExtractOptions& options) {
  const Registry registry = all.at(place_of(head_and_foot(outline)));
  const Dialects& dialects = options.dialects ? *options.dialects : Dialects::builtin();
  const BlockKeys keys(outline, dialects.vocabulary());
  Lexicon lexicon = lexicon_of(outline, keys, registry, dialects.vocabulary());
  Tables tables = read_tables(outline, lexicon);
  Sites sites = find_sites(outline, keys, tables, lexicon);
  std::vector<bool> with_clause(sites.size());
  bool begun = false; // fields count once a clause has been met
  for (std::size_t i = 0; i < sites.size(); ++i)
    for (const Site& site : sites[i]) {
      begun = begun || !site.reading.groups.empty();
      with_clause[i] = begun;
    }
  for (const TableItem& item : tables.items) with_clause[item.block] = true;
  const Frame frame = frame_of(outline, with_clause);
  const Vocabulary& words = dialects.vocabulary();
  const bool first_leads = words.first_listed_leads() || declared_in_cover(outline, with_clause, words);
  const Scope scope =
      assign_scope(outline, frame, std::move(tables), std::move(sites), first_leads, words.clause_before_task());
  Extraction extraction = write_plan(outline, frame, scope, lexicon, options);
  extraction.review = review_with_lines(extraction.plan, outline.source, registry);
  return extraction;
}

Result<Extraction> extract_document(std::string_view bytes, std::string_view name, const Registry& registry,
                                    const ExtractOptions& options) {
  auto outline = read_document(bytes, name, options.encoding);
  if (!outline) return Failure(outline.error());
  return extract(*outline, registry, options);
}

} // namespace dutygraph
