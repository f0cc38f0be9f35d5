/// Between two agencies a task is free to move where only one of them holds it, or where one leads and the other helps.
/// Let the first hold l of the free leads, c of the free cos, and lead on m of the tasks where both are. Its leads
/// l + m and cos c + (mixed - m) are fixed, so all outcomes are (l - k, m + k, c + k), each with
/// C(leads, l - k) C(mixed, m + k) C(cos, c + k) ways: first k is drawn by these weights, then who gets which task.

#include "trade.hpp"
#include <algorithm>

namespace dutygraph::nulls {

void Trade::add(std::uint32_t task, Kind kind, bool mine) {
  tasks_.push_back(8 * task + kind);
  ++pools_[kind].size;
  pools_[kind].mine += mine ? 1U : 0U;
}

void Trade::gather(std::span<const Holding> one, std::span<const Holding> other) {
  const auto single = [](Holding held) { return role_of(held) == Role::lead ? one_lead : one_co; };
  pools_ = {};
  tasks_.clear();
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < one.size() && j < other.size()) {
    const std::uint32_t a = task_of(one[i]);
    const std::uint32_t b = task_of(other[j]);
    if (a < b) {
      add(a, single(one[i++]), true);
    } else if (b < a) {
      add(b, single(other[j++]), false);
    } else {
      const bool mixed = one[i] != other[j++];
      const bool leads = role_of(one[i++]) == Role::lead;
      add(a, mixed ? lead_and_co : (leads ? two_leads : two_cos), leads);
    }
  }
  for (; i < one.size(); ++i) add(task_of(one[i]), single(one[i]), true);
  for (; j < other.size(); ++j) add(task_of(other[j]), single(other[j]), false);
}

/// Draws k and moves it between the pools.
void Trade::exchange_roles(Generator& random) {
  const auto signed_of = [](std::uint32_t value) { return static_cast<std::int64_t>(value); };
  const std::int64_t leads = signed_of(pools_[one_lead].size), l = signed_of(pools_[one_lead].mine);
  const std::int64_t cos = signed_of(pools_[one_co].size), c = signed_of(pools_[one_co].mine);
  const std::int64_t mixed = signed_of(pools_[lead_and_co].size), m = signed_of(pools_[lead_and_co].mine);
  const std::int64_t least = std::max({-m, l - leads, -c});
  const std::int64_t most = std::min({l, mixed - m, cos - c});
  if (least == most) return;
  weights_.assign(1, 1.0);
  double sum = 1;
  for (std::int64_t k = least; k < most; ++k) { // weight of k + 1 over that of k
    const auto ways = static_cast<double>((l - k) * (mixed - m - k)) * static_cast<double>(cos - c - k);
    const auto back = static_cast<double>((leads - l + k + 1) * (m + k + 1)) * static_cast<double>(c + k + 1);
    weights_.push_back(weights_.back() * (ways / back));
    sum += weights_.back();
    if (sum < 1e200) continue;
    for (double& weight : weights_) weight *= 1e-200;
    sum *= 1e-200;
  }
  double left = random.unit() * sum;
  std::size_t chosen = 0;
  while (chosen + 1 < weights_.size() && left >= weights_[chosen]) left -= weights_[chosen++];
  const std::int64_t k = least + static_cast<std::int64_t>(chosen);
  pools_[one_lead].mine = static_cast<std::uint32_t>(l - k);
  pools_[lead_and_co].mine = static_cast<std::uint32_t>(m + k);
  pools_[one_co].mine = static_cast<std::uint32_t>(c + k);
}

/// Hands out the tasks in order, each to the first agency with the share of the pool that is still due to it.
void Trade::deal(std::span<Holding> one, std::span<Holding> other, Generator& random) {
  auto mine = one.begin();
  auto theirs = other.begin();
  const auto falls_to_me = [&](Pool& pool) {
    const bool me = pool.mine == pool.size || (pool.mine > 0 && random.below(pool.size) < pool.mine);
    --pool.size;
    pool.mine -= me ? 1U : 0U;
    return me;
  };
  for (const std::uint32_t entry : tasks_) {
    const std::uint32_t task = entry >> 3;
    const auto kind = static_cast<Kind>(entry & 7U);
    const Holding lead = holding(task, Role::lead);
    const Holding co = holding(task, Role::co);
    if (kind == one_lead || kind == one_co) {
      const Holding held = kind == one_lead ? lead : co;
      *(falls_to_me(pools_[kind]) ? mine++ : theirs++) = held;
    } else if (kind == lead_and_co) {
      const bool leads = falls_to_me(pools_[kind]);
      *mine++ = leads ? lead : co;
      *theirs++ = leads ? co : lead;
    } else {
      *mine++ = *theirs++ = kind == two_leads ? lead : co;
    }
  }
}

void Trade::operator()(std::span<Holding> one, std::span<Holding> other, Generator& random) {
  gather(one, other);
  if (pools_[lead_and_co].size > 0) exchange_roles(random);
  deal(one, other, random);
}

} // namespace dutygraph::nulls
