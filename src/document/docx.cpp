/// Word documents (ISO/IEC 29500-1, WordprocessingML): what a reader sees in the body, with tracked changes accepted.
#include "characters.hpp"
#include "docx_numbering.hpp"
#include "docx_styles.hpp"
#include "grid.hpp"
#include "readers.hpp"
#include <algorithm>
#include <array>

namespace dutygraph::document {

namespace {

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

/// Deleted or moved away, or of no place in the text.
bool is_dropped(std::string_view name) {
  constexpr std::array<std::string_view, 6> dropped{"del", "moveFrom", "Fallback", "instrText", "delText", "sdtPr"};
  return one_of(name, dropped);
}

/// Turns the body into a Flow. Numbers of lists are counted in document order, so each paragraph is visited once.
class BodyReader {
public:
  BodyReader(const DocxStyles& styles, DocxNumbering& numbering) : styles_(styles), numbering_(numbering) {}

  /// Paragraphs and tables below `parent`.
  void blocks(pugi::xml_node parent, Flow& flow, std::size_t depth) {
    if (depth > xml::deepest) return;
    for (const auto node : parent.children()) {
      if (xml::is(node, "p"))
        paragraph(node, flow, depth + 1);
      else if (xml::is(node, "tbl"))
        table(node, flow, depth + 1);
      else if (!is_dropped(xml::local_name(node)) && !is_contents(node))
        blocks(node, flow, depth + 1); // sdt, sdtContent, customXml, ins, moveTo
    }
  }

private:
  static bool is_contents(pugi::xml_node control) {
    const auto part = xml::child(xml::child(control, "sdtPr"), "docPartObj");
    return xml::value_of(part, "docPartGallery") == "Table of Contents";
  }

  void paragraph(pugi::xml_node node, Flow& flow, std::size_t depth) {
    const auto properties = xml::child(node, "pPr");
    const auto facts = styles_.facts(properties);
    Flow boxes;
    std::string text;
    runs(node, text, boxes, depth);
    if (!facts.of_contents && !trimmed(text).empty()) {
      if (facts.list) text.insert(0, numbering_.next_label(*facts.list));
      if (facts.heading_level > 0)
        flow.heading(facts.heading_level, text);
      else
        flow.paragraph(text);
    }
    if (!boxes.empty()) flow.paragraph(boxes.cell());
  }

  /// The text of runs below `parent`; text boxes anchored there go to `boxes`.
  void runs(pugi::xml_node parent, std::string& text, Flow& boxes, std::size_t depth) {
    if (depth > xml::deepest) return;
    for (const auto node : parent.children()) {
      const auto name = xml::local_name(node);
      if (is_dropped(name) || name == "pPr" || name == "rPr") continue;
      if (name == "r" && xml::is_on(xml::child(node, "rPr"), "vanish")) continue;
      if (name == "t")
        text += node.text().get();
      else if (name == "br" || name == "cr")
        text += '\n';
      else if (name == "tab" || name == "ptab")
        text += ' ';
      else if (name == "noBreakHyphen")
        text += '-';
      else if (name == "txbxContent")
        blocks(node, boxes, depth + 1);
      else
        runs(node, text, boxes, depth + 1); // r, hyperlink, ins, smartTag, fldSimple, sdt, AlternateContent, drawing
    }
  }

  void table(pugi::xml_node node, Flow& flow, std::size_t depth) {
    Grid grid;
    table_rows(node, grid, depth);
    flow.table(grid.rows());
  }

  void table_rows(pugi::xml_node parent, Grid& grid, std::size_t depth) {
    if (depth > xml::deepest) return;
    for (const auto node : parent.children()) {
      const auto properties = xml::child(node, "trPr");
      if (!xml::is(node, "tr")) {
        if (!is_dropped(xml::local_name(node))) table_rows(node, grid, depth + 1);
      } else if (!xml::child(properties, "del")) {
        grid.start_row();
        const auto before = xml::number(xml::value_of(properties, "gridBefore"), 0);
        if (before > 0) grid.cell({}, before);
        row_cells(node, grid, depth + 1);
      }
    }
  }

  void row_cells(pugi::xml_node parent, Grid& grid, std::size_t depth) {
    if (depth > xml::deepest) return;
    for (const auto node : parent.children()) {
      if (!xml::is(node, "tc")) {
        if (!is_dropped(xml::local_name(node))) row_cells(node, grid, depth + 1);
        continue;
      }
      const auto properties = xml::child(node, "tcPr");
      const auto columns = xml::number(xml::value_of(properties, "gridSpan"), 1);
      Flow content;
      blocks(node, content, depth + 1);
      const auto merge = xml::child(properties, "vMerge");
      if (merge && xml::attribute(merge, "val") != "restart")
        grid.continued_cell(columns);
      else
        grid.cell(content.cell(), columns);
    }
  }

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
};

struct Package {
  xml::Part body;
  xml::Part styles;
  xml::Part numbering;
};

std::string value_or(const std::map<std::string, std::string, std::less<>>& map, std::string_view key,
                     std::string otherwise) {
  const auto found = map.find(key);
  return found == map.end() ? std::move(otherwise) : found->second;
}

Result<Package> open_package(std::string_view bytes, std::string_view name) {
  auto archive = Archive::open(bytes, name);
  if (!archive) return Failure(archive.error());
  const auto top = xml::relationships(*archive, "");
  if (!top) return Failure(top.error());
  const auto path = value_or(top->by_type, "officeDocument", "word/document.xml");
  auto body = xml::part(*archive, path);
  if (!body) return Failure(body.error());
  const auto related = xml::relationships(*archive, path);
  if (!related) return Failure(related.error());
  auto styles = xml::optional_part(*archive, value_or(related->by_type, "styles", "word/styles.xml"));
  if (!styles) return Failure(styles.error());
  auto numbering = xml::optional_part(*archive, value_or(related->by_type, "numbering", "word/numbering.xml"));
  if (!numbering) return Failure(numbering.error());
  return Package{std::move(*body), std::move(*styles), std::move(*numbering)};
}

} // namespace

Result<Linear> text_of_docx(std::string_view bytes, std::string_view name) {
  const auto package = open_package(bytes, name);
  if (!package) return Failure(package.error());
  const DocxStyles styles(package->styles.root());
  DocxNumbering numbering(package->numbering.root());
  Flow flow;
  BodyReader(styles, numbering).blocks(xml::child(package->body.root(), "body"), flow, 0);
  if (flow.empty())
    return input_error(name, package->body.damaged ? "is damaged: no text can be read" : "has no text in it",
                       "open it in Word and save it again; a scanned page needs optical character recognition (OCR)");
  Linear linear{flow.lines(), "UTF-8 (docx)", 0, {}};
  if (package->body.damaged)
    linear.diagnostics.push_back(warning("document-cut", name, "is damaged: the text after what was read is missing",
                                         "get the file again, or repair it in Word"));
  return linear;
}

} // namespace dutygraph::document
