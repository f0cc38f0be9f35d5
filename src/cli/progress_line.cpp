#include "progress_line.hpp"
#include <fmt/format.h>

namespace dutygraph::cli {

ProgressLine::ProgressLine(const Context& context, std::string what) : context_(context), what_(std::move(what)) {}

void ProgressLine::show(std::size_t done, std::size_t all) {
  if (!context_.surroundings.terminal || context_.globals.quiet || all < 2) return;
  const auto now = Clock::now();
  if (shown_ && now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  shown_ = true;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const auto speed =
      seconds < 1 ? std::string() : fmt::format(", {:.0f} a second", static_cast<double>(done) / seconds);
  context_.err << fmt::format("\r\x1b[Kdutygraph: {} {} of {} ({} %){}", what_, done, all, done * 100 / all, speed)
               << std::flush;
}

void ProgressLine::clear() {
  if (shown_) context_.err << "\r\x1b[K" << std::flush;
  shown_ = false;
}

} // namespace dutygraph::cli
