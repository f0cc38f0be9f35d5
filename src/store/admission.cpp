#include "admission.hpp"
#include <dutygraph/store.hpp>
#include <dutygraph/text.hpp>
#include <utility>

namespace dutygraph::store {
namespace {

/// Equal for plans of one source; for those that never had one, for equal plans.
std::string fingerprint(const Plan& plan) {
  return plan.source.sha256.empty() ? "plan " + sha256_hex(to_json(plan)) : plan.source.sha256;
}

} // namespace

Diagnostic warning(std::string code, const std::string& file, std::string message, std::string hint) {
  Diagnostic found;
  found.code = std::move(code);
  found.file = file;
  found.message = std::move(message);
  found.hint = std::move(hint);
  return found;
}

bool Admission::admit(Plan& plan, const std::string& file, std::vector<Diagnostic>& diagnostics) {
  return admit(plan.id, fingerprint(plan), file, diagnostics);
}

bool Admission::admit(std::string& id, const std::string& mark, const std::string& file,
                      std::vector<Diagnostic>& diagnostics) {
  const auto [found, is_new] = fingerprints_.try_emplace(id, mark);
  if (is_new) return true;
  if (found->second == mark) {
    diagnostics.push_back(
        warning("plan-twice", file, "plan " + id + " is there already; it counts once", "name each plan once"));
    return false;
  }
  const auto taken = id;
  for (int number = 2; !fingerprints_.try_emplace(id, mark).second; ++number) id = taken + "-" + std::to_string(number);
  diagnostics.push_back(warning("plan-id-taken", file,
                                "another plan has the id " + taken + "; this one is called " + id,
                                "give each plan its own id or file name"));
  return true;
}

} // namespace dutygraph::store
