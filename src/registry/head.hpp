#pragma once
/// What single lines at the head of a document tell of its place. Lines are normalised (Simplified, ASCII punctuation).

#include "places.hpp"

namespace dutygraph {

/// 粤府办〔2016〕1号 on a line of its own, or behind 文号:.
[[nodiscard]] std::optional<Place> place_by_number(std::string_view line);
/// A title, an issuer or a signature that begins with a place or a central organ: 沈阳市人民政府办公室关于…,
/// 《辽宁省…规划》.
[[nodiscard]] std::optional<Place> place_by_title(std::string_view line);
/// The level of the government that writes to these: 各市人民政府,省政府各厅委: is a province's.
[[nodiscard]] PlaceLevel level_by_addressees(std::string_view line);

/// Counts of places named and of words that a government has for itself.
class Mentions {
public:
  void read(std::string_view line);

  /// The level whose own words (全省, 我市, 县政府) are used most; unknown if none is used.
  [[nodiscard]] PlaceLevel own_level() const;
  /// The level that the names alone speak for: city if one city is named more than all else, province otherwise; the
  /// centre if only ministries are named; unknown if nothing is.
  [[nodiscard]] PlaceLevel named_level() const;
  /// The province that is named most, itself or through its cities; of several the first. Empty if none.
  [[nodiscard]] std::string province() const;
  /// The city of that province that is named most; empty if none.
  [[nodiscard]] std::string city() const;

private:
  struct Count {
    std::string name;
    std::string province;
    std::size_t times = 0;
  };
  void count_places(std::string_view line);
  void count_own_words(std::string_view line);
  void count_ministries(std::string_view line);
  static void count(std::vector<Count>& counts, const std::string& name, const std::string& province);
  static const Count* most(const std::vector<Count>& counts, std::string_view province);

  std::vector<Count> provinces_; ///< in order of first mention
  std::vector<Count> cities_;
  std::vector<Count> ministries_;
  std::size_t own_[3] = {}; ///< province, city, county
};

} // namespace dutygraph
