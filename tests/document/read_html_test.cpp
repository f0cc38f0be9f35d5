#include "readers.hpp"
#include "shown.hpp"
#include <gmock/gmock.h>

namespace dutygraph {
namespace {

using document::text_of_html;
using testing::HasSubstr;

std::string shown_html(std::string_view text) { return shown(text_of_html(text, "a.html", {})); }

/// A page of a government as they are: menus, the way to here, tools, the document, related pages, the foot.
std::string page_with(std::string_view content) {
  return std::string(R"(<!DOCTYPE html><html><head><meta charset="utf-8"><title>分工方案_某市人民政府门户网站</title>
<style>p{text-indent:2em}</style><script>var a="<p>脚本</p>";</script></head><body>
<div class="top"><a href="/">首页</a> <a href="/a">政务公开</a> <a href="/b">办事服务</a></div>
<div class="where">当前位置：<a href="/">首页</a> &gt; <a href="/a">政务公开</a> &gt; <a href="/c">文件</a></div>
<div class="main"><div class="info">索引号：000-1 发布日期：2026-01-05</div><div class="TRS_Editor">)") +
         std::string(content) + R"(</div>
<div class="share">打印 关闭</div><ul><li><a href="/1">关于甲的通知</a></li><li><a href="/2">关于乙的通知</a></li></ul></div>
<div class="foot">主办：某市人民政府办公室 网站标识码：0000000000</div></body></html>)";
}

constexpr std::string_view prose = "各部门要按季度通报进展，对滞后的事项说明原因。";

TEST(ReadHtml, OnlyTheDocumentOfAPageIsLeft) {
  const std::string p(prose);
  EXPECT_EQ(shown_html(page_with("<p>　　" + p + "</p><p>&nbsp;&nbsp;&emsp;一、水利</p><p>" + p + "</p>")),
            "# 分工方案\n\n" + p + "\n一、水利\n" + p + "\n");
}

TEST(ReadHtml, TheTitleIsNotRepeated) {
  const std::string p(prose);
  EXPECT_EQ(shown_html(page_with("<h1>某市<br>分工 方案</h1><p>" + p + "</p><p>" + p + "</p>")),
            "# 某市分工 方案\n" + p + "\n" + p + "\n");
}

TEST(ReadHtml, ALineBreakEndsALineAndEmptyOnesGo) {
  const std::string p(prose);
  EXPECT_EQ(shown_html("<div>" + p +
                       "<br><br>　　一、水利<br/>（一）修渠。<span>（牵头单位：<b>市水务局</b>）</span><br></div>"),
            p + "\n一、水利\n（一）修渠。（牵头单位：市水务局）\n");
}

TEST(ReadHtml, LineBreaksOfTheFileAreBlanksBetweenLatinWordsOnly) {
  EXPECT_EQ(shown_html("<p>牵头单位：\n   市水务局\n</p><p>Lead:\n  Works\tand &amp; Parks</p>"),
            "牵头单位：市水务局\nLead: Works and & Parks\n");
}

TEST(ReadHtml, AnIndentAfterASentencePartsParagraphs) {
  EXPECT_EQ(shown_html("<div>修渠。　　清淤；　固堤（市水务局负责）　　一、交通</div>"),
            "修渠。\n清淤；　固堤（市水务局负责）\n一、交通\n");
}

TEST(ReadHtml, HeadingsAndListsHaveTheirMarks) {
  EXPECT_EQ(shown_html("<h2>水利</h2><ol start=3><li>修渠</li><li><p>清淤</p><p>续</p></li></ol>"
                       "<ol type=a><li>甲</li></ol><ol type=I><li>乙</li></ol><ul><li>丙</li></ul>"),
            "## 水利\n3. 修渠\n4. 清淤\n续\na. 甲\nI. 乙\n丙\n");
}

TEST(ReadHtml, SpansAreRepeatedAndBreaksStayInTheCell) {
  EXPECT_EQ(shown_html("<table border=1><caption>附表</caption><thead><tr><th>领域<th>任务<th>单位</thead>"
                       "<tr><td rowspan=2>水利<td>修渠<td><p>水务局</p><p>财政局</p>"
                       "<tr><td colspan=2>清淤<br>固堤</tr><tr><td></td><td>&nbsp;</td><td></td></tr></table>"),
            "附表\n\n领域|任务|单位\n水利|修渠|水务局/财政局\n水利|清淤/固堤|清淤/固堤\n");
}

TEST(ReadHtml, ATableInsideACellStaysInIt) {
  EXPECT_EQ(
      shown_html("<table border=1><tr><td>甲<table border=1><tr><td>乙<td>丙</table></td><td>丁</td></tr></table>"),
      "甲/乙 丙|丁\n");
}

TEST(ReadHtml, ATableThatLaysOutThePageIsNone) {
  const std::string p(prose);
  EXPECT_EQ(shown_html("<table><tr><td><p>" + p + "</p><p>二</p></td></tr></table>"), p + "\n二\n");
  const std::string inner = "<table border=1><tr><td>甲<td>乙</table>";
  EXPECT_EQ(shown_html("<table><tr><td>" + p + "</td><td><p>" + p + "</p>" + inner + "</td></tr></table>"),
            p + "\n" + p + "\n\n甲|乙\n");
  EXPECT_EQ(shown_html("<table><tr><td>菜单</td><td><p>" + p + "</p>" + inner + "</td></tr></table>"),
            p + "\n\n甲|乙\n");
}

TEST(ReadHtml, APageLaidOutInTablesIsLeftWithItsDocument) {
  EXPECT_EQ(
      shown_html(
          "<html><head><title>分工的通知 - 政策文件 - 某省水利厅</title></head><body>"
          "<table><tr><td><a href=/>首页</a></td><td><a href=/a>政策</a></td></tr></table><table><tr>"
          "<td width=200><table><tr><td>最新文件</td></tr><tr><td><a href=1>防汛通知</a></td></tr></table></td>"
          "<td><table><tr><td align=center><b>分工的通知</b></td></tr><tr><td>来源：办公室 【字体：<a href=x>大</a> "
          "<a href=y>小</a>】</td></tr><tr><td><div id=zoom><p>　　现将分工印发给你们，请认真组织落实。</p><font>"
          "　　一、加快工程建设。（规划处牵头，财务处配合）<br>　　二、强化河湖管理。（河湖处负责）</font>"
          "<p align=right>某省水利厅<br>2016年3月1日</p></div></td></tr><tr><td>上一篇：<a href=9>甲</a></td></tr>"
          "</table></td></tr></table><table><tr><td>版权所有：某省水利厅　未经许可，不得转载。</td></tr></table></"
          "body>"),
      "# 分工的通知\n\n现将分工印发给你们，请认真组织落实。\n一、加快工程建设。（规划处牵头，财务处配合）\n"
      "二、强化河湖管理。（河湖处负责）\n某省水利厅\n2016年3月1日\n");
}

TEST(ReadHtml, APageOfOneTableKeepsItAndItsTitle) {
  EXPECT_EQ(
      shown_html(
          "<!doctype html><html><head><meta name=ArticleTitle content=任务分解表><title>x</title></head><body>"
          "<header><nav><a href=/>首页</a></nav><form><button>搜索</button></form></header><div class=container>"
          "<div class=crumb><a href=/>首页</a> / 正文</div><div class=article><div class=title>任务分解表</div>"
          "<div class=attr>浏览：123次</div><div class=con><div class=view><p>现将任务分解如下，请抓好落实。</p>"
          "<div><table style='border-collapse:collapse'><tr><td><p>任务</p></td><td><p>牵头单位</p></td></tr>"
          "<tr><td rowspan=2><p>改造小区，</p><p>完成50个</p></td><td>市住建局</td></tr><tr><td>市城管局</td></tr>"
          "</table></div><p>附件：一份</p></div></div></div></div>"
          "<footer>主办单位：某市人民政府办公室，承办单位：某市大数据局。</footer></body></html>"),
      "# 任务分解表\n\n现将任务分解如下，请抓好落实。\n\n任务|牵头单位\n改造小区，/完成50个|市住建局\n"
      "改造小区，/完成50个|市城管局\n\n附件：一份\n");
}

TEST(ReadHtml, APageInsideAFormIsRead) {
  const std::string p(prose);
  EXPECT_EQ(
      shown_html("<body><form id=aspnetForm><input value=x><div><p>" + p + "</p><p>" + p + "</p></div></form></body>"),
      p + "\n" + p + "\n");
}

TEST(ReadHtml, AnImprintGoesFromAShortPageToo) {
  const std::string p(prose);
  const auto page = [&p](std::string_view end) { return "<body><p>" + p + "</p><p>" + p + "</p>" + std::string(end); };
  EXPECT_EQ(shown_html(page("<div class=footer>主办单位：某市水务局<br>网站标识码：0000</div>")), p + "\n" + p + "\n");
  EXPECT_EQ(shown_html(page("<div class=footer>附：本表每季度更新</div>")), p + "\n" + p + "\n附：本表每季度更新\n");
  EXPECT_EQ(shown_html(page("<p>主办单位：某市水务局</p>")), p + "\n" + p + "\n主办单位：某市水务局\n");
}

TEST(ReadHtml, HiddenPartsAndScriptsGo) {
  EXPECT_EQ(shown_html("<p>见</p><div style='display: none'>不见</div><p hidden>不见</p><script>不见</script>"
                       "<style>不见</style><noscript>不见</noscript><textarea>不见</textarea><p>见</p>"),
            "见\n见\n");
}

TEST(ReadHtml, DeclaredEncodingsAreConfirmedByDecoding) {
  const std::string gb = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"></head><body>"
                         "<p>\xCA\xA1\xB2\xC6\xD5\xFE\xCC\xFC</p></body></html>";
  auto linear = text_of_html(gb, "a.html", {});
  EXPECT_EQ(shown(linear), "省财政厅\n");
  EXPECT_EQ(linear->encoding, "GB18030");
  linear = text_of_html("<meta charset=gbk><p>省财政厅</p>", "a.html", {});
  EXPECT_EQ(shown(linear), "省财政厅\n");
  EXPECT_EQ(linear->encoding, "UTF-8");
  const std::string latin = "<meta charset=\"iso-8859-1\"><p>Schl\xFCssel</p>";
  EXPECT_EQ(shown_html(latin), "Schlüssel\n");
  EXPECT_EQ(shown(text_of_html("<p>Schl\xFCssel</p>", "a.html", "ISO-8859-1")), "Schlüssel\n");
}

TEST(ReadHtml, UnclosedTagsAndACutEndKeepTheText) {
  EXPECT_EQ(shown_html("<p>甲<p>乙<div>丙<b>丁<p>戊 <5% 与 a&b<ta"), "甲\n乙\n丙丁\n戊 <5% 与 a&b\n");
}

TEST(ReadHtml, DeepNestingIsCutAndReported) {
  std::string deep = "<p>浅</p>";
  for (int i = 0; i < 5000; ++i) deep += "<div>";
  const auto linear = text_of_html(deep + "深", "a.html", {});
  EXPECT_THAT(shown(linear), HasSubstr("浅\n"));
  ASSERT_EQ(linear->diagnostics.size(), 1U);
  EXPECT_EQ(linear->diagnostics[0].code, "document-cut");
}

TEST(ReadHtml, ASpanBombCostsNoMemory) {
  std::string bomb = "<table border=1><tr>";
  for (int i = 0; i < 200; ++i) bomb += "<td colspan=1000 rowspan=65000>" + std::string(1000, 'x') + "</td>";
  bomb += "</tr>";
  for (int i = 0; i < 2000; ++i) bomb += "<tr><td>y</td></tr>";
  const auto linear = text_of_html(bomb + "</table>", "a.html", {});
  ASSERT_TRUE(linear);
  EXPECT_LE(linear->text.size(), std::size_t{20} << 20U);
}

TEST(ReadHtml, SaysWhatIsWrong) {
  EXPECT_EQ(shown_html("<html><body><script>load()</script></body></html>"),
            "a.html: error: has no text in it (a page that scripts fill must be saved from the browser as text)");
}

} // namespace
} // namespace dutygraph
