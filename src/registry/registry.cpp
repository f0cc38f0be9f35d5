#include "embedded.hpp"
#include "name.hpp"
#include <algorithm>
#include <cassert>
#include <dutygraph/registry.hpp>

namespace dutygraph {
namespace {

Registry parse_embedded() {
  Registry all;
  for (const EmbeddedFile& file : embedded_registries()) {
    const Result<Registry> one = Registry::parse(file.bytes, file.name, all);
    assert(one.has_value() && "a registry compiled into the library must be valid");
    if (one) all = all.with(*one);
  }
  return all;
}

} // namespace

const Registry& Registry::builtin() {
  static const Registry registry = parse_embedded();
  return registry;
}

Registry Registry::with(const Registry& other) const {
  Registry joined;
  const auto add = [&](const Registry& source, std::size_t n, std::size_t layer) {
    joined.records_.push_back(source.records_[n]);
    joined.layer_.push_back(layer);
  };
  for (std::size_t n = 0; n < records_.size(); ++n)
    if (other.find(records_[n].id) == nullptr) add(*this, n, layer_[n]);
  const std::size_t above = layer_.empty() ? 0 : *std::ranges::max_element(layer_) + 1;
  for (std::size_t n = 0; n < other.records_.size(); ++n) add(other, n, above + other.layer_[n]);

  joined.events_ = events_;
  for (const LineageEvent& event : other.events_)
    if (std::ranges::find(events_, event) == events_.end()) joined.events_.push_back(event);
  joined.index();
  return joined;
}

Registry Registry::at(const Place& /*place*/) const { return *this; }

const AgencyRecord* Registry::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &records_[found->second];
}

void Registry::index() {
  by_id_.clear();
  for (std::size_t n = 0; n < records_.size(); ++n) by_id_.emplace(records_[n].id, n);
  index_names();
  learn_prefixes();
}

void Registry::index_names() {
  by_name_.clear();
  for (std::size_t n = 0; n < records_.size(); ++n)
    for (std::string& key : name_keys(records_[n])) by_name_[std::move(key)].push_back(n);
  for (auto& [key, claims] : by_name_) {
    const std::vector<std::size_t> all = claims;
    std::erase_if(claims, [&](std::size_t one) {
      return std::ranges::any_of(all, [&](std::size_t other) {
        return layer_[other] > layer_[one] && overlap(records_[one], records_[other]);
      });
    });
  }
}

} // namespace dutygraph
