#include <dutygraph/plan.hpp>
#include <gtest/gtest.h>

namespace dutygraph {
namespace {

SourceSpan at(std::uint32_t line, std::uint32_t column) { return {line, column, 0, 0}; }

Diagnostic oddity(std::string file, SourceSpan span, Severity severity = Severity::warning) {
  return {"empty-name", severity, std::move(file), span, "the list names nobody here", "take out one comma", ""};
}

TEST(PlanMessages, ErrorNamesFileLineColumnAndRemedy) {
  const Failure failure = input_error("plan.json", "unknown role \"boss\"", "one of lead, co", at(4, 17));
  EXPECT_EQ(describe(failure.value()), "plan.json:4:17: error: unknown role \"boss\" (one of lead, co)");
}

TEST(PlanMessages, LineZeroMeansTheWholeFile) {
  const Failure failure = input_error("plan.json", "the file is empty", "give another");
  EXPECT_EQ(describe(failure.value()), "plan.json: error: the file is empty (give another)");
}

TEST(PlanMessages, ColumnZeroIsLeftOut) {
  const Failure failure = input_error("plan.json", "too long", "", at(9, 0));
  EXPECT_EQ(describe(failure.value()), "plan.json:9: error: too long");
}

TEST(PlanMessages, WithoutAFileThereIsNoPlace) {
  EXPECT_EQ(describe(Error{Error::Kind::input, "", at(3, 1), "no input", ""}), "error: no input");
}

TEST(PlanMessages, UsageErrorHasNoFile) {
  const Failure failure = usage_error("unknown option --colour", "see --help");
  EXPECT_EQ(describe(failure.value()), "error: unknown option --colour (see --help)");
}

TEST(PlanMessages, FailuresKeepTheirKind) {
  EXPECT_EQ(input_error("a", "b", "c").value().kind, Error::Kind::input);
  EXPECT_EQ(output_error("a", "b", "c").value().kind, Error::Kind::output);
  EXPECT_EQ(usage_error("b", "c").value().kind, Error::Kind::usage);
}

TEST(PlanMessages, DiagnosticIsPrintedWithItsSeverity) {
  EXPECT_EQ(describe(oddity("notice.txt", at(31, 8))),
            "notice.txt:31:8: warning: the list names nobody here (take out one comma)");
  EXPECT_EQ(describe(oddity("notice.txt", at(31, 8), Severity::note)),
            "notice.txt:31:8: note: the list names nobody here (take out one comma)");
  EXPECT_EQ(describe(oddity("", {}, Severity::error)), "error: the list names nobody here (take out one comma)");
}

} // namespace
} // namespace dutygraph
