/// Runs the fuzz target over a folder of documents and over damaged copies of each: bytes changed, cut, doubled, from a
/// fixed seed. Usage: replay FOLDER COPIES
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes read(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Bytes damaged(Bytes bytes, std::mt19937& random) {
  const auto place = [&] { return random() % std::max<std::size_t>(bytes.size(), 1); };
  for (unsigned times = 1 + random() % 4; times > 0 && !bytes.empty(); --times) {
    const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(place());
    const auto end = at + static_cast<std::ptrdiff_t>(random() % static_cast<std::size_t>(bytes.end() - at));
    switch (random() % 4) {
    case 0:
      *at = static_cast<std::uint8_t>(random());
      break;
    case 1:
      bytes.erase(at, end);
      break;
    case 2: {
      const Bytes copy(at, end);
      bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(place()), copy.begin(), copy.end());
      break;
    }
    default:
      std::reverse(at, end);
    }
  }
  return bytes;
}

} // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(words[1])) files.push_back(entry.path());
  std::ranges::sort(files);
  std::mt19937 random(20120217);
  int runs = 0;
  for (const auto& file : files) {
    const Bytes bytes = read(file);
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    for (int copy = std::atoi(words[2]); copy > 0; --copy, ++runs) {
      const Bytes changed = damaged(bytes, random);
      LLVMFuzzerTestOneInput(changed.data(), changed.size());
    }
  }
  std::printf("%zu documents and %d damaged copies held\n", files.size(), runs);
  return files.empty() ? 1 : 0;
}
