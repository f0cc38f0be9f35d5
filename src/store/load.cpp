#include "edge_table.hpp"
#include "input_kind.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <atomic>
#include <dutygraph/store.hpp>
#include <dutygraph/text.hpp>
#include <exception>
#include <filesystem>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>
#include <system_error>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace dutygraph {
namespace {

/// What one file gave.
struct Reading {
  std::vector<Plan> plans;
  std::vector<Diagnostic> diagnostics;
  std::optional<Extraction> extraction; ///< of a document; its plan is the one in `plans`
};
using Slot = Result<Reading>;

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

Slot read_plan_file(std::string_view bytes, const std::string& name) {
  auto plan = plan_from_json(bytes, name);
  if (!plan) return Failure(std::move(plan.error()));
  Reading reading;
  reading.plans.push_back(std::move(*plan));
  return reading;
}

Slot read_table(std::string_view text, const std::string& name, const Registry& registry, const LoadOptions& options) {
  auto table = store::read_edge_table(text, name, registry);
  if (!table) return Failure(std::move(table.error()));
  for (auto& plan : table->plans)
    if (!plan.period) plan.period = options.extract.period;
  return Reading{std::move(table->plans), std::move(table->diagnostics), {}};
}

Slot read_document_file(std::string_view bytes, const std::string& name, const Registry& registry,
                        const LoadOptions& options) {
  auto extraction = extract_document(bytes, name, registry, options.extract);
  if (!extraction) return Failure(std::move(extraction.error()));
  return Reading{{extraction->plan}, extraction->diagnostics, std::move(*extraction)};
}

/// A table in another encoding (Excel writes GB18030 and UTF-16) is decoded as a document would be.
Slot read_decoded_table(std::string_view bytes, const std::string& name, const Registry& registry,
                        const LoadOptions& options) {
  const auto text = read_text(bytes, name, options.extract.encoding);
  if (!text) return Failure(text.error());
  auto slot = read_table(text->utf8, name, registry, options);
  if (!slot) return slot;
  for (auto& plan : slot->plans) plan.source = {plan.source.name, text->sha256, text->encoding};
  return slot;
}

Slot read_source(const std::string& name, const Registry& registry, const LoadOptions& options) {
  const auto bytes = read_bytes(name);
  if (!bytes) return Failure(bytes.error());
  if (store::is_utf16(*bytes)) {
    const auto text = read_text(*bytes, name, options.extract.encoding);
    if (text && store::kind_of(text->utf8, name) == store::InputKind::edge_table)
      return read_decoded_table(*bytes, name, registry, options);
    return read_document_file(*bytes, name, registry, options);
  }
  switch (store::kind_of(*bytes, name)) {
  case store::InputKind::plan_file:
    return read_plan_file(*bytes, name);
  case store::InputKind::edge_table:
    return store::first_invalid(*bytes) == std::string_view::npos ? read_table(*bytes, name, registry, options)
                                                                  : read_decoded_table(*bytes, name, registry, options);
  case store::InputKind::document:
    break;
  }
  return read_document_file(*bytes, name, registry, options);
}

/// Nothing that a library throws leaves this room.
Slot read_safely(const Source& source, const Registry& registry, const LoadOptions& options) {
  if (!source) return Failure(source.error());
  try {
    return read_source(*source, registry, options);
  } catch (const std::exception& problem) {
    return Failure(Error{Error::Kind::fault, *source, {}, problem.what(), "report this as a fault of the tool"});
  }
}

/// Threads beside the caller's own, which makes the last of `wanted`; fewer where the system gives no more. They join
/// when they are destroyed.
template <class Work>
std::vector<std::jthread> start_helpers(std::size_t wanted, const Work& work) {
  std::vector<std::jthread> helpers;
  try {
    while (helpers.size() + 1 < wanted) helpers.emplace_back(std::cref(work));
  } catch (const std::system_error&) { // the caller's thread does the rest
  }
  return helpers;
}

/// Every source in its own slot, so that the order of the threads leaves no trace.
std::vector<Slot> read_all(const std::vector<Source>& sources, const Registry& registry, const LoadOptions& options) {
  std::vector<Slot> slots(sources.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (auto index = next++; index < sources.size(); index = next++)
      slots[index] = read_safely(sources[index], registry, options);
  };
  {
    const auto helpers = start_helpers(std::min<std::size_t>(options.threads, sources.size()), work);
    work();
  }
  return slots;
}

Diagnostic warning(std::string code, const std::string& file, std::string message, std::string hint) {
  Diagnostic found;
  found.code = std::move(code);
  found.file = file;
  found.message = std::move(message);
  found.hint = std::move(hint);
  return found;
}

/// Puts readings together in file order.
class Gathering {
public:
  explicit Gathering(const Registry& registry) : registry_(registry) {}

