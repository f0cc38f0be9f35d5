#include "file_bytes.hpp"
#include <algorithm>
#include <filesystem>
#include <fstream>

namespace dutygraph::store {

Result<FileBytes> FileBytes::read(const std::string& path, std::size_t limit) {
  std::error_code problem;
  if (!std::filesystem::is_regular_file(path, problem)) return input_error(path, "no such file", "check the path");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return input_error(path, "cannot be opened", "check permissions");
  FileBytes file;
  const std::size_t size = std::min<std::size_t>(std::filesystem::file_size(path, problem), limit);
  file.bytes_ = std::make_unique_for_overwrite<char[]>(size); // NOLINT: see the header
  stream.read(file.bytes_.get(), static_cast<std::streamsize>(size));
  if (stream.bad() || problem) return input_error(path, "cannot be read", "check the file and its disk");
  file.size_ = static_cast<std::size_t>(stream.gcount());
  return file;
}

} // namespace dutygraph::store
