#pragma once
/// A zip archive in memory (docx, xlsx). libzip lives in archive.cpp alone.

#include <dutygraph/plan.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::document {

/// One member, inflated.
struct Member {
  std::string bytes;
  bool damaged = false; ///< it ends early, or its checksum is wrong: `bytes` is what could be read
};

class Archive {
public:
  /// The bytes must outlive the archive. Errors: no directory at its end (damaged or cut off).
  [[nodiscard]] static Result<Archive> open(std::string_view bytes, std::string_view name);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  /// In the order of the directory.
  [[nodiscard]] std::vector<std::string> members() const;
  [[nodiscard]] bool has(const std::string& path) const;
  /// Errors: absent; behind a password; larger than 256 MiB, or larger than 16 MiB and more than 250 times what it
  /// takes in the archive; more than 512 MiB read from one archive.
  [[nodiscard]] Result<Member> read(const std::string& path);

private:
  struct Handle;
  Archive(std::unique_ptr<Handle> handle, std::string name);
  std::unique_ptr<Handle> handle_;
  std::string name_;
  std::size_t inflated_ = 0;
};

} // namespace dutygraph::document