  void add(Reading reading, const std::string& file) {
    std::ranges::move(reading.diagnostics, std::back_inserter(loaded_.diagnostics));
    if (reading.extraction)
      add_document(std::move(*reading.extraction), file);
    else
      for (auto& plan : reading.plans) add_plan(std::move(plan), file);
  }
  void add(Error error) { loaded_.errors.push_back(std::move(error)); }

  [[nodiscard]] Loaded finished() {
    std::ranges::stable_sort(loaded_.plans, {}, [](const Plan& plan) {
      return plan.period.value_or(Period{std::numeric_limits<int>::max(), 0}); // unknown periods last
    });
    return std::move(loaded_);
  }

private:
  void add_plan(Plan plan, const std::string& file) {
    if (!admit(plan, file)) return;
    std::ranges::move(review(plan, registry_), std::back_inserter(loaded_.review));
    loaded_.plans.push_back(std::move(plan));
  }

  void add_document(Extraction extraction, const std::string& file) {
    if (!admit(extraction.plan, file)) return;
    std::ranges::copy(extraction.review, std::back_inserter(loaded_.review));
    loaded_.plans.push_back(extraction.plan);
    loaded_.extractions.push_back(std::move(extraction));
  }

  /// False for a plan that is there already: it must not count twice. A different plan of the same id gets another.
  bool admit(Plan& plan, const std::string& file) {
    const auto [found, is_new] = at_.emplace(plan.id, loaded_.plans.size());
    if (is_new) return true;
    const auto& twin = loaded_.plans[found->second];
    const bool same_source = !plan.source.sha256.empty() && plan.source.sha256 == twin.source.sha256;
    if (same_source || plan == twin) {
      loaded_.diagnostics.push_back(
          warning("plan-twice", file, "plan " + plan.id + " is there already; it counts once", "name each plan once"));
      return false;
    }
    rename(plan, file);
    return true;
  }

  void rename(Plan& plan, const std::string& file) {
    const auto id = plan.id;
    for (int number = 2; !at_.emplace(plan.id, loaded_.plans.size()).second; ++number)
      plan.id = id + "-" + std::to_string(number);
    loaded_.diagnostics.push_back(warning("plan-id-taken", file,
                                          "another plan has the id " + id + "; this one is called " + plan.id,
                                          "give each plan its own id or file name"));
  }

  const Registry& registry_;
  Loaded loaded_;
  std::unordered_map<std::string, std::size_t> at_; ///< where in `plans` an id is, before they are sorted
};

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

Loaded load(std::span<const std::string> inputs, const Registry& registry, const LoadOptions& options) {
  auto sources = sources_of(inputs);
  refuse_second_standard_input(sources);
  auto slots = read_all(sources, registry, options);
  Gathering gathering(registry);
  for (std::size_t index = 0; index < slots.size(); ++index) {
    if (slots[index])
      gathering.add(std::move(*slots[index]), *sources[index]);
    else
      gathering.add(std::move(slots[index].error()));
  }
  return gathering.finished();
}

} // namespace dutygraph
