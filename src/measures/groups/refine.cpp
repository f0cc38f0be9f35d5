#include "leiden.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace dutygraph {
namespace {

constexpr double randomness = 0.01; ///< theta of Traag, Waltman & van Eck
constexpr double rounding = 1e-9;

class Refiner {
public:
  Refiner(const WeightedGraph& graph, const Labels& groups)
      : graph_(graph), groups_(groups), group_masses_(graph.vertices()), masses_(graph.masses),
        outwards_(graph.vertices(), 0.0), alone_(graph.vertices(), 1), towards_(graph.vertices(), 0.0),
        parts_(graph.vertices()) {
    std::iota(parts_.begin(), parts_.end(), 0U);
    for (Vertex v = 0; v < graph.vertices(); ++v) group_masses_[groups[v]] += graph.masses[v];
    for (Vertex v = 0; v < graph.vertices(); ++v) {
      graph.each_neighbour(v, [&](Vertex other, double weight) {
        if (groups[other] == groups[v]) outwards_[v] += weight;
      });
    }
  }

  Labels run(Generator& random) {
    std::vector<Vertex> order(graph_.vertices());
    std::iota(order.begin(), order.end(), Vertex{0});
    random.shuffle(std::span(order));
    for (const Vertex vertex : order) {
      if (alone_[vertex] && hangs_together(vertex, groups_[vertex])) place(vertex, random);
    }
    return std::move(parts_);
  }

private:
  /// Whether a part is joined to the rest of its group by more than the null model expects.
  [[nodiscard]] bool hangs_together(std::uint32_t part, std::uint32_t group) const {
    Mass rest = group_masses_[group];
    rest -= masses_[part];
    return outwards_[part] >= graph_.expected(masses_[part], rest) - rounding;
  }

  void place(Vertex vertex, Generator& random) {
    collect(vertex);
    const std::uint32_t to = draw(random);
    if (to != no_part) join(vertex, to);
    for (const std::uint32_t part : touched_) towards_[part] = 0;
  }

  /// Parts that the vertex may join without loss, with what it gains.
  void collect(Vertex vertex) {
    touched_.clear();
    graph_.each_neighbour(vertex, [&](Vertex other, double weight) {
      if (groups_[other] != groups_[vertex]) return;
      const std::uint32_t part = parts_[other];
      if (towards_[part] == 0) touched_.push_back(part);
      towards_[part] += weight;
    });
    choices_.clear();
    for (const std::uint32_t part : touched_) {
      const double gain = towards_[part] - graph_.expected(graph_.masses[vertex], masses_[part]);
      if (gain >= 0 && hangs_together(part, groups_[vertex])) choices_.push_back({part, gain});
    }
  }

  /// One of the choices, or to stay alone (a gain of 0), with probability proportional to exp(gain / randomness).
  std::uint32_t draw(Generator& random) {
    if (choices_.empty()) return no_part;
    const double most = std::max_element(choices_.begin(), choices_.end(), [](const Choice& a, const Choice& b) {
                          return a.gain < b.gain;
                        })->gain;
    double sum = std::exp(-most / randomness);
    const double alone = sum;
    for (Choice& choice : choices_) sum += choice.gain = std::exp((choice.gain - most) / randomness);
    double left = random.unit() * sum - alone;
    if (left < 0) return no_part;
    for (const Choice& choice : choices_) {
      left -= choice.gain;
      if (left < 0) return choice.part;
    }
    return choices_.back().part;
  }

  void join(Vertex vertex, std::uint32_t part) {
    masses_[part] += graph_.masses[vertex];
    outwards_[part] += outwards_[vertex] - 2 * towards_[part];
    parts_[vertex] = part;
    alone_[part] = 0;
  }

  static constexpr std::uint32_t no_part = 0xFFFFFFFFU;
  struct Choice {
    std::uint32_t part;
    double gain; ///< becomes the share of the draw
  };

  const WeightedGraph& graph_;
  const Labels& groups_;
  std::vector<Mass> group_masses_;
  std::vector<Mass> masses_;        ///< of parts; a part is called after its first vertex
  std::vector<double> outwards_;    ///< weight from a part to the rest of its group
  std::vector<std::uint8_t> alone_; ///< vertices that nobody has joined
  std::vector<double> towards_;
  std::vector<std::uint32_t> touched_;
  std::vector<Choice> choices_;
  Labels parts_;
};

} // namespace

Labels refined(const WeightedGraph& graph, const Labels& labels, Generator& random) {
  return Refiner(graph, labels).run(random);
}

} // namespace dutygraph
