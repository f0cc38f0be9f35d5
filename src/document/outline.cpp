/// Lines -> blocks with their place in the tree of headings.
#include <algorithm>
#include <dutygraph/document.hpp>
#include <utility>

namespace dutygraph {

namespace {

constexpr std::size_t longest_heading = 45; ///< characters
constexpr std::size_t longest_run_in = 24;

/// First sentence of a text, without its full stop, where it can be a title: short, no comma, and more text after it.
std::string run_in_title(std::string_view text) {
  const std::size_t stop = text.find("。");
  if (stop == std::string_view::npos || stop + std::string_view("。").size() == text.size()) return {};
  const auto first = text.substr(0, stop);
  const bool title = character_count(first) <= longest_run_in && first.find_first_of(",;:") == std::string_view::npos;
  return title ? std::string(first) : std::string();
}

bool is_title(MarkStyle style, std::string_view text) {
  if (style == MarkStyle::none || style == MarkStyle::dash) return false;
  if (character_count(text) > longest_heading) return false;
  const std::size_t stop = text.find("。");
  return stop == std::string_view::npos || stop + std::string_view("。").size() == text.size();
}

/// The marked blocks that are open at a place of the document, outermost first.
class HeadingStack {
public:
  /// Closes what a new mark closes. A style that is open is closed with all inside it; a new style goes inside every
  /// style that outranks it; inside a box, marks that are not open outside it belong to the box.
  void close_for(MarkStyle style) {
    const auto same = std::ranges::find(open_, style, &Open::style);
    if (same != open_.end()) {
      open_.erase(same, open_.end());
    } else if (style == MarkStyle::box) {
      while (!open_.empty() && open_.back().style > MarkStyle::arabic) open_.pop_back();
    } else {
      while (!open_.empty() && outranks(style, open_.back().style)) open_.pop_back();
    }
  }
  void push(MarkStyle style, std::size_t block) { open_.push_back({style, block}); }
  [[nodiscard]] std::optional<std::size_t> top() const {
    if (open_.empty()) return std::nullopt;
    return open_.back().block;
  }

private:
  struct Open {
    MarkStyle style;
    std::size_t block;
  };
  /// `style` may not stand inside an open block of style `open`.
  static bool outranks(MarkStyle style, MarkStyle open) {
    return open == MarkStyle::box ? style <= MarkStyle::section : style < open;
  }
  std::vector<Open> open_;
};

Block block_of(const Line& line) {
  Block block;
  block.first_line = block.last_line = line.number;
  const auto mark = mark_of(line.text);
  if (mark) {
    block.style = mark->style;
    block.mark = mark->mark;
    block.text_at = static_cast<std::uint32_t>(mark->length);
  }
  block.text = line.text.substr(block.text_at);
  if (line.text.empty())
    block.kind = BlockKind::blank;
  else if (is_title(block.style, block.text))
    block.kind = BlockKind::heading;
  block.run_in = run_in_title(block.text);
  return block;
}

void place(Block& block, HeadingStack& stack, const std::vector<Block>& before) {
  if (!block.mark.empty()) stack.close_for(block.style);
  block.parent = stack.top();
  if (block.parent) block.path = before[*block.parent].path;
  if (block.mark.empty()) return;
  block.path.push_back(block.mark);
  stack.push(block.style, before.size());
}

} // namespace

Outline outline_of(SourceText source) {
  Outline outline{std::move(source), {}};
  HeadingStack stack;
  for (const Line& line : outline.source.lines) {
    Block block = block_of(line);
    place(block, stack, outline.blocks);
    outline.blocks.push_back(std::move(block));
  }
  return outline;
}

SourceSpan Outline::span(const Block& block, std::size_t begin, std::size_t end) const {
  return source.span(source.lines[block.first_line - 1], block.text_at + begin, block.text_at + end);
}

Result<Outline> read_document(std::string_view bytes, std::string_view name, std::string_view encoding) {
  auto text = read_text(bytes, name, encoding);
  if (!text) return Failure(text.error());
  return outline_of(std::move(*text));
}

} // namespace dutygraph
