#pragma once
/// The tables that make_edges writes, read as bare numbers, and the frame that the timed programs share: a job is
/// repeated until it has run for a twentieth of a second of processor time, and one line goes to standard output:
///   SECONDS_A_RUN PEAK_KIB ANSWER ANSWER

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <sys/resource.h>
#include <utility>
#include <vector>

namespace bench {

struct Edge {
  std::uint32_t agency = 0;
  std::uint32_t task = 0;
  bool leads = false;
};
struct EdgeFile {
  std::uint32_t agencies = 0;
  std::uint32_t tasks = 0;
  std::vector<Edge> edges;
};

inline EdgeFile read_edges(const char* path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path, "r"), std::fclose);
  if (!file) std::exit(3);
  EdgeFile result;
  Edge edge;
  char role = 0;
  if (std::fscanf(file.get(), "%*[^\n]\n") != 0) std::exit(3);
  while (std::fscanf(file.get(), "t%u a%u %c%*[^\n]\n", &edge.task, &edge.agency, &role) == 3) {
    edge.leads = role == 'l';
    result.agencies = std::max(result.agencies, edge.agency + 1);
    result.tasks = std::max(result.tasks, edge.task + 1);
    result.edges.push_back(edge);
  }
  return result;
}

/// What a job found: its sum and its largest value, say.
using Answer = std::pair<double, double>;

inline Answer sum_and_largest(const std::vector<double>& values) {
  Answer answer{0, 0};
  for (const double value : values) {
    if (std::isnan(value)) continue;
    answer.first += value;
    answer.second = std::max(answer.second, value);
  }
  return answer;
}

inline double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

template <class Job>
void report(Job job) {
  const double start = processor_seconds();
  Answer answer;
  int runs = 0;
  do {
    answer = job();
    ++runs;
  } while (processor_seconds() - start < 0.05);
  const double seconds = (processor_seconds() - start) / runs;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%.9g %ld %.15g %.15g\n", seconds, usage.ru_maxrss, answer.first, answer.second);
}

} // namespace bench
