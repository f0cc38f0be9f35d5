#include "xml.hpp"
#include <charconv>

namespace dutygraph::document::xml {

namespace {

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

/// A target as a path from the root of the package.
std::string resolved(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string base = folder;
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!base.empty()) base.pop_back();
    base = folder_of(base);
  }
  return base + std::string(target);
}

Part parsed(const Member& member) {
  Part part{std::make_unique<pugi::xml_document>(), member.damaged};
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  const auto result = part.tree->load_buffer(member.bytes.data(), member.bytes.size(), options);
  if (!result) part.damaged = true;
  return part;
}

} // namespace

std::string_view local_name(pugi::xml_node node) { return without_prefix(node.name()); }

bool is(pugi::xml_node node, std::string_view name) { return local_name(node) == name; }

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const auto candidate : node.children())
    if (is(candidate, name)) return candidate;
  return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const auto candidate : node.attributes())
    if (without_prefix(candidate.name()) == name) return candidate.value();
  return {};
}

std::string_view value_of(pugi::xml_node node, std::string_view child_name, std::string_view otherwise) {
  const auto found = child(node, child_name);
  return found ? attribute(found, "val") : otherwise;
}

bool is_on(pugi::xml_node node, std::string_view child_name) {
  const auto value = value_of(node, child_name, "false");
  return value != "false" && value != "0" && value != "off";
}

std::size_t number(std::string_view digits, std::size_t otherwise) {
  std::size_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return problem == std::errc() ? value : otherwise;
}

Result<Part> part(Archive& archive, const std::string& path) {
  const auto member = archive.read(path);
  if (!member) return Failure(member.error());
  return parsed(*member);
}

Result<Part> optional_part(Archive& archive, const std::string& path) {
  if (path.empty() || !archive.has(path)) return Part{std::make_unique<pugi::xml_document>(), false};
  return part(archive, path);
}

Result<Relationships> relationships(Archive& archive, const std::string& part_path) {
  const auto folder = folder_of(part_path);
  const auto file = folder + "_rels/" + part_path.substr(folder.size()) + ".rels";
  const auto list = optional_part(archive, file);
  if (!list) return Failure(list.error());
  Relationships found;
  for (const auto relation : list->root().children()) {
    const auto type = attribute(relation, "Type");
    const auto target = resolved(folder, attribute(relation, "Target"));
    found.by_id.emplace(attribute(relation, "Id"), target);
    found.by_type.emplace(type.substr(type.rfind('/') + 1), target);
  }
  return found;
}

} // namespace dutygraph::document::xml
