#pragma once
/// The command line as a function: arguments in, text and an exit status out. `src/cli/main.cpp` gives it the real
/// streams, the tests give it strings.

#include <cstdint>
#include <ostream>
#include <span>
#include <string>

namespace dutygraph {

/// Exit status of the program. Where several apply the larger number wins.
enum class Status : std::uint8_t {
  done = 0,
  found = 1,  ///< `check` found something
  usage = 2,  ///< wrong usage
  input = 3,  ///< input that cannot be read or is not valid; the rest was done
  output = 4, ///< output that cannot be written
  fault = 5,  ///< a fault of the tool
};

/// Runs one command. `arguments` are those after the program's name. Results go to `out`, messages and progress to
/// `err`. Never throws: what escapes from below is `Status::fault` and a message.
[[nodiscard]] Status run_command_line(std::span<const std::string> arguments, std::ostream& out, std::ostream& err);

} // namespace dutygraph
