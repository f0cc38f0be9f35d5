#include "input_kind.hpp"
#include "edge_table.hpp"
#include "utf8.hpp"
#include <algorithm>
#include <array>
#include <filesystem>

namespace dutygraph::store {
namespace {

/// Those that cannot be read are here too: the reader says so, instead of leaving them out in silence.
constexpr std::array<std::string_view, 25> endings{".json", ".txt", ".text", ".md",    ".markdown", ".csv",  ".tsv",
                                                   ".tab",  ".htm", ".html", ".shtml", ".xhtml",    ".docx", ".docm",
                                                   ".doc",  ".wps", ".rtf",  ".odt",   ".pdf",      ".xlsx", ".xlsm",
                                                   ".xls",  ".et",  ".ods",  ".ofd"};

std::string lower_case(std::string name) {
  std::ranges::transform(name, name.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  });
  return name;
}
std::string lower_case_ending(const std::filesystem::path& path) { return lower_case(path.extension().string()); }

bool is_input(const std::filesystem::directory_entry& entry) {
  std::error_code ignored;
  const auto name = entry.path().filename().string();
  if (name.starts_with('.') || name.starts_with("~$") || entry.is_directory(ignored)) return false;
  if (lower_case(entry.path().stem().string()) == "readme") return false;
  return std::ranges::find(endings, lower_case_ending(entry.path())) != endings.end();
}

} // namespace

InputKind kind_of(std::string_view text, std::string_view name) {
  const auto content = trimmed(without_mark(text).substr(0, 4096));
  if (content.starts_with('{') || lower_case_ending(name) == ".json") return InputKind::plan_file;
  return is_edge_table(text) ? InputKind::edge_table : InputKind::document;
}

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

Result<std::vector<std::string>> inputs_in(const std::string& folder) {
  std::error_code problem;
  std::filesystem::directory_iterator entries(folder, problem);
  std::vector<std::string> found;
  while (!problem && entries != std::filesystem::directory_iterator()) {
    if (is_input(*entries)) found.push_back(entries->path().string());
    entries.increment(problem);
  }
  if (problem) return input_error(folder, "the folder cannot be read: " + problem.message(), "check its permissions");
  if (found.empty())
    return input_error(folder, "no document, plan file or edge table in this folder",
                       "name a folder that holds them; folders inside it are not searched");
  std::ranges::sort(found);
  return found;
}

} // namespace dutygraph::store
