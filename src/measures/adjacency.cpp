#include "adjacency.hpp"
#include <limits>

namespace dutygraph {

Adjacency::Adjacency(const Network& network) : agencies_(network.agencies().size()) {
  const std::size_t tasks = network.tasks().size();
  offsets_.reserve(agencies_ + tasks + 1);
  targets_.reserve(2 * network.edges().size());
  offsets_.push_back(0);
  for (std::size_t a = 0; a < agencies_; ++a) {
    for (const NetworkEdge& edge : network.edges_of(AgencyId(a))) {
      targets_.push_back(static_cast<Vertex>(agencies_ + edge.task.index()));
    }
    offsets_.push_back(targets_.size());
  }
  for (std::size_t t = 0; t < tasks; ++t) {
    for (const NetworkEdge& edge : network.edges_of(TaskId(t))) {
      targets_.push_back(static_cast<Vertex>(edge.agency.index()));
    }
    offsets_.push_back(targets_.size());
  }
}

Components components(const Adjacency& graph) {
  constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
  Components result{std::vector<std::uint32_t>(graph.vertices(), unseen), {}};
  std::vector<Vertex> queue;
  for (Vertex start = 0; start < graph.vertices(); ++start) {
    if (result.of[start] != unseen) continue;
    const auto number = static_cast<std::uint32_t>(result.sizes.size());
    queue.assign(1, start);
    result.of[start] = number;
    for (std::size_t next = 0; next < queue.size(); ++next) {
      for (const Vertex neighbour : graph.neighbours(queue[next])) {
        if (result.of[neighbour] != unseen) continue;
        result.of[neighbour] = number;
        queue.push_back(neighbour);
      }
    }
    result.sizes.push_back(queue.size());
  }
  return result;
}

} // namespace dutygraph
