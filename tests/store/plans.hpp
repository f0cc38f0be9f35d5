#pragma once
/// Plans, registries and folders that the tests of this room share.

#include <dutygraph/plan.hpp>
#include <dutygraph/registry.hpp>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>

namespace dutygraph::testing {

/// Two agencies and two tasks, with everything that a plan file can say set to something.
[[nodiscard]] Plan full_plan();
/// A plan of any size and content, the same for the same seed; some texts are empty, some need escapes.
[[nodiscard]] Plan random_plan(std::mt19937& random);
/// 省A厅 (a-dept, economy) and 省B厅 (b-dept).
[[nodiscard]] Registry two_agency_registry();

/// A folder of its own for one test, gone with it.
class Folder {
public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  [[nodiscard]] std::string path(std::string_view name = {}) const;
  /// Writes a file and returns its path.
  std::string add(std::string_view name, std::string_view bytes) const;
  [[nodiscard]] std::size_t entry_count() const;

private:
  std::filesystem::path path_;
};
[[nodiscard]] std::string bytes_of(const std::string& path);

} // namespace dutygraph::testing
