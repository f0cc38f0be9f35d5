#include "html_tree.hpp"
#include "characters.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <libxml/HTMLparser.h>
#include <memory>
#include <mutex>

namespace dutygraph::document::html {

namespace {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

/// libxml2's characters are bytes of UTF-8.
std::string string_of(const xmlChar* text) {
  std::string bytes;
  for (; text != nullptr && *text != 0; ++text) bytes += static_cast<char>(*text);
  return bytes;
}

bool is_silent(std::string_view name) {
  constexpr std::array<std::string_view, 9> silent{"script", "style",  "noscript", "template", "iframe",
                                                   "object", "select", "textarea", "svg"};
  return std::ranges::find(silent, name) != silent.end();
}

void add_attributes(const xmlNode* element, Node& node) {
  for (const xmlAttr* attribute = element->properties; attribute != nullptr; attribute = attribute->next) {
    const auto* value = attribute->children;
    node.attributes.emplace_back(lower_case(string_of(attribute->name)),
                                 value == nullptr ? std::string() : string_of(value->content));
  }
}

/// Copies the children of `parent` into `node`.
void copy_children(const xmlNode* parent, Node& node) {
  for (const xmlNode* child = parent->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      node.children.push_back({{}, string_of(child->content), {}, {}});
    } else if (child->type == XML_ELEMENT_NODE) {
      auto name = lower_case(string_of(child->name));
      if (is_silent(name)) continue;
      auto& copy = node.children.emplace_back();
      copy.name = std::move(name);
      add_attributes(child, copy);
      copy_children(child, copy);
    }
  }
}

} // namespace

std::string_view Node::attribute(std::string_view attribute_name) const {
  const auto found = std::ranges::find(attributes, attribute_name, &std::pair<std::string, std::string>::first);
  return found == attributes.end() ? std::string_view() : found->second;
}

bool Node::has(std::string_view attribute_name) const {
  return std::ranges::find(attributes, attribute_name, &std::pair<std::string, std::string>::first) != attributes.end();
}

std::size_t Node::number(std::string_view attribute_name, std::size_t otherwise) const {
  const auto digits = trimmed(attribute(attribute_name));
  std::size_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return problem == std::errc() ? value : otherwise;
}

Result<Page> page_of(std::string_view utf8, std::string_view file) {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                          HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      context ? htmlCtxtReadMemory(context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options)
              : nullptr);
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return input_error(file, "has no HTML in it", "save the page again, or save it as text");
  Page page;
  page.root.name = "html";
  copy_children(root, page.root);
  const xmlError* last = xmlCtxtGetLastError(context.get());
  page.cut = last != nullptr && last->code == XML_ERR_INTERNAL_ERROR;
  return page;
}

const Node* find(const Node& node, std::string_view name) {
  if (node.name == name) return &node;
  for (const auto& child : node.children)
    if (const Node* found = find(child, name)) return found;
  return nullptr;
}

std::string text_of(const Node& node) {
  std::string text = node.text;
  for (const auto& child : node.children) text += text_of(child);
  return text;
}

bool is_block(std::string_view name) {
  constexpr std::array<std::string_view, 45> blocks{
      "address", "article", "aside",   "blockquote", "body",  "caption",  "center", "dd",         "details",
      "dialog",  "dir",     "div",     "dl",         "dt",    "fieldset", "figure", "figcaption", "footer",
      "form",    "h1",      "h2",      "h3",         "h4",    "h5",       "h6",     "header",     "hgroup",
      "hr",      "html",    "legend",  "li",         "main",  "menu",     "nav",    "ol",         "option",
      "p",       "pre",     "section", "summary",    "table", "tbody",    "td",     "tr",         "ul"};
  return std::ranges::find(blocks, name) != blocks.end();
}

} // namespace dutygraph::document::html
