/// Outline -> Plan, in five steps: find the clauses, frame the body, assign scope, judge each clause, write the plan.
#include "frame.hpp"
#include "plan_writer.hpp"
#include "review.hpp"
#include "scope.hpp"
#include "sites.hpp"
#include <algorithm>
#include <dutygraph/extract.hpp>
#include <dutygraph/registry_place.hpp>

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
/// The bytes of the normal form at which a finding's words stand: in its line from its column on, or in one of the
/// four lines below; its whole line where they stand in none.
TextRange place_of_words(const SourceText& source, std::size_t line, const Finding& finding) {
  const Line& own = source.lines[line];
  if (finding.at.empty()) return {own.text_begin, own.text_end};
  const auto columns = finding.what.span.column > 1 ? finding.what.span.column - 1 : 0;
  const std::size_t skip = first_characters(source.original(own), columns).size();
  for (std::size_t i = line; i < source.lines.size() && i < line + 5; ++i) {
    const auto text = source.text(source.lines[i]);
    for (std::size_t at = text.find(finding.at); at != text.npos; at = text.find(finding.at, at + 1)) {
      const auto begin = source.lines[i].text_begin + static_cast<std::uint32_t>(at);
      const TextRange range{begin, begin + static_cast<std::uint32_t>(finding.at.size())};
      if (i > line || source.span(range.begin, range.end).begin >= own.begin + skip) return range;
    }
  }
  return {own.text_begin, own.text_end};
}

/// The review of a plan, with file, place and words of its source lines.
std::vector<Diagnostic> review_with_lines(const Plan& plan, const SourceText& source, const Registry& registry) {
  std::vector<Diagnostic> placed;
  for (Finding& finding : reviewed(plan, registry)) {
    Diagnostic diagnostic = std::move(finding.what);
    finding.what.span = diagnostic.span;
    diagnostic.file = source.name;
    const auto line = std::ranges::find(source.lines, diagnostic.span.line, &Line::number);
    if (diagnostic.span.line > 0 && line != source.lines.end()) {
      const auto range = place_of_words(source, static_cast<std::size_t>(line - source.lines.begin()), finding);
      diagnostic.span = source.span(range.begin, range.end);
      diagnostic.excerpt = source.original(source.line_with(diagnostic.span.begin));
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

/// The lines that tell of which place a document is: its head, and its signature.
std::string head_and_foot(const Outline& outline) {
  constexpr std::size_t enough = 24; // blocks at either end
  std::string text;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < outline.blocks.size() && taken < enough; ++i) {
    if (outline.blocks[i].kind == BlockKind::blank) continue;
    text += outline.text(i).substr(0, 1200);
    text += '\n';
    ++taken;
  }
  taken = 0;
  for (std::size_t i = outline.blocks.size(); i-- > 0 && taken < enough / 4;) {
    if (outline.blocks[i].kind == BlockKind::blank) continue;
    text += outline.text(i).substr(0, 120);
    text += '\n';
    ++taken;
  }
  return text;
}

} // namespace

Extraction extract(const Outline& outline, const Registry& all, const ExtractOptions& options) {
  const Registry registry = all.at(place_of(head_and_foot(outline)));
  const Dialects& dialects = options.dialects ? *options.dialects : Dialects::builtin();
  Lexicon lexicon = lexicon_of(outline, registry, dialects.vocabulary());
  const Tables tables = read_tables(outline, lexicon);
  const Sites sites = find_sites(outline, tables, lexicon);
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
  const Scope scope = assign_scope(outline, frame, tables, sites, first_leads, words.clause_before_task());
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
