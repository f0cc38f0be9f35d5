#pragma once
/// Rows of 512 bits, one for each of 512 sources of a search, and counting in every one of their places at once.

#include "clones.hpp"
#include <cstddef>
#include <cstdint>

namespace dutygraph {

struct alignas(64) Bits {
  using Part __attribute__((vector_size(32))) = std::uint64_t; ///< a vector type of GCC and Clang
  static constexpr std::size_t count = 512;
  static constexpr int parts = 2;
  Part value[parts]; // NOLINT: vector types do not go into std::array

  void set(std::size_t place) { value[place / 256][place / 64 % 4] |= std::uint64_t{1} << place % 64; }
  [[nodiscard]] bool has(std::size_t place) const {
    return (value[place / 256][place / 64 % 4] >> place % 64 & 1) != 0;
  }
};

DUTYGRAPH_INLINE bool is_zero(const Bits& bits) {
  const Bits::Part either = bits.value[0] | bits.value[1];
  return (either[0] | either[1] | either[2] | either[3]) == 0;
}
DUTYGRAPH_INLINE void unite(Bits& bits, const Bits& other) {
  for (int p = 0; p < Bits::parts; ++p) bits.value[p] |= other.value[p];
}
DUTYGRAPH_INLINE void remove(Bits& bits, const Bits& other) {
  for (int p = 0; p < Bits::parts; ++p) bits.value[p] &= ~other.value[p];
}
DUTYGRAPH_INLINE bool are_equal(const Bits& left, const Bits& right) {
  Bits difference;
  for (int p = 0; p < Bits::parts; ++p) difference.value[p] = left.value[p] ^ right.value[p];
  return is_zero(difference);
}

/// How often each place was set in the rows that were added: binary numbers of 512 places, digit by digit, with at most
/// one carry held back at each digit, so that a row costs one full adder on average (Harley & Seal, see Warren 2013).
class PlaceCounter {
public:
  /// Adds the row `times` times. times below 2^32, all of them together below 2^40.
  DUTYGRAPH_INLINE void add(const Bits& row, std::uint32_t times) {
    for (std::size_t digit = 0; times != 0; times >>= 1, ++digit) {
      if ((times & 1) != 0) add_at(row, digit);
    }
  }

  [[nodiscard]] std::uint64_t at(std::size_t place) const {
    std::uint64_t sum = 0;
    for (std::size_t d = 0; d < used_; ++d) {
      sum += std::uint64_t{digits_[d].has(place)} << d;
      if (held_[d] != 0) sum += std::uint64_t{carries_[d].has(place)} << d;
    }
    return sum;
  }

private:
  static constexpr std::size_t digits = 42;

  DUTYGRAPH_INLINE void add_at(const Bits& row, std::size_t digit) {
    Bits carry = row;
    for (; held_[digit] != 0; ++digit) {
      held_[digit] = 0;
      for (int p = 0; p < Bits::parts; ++p) {
        const Bits::Part a = digits_[digit].value[p];
        const Bits::Part b = carries_[digit].value[p];
        const Bits::Part c = carry.value[p];
        digits_[digit].value[p] = a ^ b ^ c;
        carry.value[p] = (a & b) | ((a ^ b) & c);
      }
    }
    carries_[digit] = carry;
    held_[digit] = 1;
    if (digit >= used_) used_ = digit + 1;
  }

  std::size_t used_ = 0;
  Bits digits_[digits]{};       // NOLINT
  Bits carries_[digits]{};      // NOLINT
  std::uint8_t held_[digits]{}; // NOLINT
};

} // namespace dutygraph
