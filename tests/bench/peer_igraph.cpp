/// The C library of igraph on a table of make_edges, for peers.py:  peer_igraph JOB FILE

#include "edge_file.hpp"
#include <functional>
#include <igraph/igraph.h>
#include <map>

namespace {

using bench::Answer;

class Values {
public:
  Values() { igraph_vector_init(&values_, 0); }
  ~Values() { igraph_vector_destroy(&values_); }
  Values(const Values&) = delete;
  Values& operator=(const Values&) = delete;
  igraph_vector_t* get() { return &values_; }
  /// Of the first so many, or all.
  [[nodiscard]] Answer answer(igraph_integer_t count = -1) const {
    const igraph_integer_t size = count < 0 ? igraph_vector_size(&values_) : count;
    std::vector<double> some;
    for (igraph_integer_t i = 0; i < size; ++i) some.push_back(VECTOR(values_)[i]);
    return bench::sum_and_largest(some);
  }

private:
  igraph_vector_t values_{};
};

/// Agencies, then tasks.
void build(const bench::EdgeFile& file, igraph_t* graph) {
  igraph_vector_int_t ends;
  igraph_vector_int_init(&ends, 0);
  for (const bench::Edge& edge : file.edges) {
    igraph_vector_int_push_back(&ends, edge.agency);
    igraph_vector_int_push_back(&ends, file.agencies + edge.task);
  }
  igraph_create(graph, &ends, file.agencies + file.tasks, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy(&ends);
}

struct Projected {
  igraph_t graph{};
  igraph_vector_int_t shared{};
};
void project(const igraph_t& graph, igraph_integer_t agencies, Projected& result) {
  igraph_vector_bool_t types;
  igraph_vector_bool_init(&types, igraph_vcount(&graph));
  for (igraph_integer_t v = agencies; v < igraph_vcount(&graph); ++v) VECTOR(types)[v] = true;
  igraph_vector_int_init(&result.shared, 0);
  igraph_bipartite_projection(&graph, &types, &result.graph, nullptr, &result.shared, nullptr, -1);
  igraph_vector_bool_destroy(&types);
}
void destroy(Projected& projected) {
  igraph_destroy(&projected.graph);
  igraph_vector_int_destroy(&projected.shared);
}

Answer closeness(const igraph_t& graph) {
  Values values;
  igraph_closeness(&graph, values.get(), nullptr, nullptr, igraph_vss_all(), IGRAPH_ALL, nullptr, true);
  return values.answer();
}
Answer betweenness(const igraph_t& graph) {
  Values values;
  igraph_betweenness(&graph, values.get(), igraph_vss_all(), false, nullptr);
  return values.answer();
}
Answer pagerank(const igraph_t& graph, igraph_integer_t agencies) {
  Values values;
  igraph_pagerank(&graph, IGRAPH_PAGERANK_ALGO_PRPACK, values.get(), nullptr, igraph_vss_all(), false, 0.85, nullptr,
                  nullptr);
  return values.answer(agencies);
}
Answer eigenvector(const igraph_t& graph) {
  Values values;
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  igraph_eigenvector_centrality(&graph, values.get(), nullptr, false, true, nullptr, &options);
  const Answer answer = values.answer();
  return {answer.first / answer.second, 1};
}
Answer core(const igraph_t& graph, igraph_integer_t agencies) {
  igraph_vector_int_t values;
  igraph_vector_int_init(&values, 0);
  igraph_coreness(&graph, &values, IGRAPH_ALL);
  Answer answer{0, 0};
  for (igraph_integer_t a = 0; a < agencies; ++a) {
    answer.first += static_cast<double>(VECTOR(values)[a]);
    answer.second = std::max(answer.second, static_cast<double>(VECTOR(values)[a]));
  }
  igraph_vector_int_destroy(&values);
  return answer;
}
Answer projection(const igraph_t& graph, igraph_integer_t agencies) {
  Projected projected;
  project(graph, agencies, projected);
  double shared = 0;
  for (igraph_integer_t e = 0; e < igraph_vector_int_size(&projected.shared); ++e)
    shared += static_cast<double>(VECTOR(projected.shared)[e]);
  const Answer answer{static_cast<double>(igraph_ecount(&projected.graph)), shared};
  destroy(projected);
  return answer;
}
Answer constraint(const Projected& projected) {
  igraph_vector_t weights;
  igraph_vector_init(&weights, igraph_ecount(&projected.graph));
  for (igraph_integer_t e = 0; e < igraph_vector_size(&weights); ++e)
    VECTOR(weights)[e] = static_cast<double>(VECTOR(projected.shared)[e]);
  Values values;
  igraph_constraint(&projected.graph, values.get(), igraph_vss_all(), &weights);
  igraph_vector_destroy(&weights);
  return values.answer();
}

int run(const std::string& job, const char* path) {
  const bench::EdgeFile file = bench::read_edges(path);
  const igraph_integer_t agencies = file.agencies;
  igraph_t graph;
  build(file, &graph);
  Projected projected;
  if (job == "constraint") project(graph, agencies, projected);
  const std::map<std::string, std::function<Answer()>> jobs{{"closeness", [&] { return closeness(graph); }},
                                                            {"betweenness", [&] { return betweenness(graph); }},
                                                            {"pagerank", [&] { return pagerank(graph, agencies); }},
                                                            {"eigenvector", [&] { return eigenvector(graph); }},
                                                            {"core", [&] { return core(graph, agencies); }},
                                                            {"projection", [&] { return projection(graph, agencies); }},
                                                            {"constraint", [&] { return constraint(projected); }}};
  const auto found = jobs.find(job);
  if (found == jobs.end()) return 2;
  bench::report(found->second);
  return 0; // the process ends: nothing is taken down
}

} // namespace

int main(int argc, char* argv[]) {
  if (argc == 3) return run(argv[1], argv[2]);
  std::fputs("usage: peer_igraph JOB FILE\n", stderr);
  return 2;
}
