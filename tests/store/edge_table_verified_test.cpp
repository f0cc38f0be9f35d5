#include "edge_table.hpp"
#include "plans.hpp"
#include "slow_edge_table.hpp"
#include <array>
#include <dutygraph/store.hpp>
#include <dutygraph/store_stream.hpp>
#include <dutygraph/text.hpp>
#include <gtest/gtest.h>
#include <random>

namespace dutygraph::testing {
namespace {

/// Draws tables: mostly sound, with every oddity that a row can have, now and then.
class TableWriter {
public:
  explicit TableWriter(unsigned seed) : random_(seed) {}

  std::string table(std::size_t rows) {
    separator_ = one_in(2) ? '\t' : ',';
    careless_ = one_in(3);
    columns_ = {"task", "agency", "role"};
    for (const char* column :
         {"plan", "period", "title", "weight", "name", "kind", "field", "role_word", "basis", "note"})
      if (one_in(3)) columns_.emplace_back(column);
    std::shuffle(columns_.begin(), columns_.end(), random_);
    std::string text = one_in(5) ? "\xEF\xBB\xBF" : "";
    for (const std::string& column : columns_)
      text += (&column == columns_.data() ? "" : std::string(1, separator_)) + column;
    const std::string end = one_in(4) ? "\r\n" : "\n";
    text += end;
    for (std::size_t row = 0; row < rows; ++row) text += row_text() + end;
    if (one_in(4)) text.resize(text.size() - end.size());
    return text;
  }

private:
  bool one_in(unsigned n) { return random_() % n == 0; }
  template <std::size_t N>
  std::string any(const std::array<const char*, N>& words) {
    return words[random_() % N];
  }
  std::string numbered(const char* word, unsigned count) { return word + std::to_string(random_() % count); }

  std::string value(const std::string& column) {
    const bool odd = careless_ && one_in(300);
    if (column == "task") return odd ? "" : numbered(one_in(2) ? "t" : "建设第一号公园之任务", 12);
    if (column == "agency")
      return odd ? " " : one_in(4) ? any(std::array{"省A厅", "A厅", "a-dept", "某省B厅"}) : numbered("局", 9);
    if (column == "role")
      return odd ? "boss" : any(std::array{"lead", "co", "co", "co", "LEAD", "牵头单位", "配合", "责任单位"});
    if (column == "plan") return any(std::array{"north", "south", ""});
    if (column == "period") return odd ? "2015-2011" : careless_ && one_in(40) ? "2016-2020" : "2011-2015";
    if (column == "weight")
      return odd                       ? any(std::array{"-1", "nan", "inf", "1e999"})
             : one_in(30) && careless_ ? "2"
                                       : any(std::array{"", "1"});
    if (column == "name") return any(std::array{"", "", "省A厅", "民间组织"});
    if (column == "kind") return any(std::array{"", "collective", "judiciary", "unheard-of"});
    if (column == "basis") return odd ? "guessed" : any(std::array{"", "stated", "suggested"});
    return any(std::array{"", "roads", "x y", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二"});
  }

  /// In quotes, with blanks, or as it is.
  std::string cell(const std::string& column) {
    std::string text = value(column);
    if (one_in(60)) text = "\xE3\x80\x80" + text + " ";
    if (one_in(60)) text = " " + text + "\r";
    if (one_in(40)) return '"' + text + '"' + (one_in(2) ? " " : "");
    if (one_in(150)) return '"' + text + " \"\"new\"\"\n,\t\"";
    return careless_ && one_in(900) ? text + "\"\"" : text;
  }

  std::string row_text() {
    if (one_in(40)) return any(std::array{"", " ", ",,", "\t\t", "\xE3\x80\x80"});
    std::string row;
    const std::size_t width = columns_.size() - (one_in(25) ? 1 : 0);
    for (std::size_t i = 0; i < width; ++i) row += (i == 0 ? "" : std::string(1, separator_)) + cell(columns_[i]);
    if (one_in(50)) row += separator_;
    if (careless_ && one_in(400)) row += std::string(1, separator_) + separator_ + "beyond";
    if (careless_ && one_in(700)) row += '"';
    return row;
  }

  std::mt19937 random_;
  char separator_ = ',';
  bool careless_ = false;
  std::vector<std::string> columns_;
};

Result<SlowTable> read(std::string_view table, unsigned threads) {
  const auto columns = store::read_edge_table(table, "duties.csv", two_agency_registry(), threads);
  if (!columns) return Failure(columns.error());
  SlowTable read{{}, columns->diagnostics};
  for (const PlanColumns& plan : columns->plans) {
    read.plans.push_back(plan_of(plan));
    read.plans.back().source.sha256 = sha256_hex(table);
  }
  return read;
}

/// The table again, by way of columns.
std::string written(std::string_view table) {
  const auto columns = store::read_edge_table(table, "duties.csv", two_agency_registry());
  std::string text;
  write_edge_table(columns->plans, [&](std::string_view piece) {
    text += piece;
    return true;
  });
  return text;
}

TEST(EdgeTableVerified, RandomTablesMeanWhatTheSlowReaderSays) {
  std::size_t good = 0;
  std::size_t noted = 0;
  std::size_t refused = 0;
  for (unsigned seed = 0; seed < 600; ++seed) {
    const std::string table = TableWriter(seed).table(seed % 120);
    const auto expected = read_edge_table_slowly(table, "duties.csv", two_agency_registry());
    const auto found = read(table, 1 + seed % 2);
    ASSERT_EQ(found.has_value(), expected.has_value()) << "seed " << seed << "\n" << table;
    if (!expected) {
      ASSERT_EQ(describe(found.error()), describe(expected.error())) << "seed " << seed << "\n" << table;
      ASSERT_EQ(found.error(), expected.error()) << "seed " << seed;
      ++refused;
      continue;
    }
    ASSERT_EQ(found->plans, expected->plans) << "seed " << seed << "\n" << table;
    ASSERT_EQ(found->diagnostics, expected->diagnostics) << "seed " << seed << "\n" << table;
    ASSERT_EQ(written(table), to_edge_table(expected->plans)) << "seed " << seed << "\n" << table;
    ++good;
    noted += expected->diagnostics.empty() ? 0U : 1U;
  }
  EXPECT_GT(good, 100U);
  EXPECT_GT(noted, 20U);
  EXPECT_GT(refused, 50U);
}

TEST(EdgeTableVerified, ManyNamesAreNumberedAlikeOnAnyNumberOfThreads) {
  std::string table = "task,agency,role\n";
  for (int row = 0; row < 6000; ++row)
    table += "t" + std::to_string(row % 997) + ",局" + std::to_string(row * 7919 % 4001) +
             (row % 5 == 0 ? ",lead\n" : ",co\n");
  const auto one = store::read_edge_table(table, "x.csv", Registry::builtin(), 1);
  const auto three = store::read_edge_table(table, "x.csv", Registry::builtin(), 3);
  ASSERT_TRUE(one && three);
  EXPECT_EQ(one->plans, three->plans);
  EXPECT_EQ(one->plans.at(0).agencies.size(), 4001U);
}

} // namespace
} // namespace dutygraph::testing
