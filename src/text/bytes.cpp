/// Files to bytes, bytes to a fingerprint.
#include <array>
#include <cerrno>
#include <cstring>
#include <dutygraph/text.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <openssl/evp.h>
#include <vector>

namespace dutygraph {

namespace {

Result<std::string> read_stream(std::istream& stream, std::string_view name) {
  std::string bytes;
  std::vector<char> block(std::size_t{1} << 16U);
  while (stream.read(block.data(), static_cast<std::streamsize>(block.size())) || stream.gcount() > 0)
    bytes.append(block.data(), static_cast<std::size_t>(stream.gcount()));
  if (stream.bad()) return input_error(name, "cannot be read", "check the file and its disk");
  return bytes;
}

} // namespace

Result<std::string> read_bytes(const std::string& path) {
  if (path == "-") return read_stream(std::cin, "standard input");
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (!std::filesystem::exists(status)) return input_error(path, "no such file", "check the path");
  if (std::filesystem::is_directory(status)) return input_error(path, "is a folder, not a file", "name a file in it");
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return input_error(path, std::string("cannot be opened: ") + std::strerror(errno), "check permissions");
  return read_stream(stream, path);
}

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(std::size_t{2} * length);
  for (unsigned i = 0; i < length; ++i) {
    hex += digits[digest[i] >> 4U];
    hex += digits[digest[i] & 15U];
  }
  return hex;
}

} // namespace dutygraph
