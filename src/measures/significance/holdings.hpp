#pragma once
/// Who holds which task in which role, as sorted rows: what the null models shuffle. A row keeps its length whatever
/// happens, since every agency keeps its number of leads and of cos.

#include <cstdint>
#include <dutygraph/network.hpp>
#include <span>
#include <vector>

namespace dutygraph::nulls {

/// A task held in a role: 2 task + 1 for lead, 2 task for co. Sorted by task.
using Holding = std::uint32_t;
[[nodiscard]] constexpr Holding holding(std::uint32_t task, Role role) {
  return 2 * task + (role == Role::lead ? 1U : 0U);
}
[[nodiscard]] constexpr std::uint32_t task_of(Holding held) { return held >> 1; }
[[nodiscard]] constexpr Role role_of(Holding held) { return (held & 1U) != 0 ? Role::lead : Role::co; }
[[nodiscard]] constexpr Holding other_role(Holding held) { return held ^ 1U; }

class Holdings {
public:
  /// Without roles every edge is co.
  Holdings(const Network& network, bool with_roles);

  [[nodiscard]] std::size_t agencies() const { return offsets_.size() - 1; }
  [[nodiscard]] std::size_t tasks() const { return tasks_; }
  [[nodiscard]] std::span<Holding> row(std::size_t agency) {
    return {held_.data() + offsets_[agency], offsets_[agency + 1] - offsets_[agency]};
  }
  [[nodiscard]] std::span<const Holding> row(std::size_t agency) const {
    return {held_.data() + offsets_[agency], offsets_[agency + 1] - offsets_[agency]};
  }
  /// Agencies that hold anything, ascending.
  [[nodiscard]] std::vector<std::uint32_t> holders() const;

private:
  std::size_t tasks_ = 0;
  std::vector<std::size_t> offsets_;
  std::vector<Holding> held_;
};

} // namespace dutygraph::nulls
