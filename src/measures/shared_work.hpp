#pragma once
/// What several measures of one network are made from, computed when first asked for and then kept.

#include "agency_measures.hpp"
#include "betweenness.hpp"
#include "mediation.hpp"
#include <dutygraph/measures.hpp>
#include <optional>

namespace dutygraph {

class SharedWork {
public:
  SharedWork(const Network& network, const MeasureOptions& options) : network_(network), options_(options) {}

  [[nodiscard]] const Network& network() const { return network_; }
  [[nodiscard]] const MeasureOptions& options() const { return options_; }
  [[nodiscard]] const Adjacency& adjacency() {
    if (!adjacency_) adjacency_.emplace(network_);
    return *adjacency_;
  }
  [[nodiscard]] const Partners& partners() {
    if (!partners_) partners_.emplace(adjacency(), options_.threads);
    return *partners_;
  }
  [[nodiscard]] const Triangles& triangles() {
    if (!triangles_) triangles_.emplace(dutygraph::triangles(partners(), options_.threads));
    return *triangles_;
  }
  [[nodiscard]] const TwoMode& raw_betweenness() {
    if (!betweenness_) betweenness_.emplace(betweenness(adjacency(), options_.threads));
    return *betweenness_;
  }
  [[nodiscard]] const HubsAndAuthorities& hits() {
    if (!hits_) hits_.emplace(hubs_and_authorities(network_));
    return *hits_;
  }
  [[nodiscard]] const Mediation& mediation() {
    if (!mediation_) mediation_.emplace(dutygraph::mediation(network_));
    return *mediation_;
  }

private:
  const Network& network_;
  MeasureOptions options_;
  std::optional<Adjacency> adjacency_;
  std::optional<Partners> partners_;
  std::optional<Triangles> triangles_;
  std::optional<TwoMode> betweenness_;
  std::optional<HubsAndAuthorities> hits_;
  std::optional<Mediation> mediation_;
};

/// The two-mode form of given raw values (two_mode.cpp).
[[nodiscard]] TwoMode over_two_mode_maximum(TwoMode raw);

} // namespace dutygraph
