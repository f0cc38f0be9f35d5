#include "names.hpp"
#include <cstring>

namespace dutygraph::store {
namespace {

template <class Word>
std::uint64_t loaded(const char* from) {
  Word word{};
  std::memcpy(&word, from, sizeof word);
  return word;
}

/// The first eight bytes as a number; of shorter names of one length, different ones give different numbers.
std::uint64_t beginning_of(std::string_view name) {
  const char* const from = name.data();
  const std::size_t length = name.size();
  if (length >= 8) return loaded<std::uint64_t>(from);
  if (length >= 4) return loaded<std::uint32_t>(from) | loaded<std::uint32_t>(from + length - 4) << 32U;
  if (length == 0) return 0;
  return loaded<std::uint8_t>(from) | loaded<std::uint8_t>(from + length / 2) << 8U |
         loaded<std::uint8_t>(from + length - 1) << 16U;
}

/// The two halves of a 128-bit product folded together: every bit of both factors counts.
std::uint64_t folded(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

std::uint64_t hash_of(std::string_view name) {
  constexpr std::uint64_t secret = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = folded(beginning_of(name) ^ name.size() ^ 0xD1B54A32D192ED03U, secret);
  if (name.size() <= 8) return hash;
  const char* const end = name.data() + name.size();
  for (const char* at = name.data() + 8; end - at > 8; at += 8) hash = folded(hash ^ loaded<std::uint64_t>(at), secret);
  return folded(hash ^ loaded<std::uint64_t>(end - 8), secret);
}

constexpr std::size_t first_size = 64;

} // namespace

bool equal_names(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() < 8) return beginning_of(a) == beginning_of(b);
  std::size_t at = 0;
  for (; a.size() - at > 8; at += 8)
    if (loaded<std::uint64_t>(a.data() + at) != loaded<std::uint64_t>(b.data() + at)) return false;
  return loaded<std::uint64_t>(a.data() + a.size() - 8) == loaded<std::uint64_t>(b.data() + b.size() - 8);
}

Names::Names() : slots_(first_size) {}

bool Names::holds(const Slot& slot, std::uint64_t beginning, std::string_view name) const {
  if (slot.beginning != beginning || slot.length != static_cast<std::uint32_t>(name.size())) return false;
  return name.size() <= 8 || equal_names(texts_[slot.number - 1], name);
}

void Names::grow() {
  std::vector<Slot> old(2 * slots_.size());
  slots_.swap(old);
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t at = hash_of(texts_[slot.number - 1]) & (slots_.size() - 1);
    while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

std::uint32_t Names::number(std::string_view name) {
  const std::uint64_t beginning = beginning_of(name);
  std::size_t at = hash_of(name) & (slots_.size() - 1);
  for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1))
    if (holds(slots_[at], beginning, name)) return slots_[at].number - 1;
  const auto fresh = static_cast<std::uint32_t>(texts_.size());
  slots_[at] = {beginning, static_cast<std::uint32_t>(name.size()), fresh + 1};
  texts_.add(name);
  if (5 * texts_.size() > 4 * slots_.size()) grow();
  return fresh;
}

} // namespace dutygraph::store
