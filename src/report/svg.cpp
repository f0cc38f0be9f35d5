#include "svg.hpp"
#include <algorithm>
#include <array>

namespace dutygraph::page {
namespace {

/// What stands before a name that must be prefixed.
constexpr std::array<std::string_view, 4> before_names{" id=\"", "url(#", "xlink:href=\"#", " href=\"#"};

std::string_view name_ahead(std::string_view rest) {
  const auto found = std::ranges::find_if(before_names, [&](auto lead) { return rest.starts_with(lead); });
  return found == before_names.end() ? std::string_view() : *found;
}

/// Names are rewritten inside tags only: a label may say anything.
std::string with_prefixed_names(std::string_view svg, std::string_view prefix) {
  std::string out;
  out.reserve(svg.size() + svg.size() / 16);
  bool inside_tag = false;
  for (std::size_t at = 0; at < svg.size(); ++at) {
    if (svg[at] == '<') inside_tag = true;
    if (svg[at] == '>') inside_tag = false;
    const std::string_view lead = inside_tag ? name_ahead(svg.substr(at)) : std::string_view();
    if (lead.empty()) {
      out += svg[at];
      continue;
    }
    out.append(lead).append(prefix);
    at += lead.size() - 1;
  }
  return out;
}

} // namespace

std::string embeddable(std::string_view svg, std::string_view prefix) {
  const std::size_t begin = svg.find("<svg");
  const std::size_t end = svg.rfind("</svg>");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  return with_prefixed_names(svg.substr(begin, end + 6 - begin), prefix);
}

} // namespace dutygraph::page
