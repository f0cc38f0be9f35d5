#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <dutygraph/cli.hpp>
#include <iostream>
#include <sstream>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

using dutygraph::Status;

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

extern "C" void note_interruption(int /*signal*/) { interrupted = true; }

/// Ctrl-C asks the command to stop between two files; a second one ends the program at once.
void listen_for_interruption() {
  struct sigaction action {};
  action.sa_handler = note_interruption;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  ::sigaction(SIGINT, &action, nullptr);
}

/// Everything, or the reason why not. A reader who has left (`| head`) has what he wants: that is done.
Status write_to_standard_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EPIPE ? Status::done : Status::output;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return Status::done;
}

} // namespace

int main(int argc, char* argv[]) {
  std::signal(SIGPIPE, SIG_IGN);
  listen_for_interruption();
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  std::ostringstream out;
  const dutygraph::Surroundings surroundings{::isatty(STDERR_FILENO) == 1, &interrupted};
  Status status = dutygraph::run_command_line(arguments, out, std::cerr, surroundings);
  const Status written = write_to_standard_output(out.view());
  if (written == Status::output)
    std::cerr << "dutygraph: standard output: error: cannot be written (is there space left?)\n";
  return static_cast<int>(std::max(status, written));
}
