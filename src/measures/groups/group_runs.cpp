#include "group_runs.hpp"
#include "contingency.hpp"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>
#include <thread>

namespace dutygraph {
namespace {

struct GroupSize {
  std::size_t agencies = 0;
  std::size_t tasks = 0;
  Vertex first = 0;
};

std::vector<GroupSize> sizes_of(const Adjacency& graph, const Labels& labels) {
  std::vector<GroupSize> sizes;
  for (auto v = static_cast<Vertex>(graph.vertices()); v-- > 0;) {
    if (graph.degree(v) == 0) continue;
    if (labels[v] >= sizes.size()) sizes.resize(labels[v] + std::size_t{1});
    GroupSize& size = sizes[labels[v]];
    ++(graph.is_agency(v) ? size.agencies : size.tasks);
    size.first = v;
  }
  return sizes;
}

/// The number of each used label; no_group for others.
std::vector<GroupNumber> numbers_of(const std::vector<GroupSize>& sizes) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t label = 0; label < sizes.size(); ++label) {
    if (sizes[label].agencies + sizes[label].tasks > 0) order.push_back(label);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const GroupSize& one = sizes[a];
    const GroupSize& other = sizes[b];
    if (one.agencies != other.agencies) return one.agencies > other.agencies;
    if (one.tasks != other.tasks) return one.tasks > other.tasks;
    return one.first < other.first;
  });
  std::vector<GroupNumber> numbers(sizes.size(), no_group);
  for (GroupNumber number = 0; number < order.size(); ++number) numbers[order[number]] = number;
  return numbers;
}

std::vector<Found> make_runs(std::size_t runs, unsigned threads, const Run& run) {
  std::vector<Found> found(runs);
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t r = next++; r < runs; r = next++) found[r] = run(r);
  };
  std::vector<std::jthread> helpers;
  const std::size_t wanted = std::min<std::size_t>(threads, runs);
  for (std::size_t i = 1; i < wanted; ++i) helpers.emplace_back(work);
  work();
  return found;
}

/// Adds to each agency the runs in which it is where most of its group is.
void count_staying(const Contingency& table, std::span<const GroupNumber> chosen, std::span<const GroupNumber> other,
                   std::vector<double>& staying) {
  std::vector<const Contingency::Cell*> largest;
  for (const Contingency::Cell& cell : table.cells()) {
    if (cell.one >= largest.size()) largest.resize(cell.one + std::size_t{1}, nullptr);
    const Contingency::Cell*& best = largest[cell.one];
    if (best == nullptr || cell.count > best->count || (cell.count == best->count && cell.first < best->first)) {
      best = &cell;
    }
  }
  for (std::size_t a = 0; a < chosen.size(); ++a) {
    if (chosen[a] != no_group && other[a] == largest[chosen[a]]->other) ++staying[a];
  }
}

Stability stability_of(const std::vector<Found>& found, const Found& chosen) {
  const auto agencies = std::span(chosen.partition.agencies);
  const auto runs = static_cast<double>(found.size());
  Stability result;
  result.runs = found.size();
  result.lowest_quality = result.highest_quality = chosen.quality;
  result.least_rand = 1;
  result.staying.assign(agencies.size(), 0.0);
  for (const Found& one : found) {
    const Contingency table(agencies, one.partition.agencies);
    const double rand = table.adjusted_rand();
    result.as_good += one.quality < chosen.quality - 1e-9 ? 0 : 1;
    result.lowest_quality = std::min(result.lowest_quality, one.quality);
    result.highest_quality = std::max(result.highest_quality, one.quality);
    result.mean_rand += rand;
    result.least_rand = std::isnan(rand) ? rand : std::min(result.least_rand, rand);
    result.mean_information += table.normalised_information();
    count_staying(table, agencies, one.partition.agencies, result.staying);
  }
  result.mean_rand /= runs;
  result.mean_information /= runs;
  for (std::size_t a = 0; a < agencies.size(); ++a) {
    result.staying[a] = agencies[a] == no_group ? std::nan("") : result.staying[a] / runs;
  }
  return result;
}

} // namespace

std::size_t runs_for(std::size_t edges) {
  return std::clamp<std::size_t>(2'000'000 / std::max<std::size_t>(edges, 1), 3, 100);
}

Partition numbered(const Adjacency& graph, const Labels& labels) {
  const std::vector<GroupNumber> numbers = numbers_of(sizes_of(graph, labels));
  Partition partition;
  for (Vertex v = 0; v < graph.vertices(); ++v) {
    const GroupNumber number = graph.degree(v) == 0 ? no_group : numbers[labels[v]];
    (graph.is_agency(v) ? partition.agencies : partition.tasks).push_back(number);
  }
  partition.groups = static_cast<std::size_t>(
      std::count_if(numbers.begin(), numbers.end(), [](GroupNumber number) { return number != no_group; }));
  return partition;
}

Labels with_tasks(const Adjacency& graph, Labels labels) {
  labels.resize(graph.vertices(), 0);
  std::vector<std::uint32_t> team;
  for (auto t = static_cast<Vertex>(graph.agencies()); t < graph.vertices(); ++t) {
    team.clear();
    for (const Vertex agency : graph.neighbours(t)) team.push_back(labels[agency]);
    std::sort(team.begin(), team.end());
    std::size_t most = 0;
    for (auto from = team.begin(); from != team.end();) {
      const auto to = std::upper_bound(from, team.end(), *from);
      if (static_cast<std::size_t>(to - from) > most) {
        most = static_cast<std::size_t>(to - from);
        labels[t] = *from;
      }
      from = to;
    }
  }
  return labels;
}

Groups best_of(std::size_t runs, const GroupOptions& options, const Run& run) {
  std::vector<Found> found = make_runs(std::max<std::size_t>(runs, 1), options.threads, run);
  const auto better = [](const Found& a, const Found& b) { return a.score < b.score - 1e-9; };
  std::size_t chosen = 0;
  for (std::size_t r = 1; r < found.size(); ++r) {
    if (better(found[chosen], found[r])) chosen = r;
  }
  Groups groups;
  groups.stability = stability_of(found, found[chosen]);
  groups.quality = found[chosen].quality;
  groups.partition = std::move(found[chosen].partition);
  groups.seed = options.seed;
  return groups;
}

} // namespace dutygraph
