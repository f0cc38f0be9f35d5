#pragma once
/// Networks for the tests of measures.

#include <cstdint>
#include <dutygraph/measures.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::testing {

/// One line an agency, one letter a task: "L.C" leads the first and helps on the third.
inline Network network_of(const std::vector<std::string_view>& rows) {
  std::vector<NetworkAgency> agencies(rows.size());
  std::vector<NetworkEdge> edges;
  for (std::size_t a = 0; a < rows.size(); ++a) {
    agencies[a].key = "a" + std::to_string(a);
    for (std::size_t t = 0; t < rows[a].size(); ++t) {
      if (rows[a][t] == 'L') edges.push_back({AgencyId(a), TaskId(t), Role::lead});
      if (rows[a][t] == 'C') edges.push_back({AgencyId(a), TaskId(t), Role::co});
    }
  }
  return Network::from_edges(agencies, std::vector<NetworkTask>(rows.empty() ? 0 : rows[0].size()), edges);
}

/// Who attended which of 14 events in Old City in the 1930s (Davis, Gardner & Gardner, Deep South, 1941): the women
/// Evelyn, Laura, Theresa, Brenda, Charlotte, Frances, Eleanor, Pearl, Ruth, Verne, Myra, Katherina, Sylvia, Nora,
/// Helen, Dorothy, Olivia and Flora.
inline Network southern_women() {
  return network_of({"CCCCCC.CC.....", "CCC.CCCC......", ".CCCCCCCC.....", "C.CCCCCC......", "..CCC.C.......",
                     "..C.CC.C......", "....CCCC......", ".....C.CC.....", "....C.CCC.....", "......CCC..C..",
                     ".......CCC.C..", ".......CCC.CCC", "......CCCC.CCC", ".....CC.CCCCCC", "......CC.CCC..",
                     ".......CC.....", "........C.C...", "........C.C..."});
}

/// Seeded edges over a network of the given size; each pair is joined with the given probability, one in three leads.
inline Network random_network(std::uint64_t seed, std::size_t agencies, std::size_t tasks, double density) {
  std::uint64_t state = seed;
  const auto next = [&state] { // splitmix64
    std::uint64_t z = state += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  };
  std::vector<NetworkEdge> edges;
  for (std::size_t a = 0; a < agencies; ++a) {
    for (std::size_t t = 0; t < tasks; ++t) {
      const double draw = next() / density;
      if (draw < 1) edges.push_back({AgencyId(a), TaskId(t), draw < 1.0 / 3 ? Role::lead : Role::co});
    }
  }
  return Network::from_edges(std::vector<NetworkAgency>(agencies), std::vector<NetworkTask>(tasks), edges);
}

/// Values of the measure with this name.
inline std::vector<double> column(const Network& network, std::string_view name) {
  return compute(network, *find_measure(name));
}

} // namespace dutygraph::testing
