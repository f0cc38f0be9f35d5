/// Random networks of a null model, for any measure; and the words of the options.

#include "chain.hpp"
#include <array>
#include <dutygraph/significance.hpp>

namespace dutygraph {
namespace {

Network network_of(const Network& like, const nulls::Holdings& holdings) {
  std::vector<NetworkEdge> edges;
  edges.reserve(like.edges().size());
  for (std::size_t a = 0; a < holdings.agencies(); ++a)
    for (const nulls::Holding held : holdings.row(a)) {
      NetworkEdge edge;
      edge.agency = AgencyId(a);
      edge.task = TaskId(nulls::task_of(held));
      edge.role = nulls::role_of(held);
      edges.push_back(edge);
    }
  return Network::from_edges({like.agencies().begin(), like.agencies().end()},
                             {like.tasks().begin(), like.tasks().end()}, std::move(edges));
}

} // namespace

std::vector<Network> null_networks(const Network& network, NullModel null, std::size_t draws, std::uint64_t seed,
                                   unsigned threads) {
  if (null != NullModel::roles && null != NullModel::curveball) return {};
  const bool with_roles = null == NullModel::roles;
  const nulls::Holdings start(network, with_roles);
  const nulls::ChainPlan plan = nulls::chains_for(draws);
  std::vector<Network> networks(draws);
  nulls::run_chains(plan.chains, threads, [&](std::size_t number) {
    nulls::Chain chain(start, with_roles, Generator(seed, number));
    for (std::size_t i = number * plan.draws_each; i < std::min(draws, (number + 1) * plan.draws_each); ++i)
      networks[i] = network_of(network, chain.next());
  });
  return networks;
}

std::size_t draws_made(std::size_t asked) { return nulls::chains_for(asked).draws(); }

std::string_view word(NullModel null) {
  constexpr std::array<std::string_view, 5> words{"roles", "curveball", "sdsm", "hypergeometric", "disparity"};
  return words[static_cast<std::size_t>(null)];
}

std::string_view word(Adjustment adjustment) {
  constexpr std::array<std::string_view, 3> words{"none", "bh", "holm"};
  return words[static_cast<std::size_t>(adjustment)];
}

std::string_view word(Family family) { return family == Family::all ? "all" : "able"; }

std::string_view word(Verdict verdict) {
  constexpr std::array<std::string_view, 3> words{"as-expected", "more", "less"};
  return words[static_cast<std::size_t>(verdict)];
}

} // namespace dutygraph
