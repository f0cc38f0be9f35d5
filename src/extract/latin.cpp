/// Lists in Latin script. Cut at semicolons, breaks, slashes and commas; then at "and" where whole names stand on both
/// sides; then commas inside a name (Department of Agriculture, Food and Forestry) are healed, and a shared plural
/// (the Fire and Police Departments) is handed back.
#include "agencies.hpp"
#include "latin_words.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>

namespace dutygraph {

namespace {

constexpr std::size_t longest_name = 8; ///< commas inside one name

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

class LatinSplitter {
public:
  LatinSplitter(std::string_view list, const Lexicon& lexicon)
      : list_(list), lexicon_(lexicon), vietnamese_(is_vietnamese(list)) {}

  AgencyList run() && {
    const auto parts = split_outside_brackets(list_, trimmed(list_, {0, list_.size()}, ",;"), ";\v•●▪|");
    nested_ = parts.size() > 1;
    for (Range part : parts) {
      part = trimmed(list_, part, ",.-•");
      if (text(part).starts_with("* ")) part.begin += 2;
      if (text(part).starts_with("_") || text(part).starts_with("*_")) // a form's line to be filled in: *____* Police
        part.begin += std::min(text(part).find_first_not_of("*_ "), text(part).size());
      read_part(trimmed(list_, part));
    }
    return std::move(result_);
  }

private:
  [[nodiscard]] std::string_view text(Range range) const { return slice(list_, range); }

  void read_part(Range part) {
    if (part.begin >= part.end || lexicon_.words().is_none(text(part))) return;
    const bool opened = take_open(part);
    std::vector<Range> items;
    const bool dashed = is_dashed(part);
    for (const Range item : split_outside_brackets(list_, part, dashed ? "-" : vietnamese_ ? "," : ",/"))
      if (const Range bare = trimmed(list_, item); bare.begin < bare.end) items.push_back(bare);
    if (!dashed) items = vietnamese_ ? joined_vietnamese(items) : joined_english(joined_known(healed_slashes(items)));
    const std::size_t first = result_.names.size();
    const bool commas = text(part).find(',') != std::string_view::npos && !opened;
    for (std::size_t i = 0; i < items.size(); ++i)
      read_item(items[i], items.size() > 1 && commas, i + 1 == items.size());
    if (!vietnamese_) share_plural(first);
  }

  /// MSP - MAD -INV: three short forms or more, with dashes between them. Two may be an office and one inside it.
  [[nodiscard]] bool is_dashed(Range part) const {
    constexpr std::size_t fewest = 3;
    if (text(part).find(" -") == std::string_view::npos && text(part).find("- ") == std::string_view::npos)
      return false;
    const auto items = split_outside_brackets(list_, part, "-");
    return items.size() >= fewest &&
           std::ranges::all_of(items, [&](Range item) { return is_acronym(text(trimmed(list_, item))); });
  }

  bool take_open(Range& part) {
    const auto ending = lexicon_.words().open_ending(text(part));
    if (ending.empty()) return false;
    result_.open = true;
    part = trimmed(list_, {part.begin, part.end - ending.size()}, ",");
    if (text(part).ends_with(" and")) part.end -= 4;
    return true;
  }

  /// and/or, 24/7 and names known with a slash stay whole.
  [[nodiscard]] std::vector<Range> healed_slashes(const std::vector<Range>& items) const {
    std::vector<Range> healed;
    for (const Range item : items) {
      const auto between = healed.empty() ? "" : list_.substr(healed.back().end, item.begin - healed.back().end);
      const bool slash = between.find('/') != between.npos && !(between.starts_with(" ") && between.ends_with(" "));
      const bool high = starts_high(text(item)) || text(item).starts_with("the ");
      const bool lone = slash && (is_level(text(healed.back())) || plural_noun(text(item)));
      if (slash && (!high || lone))
        healed.back().end = item.end;
      else
        healed.push_back(item);
    }
    return healed;
  }

  /// County/City Emergency Management Agency, Fire Departments/Districts: half a name stands on one side.
  static bool is_level(std::string_view word) {
    constexpr std::string_view levels[] = {"County", "City",   "State",    "Local",    "Town",   "Village",
                                           "Tribal", "Parish", "National", "Regional", "Federal"};
    return std::ranges::find(levels, word) != std::end(levels);
  }
  static bool plural_noun(std::string_view word) {
    return word.find(' ') == word.npos && word.ends_with("s") && word != "Works" && is_organisation_word(word);
  }

  // Commas inside a name -------------------------------------------------------------------------------------------

  [[nodiscard]] bool is_whole(std::string_view name) const {
    return is_organisation_word(last_word(without_brackets(name))) || is_acronym(without_brackets(name)) ||
           has_head(name) || lexicon_.knows(name);
  }
  static std::string_view without_brackets(std::string_view name) {
    const std::size_t open = name.find(" (");
    return name.ends_with(")") && open != name.npos ? name.substr(0, open) : name;
  }

