#include "html_content.hpp"
#include "characters.hpp"
#include "html_tables.hpp"
#include <algorithm>
#include <array>
#include <span>

namespace dutygraph::document::html {

namespace {

/// What an element holds, in characters.
struct Weight {
  std::size_t all = 0;
  std::size_t linked = 0;
  std::size_t links = 0; ///< how many
  std::size_t prose = 0; ///< in texts that end sentences
  [[nodiscard]] std::size_t own() const { return all - linked; }
};

bool contains_any(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return text.find(word) != std::string_view::npos; });
}

bool has_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 6> ends{"。", "；", "，", "、", ". ", ", "};
  return contains_any(text, ends);
}

/// What the owner of a site says below every page, in sentences.
bool is_imprint(std::string_view text) {
  constexpr std::array<std::string_view, 9> words{"版权所有", "ICP备",  "网站标识码", "主办单位", "承办单位",
                                                  "技术支持", "分辨率", "浏览器",     "Copyright"};
  return contains_any(text, words) && visible_count(text) < 150;
}

Weight weight_of(const Node& node, bool in_link = false) {
  Weight weight;
  if (node.is_text()) {
    weight.all = visible_count(node.text);
    weight.linked = in_link ? weight.all : 0;
    weight.prose = !in_link && has_sentence(node.text) && !is_imprint(node.text) ? weight.all : 0;
    return weight;
  }
  const bool is_link = node.name == "a" && node.has("href");
  for (const auto& child : node.children) {
    const auto inner = weight_of(child, in_link || is_link);
    weight.all += inner.all;
    weight.linked += inner.linked;
    weight.links += inner.links;
    weight.prose += inner.prose;
  }
  weight.links += is_link ? 1U : 0U;
  return weight;
}

bool is_hidden(const Node& node) {
  auto style = lower_case(node.attribute("style"));
  std::erase(style, ' ');
  return node.has("hidden") || style.find("display:none") != std::string::npos;
}

bool is_frame_of_site(const Node& node) {
  constexpr std::array<std::string_view, 7> names{"nav", "header", "footer", "aside", "form", "button", "input"};
  constexpr std::array<std::string_view, 4> roles{"navigation", "banner", "contentinfo", "search"};
  return std::ranges::find(names, node.name) != names.end() ||
         std::ranges::find(roles, node.attribute("role")) != roles.end();
}

/// Its class or id says so.
bool is_called_frame(const Node& node) {
  constexpr std::array<std::string_view, 10> words{"crumb",   "footer",  "copyright", "share",  "sidebar",
                                                   "related", "toolbar", "position",  "navbar", "pagination"};
  return is_block(node.name) &&
         contains_any(lower_case(std::string(node.attribute("class")) + ' ' + std::string(node.attribute("id"))),
                      words);
}

/// Takes out what frames the document. A whole page may stand in a <form>, and an unclosed <header> swallows all: so
/// what holds more than half of the text stays, and a tenth where its class alone speaks against it and not its words
/// too. A header inside an article is the document's own.
void drop_frame(Node& node, const Weight& page, bool in_article) {
  in_article = in_article || node.name == "article" || node.name == "main";
  std::erase_if(node.children, [&](const Node& child) {
    if (child.is_text() || (in_article && child.name == "header")) return false;
    const bool called = is_called_frame(child);
    const bool certain = is_hidden(child) || is_frame_of_site(child) || (called && is_imprint(text_of(child)));
    if (!certain && !called) return false;
    return weight_of(child).own() * (certain ? 2 : 10) <= page.own();
  });
  for (auto& child : node.children) drop_frame(child, page, in_article);
}

/// Lists of links: related pages, the way to here, previous and next.
void drop_link_lists(Node& node) {
  std::erase_if(node.children, [](const Node& child) {
    if (!is_block(child.name) || child.name == "td" || child.name == "tr" || child.name == "tbody") return false;
    const auto weight = weight_of(child);
    const bool is_short = weight.all < 60;
    return weight.links >= 2 && weight.linked * 10 >= weight.all * (is_short ? 5 : 7);
  });
  for (auto& child : node.children) drop_link_lists(child);
}

bool can_hold_document(const Node& node) {
  constexpr std::array<std::string_view, 16> names{"article", "body", "center",  "div",  "fieldset", "font",
                                                   "form",    "main", "section", "span", "table",    "tbody",
                                                   "td",      "tr",   "header",  "dd"};
  return std::ranges::find(names, node.name) != names.end();
}

/// Paragraphs, line breaks and rows below a node, up to two.
bool has_several_parts(const Node& node) {
  std::size_t parts = 0;
  for (const auto& child : node.children) {
    if (child.name == "br" || child.name == "p" || child.name == "tr" || child.name == "li") parts += 1;
    if (is_block(child.name) && child.name != "p") parts += has_several_parts(child) ? 2U : 1U;
    if (child.name == "span" || child.name == "font") parts += has_several_parts(child) ? 2U : 0U;
    if (parts >= 2) return true;
  }
  return false;
}

/// Does the child hold the document of its parent? Nearly all of its sentences and half of its text; where there are
/// no sentences, nearly all of its text.
bool holds_document(const Node& child, const Weight& whole) {
  if (!can_hold_document(child) || !has_several_parts(child)) return false;
  if (child.name == "table" && !is_layout(child, rows_of(child))) return false;
  const auto part = weight_of(child);
  if (whole.prose == 0) return part.own() * 10 >= whole.own() * 9;
  return part.prose * 10 >= whole.prose * 9 && part.own() * 2 >= whole.own();
}

/// Title attribute values of the pages of Chinese governments (GB/T 33190 metadata) and their likes.
Title meta_title(const Node& node) {
  if (node.name == "meta" && lower_case(node.attribute("name")) == "articletitle")
    return {std::string(trimmed(node.attribute("content"))), node.line};
  for (const auto& child : node.children)
    if (auto title = meta_title(child); !title.text.empty()) return title;
  return {};
}

void collect(const Node& node, std::string_view name, std::vector<const Node*>& found) {
  if (node.name == name) found.push_back(&node);
  for (const auto& child : node.children) collect(child, name, found);
}

/// "Title_Site", "Title - Site", "Title | Site" -> "Title"
std::string without_site(std::string_view title) {
  for (const std::string_view mark : {"_", " - ", " | ", "--", "|", "－"})
    if (const auto at = title.find(mark); at != std::string_view::npos && at > 0) title = title.substr(0, at);
  return std::string(trimmed(title));
}

} // namespace

const Node& main_content(Node& root) {
  const auto page = weight_of(root);
  drop_frame(root, page, false);
  const auto framed = root;
  drop_link_lists(root);
  if (weight_of(root).own() * 10 < weight_of(framed).own()) root = framed; // a page that is nothing but lists
  const Node* node = &root;
  for (;;) {
    const auto whole = weight_of(*node);
    const auto next = std::ranges::find_if(node->children, [&](const Node& child) {
      return node->name == "html" ? child.name == "body" : holds_document(child, whole);
    });
    if (next == node->children.end()) return *node;
    node = &*next;
  }
}

Title title_of(const Node& root) {
  if (auto title = meta_title(root); !title.text.empty()) return title;
  std::vector<const Node*> found;
  collect(root, "h1", found);
  if (found.size() == 1)
    if (const auto title = text_of(*found.front()); visible_count(title) > 0)
      return {std::string(trimmed(title)), found.front()->line};
  found.clear();
  collect(root, "title", found);
  return found.empty() ? Title{} : Title{without_site(text_of(*found.front())), found.front()->line};
}

} // namespace dutygraph::document::html
