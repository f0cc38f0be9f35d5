#include "gold_files.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>
#include <filesystem>
#include <map>

namespace dutygraph::cli {
namespace {

namespace fs = std::filesystem;

/// The first characters of a text that are no blanks.
std::string start_of(std::string_view text, std::size_t count) {
  std::string start;
  for (const char byte : text.substr(0, 4096)) {
    if (start.size() == count) break;
    if (byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t') start += byte;
  }
  return start;
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// "notice" for notice.txt, notice.json and notice.gold.json.
std::string stem_of(const fs::path& file) {
  const fs::path stem = file.stem();
  return stem.extension() == ".gold" ? stem.stem().string() : stem.string();
}

std::map<std::string, std::string> files_by_stem(const std::string& folder, bool gold) {
  std::map<std::string, std::string> files;
  std::error_code failed;
  std::vector<fs::path> all;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
    if (at->is_regular_file(failed) && !at->path().filename().string().starts_with('.')) all.push_back(at->path());
  std::ranges::sort(all);
  for (const fs::path& file : all)
    if (!gold || file.extension() == ".json") files.try_emplace(stem_of(file), file.string());
  return files;
}

Result<std::vector<GoldPair>> pairs_in(const std::string& plans, const std::string& golds) {
  const auto gold_files = files_by_stem(golds, true);
  std::vector<GoldPair> pairs;
  for (const auto& [stem, plan] : files_by_stem(plans, false))
    if (const auto gold = gold_files.find(stem); gold != gold_files.end()) pairs.push_back({plan, gold->second});
  if (pairs.empty())
    return usage_error("no file of " + plans + " has a gold file of its name in " + golds,
                       "call them notice.txt and notice.gold.json");
  return pairs;
}

} // namespace

Result<Gold> read_gold(const std::string& path) {
  const auto bytes = read_bytes(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return gold_file_from_json(*bytes, path);
}

std::optional<Result<Gold>> gold_in(const std::string& path) {
  if (path == "-") return std::nullopt;
  const auto bytes = read_bytes(path);
  if (!bytes) return std::nullopt;
  const std::string start = start_of(*bytes, 10);
  if (!start.starts_with("[{") && !start.starts_with("[]") && start != "{\"clauses\"") return std::nullopt;
  return gold_file_from_json(*bytes, path);
}

Result<std::vector<GoldPair>> gold_pairs(std::span<const std::string> words) {
  if (words.size() % 2 != 0)
    return usage_error(words.back() + " has no GOLD after it", "give PLAN and GOLD in turn, or two folders");
  std::vector<GoldPair> pairs;
  for (std::size_t at = 0; at < words.size(); at += 2) {
    if (!is_folder(words[at]) || !is_folder(words[at + 1])) {
      pairs.push_back({words[at], words[at + 1]});
      continue;
    }
    auto found = pairs_in(words[at], words[at + 1]);
    if (!found) return found;
    pairs.insert(pairs.end(), found->begin(), found->end());
  }
  return pairs;
}

} // namespace dutygraph::cli
