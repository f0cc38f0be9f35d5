#pragma once
/// What stands around the tasks: title, salutation, preamble, signature, the web page; and what it tells of the plan.
#include <dutygraph/document.hpp>
#include <dutygraph/extract.hpp>
#include <optional>
#include <string>
#include <vector>

namespace dutygraph {

struct Frame {
  std::vector<LineUse> uses; ///< one for each block; `unclaimed` in the body
  std::size_t body_begin = 0;
  std::size_t body_end = 0;
  std::string title;
  std::string issuer;
  std::optional<Period> period;
};
/// `with_clause`: whether a block has a clause; one for each block.
[[nodiscard]] Frame frame_of(const Outline& outline, const std::vector<bool>& with_clause);

/// The title of a heading's text: what stands up to the first full stop.
[[nodiscard]] std::string heading_title(std::string_view text);

} // namespace dutygraph
