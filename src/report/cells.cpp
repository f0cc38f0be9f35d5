#include "cells.hpp"
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace dutygraph::tables {

Cell number(double value) { return std::isfinite(value) ? Cell(value) : Cell(); }

Cell count(std::size_t value) { return Cell(static_cast<long long>(value)); }

Cell whole(double value) { return std::isfinite(value) ? Cell(std::llround(value)) : Cell(); }

Cell text(std::string_view value) { return value.empty() ? Cell() : Cell(std::string(value)); }

Column text_column(std::string_view key, std::string_view english, std::string_view chinese) {
  return {std::string(key), std::string(english), std::string(chinese), false, 0};
}

Column count_column(std::string_view key, std::string_view english, std::string_view chinese) {
  return {std::string(key), std::string(english), std::string(chinese), true, 0};
}

Column number_column(std::string_view key, std::string_view english, std::string_view chinese, int decimals) {
  return {std::string(key), std::string(english), std::string(chinese), true, decimals};
}

std::string joined(const std::vector<std::string>& parts, std::string_view glue) {
  return fmt::format("{}", fmt::join(parts, glue));
}

std::string path_text(const std::vector<std::string>& path) {
  std::string out;
  for (const std::string& mark : path) {
    const bool two_numbers = !out.empty() && !mark.empty() && std::isdigit(static_cast<unsigned char>(out.back())) &&
                             std::isdigit(static_cast<unsigned char>(mark.front()));
    if (two_numbers) out += '.';
    out += mark;
  }
  return out;
}

namespace {

std::string shortest(double value) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string();
}

struct Reader {
  std::string operator()(std::monostate) const { return "–"; }
  std::string operator()(long long value) const { return std::to_string(value); }
  std::string operator()(double value) const { return fmt::format("{:.{}f}", value + 0.0, decimals); }
  std::string operator()(const std::string& value) const { return value; }
  int decimals;
};

struct Machine {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(long long value) const { return std::to_string(value); }
  std::string operator()(double value) const { return std::isfinite(value) ? shortest(value) : std::string(); }
  std::string operator()(const std::string& value) const { return value; }
};

} // namespace

std::string for_people(const Cell& cell, const Column& column) {
  const auto* value = std::get_if<double>(&cell);
  if (value != nullptr && !std::isfinite(*value)) return "–";
  return std::visit(Reader{column.decimals}, cell);
}

std::string for_machines(const Cell& cell) { return std::visit(Machine{}, cell); }

} // namespace dutygraph::tables
