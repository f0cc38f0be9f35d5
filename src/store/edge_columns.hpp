#pragma once
/// The columns of an edge table by name, and what may stand in them.

#include "delimited.hpp"
#include <array>
#include <dutygraph/plan.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace dutygraph::store {

/// The columns that mean something; `task`, `agency` and `role` must be there.
enum class Column : std::uint8_t {
  task,
  agency,
  role,
  plan,
  period,
  title,
  weight,
  name,
  kind,
  field,
  role_word,
  basis
};
inline constexpr std::size_t column_count = 12;

/// Where each column stands in the table at hand.
class Columns {
public:
  /// Names in the header are read without regard to case; other columns are passed over. Error: a column missing or
  /// given twice.
  [[nodiscard]] static Result<Columns> of(const Row& header, std::string_view table, std::string_view file);
  [[nodiscard]] bool has(Column column) const { return index(column).has_value(); }
  /// The cell of that column; an empty one at the end of the row where the row is short or the table has no such
  /// column.
  [[nodiscard]] Cell cell(const Row& row, Column column) const;
  [[nodiscard]] std::size_t width() const { return width_; } ///< cells of the header
  [[nodiscard]] const std::optional<std::size_t>& index(Column column) const;

private:
  std::array<std::optional<std::size_t>, column_count> at_;
  std::size_t width_ = 0;
};

[[nodiscard]] std::optional<Column> column_from(std::string_view name);

/// "lead" and "co", and the documents' words for them with or without 单位: 牵头 主办 主责, 责任 配合 协办 参加.
[[nodiscard]] std::optional<Role> role_of(std::string_view written);
/// "2011-2015", with a hyphen or a dash, or one year.
[[nodiscard]] std::optional<Period> period_of(std::string_view written);
/// A finite number of at least 0.
[[nodiscard]] std::optional<double> weight_of(std::string_view written);

} // namespace dutygraph::store
