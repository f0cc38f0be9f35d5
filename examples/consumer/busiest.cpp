/// The busiest agency of some plans, with the installed library: busiest PLAN...
#include <algorithm>
#include <dutygraph/measures.hpp>
#include <dutygraph/network.hpp>
#include <dutygraph/store.hpp>
#include <iostream>

int main(int argc, char* argv[]) {
  using namespace dutygraph;
  const std::vector<std::string> inputs(argv + 1, argv + argc);
  const Registry& registry = Registry::builtin();
  const Loaded loaded = load(inputs, registry);
  for (const Error& error : loaded.errors) std::cerr << describe(error) << "\n";
  if (loaded.plans.empty()) return 1;

  const Network network = Network::build(loaded.plans, registry);
  const std::vector<double> load = weighted_load(network);
  if (load.empty()) return 1;
  const auto busiest = static_cast<std::size_t>(std::ranges::max_element(load) - load.begin());
  std::cout << network.agencies()[busiest].name << " leads " << lead_count(network)[busiest] << ", helps on "
            << co_count(network)[busiest] << "\n";
}
