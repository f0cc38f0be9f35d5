#include "graphviz.hpp"
#include <cstdlib>
#include <fmt/format.h>
#include <graphviz/gvc.h>
#include <iterator>
#include <memory>
#include <mutex>

namespace dutygraph::diagram {

namespace {

// Names of the library; const_cast is confined to `text_of`, for the functions that take char* and only read.
char* text_of(const char* text) { return const_cast<char*>(text); } // NOLINT(cppcoreguidelines-pro-type-const-cast)

std::mutex& door() {
  static std::mutex mutex;
  return mutex;
}

/// Messages of Graphviz while it lives. The handler of the library is a plain function, hence the static; `door`
/// guards it.
class Messages {
public:
  Messages() : before_(agseterrf(&Messages::take)) { collected().clear(); }
  ~Messages() { agseterrf(before_); }
  Messages(const Messages&) = delete;
  Messages& operator=(const Messages&) = delete;

  [[nodiscard]] static Failure failure(std::string_view what) {
    std::string message = fmt::format("Graphviz cannot {}", what);
    if (!collected().empty()) message += ": " + collected();
    return Failure(Error{Error::Kind::fault, {}, {}, std::move(message), "report this picture as a fault"});
  }

private:
  static std::string& collected() {
    static std::string text;
    return text;
  }
  static int take(char* message) {
    constexpr std::size_t enough = 500;
    if (collected().size() < enough) collected() += message;
    return 0;
  }
  agusererrf before_;
};

struct CloseContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Context = std::unique_ptr<GVC_t, CloseContext>;
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

/// A graph with a layout; the layout goes before the graph.
class Layout {
public:
  Layout(GVC_t* context, Agraph_t* graph, const char* engine)
      : context_(context), graph_(graph), done_(gvLayout(context, graph, engine) == 0) {}
  ~Layout() { gvFreeLayout(context_, graph_); }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;
  [[nodiscard]] bool done() const { return done_; }

private:
  GVC_t* context_;
  Agraph_t* graph_;
  bool done_;
};

/// Loading the plugins costs more than a picture, so one context serves the process.
GVC_t* shared_context() {
  static const Context context(gvContext());
  return context.get();
}

std::string dot_of(std::span<const Size> boxes, std::span<const Link> links) {
  constexpr double points_per_inch = 72;
  std::string out = "graph g {\n"
                    "graph [overlap=prism overlap_scaling=-3 sep=\"+3\" K=0.75 repulsiveforce=1.6 start=7 "
                    "splines=\"\" outputorder=edgesfirst];\n"
                    "node [shape=box fixedsize=true label=\"\"];\n";
  for (std::size_t i = 0; i < boxes.size(); ++i)
    fmt::format_to(std::back_inserter(out), "{} [width={:.4f} height={:.4f}];\n", i, boxes[i].width / points_per_inch,
                   boxes[i].height / points_per_inch);
  for (const Link& link : links)
    fmt::format_to(std::back_inserter(out), "{} -- {} [weight={:.4f}];\n", link.a, link.b, link.weight);
  return out + "}\n";
}

/// sfdp and prism draw from the generators of the C library, and sfdp does so before it seeds them.
void seed_generators() {
  constexpr unsigned seed = 7;
  std::srand(seed);
  srand48(seed);
}

} // namespace

Result<std::vector<Point>> spread(std::span<const Size> boxes, std::span<const Link> links) {
  const std::lock_guard guard(door());
  const Messages messages;
  const Graph graph(agmemread(dot_of(boxes, links).c_str()));
  if (!graph || shared_context() == nullptr) return Messages::failure("read the network");
  seed_generators();
  const Layout layout(shared_context(), graph.get(), "sfdp");
  if (!layout.done()) return Messages::failure("lay the network out");
  std::vector<Point> centres(boxes.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    Agnode_t* const node = agnode(graph.get(), text_of(std::to_string(i).c_str()), 0);
    if (node == nullptr) return Messages::failure("find a box again");
    centres[i] = {ND_coord(node).x, -ND_coord(node).y};
  }
  return centres;
}

Result<std::string> draw_placed(const std::string& dot, const char* format, int dots_per_inch) {
  const std::lock_guard guard(door());
  const Messages messages;
  const Graph graph(agmemread(dot.c_str()));
  if (!graph || shared_context() == nullptr) return Messages::failure("read the picture");
  if (agattr(graph.get(), AGRAPH, text_of("dpi"), text_of(std::to_string(dots_per_inch).c_str())) == nullptr)
    return Messages::failure("set the resolution");
  const Layout layout(shared_context(), graph.get(), "nop2");
  if (!layout.done()) return Messages::failure("place the picture");
  char* bytes = nullptr;
  unsigned int length = 0;
  const int status = gvRenderData(shared_context(), graph.get(), format, &bytes, &length);
  const std::unique_ptr<char, decltype(&gvFreeRenderData)> owner(bytes, &gvFreeRenderData);
  if (status != 0 || bytes == nullptr) return Messages::failure(fmt::format("draw {}", format));
  return std::string(bytes, length);
}

} // namespace dutygraph::diagram
