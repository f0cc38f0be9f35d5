#pragma once
/// Names told apart: each distinct text once, numbered by first appearance.

#include <cstdint>
#include <dutygraph/plan_columns.hpp>
#include <string_view>
#include <utility>
#include <vector>

namespace dutygraph::store {

class Names {
public:
  Names();
  /// The number of this name, a new one if it was never seen. Expected O(length).
  std::uint32_t number(std::string_view name);
  [[nodiscard]] std::string_view operator[](std::size_t number) const { return texts_[number]; }
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  /// The names in order of their numbers; none are left here.
  [[nodiscard]] Texts taken() { return std::move(texts_); }

private:
  /// A place of the table: open addressing, linear probing, at most four fifths full. Names of up to eight bytes are
  /// told apart without a look at the text.
  struct Slot {
    std::uint64_t beginning = 0; ///< see `beginning_of`
    std::uint32_t length = 0;    ///< in bytes, cut to 32 bits
    std::uint32_t number = 0;    ///< of the name, from 1; 0: free
  };
  [[nodiscard]] bool holds(const Slot& slot, std::uint64_t beginning, std::string_view name) const;
  void grow();

  Texts texts_;
  std::vector<Slot> slots_;
};

/// Whether two texts are equal; faster than == for the short ones that names are.
[[nodiscard]] bool equal_names(std::string_view a, std::string_view b);

} // namespace dutygraph::store
