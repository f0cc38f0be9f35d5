#include "colour.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace dutygraph::diagram {

namespace {

using Channels = std::array<int, 3>;

Channels channels_of(std::string_view colour) {
  constexpr Channels grey{0x88, 0x88, 0x88};
  if (colour.size() != 7 || colour[0] != '#') return grey;
  Channels out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const char* const first = colour.data() + 1 + 2 * i;
    if (std::from_chars(first, first + 2, out[i], 16).ptr != first + 2) return grey;
  }
  return out;
}

std::string mixed(std::string_view colour, double share, int ground) {
  Channels out = channels_of(colour);
  for (int& channel : out) channel = static_cast<int>(std::lround(channel * share + ground * (1 - share)));
  return fmt::format("#{:02x}{:02x}{:02x}", out[0], out[1], out[2]);
}

} // namespace

std::string tint(std::string_view colour, double share) { return mixed(colour, share, 255); }
std::string shade(std::string_view colour, double share) { return mixed(colour, share, 0); }

std::string translucent(std::string_view colour, double opacity) {
  return fmt::format("{}{:02x}", tint(colour, 1), std::clamp(static_cast<int>(std::lround(opacity * 255)), 0, 255));
}

} // namespace dutygraph::diagram
