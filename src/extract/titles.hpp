#pragma once
/// Short names for long texts.
#include <string>
#include <string_view>

namespace dutygraph {

inline constexpr std::size_t longest_title = 30; ///< characters

/// The first phrase of a text, at most 30 characters, cut where a phrase ends.
[[nodiscard]] std::string short_title(std::string_view text);

/// 6月底前, 2020年底前, 到2015年, 每年2月底前: the first deadline in a text, as written; empty if none.
[[nodiscard]] std::string find_deadline(std::string_view text);

} // namespace dutygraph
