#include <algorithm>
#include <cerrno>
#include <dutygraph/store.hpp>
#include <dutygraph/store_stream.hpp>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dutygraph {
namespace {

namespace fs = std::filesystem;

/// Folders made for a file; those still empty go again unless the file got there.
class NewFolders {
public:
  ~NewFolders() {
    std::error_code ignored;
    for (auto folder = made_.rbegin(); folder != made_.rend() && !kept_; ++folder) fs::remove(*folder, ignored);
  }
  void keep() { kept_ = true; }
  /// Makes `folder` and what is missing above it.
  [[nodiscard]] std::error_code make(const fs::path& folder) {
    std::error_code problem;
    if (folder.empty() || fs::is_directory(folder, problem)) return {};
    if (const auto above = make(folder.parent_path())) return above;
    problem.clear();
    if (fs::create_directory(folder, problem)) made_.push_back(folder);
    return problem;
  }

private:
  std::vector<fs::path> made_;
  bool kept_ = false;
};

/// False with errno set where a step fails.
bool write_piece(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// The same for all pieces; after one that fails none is wanted.
bool write_all(int descriptor, const Stream& bytes) {
  int reason = 0;
  bytes([&](std::string_view piece) {
    if (reason == 0 && !write_piece(descriptor, piece)) reason = errno;
    return reason == 0;
  });
  errno = reason;
  return reason == 0;
}

/// An open file beside its target, gone again with its bytes unless it takes the target's name.
class TemporaryFile {
public:
  explicit TemporaryFile(const fs::path& target) {
    for (unsigned attempt = 0; attempt < 1000; ++attempt) {
      path_ = target.parent_path() / fmt::format(".{}-{}.part", ::getpid(), attempt);
      descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ >= 0 || errno != EEXIST) return;
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (to_remove_) ::unlink(path_.c_str());
  }

  /// False with errno set where a step fails.
  [[nodiscard]] bool become(const fs::path& target, const Stream& bytes) {
    to_remove_ = descriptor_ >= 0;
    if (!to_remove_ || !keep_mode_of(target) || !write_all(descriptor_, bytes)) return false;
    if (::close(std::exchange(descriptor_, -1)) != 0 || ::rename(path_.c_str(), target.c_str()) != 0) return false;
    to_remove_ = false;
    return true;
  }

private:
  [[nodiscard]] bool keep_mode_of(const fs::path& target) const {
    struct stat status {};
    return ::stat(target.c_str(), &status) != 0 || ::fchmod(descriptor_, status.st_mode & 0777U) == 0;
  }

  fs::path path_;
  int descriptor_ = -1;
  bool to_remove_ = false;
};

/// Closed at the end, whatever happens.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

/// A device or a pipe takes the bytes as they come; it must not be replaced by a file.
bool write_straight(const fs::path& target, const Stream& bytes) {
  Descriptor descriptor{::open(target.c_str(), O_WRONLY | O_CLOEXEC)};
  const bool written = descriptor.number >= 0 && write_all(descriptor.number, bytes);
  return written && ::close(std::exchange(descriptor.number, -1)) == 0;
}

Failure unwritten(const std::string& path, std::string_view reason) {
  return output_error(path, fmt::format("cannot be written: {}", reason),
                      "name another place with -o, or make room there");
}

constexpr bool unfit_for_a_name(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x20 || value == 0x7F || byte == '/' || byte == '\\' || byte == ':';
}

std::string reason_of(int number) { return std::generic_category().message(number); }

} // namespace

Result<void> write_file(const std::string& path, std::string_view bytes) {
  return write_file(path, Stream([bytes](const Sink& sink) { sink(bytes); }));
}

Result<void> write_file(const std::string& path, const Stream& bytes) {
  std::error_code problem;
  auto target = fs::canonical(path, problem); // through a link to what it names
  if (problem) target = path;
  if (fs::is_directory(target, problem)) return unwritten(path, "it is a folder");
  if (fs::exists(target, problem) && !fs::is_regular_file(target, problem)) {
    if (!write_straight(target, bytes)) return unwritten(path, reason_of(errno));
    return {};
  }
  NewFolders folders;
  if (const auto failed = folders.make(target.parent_path())) return unwritten(path, failed.message());
  if (!TemporaryFile(target).become(target, bytes)) return unwritten(path, reason_of(errno));
  folders.keep();
  return {};
}

std::string file_name_of(std::string_view name) {
  std::string file(name);
  std::ranges::replace_if(file, unfit_for_a_name, '_');
  for (std::size_t i = 0; i < file.size() && file[i] == '.'; ++i) file[i] = '_';
  return file.empty() ? "plan" : file;
}

} // namespace dutygraph
