#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <dutygraph/cli.hpp>
#include <iostream>
#include <ostream>
#include <streambuf>
#include <string>
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

/// Standard output in large blocks, so that a result may be larger than memory should hold. One that is smaller than a
/// block comes in one piece, at the end.
class StandardOutput : public std::streambuf {
public:
  /// Writes what is left. A reader who has left (`| head`) has what he wants: that is done.
  [[nodiscard]] Status finish() {
    (void)write(pending_);
    return status_;
  }

protected:
  int_type overflow(int_type byte) override {
    const char text = traits_type::to_char_type(byte);
    return traits_type::eq_int_type(byte, traits_type::eof()) || xsputn(&text, 1) == 1 ? traits_type::not_eof(byte)
                                                                                       : traits_type::eof();
  }
  std::streamsize xsputn(const char* text, std::streamsize count) override {
    constexpr std::size_t block = std::size_t{1} << 20U;
    if (!wanted_) return 0;
    pending_.append(text, static_cast<std::size_t>(count));
    if (pending_.size() < block) return count;
    const bool written = write(pending_);
    pending_.clear();
    return written ? count : 0;
  }

private:
  /// False where no more can be written.
  [[nodiscard]] bool write(std::string_view bytes) {
    while (wanted_ && !bytes.empty()) {
      const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      wanted_ = count >= 0;
      if (!wanted_ && errno != EPIPE) status_ = Status::output;
      if (wanted_) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return wanted_;
  }

  std::string pending_;
  bool wanted_ = true;
  Status status_ = Status::done;
};

} // namespace

int main(int argc, char* argv[]) {
  std::signal(SIGPIPE, SIG_IGN);
  listen_for_interruption();
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  StandardOutput output;
  std::ostream out(&output);
  const dutygraph::Surroundings surroundings{::isatty(STDERR_FILENO) == 1, &interrupted};
  Status status = dutygraph::run_command_line(arguments, out, std::cerr, surroundings);
  const Status written = output.finish();
  if (written == Status::output)
    std::cerr << "dutygraph: standard output: error: cannot be written (is there space left?)\n";
  return static_cast<int>(std::max(status, written));
}
