#include "resume.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>
#include <filesystem>
#include <fmt/format.h>

namespace dutygraph::store {
namespace {

namespace fs = std::filesystem;

bool older(const fs::path& file, const fs::path& than) {
  std::error_code failed;
  const auto time = fs::last_write_time(file, failed);
  const auto other = failed ? time : fs::last_write_time(than, failed);
  return failed || time < other;
}

} // namespace

std::optional<Plan> finished_plan(const std::string& document, std::string_view bytes, const LoadOptions& options) {
  if (options.resume_from.empty() || document == "-") return std::nullopt;
  const std::string id = options.extract.id.empty() ? fs::path(document).stem().string() : options.extract.id;
  const std::string sha256 = sha256_hex(bytes);
  std::error_code ignored;
  for (int number = 1;; ++number) { // ID.json, and ID-2.json … where several documents have the id
    const auto name = file_name_of(number == 1 ? id : fmt::format("{}-{}", id, number)) + ".json";
    const auto file = fs::path(options.resume_from) / name;
    if (!fs::is_regular_file(file, ignored)) return std::nullopt;
    const auto json = read_bytes(file.string());
    auto plan = json ? plan_from_json(*json, file.string()) : Result<Plan>(Failure(json.error()));
    if (!plan || plan->source.sha256 != sha256) continue;
    const auto stale = [&](const std::string& than) { return older(file, than); };
    if (stale(document) || std::ranges::any_of(options.resume_newer_than, stale)) return std::nullopt;
    return *std::move(plan);
  }
}

} // namespace dutygraph::store
