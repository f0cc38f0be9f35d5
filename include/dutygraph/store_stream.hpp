#pragma once
/// Outputs that are written while they are made, so that they may be larger than memory should hold.

#include <dutygraph/plan.hpp>
#include <dutygraph/plan_columns.hpp>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace dutygraph {

/// Takes the next bytes of an output, each piece once and in order; false: no more are wanted.
using Sink = std::function<bool(std::string_view)>;
/// Hands an output over, in pieces of any size, and ends early where the sink wants no more.
using Stream = std::function<void(const Sink&)>;

/// The edge table of plans in columns: the bytes that to_edge_table gives of their `plan_of`, in blocks of about 256
/// KB. Memory: a block, and once the names of the agencies of one plan. O(bytes).
void write_edge_table(std::span<const PlanColumns> plans, const Sink& sink);

/// As write_file of store.hpp, of bytes that come in pieces: complete or absent. What `bytes` throws is thrown, and
/// nothing is left behind then either.
[[nodiscard]] Result<void> write_file(const std::string& path, const Stream& bytes);

} // namespace dutygraph
