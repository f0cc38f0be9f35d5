#include <dutygraph/report.hpp>
#include <gmock/gmock.h>
#include <limits>

namespace dutygraph {
namespace {

using testing::HasSubstr;
using testing::Not;

Table two_columns(std::vector<std::vector<Cell>> rows) {
  return {"t",
          "Title",
          "标题",
          {{"name", "agency", "部门", false, 0}, {"load", "load", "负荷", true, 2}},
          std::move(rows),
          {"Note."},
          {"说明。"}};
}

TEST(DisplayWidth, HanCharactersTakeTwoCells) {
  EXPECT_EQ(display_width("省水利厅"), 8U);
  EXPECT_EQ(display_width("a厅（）"), 7U);
  EXPECT_EQ(display_width("𠮷"), 2U);
}

TEST(DisplayWidth, CombiningMarksTakeNone) { EXPECT_EQ(display_width("e\xCC\x81"), 1U); }

TEST(DisplayWidth, LatinAndAmbiguousTakeOne) { EXPECT_EQ(display_width("é“–”"), 4U); }

TEST(TableText, WideCharactersAlign) {
  const Table table = two_columns({{std::string("省水利厅"), 12.5}, {std::string("abc"), 1.0}});
  EXPECT_EQ(render(table, TableFormat::text, Language::en), "Title\n\n"
                                                            "agency     load\n"
                                                            "--------  -----\n"
                                                            "省水利厅  12.50\n"
                                                            "abc        1.00\n"
                                                            "\n* Note.\n");
}

TEST(TableText, LanguageChoosesHeadingsTitleAndNotes) {
  const std::string text = render(two_columns({{std::string("甲"), 1.0}}), TableFormat::text, Language::zh);
  EXPECT_EQ(text, "标题\n\n部门  负荷\n----  ----\n甲    1.00\n\n* 说明。\n");
}

TEST(TableText, UndefinedIsADash) {
  EXPECT_THAT(render(two_columns({{Cell(), Cell()}}), TableFormat::text, Language::en), HasSubstr("–          –\n"));
}

TEST(TableText, EmptyTableSaysSo) {
  EXPECT_THAT(render(two_columns({}), TableFormat::text, Language::en), HasSubstr("(none)\n"));
}

TEST(TableText, ControlCharactersNeverReachTheTerminal) {
  const Table table = two_columns({{std::string("a\x1b[31mb\nc"), 1.0}});
  const std::string text = render(table, TableFormat::text, Language::en);
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, HasSubstr("a [31mb c"));
}

TEST(TableJson, NumbersReadBackTheSame) {
  const double third = 1.0 / 3.0;
  const Table table = two_columns({{std::string("a"), third}, {7LL, 3.0}});
  EXPECT_EQ(render(table, TableFormat::json, Language::zh),
            "[\n  {\"name\": \"a\", \"load\": 0.3333333333333333},\n  {\"name\": 7, \"load\": 3}\n]\n");
}

TEST(TableJson, UndefinedAndNaNAreNull) {
  const Table table = two_columns({{Cell(), std::numeric_limits<double>::quiet_NaN()}});
  EXPECT_EQ(render(table, TableFormat::json, Language::en), "[\n  {\"name\": null, \"load\": null}\n]\n");
}

TEST(TableJson, HostileTextIsEscaped) {
  const Table table = two_columns({{std::string("\"\\\n\x01\xFF"), 0.0}});
  EXPECT_THAT(render(table, TableFormat::json, Language::en), HasSubstr(R"("\"\\\n\u0001)"));
}

TEST(TableJson, EmptyTableIsAnEmptyArray) {
  EXPECT_EQ(render(two_columns({}), TableFormat::json, Language::en), "[]\n");
}

TEST(TableCsv, QuotesOnlyWhatMustBeQuoted) {
  const Table table = two_columns({{std::string("a,b"), 0.1}, {std::string("say \"x\""), Cell()}});
  EXPECT_EQ(render(table, TableFormat::csv, Language::zh), "name,load\n\"a,b\",0.1\n\"say \"\"x\"\"\",\n");
}

TEST(TableTsv, TabsInsideAFieldBecomeBlanks) {
  const Table table = two_columns({{std::string("a\tb\nc"), 1.5}});
  EXPECT_EQ(render(table, TableFormat::tsv, Language::en), "name\tload\na b c\t1.5\n");
}

TEST(TableMarkdown, BarsAreEscapedAndNumbersAlignRight) {
  const Table table = two_columns({{std::string("a|b"), 1.0}});
  EXPECT_EQ(render(table, TableFormat::markdown, Language::en), "## Title\n\n| agency | load |\n| --- | ---: |\n"
                                                                "| a\\|b | 1.00 |\n\n- Note.\n");
}

TEST(TableText, KindsFieldsAndRolesAreSaidInWordsForPeopleOnly) {
  const Table table{"t",
                    "T",
                    "表",
                    {{"kind", "kind", "类别"}, {"role", "role", "角色"}},
                    {{std::string("city-government"), std::string("lead")}},
                    {},
                    {}};
  EXPECT_THAT(render(table, TableFormat::text, Language::zh), HasSubstr("牵头"));
  EXPECT_THAT(render(table, TableFormat::text, Language::en), HasSubstr("city government"));
  EXPECT_THAT(render(table, TableFormat::csv, Language::zh), HasSubstr("city-government,lead"));
}

TEST(TableFormatWord, KnowsTheFormatsAndNothingElse) {
  EXPECT_EQ(table_format_from("table"), TableFormat::text);
  EXPECT_EQ(table_format_from("md"), TableFormat::markdown);
  EXPECT_EQ(table_format_from("yaml"), std::nullopt);
}

TEST(CheckTable, UnknownPlacesAreUndefined) {
  const std::vector<Diagnostic> diagnostics{
      {"unknown-agency", Severity::warning, "a.txt", {3, 5, 0, 0}, "nobody knows 省某厅", "add it to a registry", ""},
      {"no-clause", Severity::note, "b.txt", {}, "no clause", "", ""}};
  EXPECT_EQ(render(check_table(diagnostics), TableFormat::csv, Language::en),
            "file,line,column,severity,code,message,hint\n"
            "a.txt,3,5,warning,unknown-agency,nobody knows 省某厅,add it to a registry\n"
            "b.txt,,,note,no-clause,no clause,\n");
}

} // namespace
} // namespace dutygraph
