#include "partners.hpp"
#include <algorithm>

namespace dutygraph {

Partners::Partners(const Adjacency& graph) {
  const auto agencies = static_cast<Vertex>(graph.agencies());
  std::vector<Partner> meeting(agencies); // of the agency at hand with each other; shared == 0: not met
  std::vector<Vertex> met;
  offsets_.assign(1, 0);
  for (Vertex agency = 0; agency < agencies; ++agency) {
    for (const Vertex task : graph.neighbours(agency)) {
      for (const Vertex other : graph.neighbours(task)) {
        Partner& partner = meeting[other];
        if (partner.shared++ == 0) {
          partner.first_task = partner.second_task = task;
          met.push_back(other);
        } else if (partner.shared == 2) {
          partner.second_task = task;
        }
      }
    }
    std::sort(met.begin(), met.end());
    for (const Vertex other : met) {
      if (other != agency)
        partners_.push_back({other, meeting[other].shared, meeting[other].first_task, meeting[other].second_task});
      meeting[other].shared = 0;
    }
    met.clear();
    offsets_.push_back(partners_.size());
  }
}

} // namespace dutygraph
