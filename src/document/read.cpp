/// Bytes -> outline.
#include <dutygraph/document.hpp>
#include <utility>

namespace dutygraph {

Result<Outline> read_document(std::string_view bytes, std::string_view name, std::string_view encoding) {
  auto text = read_text(bytes, name, encoding);
  if (!text) return Failure(text.error());
  return outline_of(std::move(*text));
}

} // namespace dutygraph
