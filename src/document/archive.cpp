#include "archive.hpp"
#include <array>
#include <optional>
#include <utility>
#include <zip.h>

namespace dutygraph::document {

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20U;
constexpr std::size_t largest_member = 256 * mebibyte;
constexpr std::size_t largest_sum = 512 * mebibyte;
constexpr std::size_t unsuspicious = 16 * mebibyte; ///< below, any ratio goes
constexpr std::size_t largest_ratio = 250;          ///< XML of a large sheet reaches 100; deflate ends at 1032

struct DiscardArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseMember {
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using OpenMember = std::unique_ptr<zip_file_t, CloseMember>;

} // namespace

struct Archive::Handle {
  std::unique_ptr<zip_t, DiscardArchive> zip;
};

Archive::Archive(std::unique_ptr<Handle> handle, std::string name)
    : handle_(std::move(handle)), name_(std::move(name)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(std::string_view bytes, std::string_view name) {
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
  zip_t* zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &problem);
  zip_error_fini(&problem);
  if (zip == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return input_error(name, "is cut off or damaged: the directory at the end of the file is missing",
                       "get the file again; Word and Excel can often repair it");
  }
  auto handle = std::make_unique<Handle>();
  handle->zip.reset(zip);
  return Archive(std::move(handle), std::string(name));
}

std::vector<std::string> Archive::members() const {
  std::vector<std::string> names;
  const zip_int64_t count = zip_get_num_entries(handle_->zip.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(handle_->zip.get(), static_cast<zip_uint64_t>(i), 0);
    if (name != nullptr) names.emplace_back(name);
  }
  return names;
}

bool Archive::has(const std::string& path) const {
  return zip_name_locate(handle_->zip.get(), path.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<Member> Archive::read(const std::string& path) {
  const zip_int64_t index = zip_name_locate(handle_->zip.get(), path.c_str(), ZIP_FL_NOCASE);
  zip_stat_t facts;
  zip_stat_init(&facts);
  if (index < 0 || zip_stat_index(handle_->zip.get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0)
    return input_error(name_, "is damaged: it has no part " + path, "open it in Word or Excel and save it again");
  const OpenMember member(zip_fopen_index(handle_->zip.get(), static_cast<zip_uint64_t>(index), 0));
  if (!member && zip_error_code_zip(zip_get_error(handle_->zip.get())) == ZIP_ER_NOPASSWD)
    return input_error(name_, "is behind a password", "save it without one");
  if (!member) return Member{{}, true};

  const std::size_t packed = (facts.valid & ZIP_STAT_COMP_SIZE) != 0 ? facts.comp_size : 0;
  Member read;
  std::array<char, 65536> buffer{};
  for (;;) {
    const zip_int64_t got = zip_fread(member.get(), buffer.data(), buffer.size());
    read.damaged = got < 0;
    if (got <= 0) break;
    read.bytes.append(buffer.data(), static_cast<std::size_t>(got));
    inflated_ += static_cast<std::size_t>(got);
    const bool swells = read.bytes.size() > unsuspicious && read.bytes.size() / largest_ratio > packed;
    if (swells || read.bytes.size() > largest_member || inflated_ > largest_sum)
      return input_error(name_, "inflates beyond measure: " + path + " is larger than any document's",
                         "if you trust the file, save it again in Word or Excel");
  }
  return read;
}

} // namespace dutygraph::document
