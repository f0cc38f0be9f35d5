#include "admission.hpp"
#include "in_order.hpp"
#include "input_kind.hpp"
#include "read_input.hpp"
#include <algorithm>
#include <dutygraph/store.hpp>
#include <filesystem>
#include <functional>
#include <iterator>
#include <limits>
#include <system_error>
#include <tuple>
#include <utility>

namespace dutygraph {
namespace {

using store::Reading;

/// A file to read, or why there is none.
using Source = Result<std::string>;

std::vector<Source> sources_of(std::span<const std::string> inputs) {
  std::vector<Source> sources;
  for (const auto& input : inputs) {
    std::error_code ignored;
    if (input == "-" || !std::filesystem::is_directory(input, ignored)) {
      sources.emplace_back(input);
      continue;
    }
    auto files = store::inputs_in(input);
    if (!files)
      sources.emplace_back(Failure(std::move(files.error())));
    else
      sources.insert(sources.end(), files->begin(), files->end());
  }
  return sources;
}

/// Standard input is there once only.
void refuse_second_standard_input(std::vector<Source>& sources) {
  auto first = std::ranges::find(sources, Source("-"));
  if (first == sources.end()) return;
  for (auto& source : std::span(first + 1, sources.end()))
    if (source == Source("-")) source = input_error("-", "standard input is named twice", "name it once");
}

/// What one source gave, and which it was.
struct Given {
  std::string file;
  Result<Reading> reading;
};

/// Turns readings, in file order, into what is handed over.
class Gathering {
public:
  Gathering(const Registry& registry, std::span<const CorrectionEntry> corrections)
      : registry_(registry), corrections_(corrections), fates_(corrections.size()) {}

  Loaded gathered(Given given) {
    Loaded loaded;
    if (!given.reading) {
      loaded.errors.push_back(std::move(given.reading.error()));
      return loaded;
    }
    Reading& reading = *given.reading;
    note_fates(reading.outcomes);
    loaded.diagnostics = std::move(reading.diagnostics);
    if (reading.resumed)
      pass_over(loaded, reading.plans.front(), given.file);
    else if (reading.extraction)
      add_document(loaded, std::move(*reading.extraction), given.file);
    else
      for (auto& plan : reading.plans) add_plan(loaded, std::move(plan), given.file);
    return loaded;
  }

  /// One diagnostic for each correction that changed nothing anywhere.
  [[nodiscard]] Loaded unmatched() const {
    Loaded loaded;
    for (std::size_t at = 0; at < corrections_.size(); ++at)
      if (fates_[at].kind != CorrectionOutcome::Kind::applied)
        loaded.diagnostics.push_back(diagnostic_for(corrections_[at], fates_[at]));
    return loaded;
  }

private:
  void add_plan(Loaded& loaded, Plan plan, const std::string& file) {
    if (!admission_.admit(plan, file, loaded.diagnostics)) return;
    std::ranges::move(review(plan, registry_), std::back_inserter(loaded.review));
    loaded.plans.push_back(std::move(plan));
  }

  /// The plan keeps its id, so that no other gets it.
  void pass_over(Loaded& loaded, Plan& plan, const std::string& file) {
    if (admission_.admit(plan, file, loaded.diagnostics)) loaded.resumed.push_back(plan.id);
  }

  void add_document(Loaded& loaded, Extraction extraction, const std::string& file) {
    if (!admission_.admit(extraction.plan, file, loaded.diagnostics)) return;
    loaded.review = extraction.review;
    loaded.plans.push_back(extraction.plan);
    loaded.extractions.push_back(std::move(extraction));
  }

  /// Applied anywhere is applied; else the first plan that it is for says why not.
  void note_fates(std::span<const CorrectionOutcome> outcomes) {
    for (std::size_t at = 0; at < outcomes.size(); ++at) {
      auto& fate = fates_[at % fates_.size()];
      const auto& outcome = outcomes[at];
      if (outcome.kind == CorrectionOutcome::Kind::applied ||
          (fate.kind == CorrectionOutcome::Kind::another_plan && outcome.kind == CorrectionOutcome::Kind::unmatched))
        fate = outcome;
    }
  }

  static Diagnostic diagnostic_for(const CorrectionEntry& entry, const CorrectionOutcome& fate) {
    const bool absent = fate.kind == CorrectionOutcome::Kind::another_plan;
    auto found = store::warning("correction-unmatched", entry.file, {}, {});
    found.span = entry.span;
    found.severity = absent ? Severity::note : Severity::warning;
    found.message = entry.pointer +
                    (absent ? ": no plan here has the id " + entry.correction.plan : " matches nothing: " + fate.why);
    found.hint = absent ? "no need to act if that plan is not meant to be here"
                        : "see what dutygraph extract reads there, and correct or delete this entry";
    return found;
  }

  const Registry& registry_;
  std::span<const CorrectionEntry> corrections_;
  std::vector<CorrectionOutcome> fates_;
  store::Admission admission_;
};

void append(Loaded& all, Loaded one) {
  const auto move_to = [](auto& to, auto& from) { std::ranges::move(from, std::back_inserter(to)); };
  move_to(all.plans, one.plans);
  move_to(all.diagnostics, one.diagnostics);
  move_to(all.errors, one.errors);
  move_to(all.extractions, one.extractions);
  move_to(all.review, one.review);
  move_to(all.resumed, one.resumed);
}

} // namespace

std::vector<Diagnostic> findings(const Loaded& loaded) {
  const auto place = [](const Diagnostic& diagnostic) {
    return std::tie(diagnostic.file, diagnostic.span.line, diagnostic.span.column, diagnostic.code, diagnostic.message);
  };
  std::vector<Diagnostic> all = loaded.diagnostics;
  std::ranges::copy(loaded.review, std::back_inserter(all));
  std::ranges::stable_sort(all, [&](const auto& a, const auto& b) { return place(a) < place(b); });
  const auto twice = std::ranges::unique(all, [&](const auto& a, const auto& b) { return place(a) == place(b); });
  all.erase(twice.begin(), twice.end());
  return all;
}

namespace {

bool stopped(const LoadOptions& options) { return options.stop != nullptr && *options.stop; }

} // namespace

void load_each(std::span<const std::string> inputs, const Registry& registry, const LoadOptions& options,
               const std::function<bool(Loaded, Progress)>& take) {
  auto sources = sources_of(inputs);
  refuse_second_standard_input(sources);
  const auto read = [&](std::size_t index) -> Given {
    const Source& source = sources[index];
    if (!source || stopped(options)) return {{}, source ? input_error({}, "not read", {}) : Failure(source.error())};
    return {*source, store::read_input(*source, registry, options)};
  };
  Gathering gathering(registry, options.corrections);
  Progress progress{0, sources.size()};
  const auto hand_over = [&](Given given) {
    if (stopped(options)) return false;
    ++progress.done;
    return take(gathering.gathered(std::move(given)), progress);
  };
  store::InOrder<Given>(sources.size(), read, hand_over).run(options.threads);
  if (progress.done == progress.all && !options.corrections.empty()) (void)take(gathering.unmatched(), progress);
}

Loaded load(std::span<const std::string> inputs, const Registry& registry, const LoadOptions& options) {
  Loaded all;
  load_each(inputs, registry, options, [&](Loaded one, const Progress&) {
    append(all, std::move(one));
    return true;
  });
  std::ranges::stable_sort(all.plans, {}, [](const Plan& plan) {
    return plan.period.value_or(Period{std::numeric_limits<int>::max(), 0}); // unknown periods last
  });
  return all;
}

} // namespace dutygraph
