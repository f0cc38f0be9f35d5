/// Reads the #include lines of every room: a room sees only rooms above it, and outside libraries stay in theirs.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

const fs::path root = DUTYGRAPH_SOURCE_DIR;

const std::vector<std::string> order{"plan",     "text",    "document", "registry", "extract", "store", "network",
                                     "measures", "compare", "suggest",  "diagram",  "report",  "cli"};

std::size_t place(const std::string& room) {
  return static_cast<std::size_t>(std::ranges::find(order, room) - order.begin());
}

/// What a source line includes: `dutygraph/plan.hpp` for both kinds of quotes; empty for other lines.
std::string included(const std::string& line) {
  if (!line.starts_with("#include")) return {};
  const std::size_t begin = line.find_first_of("<\"");
  const std::size_t end = line.find_last_of(">\"");
  return begin < end && end != std::string::npos ? line.substr(begin + 1, end - begin - 1) : "";
}

std::vector<std::string> includes_of(const fs::path& file) {
  std::vector<std::string> found;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);)
    if (std::string name = included(line); !name.empty()) found.push_back(name);
  return found;
}

/// The room whose public header this file name is: `network.hpp` and `network_graph.hpp` are of `network`; empty for
/// others.
std::string room_of_header(const std::string& name) {
  const std::string room = name.substr(0, name.find_first_of("_."));
  return name.ends_with(".hpp") && place(room) < order.size() ? room : "";
}

/// The room whose public header this is; empty for other headers.
std::string room_of(const std::string& include) {
  const std::string prefix = "dutygraph/";
  return include.starts_with(prefix) ? room_of_header(include.substr(prefix.size())) : "";
}

/// The sources of a room, and its public headers.
std::vector<fs::path> files_of(const std::string& room) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(root / "include/dutygraph"))
    if (room_of_header(entry.path().filename().string()) == room) files.push_back(entry.path());
  if (fs::exists(root / "src" / room))
    for (const auto& entry : fs::recursive_directory_iterator(root / "src" / room))
      if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") files.push_back(entry.path());
  std::ranges::sort(files);
  return files;
}

bool may_see(const std::string& room, const std::string& other) {
  return place(other) < order.size() && place(other) <= place(room);
}

TEST(Rooms, SeeOnlyRoomsAboveThem) {
  std::vector<std::string> trespasses;
  for (const std::string& room : order)
    for (const fs::path& file : files_of(room))
      for (const std::string& include : includes_of(file))
        if (const std::string other = room_of(include); !other.empty() && !may_see(room, other))
          trespasses.push_back(fs::relative(file, root).string() + " includes " + include);
  EXPECT_THAT(trespasses, IsEmpty());
}

TEST(Rooms, ReachNoSourcesOfOtherRooms) {
  std::vector<std::string> trespasses;
  for (const std::string& room : order)
    for (const fs::path& file : files_of(room))
      for (const std::string& include : includes_of(file))
        if (include.starts_with("../") || include.find("/../") != std::string::npos)
          trespasses.push_back(fs::relative(file, root).string() + " includes " + include);
  EXPECT_THAT(trespasses, IsEmpty());
}

TEST(Rooms, KeepOutsideLibrariesToTheirRoom) {
  const std::map<std::string, std::set<std::string>> owners{
      {"unicode/", {"text"}},     {"Eigen/", {"measures"}},  {"boost/", {"network", "measures"}},
      {"graphviz/", {"diagram"}}, {"gvc.h", {"diagram"}},    {"cgraph.h", {"diagram"}},
      {"CLI/", {"cli"}},          {"openssl/", {"text"}},    {"libxml/", {"document"}},
      {"zip.h", {"document"}},    {"pugixml", {"document"}}, {"poppler", {"document"}}};
  std::vector<std::string> trespasses;
  for (const std::string& room : order)
    for (const fs::path& file : files_of(room))
      for (const std::string& include : includes_of(file))
        for (const auto& [library, rooms] : owners)
          if (include.starts_with(library) && !rooms.contains(room) && !file.filename().string().starts_with("make_"))
            trespasses.push_back(fs::relative(file, root).string() + " includes " + include);
  EXPECT_THAT(trespasses, IsEmpty());
}

/// Text that prints, in a line of code.
bool prints(const std::string& line) {
  const std::array<std::string, 6> words{"std::cout",    "std::cerr",  "std::clog",
                                         "std::printf(", "std::puts(", "fmt::print("};
  return std::ranges::any_of(words, [&line](const auto& word) { return line.find(word) != std::string::npos; });
}

TEST(Rooms, PrintNothingBelowTheCommandLine) {
  std::vector<std::string> lines;
  for (const std::string& room : order)
    for (const fs::path& file : files_of(room)) {
      const bool program = room == "cli" || file.filename().string().starts_with("make_");
      std::ifstream stream(file);
      for (std::string line; !program && std::getline(stream, line);)
        if (prints(line)) lines.push_back(fs::relative(file, root).string() + ": " + line);
    }
  EXPECT_THAT(lines, IsEmpty());
}

TEST(Rooms, AreTheFoldersOfTheSourceTree) {
  std::vector<std::string> strangers;
  for (const auto& entry : fs::directory_iterator(root / "src"))
    if (entry.is_directory() && place(entry.path().filename().string()) == order.size())
      strangers.push_back(entry.path().filename().string());
  EXPECT_THAT(strangers, IsEmpty());
}

TEST(Rooms, OwnEveryPublicHeader) {
  std::vector<std::string> strangers;
  for (const auto& entry : fs::directory_iterator(root / "include/dutygraph"))
    if (const std::string name = entry.path().filename().string(); room_of_header(name).empty())
      strangers.push_back(name);
  EXPECT_THAT(strangers, IsEmpty());
}

TEST(Rooms, HaveAPublicHeaderEach) {
  for (const std::string& room : order) EXPECT_TRUE(fs::exists(root / "include/dutygraph" / (room + ".hpp"))) << room;
}

} // namespace
