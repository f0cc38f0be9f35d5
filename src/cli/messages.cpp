#include "messages.hpp"
#include "caret.hpp"
#include <ostream>

namespace dutygraph::cli {
namespace {

constexpr bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

} // namespace

std::string printable(std::string_view utf8) {
  std::string text;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    // U+0080 … U+009F are C2 80 … C2 9F.
    const bool c1 = byte == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0;
    text += is_control(byte) || c1 ? ' ' : utf8[i];
    if (c1) ++i;
  }
  return text;
}

void print_error(std::ostream& err, const Error& error) { err << "dutygraph: " << printable(describe(error)) << "\n"; }

void print_progress(const Context& context, std::string_view text) {
  if (!context.globals.quiet) context.err << "dutygraph: " << printable(text) << "\n";
}

std::string shown(const Diagnostic& diagnostic) {
  const SourceSpan& span = diagnostic.span;
  const std::size_t length = span.end > span.begin ? span.end - span.begin : 1;
  const std::string code = diagnostic.code.empty() ? "" : " [" + diagnostic.code + "]";
  return printable(describe(diagnostic)) + code + "\n" + with_caret(diagnostic.excerpt, span.column, length);
}

void print_diagnostics(const Context& context, std::span<const Diagnostic> diagnostics) {
  if (context.globals.quiet) return;
  for (const Diagnostic& diagnostic : diagnostics) context.err << "dutygraph: " << shown(diagnostic);
}

Status status_of(const Error& error) {
  switch (error.kind) {
  case Error::Kind::usage:
    return Status::usage;
  case Error::Kind::input:
    return Status::input;
  case Error::Kind::output:
    return Status::output;
  case Error::Kind::fault:
    break;
  }
  return Status::fault;
}

} // namespace dutygraph::cli
