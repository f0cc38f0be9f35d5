#pragma once
/// Runs the command line with strings for streams.

#include <dutygraph/cli.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace dutygraph {

struct Ran {
  Status status;
  std::string out;
  std::string err;
};

inline Ran run(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const Status status = run_command_line(arguments, out, err);
  return {status, out.str(), err.str()};
}

inline std::string plan_file() { return DUTYGRAPH_SOURCE_DIR "/tests/consumer/plan.json"; }

} // namespace dutygraph
