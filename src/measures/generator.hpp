#pragma once
/// Random numbers that are the same on every machine: xoshiro256** (Blackman & Vigna 2021), its state filled by
/// splitmix64 from a seed and the number of a stream. Never the distributions of <random>: those differ by library.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace dutygraph {

class Generator {
public:
  /// Streams of one seed are independent sequences.
  explicit constexpr Generator(std::uint64_t seed, std::uint64_t stream = 0) {
    std::uint64_t start = mixed(seed + golden_ratio) ^ mixed((stream + 1) * golden_ratio);
    for (std::uint64_t& word : state_) word = mixed(start += golden_ratio);
  }

  /// 64 even bits.
  constexpr std::uint64_t next() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
  }

  /// Even over 0 … bound - 1, without bias (Lemire 2019); 0 for a bound of 0. Bounds below 2^32.
  constexpr std::uint32_t below(std::uint32_t bound) {
    std::uint64_t product = (next() >> 32) * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
      const std::uint32_t least = (0U - bound) % bound;
      while (static_cast<std::uint32_t>(product) < least) product = (next() >> 32) * bound;
    }
    return static_cast<std::uint32_t>(product >> 32);
  }

  /// Even in [0, 1), in steps of 2^-53.
  constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

  /// All orders equally likely (Fisher & Yates).
  template <class Value>
  constexpr void shuffle(std::span<Value> values) {
    for (std::size_t left = values.size(); left > 1; --left)
      std::swap(values[left - 1], values[below(static_cast<std::uint32_t>(left))]);
  }

private:
  static constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15U;
  static constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }

  std::array<std::uint64_t, 4> state_{};
};

} // namespace dutygraph
