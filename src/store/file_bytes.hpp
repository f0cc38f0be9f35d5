#pragma once
/// The bytes of a large file: read in one go into memory that nobody has written before.

#include <cstddef>
#include <dutygraph/plan.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace dutygraph::store {

class FileBytes {
public:
  /// At most `limit` bytes of a regular file; a file that grows or shrinks meanwhile gives what was there. Errors: no
  /// regular file, or one that cannot be opened or read.
  [[nodiscard]] static Result<FileBytes> read(const std::string& path, std::size_t limit = std::string_view::npos);
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

private:
  std::unique_ptr<char[]> bytes_; // NOLINT: a string would be filled with zeros first
  std::size_t size_ = 0;
};

} // namespace dutygraph::store
