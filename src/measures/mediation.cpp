#include "mediation.hpp"
#include <algorithm>
#include <map>
#include <span>
#include <string_view>

namespace dutygraph {
namespace {

/// The lead -> co network without its weights.
class Arcs {
public:
  explicit Arcs(const Network& network) : from_(network.agencies().size()) {
    std::vector<std::size_t> seen(from_.size(), from_.size());
    for (std::size_t a = 0; a < from_.size(); ++a)
      for (const NetworkEdge& lead : network.edges_of(AgencyId(a)))
        if (lead.role == Role::lead) add_helpers(a, network, lead.task, seen);
  }
  [[nodiscard]] std::span<const std::size_t> from(std::size_t agency) const { return from_[agency]; }

private:
  void add_helpers(std::size_t a, const Network& network, TaskId task, std::vector<std::size_t>& seen) {
    for (const NetworkEdge& other : network.edges_of(task)) {
      const std::size_t b = other.agency.index();
      if (other.role != Role::co || seen[b] == a) continue;
      seen[b] = a;
      from_[a].push_back(b);
    }
  }
  std::vector<std::vector<std::size_t>> from_;
};

/// Numbers of the fields, from 1; 0 where the field is unknown.
std::vector<std::size_t> field_numbers(const Network& network) {
  std::map<std::string_view, std::size_t> known;
  std::vector<std::size_t> numbers;
  for (const NetworkAgency& agency : network.agencies())
    numbers.push_back(agency.field.empty() ? 0 : known.try_emplace(agency.field, known.size() + 1).first->second);
  return numbers;
}

class Mediators {
public:
  explicit Mediators(const Network& network) : arcs_(network), field_(field_numbers(network)) {
    const std::vector<double> none(field_.size(), 0.0);
    result_ = {none, none, none, none, none, none};
  }

  Mediation count() {
    std::vector<std::size_t> reached(field_.size(), field_.size()); // whether the i at hand leads k
    for (std::size_t i = 0; i < field_.size(); ++i) {
      for (const std::size_t k : arcs_.from(i)) reached[k] = i;
      for (const std::size_t b : arcs_.from(i))
        for (const std::size_t k : arcs_.from(b))
          if (k != i && reached[k] != i) add_path(i, b, k);
    }
    return std::move(result_);
  }

private:
  void add_path(std::size_t i, std::size_t b, std::size_t k) {
    ++result_.all[b];
    if (field_[i] == 0 || field_[b] == 0 || field_[k] == 0) return;
    ++role(field_[i], field_[b], field_[k])[b];
  }

  std::vector<double>& role(std::size_t i, std::size_t b, std::size_t k) {
    if (i == b) return b == k ? result_.coordinator : result_.representative;
    if (b == k) return result_.gatekeeper;
    return i == k ? result_.itinerant : result_.liaison;
  }

  Arcs arcs_;
  std::vector<std::size_t> field_;
  Mediation result_;
};

} // namespace

Mediation mediation(const Network& network) { return Mediators(network).count(); }

} // namespace dutygraph
