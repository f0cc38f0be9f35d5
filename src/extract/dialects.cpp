/// The dialects in force.
#include "dialect.hpp"
#include "embedded.hpp"
#include "vocabulary.hpp"
#include <algorithm>
#include <dutygraph/extract.hpp>

namespace dutygraph {

namespace {

std::vector<Dialect> embedded() {
  std::vector<Dialect> dialects;
  for (const EmbeddedFile& file : embedded_dialects())
    if (auto dialect = dialect_from_json(file.bytes, file.name)) dialects.push_back(std::move(*dialect));
  // The mainland's words come first: where two dialects share one, the clause is said to be in the first.
  std::ranges::stable_partition(dialects,
                                [](const Dialect& dialect) { return dialect.id == "zh" || dialect.id == "en"; });
  return dialects;
}

} // namespace

const Dialects& Dialects::builtin() {
  static const Dialects dialects(std::make_shared<const Vocabulary>(embedded()));
  return dialects;
}

Result<Dialects> Dialects::parse(std::string_view json, std::string_view file_name) {
  auto dialect = dialect_from_json(json, file_name);
  if (!dialect) return Failure(dialect.error());
  return Dialects(std::make_shared<const Vocabulary>(std::vector{std::move(*dialect)}));
}

Dialects Dialects::with(const Dialects& other) const {
  std::vector<Dialect> all = other.vocabulary().dialects();
  for (const Dialect& dialect : vocabulary().dialects())
    if (std::ranges::find(all, dialect.id, &Dialect::id) == all.end()) all.push_back(dialect);
  return Dialects(std::make_shared<const Vocabulary>(std::move(all)));
}

Result<Dialects> Dialects::only(std::string_view id) const {
  const auto& all = vocabulary().dialects();
  const auto found = std::ranges::find(all, id, &Dialect::id);
  if (found != all.end()) return Dialects(std::make_shared<const Vocabulary>(std::vector{*found}));
  std::string known;
  for (const Dialect& dialect : all) known += (known.empty() ? "" : ", ") + dialect.id;
  return usage_error("there is no dialect '" + std::string(id) + "'", "known: " + known + "; or name a dialect file");
}

std::vector<Dialects::Entry> Dialects::list() const {
  std::vector<Entry> entries;
  for (const Dialect& dialect : vocabulary().dialects())
    entries.push_back({dialect.id, dialect.language, dialect.title});
  return entries;
}

} // namespace dutygraph
