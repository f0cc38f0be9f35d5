#pragma once
/// A number of a sheet as the sheet shows it.

#include <string>
#include <string_view>

namespace dutygraph::document {

/// The format code behind a built-in number format (ECMA-376, 18.8.30); empty if there is none of that id.
[[nodiscard]] std::string_view built_in_format(std::size_t id);

/// `value` under a format code ("General", "0.0%", "#,##0\"万元\"", "yyyy/m/d"): grouping, decimals, percent and the
/// words around them as the code says; dates and times always as 2023-06-30, 2023-06, 2023, 08:30 whatever their order
/// in the code. Scientific and fraction codes count as General. Negative numbers have a minus sign.
[[nodiscard]] std::string shown_number(double value, std::string_view format, bool since_1904);

} // namespace dutygraph::document
