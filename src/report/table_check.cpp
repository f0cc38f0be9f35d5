#include "cells.hpp"
#include <dutygraph/report.hpp>

namespace dutygraph {
namespace {

/// A place that is not known is undefined, not 0.
Cell place(std::uint32_t number) { return number == 0 ? Cell() : tables::count(number); }

} // namespace

Table check_table(std::span<const Diagnostic> diagnostics) {
  Table table{"check",
              "Things to look at",
              "需要核对的内容",
              {tables::text_column("file", "file", "文件"), tables::count_column("line", "line", "行"),
               tables::count_column("column", "column", "列"), tables::text_column("severity", "severity", "程度"),
               tables::text_column("code", "code", "代码"), tables::text_column("message", "what is wrong", "问题"),
               tables::text_column("hint", "what to do", "处理办法")},
              {},
              {},
              {}};
  for (const Diagnostic& one : diagnostics)
    table.rows.push_back({tables::text(one.file), place(one.span.line), place(one.span.column),
                          tables::text(word(one.severity)), tables::text(one.code), tables::text(one.message),
                          tables::text(one.hint)});
  return table;
}

} // namespace dutygraph
