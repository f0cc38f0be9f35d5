#include "html.hpp"
#include <cassert>

namespace dutygraph::page {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    case '\n':
    case '\t':
      out += c;
      break;
    default:
      if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F)
        out += "\xEF\xBF\xBD";
      else
        out += c;
    }
  }
}

} // namespace

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

void Html::start(std::string_view tag, Attributes attributes) {
  out_.append("<").append(tag);
  for (const Attribute& attribute : attributes) {
    out_.append(" ").append(attribute.name).append("=\"");
    append_escaped(out_, attribute.value);
    out_ += '"';
  }
  out_ += '>';
}

Html& Html::open(std::string_view tag, Attributes attributes) {
  start(tag, attributes);
  open_.push_back(tag);
  return *this;
}

Html& Html::close() {
  assert(!open_.empty());
  out_.append("</").append(open_.back()).append(">");
  const bool ends_line = open_.back() == "tr" || open_.back() == "section" || open_.back() == "p";
  if (ends_line) out_ += '\n';
  open_.pop_back();
  return *this;
}

Html& Html::text(std::string_view text) {
  append_escaped(out_, text);
  return *this;
}

Html& Html::leaf(std::string_view tag, std::string_view text, Attributes attributes) {
  return open(tag, attributes).text(text).close();
}

Html& Html::lone(std::string_view tag, Attributes attributes) {
  start(tag, attributes);
  return *this;
}

Html& Html::raw(std::string_view markup) {
  out_ += markup;
  return *this;
}

std::string Html::take() && {
  assert(open_.empty());
  return std::move(out_);
}

} // namespace dutygraph::page
