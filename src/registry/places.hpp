#pragma once
/// The units of province and prefecture level (graphs/agencies/places.json) and the places that texts name.

#include "reader.hpp"
#include <dutygraph/registry_place.hpp>
#include <dutygraph/text_words.hpp>
#include <map>

namespace dutygraph {

/// One unit that is known by name.
struct KnownPlace {
  Place place;
  std::string name;       ///< 恩施土家族苗族自治州
  std::string short_name; ///< 恩施
  std::string usual_name; ///< 恩施州; the name itself where no other is usual
  bool apart = false;     ///< not organised in the standard departments
  bool subprovincial = false;
  bool municipality = false; ///< directly under the centre
  bool dissolved = false;    ///< there is no such unit any more, nor one that bears its name on
};

class PlaceList {
public:
  [[nodiscard]] static Result<PlaceList> parse(std::string_view json, std::string_view file_name);

  [[nodiscard]] std::span<const KnownPlace> places() const { return places_; }
  /// The unit with this full name; nullptr if none.
  [[nodiscard]] const KnownPlace* find(std::string_view name) const;
  /// The unit that documents whose number begins so are of (粤府办): by the longest known beginning. nullptr if none.
  [[nodiscard]] const KnownPlace* by_number(std::string_view number) const;

  /// The longest name that a text begins with.
  struct Found {
    const KnownPlace* place = nullptr;
    std::size_t length = 0;
    bool whole = false; ///< the name ends in the word for its unit (广东省), not before it (广东)
  };
  [[nodiscard]] std::optional<Found> at_start(std::string_view text) const;

private:
  struct Name {
    std::string text;
    std::size_t place = 0;
    bool whole = false;
  };
  void read_province(const nlohmann::json& value, const std::string& pointer, Complaints& complaints);
  void read_cities(ObjectReader& reader, const KnownPlace& province);
  void read_former(ObjectReader& reader, const KnownPlace& province);
  void read_list(ObjectReader& reader);
  std::size_t add(KnownPlace place);
  void index();

  std::vector<KnownPlace> places_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::map<std::string, std::size_t, std::less<>> by_number_;
  Shelf<Name> by_first_; ///< by first character, longest first
};

/// The list that is compiled in.
[[nodiscard]] const PlaceList& place_list();

/// The place whose name a text begins with, known or of the form X省, in as many steps as it has: 广东省广州市天河区.
struct LeadingPlace {
  Place place;
  std::size_t length = 0;
  bool whole = false; ///< as PlaceList::Found, of the last step
  bool apart = false;
};
[[nodiscard]] std::optional<LeadingPlace> leading_place(std::string_view text);
/// Length of the name of a province that a text begins with, by its form alone (X省); 0 if there is none.
[[nodiscard]] std::size_t province_length(std::string_view text);
/// Length of the county's name that a text begins with, by its form alone; 0 if there is none.
[[nodiscard]] std::size_t county_length(std::string_view text);

/// The first character of UTF-8 text, as the view of its bytes.
[[nodiscard]] std::string_view first_character(std::string_view utf8);

} // namespace dutygraph