  /// … (IISD): a name with its short form is over.
  static bool ends_in_acronym(std::string_view name) {
    const std::size_t open = name.rfind('(');
    return name.ends_with(")") && open != name.npos && is_acronym(name.substr(open + 1, name.size() - open - 2));
  }

  /// Items that are one name elsewhere in the document, or that end in the one word they share: Legal, Democratic and
  /// Registration Services.
  [[nodiscard]] std::vector<Range> joined_known(const std::vector<Range>& items) const {
    std::vector<Range> joined;
    for (std::size_t i = 0; i < items.size(); ++i) {
      std::size_t last = i;
      for (std::size_t end = i + 1; end < std::min(items.size(), i + longest_name); ++end) {
        const auto run = text({items[i].begin, items[end].end});
        if (run.find('/') != run.npos) break;
        if (lexicon_.learnt(run) || (i == 0 && end + 1 == items.size() && is_one_name(items))) last = end;
      }
      joined.push_back({items[i].begin, items[last].end});
      i = last;
    }
    return joined;
  }
  /// Bare words, the last item with "and" in it, and one organisation word behind it that all share; or bare words in a
  /// list that semicolons part.
  [[nodiscard]] bool is_one_name(const std::vector<Range>& items) const {
    const auto last = text(items.back());
    const bool oxford = last.starts_with("and ");
    const std::size_t conjunction = last.find(" and ");
    if (!oxford && conjunction == last.npos) return false;
    const auto tail = last_word(last);
    const bool shared = tail == "Services" || (is_organisation_word(tail) && !plural_tail(last) && tail != "Police");
    if (!shared && (!nested_ || oxford)) return false;
    if (oxford && tail == "Department") return false;
    if (!oxford && (last.substr(0, conjunction).find(' ') != last.npos || is_whole(last.substr(0, conjunction))))
      return false;
    for (std::size_t i = 0; i + 1 < items.size(); ++i)
      if (is_whole(text(items[i])) || text(items[i]).find(' ') != std::string_view::npos ||
          text(items[i]) == "Police" || text(items[i]) == "Fire" || text(items[i]) == "Planning")
        return false;
    return true;
  }

  /// Department of Agriculture, Food and Forestry: the run after a head that ends in an "and" between bare words.
  [[nodiscard]] std::vector<Range> joined_english(const std::vector<Range>& items) const {
    std::vector<Range> joined;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::size_t end = has_head(text(items[i])) && text(items[i]).find(" and ") == std::string_view::npos
                                  ? end_of_name(items, i)
                                  : i;
      joined.push_back({items[i].begin, items[end].end});
      i = end;
    }
    return joined;
  }
  [[nodiscard]] std::size_t end_of_name(const std::vector<Range>& items, std::size_t head) const {
    for (std::size_t i = head + 1; i < items.size(); ++i) {
      const auto item = text(items[i]);
      if (is_whole(item) || item.starts_with("the ") || !starts_high(item)) return head;
      const std::size_t conjunction = item.find(" and ");
      if (conjunction == item.npos) continue;
      const auto right = item.substr(conjunction + 5);
      const bool bare = !is_whole(item.substr(0, conjunction)) && !is_whole(right) && !right.starts_with("the ");
      return bare ? i : head;
    }
    return head;
  }

  /// A name's first word is its kind (Bộ, Sở …): an item without one goes on with the name before it; small letters
  /// after a collective (các bộ, ngành, địa phương) too.
  [[nodiscard]] std::vector<Range> joined_vietnamese(const std::vector<Range>& items) const {
    std::vector<Range> joined;
    for (const Range item : items) {
      const auto word = text(item);
      const bool conjunction = word.starts_with("và ");
      const auto bare = conjunction ? word.substr(std::string_view("và ").size()) : word;
      if (!joined.empty() && !has_vietnamese_head(bare) && !is_acronym(bare))
        joined.back().end = item.end;
      else
        joined.push_back(item);
    }
    return joined;
  }

  // "and" ----------------------------------------------------------------------------------------------------------

  void read_item(Range item, bool in_list, bool last) {
    item = without_small_words(item);
    if (item.begin >= item.end) return;
    if (!lexicon_.knows(text(item)) || text(item).find(" + ") != std::string_view::npos || is_office_and_group(item))
      for (const std::string_view conjunction :
           {" or ", " + ", " as well as ", " and ", " & ", " và ", " et ", " y ", " und ", " e ", " dan ", " en "})
        if (const std::size_t at = parting(item, conjunction, in_list && last); at > 0) {
          read_item({item.begin, at}, in_list, false);
          return read_item({at + conjunction.size(), item.end}, in_list, last);
        }
    add(item);
  }

