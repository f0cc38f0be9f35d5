#include "book.hpp"
#include <algorithm>

namespace dutygraph {

Book::Book(std::vector<AgencyRecord> records, std::vector<LineageEvent> events) : events_(std::move(events)) {
  for (AgencyRecord& record : records) {
    std::vector<std::string> keys = name_keys(record);
    add(std::move(record), 0, std::move(keys));
  }
  index();
}

Book Book::joined(const Book& below, const Book& above) {
  Book book;
  for (std::size_t n = 0; n < below.records_.size(); ++n)
    if (above.find(below.records_[n].id) == nullptr) book.add(below.records_[n], below.layer_[n], below.keys_[n]);
  const std::size_t next = below.layer_.empty() ? 0 : *std::ranges::max_element(below.layer_) + 1;
  for (std::size_t n = 0; n < above.records_.size(); ++n)
    book.add(above.records_[n], next + above.layer_[n], above.keys_[n]);
  book.events_ = below.events_;
  for (const LineageEvent& event : above.events_)
    if (std::ranges::find(below.events_, event) == below.events_.end()) book.events_.push_back(event);
  book.index();
  return book;
}

void Book::add(AgencyRecord record, std::size_t layer, std::vector<std::string> keys) {
  records_.push_back(std::move(record));
  layer_.push_back(layer);
  keys_.push_back(std::move(keys));
}

const AgencyRecord* Book::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &records_[found->second];
}

void Book::index() {
  for (std::size_t n = 0; n < records_.size(); ++n) by_id_.emplace(records_[n].id, n);
  index_names();
  learn_prefixes();
}

void Book::index_names() {
  for (std::size_t n = 0; n < records_.size(); ++n)
    for (const std::string& key : keys_[n]) by_name_[key].push_back(n);
  for (auto& [key, claims] : by_name_) {
    if (claims.size() < 2) continue;
    const std::vector<std::size_t> all = claims;
    std::erase_if(claims, [&](std::size_t one) {
      return std::ranges::any_of(all, [&](std::size_t other) {
        return layer_[other] > layer_[one] && overlap(records_[one], records_[other]);
      });
    });
  }
}

} // namespace dutygraph
