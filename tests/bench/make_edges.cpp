/// Writes a made-up network of agencies and tasks as an edge table (TSV: task, agency, role) to standard output: a few
/// agencies carry very much and most carry little, teams are of 1 to 9 agencies (5 on average), mostly of one
/// district, nine teams in ten have a lead. Same arguments, same bytes, on any machine.
///   make_edges AGENCIES TASKS [SEED]
/// Sizes used by the capacity page: 40 200 | 1000 20000 | 10000 200000 | 50000 2000000 (1e3, 1e5, 1e6, 1e7 edges).

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

/// splitmix64 (Steele, Lea & Flood 2014).
class Random {
public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  double unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; } ///< in [0, 1)
  std::uint64_t below(std::uint64_t limit) { return static_cast<std::uint64_t>(unit() * static_cast<double>(limit)); }
  /// Of `limit` ones, the first far more often than the last: the cube of a uniform number.
  std::uint64_t uneven(std::uint64_t limit) {
    const double u = unit();
    return std::min(limit - 1, static_cast<std::uint64_t>(u * u * u * static_cast<double>(limit)));
  }

private:
  std::uint64_t state_;
};

constexpr std::size_t largest_team = 9;
constexpr std::uint64_t district_size = 250;

struct Team {
  std::array<std::uint64_t, largest_team> members{};
  std::size_t size = 0;
  [[nodiscard]] bool has(std::uint64_t agency) const {
    return std::find(members.begin(), members.begin() + size, agency) != members.begin() + size;
  }
};

std::uint64_t draw_member(Random& random, std::uint64_t agencies, std::uint64_t district) {
  const std::uint64_t first = district * district_size;
  if (random.below(10) < 7) return first + random.uneven(std::min(district_size, agencies - first));
  return random.uneven(agencies);
}

Team draw_team(Random& random, std::uint64_t agencies) {
  Team team;
  const std::size_t wanted = std::min<std::size_t>(agencies, 1 + random.below(largest_team));
  const std::uint64_t district = random.below((agencies + district_size - 1) / district_size);
  for (int draws = 0; team.size < wanted && draws < 100; ++draws) {
    const std::uint64_t agency = draw_member(random, agencies, district);
    if (!team.has(agency)) team.members[team.size++] = agency;
  }
  return team;
}

void append_row(std::string& rows, std::uint64_t task, std::uint64_t agency, bool leads) {
  rows += 't';
  rows += std::to_string(task);
  rows += "\ta";
  rows += std::to_string(agency);
  rows += leads ? "\tlead\n" : "\tco\n";
}

std::uint64_t number(const char* text) { return std::strtoull(text, nullptr, 10); }

} // namespace

int main(int argc, char* argv[]) {
  if (argc < 3 || number(argv[1]) == 0) {
    std::fputs("usage: make_edges AGENCIES TASKS [SEED]\n", stderr);
    return 2;
  }
  const std::uint64_t agencies = number(argv[1]);
  const std::uint64_t tasks = number(argv[2]);
  Random random(argc > 3 ? number(argv[3]) : 1);
  std::string rows = "task\tagency\trole\n";
  for (std::uint64_t task = 0; task < tasks; ++task) {
    const Team team = draw_team(random, agencies);
    const bool led = random.below(10) < 9;
    for (std::size_t i = 0; i < team.size; ++i) append_row(rows, task, team.members[i], led && i == 0);
    if (rows.size() < (1U << 16U)) continue;
    if (std::fwrite(rows.data(), 1, rows.size(), stdout) != rows.size()) return 4;
    rows.clear();
  }
  return std::fwrite(rows.data(), 1, rows.size(), stdout) == rows.size() && std::fflush(stdout) == 0 ? 0 : 4;
}