  /// WET and harbour towns: one name nowhere, though the document may have it as a list of its own.
  [[nodiscard]] bool is_office_and_group(Range item) const {
    constexpr std::string_view conjunction = " and ";
    const std::size_t at = text(item).find(conjunction);
    return at != std::string_view::npos && is_acronym(text(item).substr(0, at)) &&
           is_group(text(item).substr(at + conjunction.size()));
  }
  /// Byte of the first conjunction that stands between two names; 0 if there is none.
  [[nodiscard]] std::size_t parting(Range item, std::string_view conjunction, bool ends_list) const {
    const auto words = text(item);
    for (std::size_t found = words.find(conjunction); found != words.npos; found = words.find(conjunction, found + 1)) {
      const std::size_t at = item.begin + found;
      const Range left{item.begin, at};
      const Range right{at + conjunction.size(), item.end};
      if (right.begin >= right.end || in_brackets(item, at)) continue;
      if (parts(text(left), text(right), conjunction, ends_list)) return at;
    }
    return 0;
  }
  [[nodiscard]] bool in_brackets(Range item, std::size_t at) const {
    const auto before = list_.substr(item.begin, at - item.begin);
    return std::ranges::count(before, '(') > std::ranges::count(before, ')');
  }

  [[nodiscard]] bool parts(std::string_view left, std::string_view right, std::string_view conjunction,
                           bool ends_list) const {
    if (right.starts_with("the ") || conjunction == " or " || conjunction == " + " || conjunction == " as well as ")
      return true;
    if (vietnamese_) return has_vietnamese_head(right) && right != "các";
    if (conjunction == " y " || conjunction == " und " || conjunction == " e " || conjunction == " dan " ||
        conjunction == " en ")
      return has_head(right) || begins_with_kind(right) ||
             (is_acronym(right) && (conjunction == " und " || is_acronym(left))) ||
             (lexicon_.knows(left) && lexicon_.knows(right));
    const bool tight = conjunction == " & ";
    const bool left_ends = is_organisation_word(last_word(without_brackets(left))) ||
                           is_acronym(without_brackets(left)) || ends_in_acronym(left);
    const bool right_whole = is_whole(right);
    if (lexicon_.knows(left) && (lexicon_.knows(right) || right_whole)) return true;
    if (has_head(right) || is_acronym(without_brackets(right)) || (conjunction == " et " && begins_with_kind(right)))
      return !tight || left_ends;
    if (has_head(left))
      return right.find(' ') != right.npos && is_organisation_word(last_word(without_brackets(right))) &&
             right.find(" and ") == right.npos;
    const auto next = right.substr(0, std::min(right.find(" & "), right.find(" and ")));
    if (left_ends) return (starts_high(right) || is_group(right)) && !is_inner_word(next);
    if (plural_tail(right) || (is_group(left) && is_group(right) && !tight)) return true;
    if (right.find(conjunction) == right.npos && left.find(conjunction) != left.npos)
      return right_whole; // A and B and C Works
    if (right_whole) return ends_list && !tight && left.find(' ') == left.npos ? false : lexicon_.knows(left);
    if (lexicon_.knows(left) || lexicon_.knows(right)) return starts_high(right) && !is_inner_word(right);
    return ends_list && !tight && starts_high(right) && !is_inner_word(right);
  }
  /// residents, counties, parents: a group in small letters.
  static bool is_group(std::string_view name) {
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::ranges::count(name, ' ') <= 2 &&
           name.ends_with("s");
  }

  [[nodiscard]] Range without_small_words(Range item) const {
    item = trimmed(list_, item, ",;:");
    for (bool more = true; more;) {
      more = false;
      for (const std::string_view word : {"and ",
                                          "as well as ",
                                          "& ",
                                          "or ",
                                          "the ",
                                          "The ",
                                          "và ",
                                          "a ",
                                          "- ",
                                          "et ",
                                          "by ",
                                          "from ",
                                          "to ",
                                          "with ",
                                          "partners like ",
                                          "partners such as ",
                                          "agencies such as ",
                                          "including ",
                                          "such as ",
                                          "e.g. ",
                                          "e.g., ",
                                          "i.e. "})
        if (text(item).starts_with(word)) {
          item = trimmed(list_, {item.begin + word.size(), item.end});
          more = true;
        }
    }
    return trimmed(list_, item, ",;:");
  }

  // Names ----------------------------------------------------------------------------------------------------------

