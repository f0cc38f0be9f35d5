#include "read_input.hpp"
#include "edge_table.hpp"
#include "input_kind.hpp"
#include "resume.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <dutygraph/document.hpp>
#include <dutygraph/text.hpp>
#include <exception>
#include <iterator>
#include <utility>

namespace dutygraph::store {
namespace {

// Corrections --------------------------------------------------------------------------------------------------------

void correct_plan(Plan& plan, std::vector<CorrectionOutcome>& outcomes, const Registry& registry,
                  const LoadOptions& options) {
  auto corrected = correct(std::move(plan), options.corrections, registry);
  plan = std::move(corrected.plan);
  std::ranges::move(corrected.outcomes, std::back_inserter(outcomes));
}

/// The review of a corrected plan, with file, place and words of its source lines.
std::vector<Diagnostic> review_with_lines(const Plan& plan, const SourceText& source, const Registry& registry) {
  auto found = review(plan, registry);
  for (Diagnostic& diagnostic : found) {
    diagnostic.file = source.name;
    const auto line = std::ranges::find(source.lines, diagnostic.span.line, &Line::number);
    if (line == source.lines.end()) continue;
    diagnostic.span = source.span(line->text_begin, line->text_end);
    diagnostic.excerpt = source.excerpt(*line);
  }
  return found;
}

void correct_extraction(Reading& reading, const SourceText& source, const Registry& registry,
                        const LoadOptions& options) {
  Extraction& extraction = *reading.extraction;
  correct_plan(extraction.plan, reading.outcomes, registry, options);
  if (!extraction.plan.corrections.empty()) extraction.review = review_with_lines(extraction.plan, source, registry);
}

// Kinds of input -----------------------------------------------------------------------------------------------------

Result<Reading> read_plan_file(std::string_view bytes, const std::string& name) {
  auto plan = plan_from_json(bytes, name);
  if (!plan) return Failure(std::move(plan.error()));
  Reading reading;
  reading.plans.push_back(std::move(*plan));
  return reading;
}

Result<Reading> read_table(std::string_view text, const std::string& name, const Registry& registry,
                           const LoadOptions& options) {
  const auto table = read_edge_table(text, name, registry, options.threads);
  if (!table) return Failure(table.error());
  Reading reading;
  reading.diagnostics = table->diagnostics;
  const std::string hash = sha256_hex(text);
  for (const PlanColumns& columns : table->plans) {
    Plan& plan = reading.plans.emplace_back(plan_of(columns));
    plan.source.sha256 = hash;
    if (!plan.period) plan.period = options.extract.period;
  }
  return reading;
}

Result<Reading> read_document_file(std::string_view bytes, const std::string& name, const Registry& registry,
                                   const LoadOptions& options) {
  Reading reading;
  if (auto finished = finished_plan(name, bytes, options)) {
    reading.plans.push_back(*std::move(finished));
    reading.resumed = true;
    return reading;
  }
  const auto outline = read_document(bytes, name, options.extract.encoding);
  if (!outline) return Failure(outline.error());
  reading.extraction = extract(*outline, registry, options.extract);
  reading.diagnostics = reading.extraction->diagnostics;
  correct_extraction(reading, outline->source, registry, options);
  return reading;
}

/// A table in another encoding (Excel writes GB18030 and UTF-16) is decoded as a document would be.
Result<Reading> read_decoded_table(std::string_view bytes, const std::string& name, const Registry& registry,
                                   const LoadOptions& options) {
  const auto text = read_text(bytes, name, options.extract.encoding);
  if (!text) return Failure(text.error());
  auto reading = read_table(text->utf8, name, registry, options);
  if (!reading) return reading;
  for (auto& plan : reading->plans) plan.source = {plan.source.name, text->sha256, text->encoding};
  return reading;
}

Result<Reading> read_bytes_of(const std::string& name, const Registry& registry, const LoadOptions& options) {
  const auto bytes = read_bytes(name);
  if (!bytes) return Failure(bytes.error());
  if (is_utf16(*bytes)) {
    const auto text = read_text(*bytes, name, options.extract.encoding);
    if (text && kind_of(text->utf8, name) == InputKind::edge_table)
      return read_decoded_table(*bytes, name, registry, options);
    return read_document_file(*bytes, name, registry, options);
  }
  switch (kind_of(*bytes, name)) {
  case InputKind::plan_file:
    return read_plan_file(*bytes, name);
  case InputKind::edge_table:
    return first_invalid(*bytes) == std::string_view::npos ? read_table(*bytes, name, registry, options)
                                                           : read_decoded_table(*bytes, name, registry, options);
  case InputKind::document:
    break;
  }
  return read_document_file(*bytes, name, registry, options);
}

} // namespace

Result<Reading> read_input(const std::string& name, const Registry& registry, const LoadOptions& options) {
  try {
    auto reading = read_bytes_of(name, registry, options);
    if (reading)
      for (Plan& plan : reading->plans) correct_plan(plan, reading->outcomes, registry, options);
    return reading;
  } catch (const std::exception& problem) {
    return Failure(Error{Error::Kind::fault, name, {}, problem.what(), "report this as a fault of the tool"});
  }
}

} // namespace dutygraph::store
