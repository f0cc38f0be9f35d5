#include "here.hpp"
#include <algorithm>
#include <map>
#include <mutex>

namespace dutygraph {

namespace {

/// The places of documents met so far, for the registry as it ships: the notices of one office are read one after
/// another, and what their names mean need not be found out again. At most `most` places are kept.
template <class Here>
std::shared_ptr<const Here> shared_place(const Place& place) {
  constexpr std::size_t most = 256;
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const Here>> places;
  const std::string key =
      std::string(word(place.level)) + '\n' + place.province + '\n' + place.city + '\n' + place.county;
  const std::scoped_lock lock(mutex);
  if (const auto known = places.find(key); known != places.end()) return known->second;
  if (places.size() >= most) places.clear();
  return places.emplace(key, std::make_shared<const Here>(place)).first->second;
}

} // namespace

Registry::Registry() {
  static const auto empty = std::make_shared<const Book>();
  book_ = added_ = empty;
}

const Registry& Registry::builtin() {
  static const Registry registry = [] {
    Registry all;
    all.book_ = provincial_book();
    all.ships_ = true;
    return all;
  }();
  return registry;
}

Registry Registry::with(const Registry& other) const {
  const auto joined = [](const std::shared_ptr<const Book>& below, const std::shared_ptr<const Book>& above) {
    if (below->records().empty() && below->events().empty()) return above;
    return std::make_shared<const Book>(Book::joined(*below, *above));
  };
  Registry both = *this;
  both.book_ = joined(book_, other.book_);
  both.added_ = joined(added_, other.added_);
  both.ships_ = ships_ || other.ships_;
  if (here_) both.here_ = std::make_shared<const Here>(here_->place);
  return both;
}

Registry Registry::at(const Place& place) const {
  Registry registry = *this;
  if (!ships_) return registry;
  const bool as_shipped = book_ == provincial_book() && added_->records().empty() && added_->events().empty();
  registry.here_ = as_shipped ? shared_place<Here>(place) : std::make_shared<const Here>(place);
  return registry;
}

std::span<const AgencyRecord> Registry::records() const {
  return here_ ? here_->everything(*added_, *book_).records() : book_->records();
}

std::span<const LineageEvent> Registry::events() const {
  return here_ ? here_->everything(*added_, *book_).events() : book_->events();
}

const AgencyRecord* Registry::find(std::string_view id) const {
  const AgencyRecord* record = book_->find(id);
  return record == nullptr && ships_ ? find_shipped(id) : record;
}

const AgencyRecord* Registry::resolve_here(const Written& name, std::optional<int> year) const {
  const bool by_files = !here_->units.empty() && has_own_book(here_->units.front()->seat().place);
  if (!by_files)
    if (const AgencyRecord* record = added_->resolve(name, year)) return record;
  return here_->resolve(name, year, *book_);
}

const AgencyRecord* Registry::resolve(std::string_view written, std::optional<int> year) const {
  if (here_ && !year)
    if (const auto known = here_->remembered(written)) return *known;
  const Written name(written);
  if (name.key.empty()) return nullptr;
  if (here_) {
    const AgencyRecord* record = resolve_here(name, year);
    if (!year) here_->remember(written, record);
    return record;
  }
  const AgencyRecord* record = book_->resolve(name, year);
  if (record != nullptr || !ships_) return record;
  for (const std::string& key : {name.key, name.bare})
    if (const AgencyRecord* central = central_book().named(key, year)) return central;
  return resolve_elsewhere(name, year, {});
}

std::vector<const AgencyRecord*> Registry::nearest(std::string_view written, std::size_t limit) const {
  const Book& book = here_ ? here_->everything(*added_, *book_) : *book_;
  return book.nearest(name_key(written), limit);
}

} // namespace dutygraph
