/// What a name in Latin script looks like, and what an office's does.
#include "agencies.hpp"
#include "latin_words.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>

namespace dutygraph {

bool is_latin(std::string_view text) {
  constexpr auto weights = [] { // a Latin letter weighs 1, the first byte of a wide character -2
    std::array<int, 256> of{};
    for (unsigned byte = 0; byte < of.size(); ++byte) {
      const bool letter =
          (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || (byte >= 0xC3 && byte <= 0xC6);
      of[byte] = letter || byte == 0xE1 ? 1 : byte >= 0xE3 && byte <= 0xED ? -2 : 0;
    }
    return of;
  }();
  text = text.substr(0, 160);
  int sum = 0;
  while (!text.empty()) {
    const auto stretch = text.substr(0, 32);
    for (const char c : stretch) sum += weights[static_cast<unsigned char>(c)];
    text.remove_prefix(stretch.size());
    const auto rest = static_cast<int>(text.size());
    if (sum <= -rest || sum > rest) break; // whatever follows
  }
  return sum > 0;
}

bool latin_plausible(std::string_view name) {
  if (name.empty() || name.size() > 160) return false;
  const auto words = 1 + std::ranges::count(name, ' ');
  if (words > 16) return false;
  const std::string padded = " " + lower_case(name) + " ";
  if (contains_any(padded, {" will ", " shall ", " should ", " is ", " are ", " must ", " has ", " have ", " may ",
                            " can ", " was ", " were ", " their ", " this ", " these ", " it "}))
    return false;
  if (starts_high(name)) return true;
  return !beginning_of(name,
                       {"all ",      "state ",     "local ",    "city ",     "county ",   "residents",  "các ",
                        "partner",   "community",  "other ",    "relevant ", "various ",  "each ",      "every ",
                        "neighbo",   "businesses", "property ", "utility ",  "utilities", "developers", "non-profit",
                        "nonprofit", "private ",   "public ",   "regional ", "federal ",  "tribal ",    "volunteers",
                        "schools",   "cơ quan",    "địa phương"})
              .empty();
}

namespace {

bool is_office(std::string_view name, const Lexicon& lexicon) {
  const std::size_t bracket = name.find(" (");
  if (bracket != name.npos && name.ends_with(")")) name = name.substr(0, bracket);
  return is_acronym(name) || has_head(name) || has_inner_head(name) || is_organisation_word(last_word(name)) ||
         plural_tail(name) || name.ends_with(" Services") || begins_with_kind(name) || has_vietnamese_head(name) ||
         lexicon.knows(name);
}
/// Parks and Recreation: capitals but for the small words between.
bool is_capitalised(std::string_view name) {
  constexpr std::size_t most_words = 7;
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size(); ++words) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const auto word = name.substr(at, end - at);
    const bool small = word == "and" || word == "of" || word == "the" || word == "for" || word == "&" || word == "de";
    if (!small && (word.empty() || word[0] < 'A' || word[0] > 'Z')) return false;
    at = end + 1;
  }
  return words > 0 && words <= most_words;
}

} // namespace

bool latin_offices(std::string_view list, std::string_view word, const Lexicon& lexicon) {
  constexpr std::string_view sure[] = {"responsible", "leads", "leader", "supporting", "who", "coordinating"};
  const std::string lower = lower_case(last_word(word));
  const bool says_who = std::ranges::find(sure, std::string_view(lower)) != std::end(sure);
  const auto names = split_latin(list, lexicon).names;
  return !names.empty() && std::ranges::all_of(names, [&](const WrittenName& name) {
    return latin_plausible(name.name) && (is_office(name.name, lexicon) || (says_who && is_capitalised(name.name)));
  });
}

} // namespace dutygraph
