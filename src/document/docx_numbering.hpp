#pragma once
/// The numbers that Word shows before the paragraphs of lists, counted as Word counts them (ISO/IEC 29500-1, 17.9).

#include "docx_styles.hpp"
#include <array>
#include <set>

namespace dutygraph::document {

class DocxNumbering {
public:
  explicit DocxNumbering(pugi::xml_node numbering);
  /// The label of the next paragraph at this place, with the blank that goes after it: "一、", "（二）", "1.2 "; empty
  /// for bullets and unknown lists. Counts, so paragraphs must come in document order.
  [[nodiscard]] std::string next_label(const ListPlace& place);

private:
  static constexpr std::size_t level_count = 9;
  struct Level {
    std::string format = "decimal";
    std::string text;
    std::size_t start = 1;
    bool is_legal = false; ///< every number of the label in digits
  };
  using Levels = std::array<Level, level_count>;
  struct List {
    std::string counters; ///< the abstract numbering whose counters it shares
    Levels levels;
    std::array<std::size_t, level_count> restarts{}; ///< 0: goes on from where the counters are
  };
  using Counters = std::array<std::size_t, level_count>;

  void add_list(pugi::xml_node num, const std::map<std::string, Levels, std::less<>>& abstract);
  [[nodiscard]] static std::string label(const Levels& levels, const Counters& counters, std::size_t level);

  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Counters, std::less<>> counters_; ///< 0: not counted yet
  std::set<std::string, std::less<>> begun_;
};

} // namespace dutygraph::document
