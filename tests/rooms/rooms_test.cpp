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

/// Public headers that the room's CMakeLists.txt names beside the one of its own name: `projection.hpp` of `network`.
std::map<std::string, std::string> headers_named_by_rooms() {
  std::map<std::string, std::string> owners;
  const std::string folder = "include/dutygraph/";
  for (const std::string& room : order) {
    std::ifstream stream(root / "src" / room / "CMakeLists.txt");
    const std::string text(std::istreambuf_iterator<char>(stream), {});
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at + 1)) {
      const std::size_t begin = at + folder.size();
      owners[text.substr(begin, text.find_first_of(" )\n", begin) - begin)] = room;
    }
  }
  return owners;
}

/// The room whose public header this file name is: `network.hpp` and `network_graph.hpp` are of `network`, others of
/// the room that names them; empty for strangers.
std::string room_of_header(const std::string& name) {
  static const std::map<std::string, std::string> named = headers_named_by_rooms();
  const std::string room = name.substr(0, name.find_first_of("_."));
  if (name.ends_with(".hpp") && place(room) < order.size()) return room;
  const auto owner = named.find(name);
  return owner == named.end() ? "" : owner->second;
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

/// Does a quoted path with ".." lead out of the room's folder?
bool leaves(const std::string& room, const fs::path& file, const std::string& include) {
  if (include.find("..") == std::string::npos) return false;
  const fs::path target = (file.parent_path() / include).lexically_normal();
  return !target.string().starts_with((root / "src" / room).lexically_normal().string() + "/");
}

TEST(Rooms, ReachNoSourcesOfOtherRooms) {
  std::vector<std::string> trespasses;
  for (const std::string& room : order)
    for (const fs::path& file : files_of(room))
      for (const std::string& include : includes_of(file))
        if (leaves(room, file, include))
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
