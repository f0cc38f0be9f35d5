#pragma once
/// Which plans are let in: each once, each under an id of its own.

#include <dutygraph/plan.hpp>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace dutygraph::store {

class Admission {
public:
  /// False for a plan that is there already: it must not count twice. Another plan of the same id gets a new one.
  /// Either is told in `diagnostics`.
  [[nodiscard]] bool admit(Plan& plan, const std::string& file, std::vector<Diagnostic>& diagnostics);
  /// The same for a plan of which this is the id. `mark` is equal for plans of one source.
  [[nodiscard]] bool admit(std::string& id, const std::string& mark, const std::string& file,
                           std::vector<Diagnostic>& diagnostics);

private:
  std::unordered_map<std::string, std::string> fingerprints_; ///< by id
};

/// The warning for a file as a whole.
[[nodiscard]] Diagnostic warning(std::string code, const std::string& file, std::string message, std::string hint);

} // namespace dutygraph::store
