#pragma once
/// The command line as a function: arguments in, text and an exit status out. `src/cli/main.cpp` gives it the real
/// streams, the tests give it strings.

#include <atomic>
#include <cstdint>
#include <ostream>
#include <span>
#include <string>

namespace dutygraph {

/// Exit status of the program. Where several apply the larger number wins.
enum class Status : std::uint8_t {
  done = 0,
  found = 1,         ///< `check` found something
  usage = 2,         ///< wrong usage
  input = 3,         ///< input that cannot be read or is not valid; the rest was done
  output = 4,        ///< output that cannot be written
  fault = 5,         ///< a fault of the tool
  interrupted = 130, ///< stopped by a person; what is written is whole
};

/// What the program knows of the world beside its streams.
struct Surroundings {
  bool terminal = false;                          ///< `err` is read as it is written: progress may be shown
  const std::atomic<bool>* interrupted = nullptr; ///< becomes true when a person wants it to stop
};

/// Runs one command. `arguments` are those after the program's name. Results go to `out`, messages and progress to
/// `err`. Once interrupted it stops
/// at the next file to read or write. Never throws: what escapes from below is `Status::fault` and a message.
[[nodiscard]] Status run_command_line(std::span<const std::string> arguments, std::ostream& out, std::ostream& err,
                                      const Surroundings& surroundings = {});

} // namespace dutygraph
