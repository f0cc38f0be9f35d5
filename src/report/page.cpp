#include "page.hpp"
#include "embedded.hpp"
#include <algorithm>

namespace dutygraph::page {
namespace {

std::string_view embedded_file(std::string_view ending) {
  for (const EmbeddedFile& file : embedded_page_files())
    if (file.name.ends_with(ending)) return file.bytes;
  return {};
}

void head(Html& html, const Page& page) {
  html.open("head").lone("meta", {{"charset", "utf-8"}});
  html.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.lone("meta", {{"http-equiv", "Content-Security-Policy"},
                     {"content", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src "
                                 "data:; base-uri 'none'; form-action 'none'"}});
  html.leaf("title", page.say("Who leads, who shares every task", "规划任务分工分析报告"));
  html.open("style").raw(embedded_file("page.css")).close().close();
}

void navigation(Html& html, const Page& page) {
  const auto link = [&](std::string_view anchor, std::string_view english, std::string_view chinese) {
    html.leaf("a", page.say(english, chinese), {{"href", "#" + std::string(anchor)}});
  };
  html.open("nav", {{"aria-label", std::string(page.say("contents", "目录"))}});
  link("top", "Top", "概览");
  link("figures", "Key figures", "主要数字");
  link("ranking", "Loads", "负荷排名");
  if (!page.pictures.empty()) link("diagrams", "Diagrams", "网络图");
  if (page.has_comparison()) link("comparison", "Periods", "规划期比较");
  link("tasks", "Tasks", "任务与分工");
  link("agencies", "Agencies", "部门档案");
  link("checks", "To check", "待核对");
  link("methods", "Counting rules", "计数规则");
  link("downloads", "Downloads", "下载");
  html.close();
}

void sections(Html& html, const Page& page) {
  html.open("main");
  header_section(html, page);
  figures_section(html, page);
  ranking_section(html, page);
  diagrams_section(html, page);
  comparison_section(html, page);
  tasks_section(html, page);
  agencies_section(html, page);
  checks_section(html, page);
  methods_section(html, page);
  downloads_section(html, page);
  html.close();
}

/// What the script says, in the page's language.
void body_start(Html& html, const Page& page) {
  html.open("body", {{"data-all", std::string(page.say("show all {n}", "显示全部 {n} 行"))},
                     {"data-fewer", std::string(page.say("show fewer", "收起"))},
                     {"data-shown", std::string(page.say("{n} of {m} tasks", "{n} / {m} 项任务"))},
                     {"data-close", std::string(page.say("close", "关闭"))},
                     {"data-both", std::string(page.say("all roles", "全部角色"))},
                     {"data-lead", std::string(role_name(page, Role::lead))},
                     {"data-co", std::string(role_name(page, Role::co))},
                     {"data-periods", std::string(page.say("all periods", "全部规划期"))}});
}

} // namespace

std::string render_page(const Page& page) {
  Html html;
  html.raw("<!DOCTYPE html>\n");
  html.open("html", {{"lang", std::string(page.say("en", "zh-Hans"))}});
  head(html, page);
  body_start(html, page);
  navigation(html, page);
  sections(html, page);
  html.leaf("footer", page.say("Made with dutygraph. Every figure leads to the line of the document that says so.",
                               "由 dutygraph 生成。每个数字都可追溯到原文所在行。"));
  html.open("script").raw(embedded_file("page.js")).close();
  html.close().close();
  return std::move(html).take();
}

} // namespace dutygraph::page
