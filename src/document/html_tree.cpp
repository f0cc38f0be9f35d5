#include "html_tree.hpp"
#include "characters.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
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

// Lines. libxml2 itself counts up to 65535, and gives tags the line of their end, texts that of their first piece's
// end.

/// Lines of nodes, to which `_private` of each node points; `_private` of the parser points here.
struct Places {
  std::string_view page;
  std::deque<std::uint32_t> lines;

  void note(xmlNode* node, std::uint32_t line) {
    if (node != nullptr && node->_private == nullptr) node->_private = &lines.emplace_back(line);
  }
};

std::uint32_t line_before(const xmlParserInput& input, std::ptrdiff_t breaks) {
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(input.line - breaks, 1));
}

/// The parser stands at the end of a tag.
std::uint32_t line_of_tag(const xmlParserInput& input, std::string_view page) {
  const auto at = input.consumed + static_cast<std::size_t>(input.cur - input.base);
  const auto begin = page.substr(0, at).rfind('<');
  if (at > page.size() || begin == std::string_view::npos) return line_before(input, 0);
  return line_before(input, std::ranges::count(page.substr(begin, at - begin), '\n'));
}

void start_element(void* parser, const xmlChar* name, const xmlChar** attributes) {
  auto* context = static_cast<htmlParserCtxt*>(parser);
  auto* places = static_cast<Places*>(context->_private);
  xmlSAX2StartElement(parser, name, attributes);
  places->note(context->node, line_of_tag(*context->input, places->page));
}

/// The parser stands behind the text, or, in a long one, at its last character.
void characters(void* parser, const xmlChar* text, int length) {
  auto* context = static_cast<htmlParserCtxt*>(parser);
  xmlSAX2Characters(parser, text, length);
  if (context->node == nullptr || context->node->last == nullptr || length <= 0) return;
  const bool at_last = *context->input->cur == '\n' && text[length - 1] == '\n';
  const auto breaks = std::count(text, text + length, '\n') - (at_last ? 1 : 0);
  static_cast<Places*>(context->_private)->note(context->node->last, line_before(*context->input, breaks));
}

std::uint32_t line_of(const xmlNode& node) {
  return node._private == nullptr ? 0 : *static_cast<const std::uint32_t*>(node._private);
}

/// Copies the children of `parent` into `node`.
void copy_children(const xmlNode* parent, Node& node) {
  for (const xmlNode* child = parent->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      node.children.push_back({{}, string_of(child->content), {}, {}, line_of(*child)});
    } else if (child->type == XML_ELEMENT_NODE) {
      auto name = lower_case(string_of(child->name));
      if (is_silent(name)) continue;
      auto& copy = node.children.emplace_back();
      copy.name = std::move(name);
      copy.line = line_of(*child);
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
  Places places{utf8, {}};
  if (context) {
    context->_private = &places;
    context->sax->startElement = start_element;
    context->sax->characters = characters;
  }
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
