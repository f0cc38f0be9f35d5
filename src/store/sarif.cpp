#include "utf8.hpp"
#include <algorithm>
#include <dutygraph/store_findings.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dutygraph {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level_of(Severity severity) { return word(severity); } // SARIF has the same three words

Json rule_json(const FindingCode& code) {
  return {{"id", code.code},
          {"shortDescription", {{"text", code.meaning}}},
          {"fullDescription", {{"text", code.meaning}}},
          {"help", {{"text", code.help}}},
          {"defaultConfiguration", {{"level", level_of(code.severity)}}}};
}

/// RFC 3986: what is neither unreserved nor a slash is percent-encoded, byte for byte.
std::string uri_of(std::string_view file) {
  if (file == "-") return "stdin";
  std::string uri = file.starts_with('/') ? "file://" : "";
  for (const char byte : file) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool plain =
        letter || (byte >= '0' && byte <= '9') || std::string_view("-._~/").find(byte) != std::string_view::npos;
    uri +=
        plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
  }
  return uri;
}

/// Bytes of the text before its character number `column` (from 1).
std::size_t bytes_before(std::string_view text, std::uint32_t column) {
  std::size_t at = 0;
  for (std::uint32_t character = 1; character < column && at < text.size(); ++character)
    at += std::max<std::size_t>(1, store::character_length(text.substr(at)));
  return at;
}

/// The column behind the finding, on its own line; 0 where the line is not known.
std::uint32_t end_column(const Diagnostic& finding) {
  const SourceSpan& span = finding.span;
  const std::string_view line = finding.excerpt;
  const std::size_t begin = bytes_before(line, span.column);
  if (begin >= line.size()) return 0;
  const std::size_t length =
      std::clamp<std::size_t>(span.end > span.begin ? span.end - span.begin : 1, 1, line.size() - begin);
  std::uint32_t characters = 0;
  for (std::size_t at = begin; at < begin + length; ++characters)
    at += std::max<std::size_t>(1, store::character_length(line.substr(at)));
  return span.column + characters;
}

Json region_json(const Diagnostic& finding) {
  Json region{{"startLine", finding.span.line}};
  if (finding.span.column == 0) return region;
  region["startColumn"] = finding.span.column;
  if (const auto end = end_column(finding); end > 0) region["endColumn"] = end;
  if (!finding.excerpt.empty()) region["snippet"] = {{"text", finding.excerpt}};
  return region;
}

Json location_json(const Diagnostic& finding) {
  Json physical{{"artifactLocation", {{"uri", uri_of(finding.file)}}}};
  if (finding.span.line > 0) physical["region"] = region_json(finding);
  return {{"physicalLocation", physical}};
}

Json result_json(const Diagnostic& finding) {
  Json result{{"ruleId", finding.code}};
  if (const FindingCode* code = find_code(finding.code)) result["ruleIndex"] = code - finding_codes().data();
  result["level"] = level_of(finding.severity);
  result["message"] = {{"text", finding.hint.empty() ? finding.message : finding.message + " (" + finding.hint + ")"}};
  result["locations"] = Json::array();
  if (!finding.file.empty()) result["locations"].push_back(location_json(finding));
  return result;
}

} // namespace

std::string to_sarif(std::span<const Diagnostic> findings, std::string_view tool_version) {
  Json rules = Json::array();
  for (const FindingCode& code : finding_codes()) rules.push_back(rule_json(code));
  Json results = Json::array();
  for (const Diagnostic& finding : findings) results.push_back(result_json(finding));
  const Json driver{{"name", "dutygraph"}, {"version", tool_version}, {"rules", rules}};
  const Json run{{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
  const Json sarif{
      {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({run})}};
  return sarif.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace dutygraph
