/// Clauses of sentences in Latin script that assign without a label: "to be led by A with the support of B", and lists
/// whose names carry their roles, "A (lead), B (support)".
#include "clauses.hpp"
#include <algorithm>
#include <dutygraph/text.hpp>

namespace dutygraph {

namespace {

constexpr std::size_t longest_list = 300; // bytes

/// Where a list of names inside a sentence ends at the latest.
std::size_t end_of_list(std::string_view text, std::size_t begin) {
  text = text.substr(0, begin + longest_list);
  std::size_t end = text.size();
  for (const std::string_view stop : {". ", ";", ")", " to ", " which ", " who ", " that ", " through ", " under ",
                                      " as part ", " by 20", " from 20", " in 20", " in order ", " and will ", " for "})
    if (const std::size_t at = text.find(stop, begin); at < end) end = at;
  return end;
}

class SentenceReader {
public:
  SentenceReader(const Outline& outline, std::size_t block, const Lexicon& lexicon)
      : outline_(outline), text_(outline.text(block)), block_(block), lexicon_(lexicon) {}

  [[nodiscard]] std::vector<Site> run() const {
    std::vector<Site> sites;
    for (std::size_t at = text_.find("ed by "); at != text_.npos; at = text_.find("ed by ", at + 1))
      if (auto site = led_by(at + std::string_view("ed by ").size())) sites.push_back(std::move(*site));
    if (sites.empty() && (text_.find("(lead)") != text_.npos || text_.find("(Lead)") != text_.npos))
      if (auto site = marked_list()) sites.push_back(std::move(*site));
    return sites;
  }

private:
  /// "will be led by", "(led by": what has been led by somebody assigns nothing.
  [[nodiscard]] std::optional<Site> led_by(std::size_t names) const {
    const auto& words = lexicon_.words();
    const std::string before = lower_case(text_.substr(names > 40 ? names - 40 : 0, std::min<std::size_t>(names, 40)));
    const auto verb = words.led_by_ending(before);
    if (verb.empty()) return std::nullopt;
    const auto head = std::string_view(before).substr(0, before.size() - verb.size() - 1);
    const bool starts = names == verb.size() + 1;
    const bool ahead = contains_any(head.substr(head.size() > 14 ? head.size() - 14 : 0),
                                    {"will be ", "shall be ", "to be ", "should be ", "must be "}) &&
                       head.ends_with("be ");
    if (!starts && !ahead && !head.ends_with("(") && !head.ends_with(". ")) return std::nullopt;
    return site_of(Duty::lead, names - verb.size() - 1, {names, end_of_list(text_, names)});
  }

  /// The last sentence, or what stands in a bracket, is nothing but names with their roles.
  [[nodiscard]] std::optional<Site> marked_list() const {
    const Range whole = trimmed(text_, {0, text_.size()}, ".;");
    const std::size_t before = slice(text_, whole).rfind(". ");
    const std::size_t begin = before == std::string_view::npos ? whole.begin : whole.begin + before + 2;
    if (whole.end - begin > longest_list) return std::nullopt;
    auto site = site_of(Duty::responsible, begin, {begin, whole.end});
    const auto leads = [](const WrittenName& name) { return name.role == Role::lead; };
    const bool led = site && std::ranges::any_of(site->reading.groups, [&](const RoleGroup& group) {
                       return std::ranges::any_of(group.list.names, leads);
                     });
    return led ? std::move(site) : std::nullopt;
  }

  [[nodiscard]] std::optional<Site> site_of(Duty duty, std::size_t begin, Range names) const {
    names = trimmed(text_, names, ".,");
    const auto base = outline_.blocks[block_].text.begin;
    const auto word = slice(text_, trimmed(text_, {begin, names.begin}));
    const Label label{LabelKind::role, duty, false, false, 0};
    Reading reading = read_value(
        outline_, {base + static_cast<std::uint32_t>(names.begin), base + static_cast<std::uint32_t>(names.end)}, label,
        word, lexicon_);
    const bool offices = !reading.groups.empty() &&
                         std::ranges::all_of(reading.groups[0].list.names,
                                             [&](const auto& name) { return latin_offices(name.name, "", lexicon_); });
    if (!offices || !all_plausible(reading, lexicon_)) return std::nullopt;
    return Site{block_, {begin, names.end}, false, false, true, false, std::move(reading), {}};
  }

  const Outline& outline_;
  std::string_view text_;
  std::size_t block_;
  const Lexicon& lexicon_;
};

} // namespace

std::vector<Site> find_sentence_clauses(const Outline& outline, std::size_t block, const Lexicon& lexicon) {
  const auto text = outline.text(block);
  if (text.find("ed by ") == text.npos && text.find("ead)") == text.npos) return {};
  return is_latin(text) ? SentenceReader(outline, block, lexicon).run() : std::vector<Site>{};
}

} // namespace dutygraph