  void add(Range item) {
    std::optional<Role> role = take_role(item);
    item = trimmed(list_, item, "-–—:");
    if (text(item).ends_with(".") && !text(item).ends_with("Inc.") && !text(item).ends_with("Dept.")) --item.end;
    const auto whole = text(item);
    if (whole.empty() || lexicon_.words().is_none(whole) || is_figure(whole)) return;
    if (whole == "others" || whole == "other partners") {
      result_.open = true;
      return;
    }
    WrittenName name{std::string(whole), {}, item.begin, item.end, role};
    const std::size_t open = whole.rfind(" (");
    if (whole.ends_with(")") && open != whole.npos) {
      const auto second = whole.substr(open + 2, whole.size() - open - 3);
      if (is_acronym(second) || is_abbreviation(second, whole.substr(0, open))) {
        name.name = std::string(whole.substr(0, open));
        name.second = std::string(second);
      }
    }
    for (char& c : name.name)
      if (c == '\v' || c == '\n') c = ' ';
    heal_split_letters(name.name);
    result_.names.push_back(std::move(name));
  }
  /// A date or an amount: "1 May", "budget 40,000", "finish by October 2027".
  static bool is_figure(std::string_view text) {
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    if (digits == 0) return text.starts_with("finish") || text.starts_with("due ");
    const std::string lower = lower_case(text);
    if (text[0] >= 'a' && text[0] <= 'z' &&
        contains_any(lower, {"budget", "finish", "due", "cost", "by ", "until", "from "}))
      return true;
    if (contains_any(lower, {"january", "february", "march ", "april", " may", "june", "july", "august", "september",
                             "october", "november", "december", "spring", "summer", "autumn", "winter", "quarter",
                             "months", "years"}))
      return true;
    return std::ranges::none_of(text, is_letter);
  }
  /// D epartment: a capital that the page setter parted from its word.
  static void heal_split_letters(std::string& name) {
    for (std::size_t at = 0; at + 3 < name.size(); ++at) {
      const bool starts = at == 0 || name[at - 1] == ' ';
      const bool parted = is_upper(name[at]) && name[at] != 'A' && name[at] != 'I' && name[at + 1] == ' ' &&
                          name[at + 2] >= 'a' && name[at + 2] <= 'z' && name[at + 3] >= 'a' && name[at + 3] <= 'z';
      const auto word = name.substr(std::min(at + 2, name.size()), 4);
      if (starts && parted && word != "and " && word != "of t" && !word.starts_with("of ") && word != "the " &&
          word != "for ")
        name.erase(at + 1, 1);
    }
  }
  /// The second name begins as the first does and has no blank: "Caltrans".
  static bool is_abbreviation(std::string_view second, std::string_view first) {
    return second.find(' ') == second.npos && second.size() >= 3 && second.size() < first.size() &&
           is_upper(second[0]) && second[0] == first[0] && second.find('/') == second.npos;
  }

  /// "A (lead)", "B – support", "C*".
  [[nodiscard]] std::optional<Role> take_role(Range& item) const {
    const auto whole = text(item);
    if (!whole.empty() && lexicon_.words().is_lead_mark(whole.substr(whole.size() - 1))) {
      item = trimmed(list_, {item.begin, item.end - 1}, "*");
      return Role::lead;
    }
    for (const std::string_view open : {" (", " – ", " - ", " — "}) {
      const std::size_t at = whole.rfind(open);
      if (at == whole.npos || (open == " (" && !whole.ends_with(")"))) continue;
      auto word = whole.substr(at + open.size());
      if (open == " (") word.remove_suffix(1);
      if (open == " (" && (word == "L" || word == "S")) {
        item.end = item.begin + at;
        return word == "L" ? Role::lead : Role::co;
      }
      const auto label = lexicon_.words().label(word);
      if (!label || label->kind != LabelKind::role || (label->duty != Duty::lead && label->duty != Duty::co)) continue;
      item.end = item.begin + at;
      return label->duty == Duty::lead ? Role::lead : Role::co;
    }
    return std::nullopt;
  }

  static bool takes_tail(std::string_view name) {
    return (!is_organisation_word(last_word(name)) || name.ends_with("Police") || name.ends_with("Works")) &&
           !is_acronym(name) && !has_head(name) && !has_inner_head(name);
  }
  /// The Fire, Police and Public Works Departments are three departments.
  void share_plural(std::size_t first) {
    auto& names = result_.names;
    for (std::size_t last = names.size(); last-- > first;) {
      const auto tail = plural_tail(names[last].name);
      if (!tail || last == first || !takes_tail(names[last - 1].name)) continue;
      names[last].name.replace(names[last].name.size() - tail->plural.size(), tail->plural.size(), tail->singular);
      for (std::size_t i = last; i-- > first && takes_tail(names[i].name);)
        names[i].name += " " + std::string(tail->singular);
    }
  }

  std::string_view list_;
  const Lexicon& lexicon_;
  bool vietnamese_;
  bool nested_ = false; ///< semicolons or breaks part the names, so commas may stand inside them
  AgencyList result_;
};

} // namespace

AgencyList split_latin(std::string_view list, const Lexicon& lexicon) { return LatinSplitter(list, lexicon).run(); }

} // namespace dutygraph
