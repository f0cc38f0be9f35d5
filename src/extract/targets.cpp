/// Targets, phrase by phrase: 「what」 verb 「value」「unit」, with the bound that verb and unit imply.
#include "targets.hpp"
#include "cursor.hpp"
#include <algorithm>
#include <charconv>
#include <string>
#include <tuple>

namespace dutygraph {

namespace {

struct BoundWord {
  std::string_view word;
  Comparator comparator;
};
constexpr BoundWord bound_words[] = {
    {"达到", Comparator::reach},     {"提高到", Comparator::reach},    {"增加到", Comparator::reach},
    {"增长到", Comparator::reach},   {"上升到", Comparator::reach},    {"降低到", Comparator::reach},
    {"下降到", Comparator::reach},   {"减少到", Comparator::reach},    {"降至", Comparator::reach},
    {"增至", Comparator::reach},     {"保持在", Comparator::reach},    {"稳定在", Comparator::reach},
    {"达", Comparator::reach},       {"控制在", Comparator::at_most},  {"不超过", Comparator::at_most},
    {"不高于", Comparator::at_most}, {"不低于", Comparator::at_least}, {"不少于", Comparator::at_least},
    {"超过", Comparator::above},     {"突破", Comparator::above},      {"高于", Comparator::above},
    {"大于", Comparator::above},     {">", Comparator::above},         {"低于", Comparator::below},
    {"小于", Comparator::below},     {"<", Comparator::below},         {"≥", Comparator::at_least},
    {"≤", Comparator::at_most},      {"降低", Comparator::decrease},   {"下降", Comparator::decrease},
    {"减少", Comparator::decrease},  {"提高", Comparator::increase},   {"增长", Comparator::increase},
    {"增加", Comparator::increase},  {"新增", Comparator::increase},
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_figure(char c) { return is_digit(c) || c == '*'; }

std::string without_brackets(std::string_view text) {
  std::string out;
  std::size_t begin = 0;
  for (const Range bracket : outer_brackets(text)) {
    out += text.substr(begin, bracket.begin - begin);
    begin = bracket.end;
  }
  return out += text.substr(begin);
}

/// A number (or "*") at `at`, and what follows it.
struct Figure {
  std::optional<double> value;
  std::optional<double> upper; ///< of a range: 10-12%
  std::string unit;
  std::optional<Comparator> bound; ///< from 以上, 以内, 左右
  std::size_t end = 0;
  bool ends_phrase = false; ///< nothing but a bound stands behind the unit
};
/// The number at `at`, and its end.
std::pair<std::optional<double>, std::size_t> read_number(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() &&
         (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
  double value = 0;
  const auto parsed = std::from_chars(text.data() + at, text.data() + end, value);
  return {parsed.ec == std::errc{} ? std::optional(value) : std::nullopt, end};
}

/// 10-12%, 3%—5%, 8至10: the upper end of a range that begins before `end`; moves `end` behind it.
std::optional<double> read_upper(std::string_view text, std::size_t& end) {
  const std::size_t percent = text.substr(end).starts_with("%") ? 1 : 0;
  const auto dash = beginning_of(text.substr(end + percent), {"-", "—", "~", "–", "至", "到", "——"});
  const std::size_t next = end + percent + dash.size();
  if (dash.empty() || next >= text.size() || !is_digit(text[next])) return std::nullopt;
  const auto [value, stop] = read_number(text, next);
  end = stop;
  return value;
}

Figure read_figure(std::string_view text, std::size_t at) {
  Figure figure;
  std::size_t end = at + 1;
  if (text[at] != '*') {
    std::tie(figure.value, end) = read_number(text, at);
    figure.upper = read_upper(text, end);
  }
  std::size_t stop = end;
  for (std::size_t count = 0; stop < text.size() && count < 6; ++count) {
    const auto rest = text.substr(stop);
    if (!beginning_of(rest, {"以上", "以内", "以下", "左右", "的", "、", "和", "且", " ", "脱贫", "—", "-"}).empty())
      break;
    stop += character_bytes(text, stop);
  }
  figure.unit = std::string(text.substr(end, stop - end));
  const auto rest = text.substr(stop);
  if (rest.starts_with("以上")) figure.bound = Comparator::at_least;
  if (rest.starts_with("以内") || rest.starts_with("以下")) figure.bound = Comparator::at_most;
  if (rest.starts_with("左右")) figure.bound = Comparator::about;
  figure.end = stop;
  const auto behind = rest.substr(beginning_of(rest, {"以上", "以内", "以下", "左右"}).size());
  figure.ends_phrase = behind.empty() || behind.starts_with("、") || behind.starts_with("和");
  return figure;
}

bool is_year(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at == 4 && (text.substr(end).starts_with("年") || text.substr(end).starts_with("-"));
}

/// Where the bound word and its figure stand in a phrase.
struct Place {
  std::size_t what_end = 0;
  std::size_t figure = 0;
  Comparator comparator = Comparator::reach;
};

std::size_t skip_fillers(std::string_view phrase, std::size_t at) {
  for (bool moved = true; moved;) {
    const auto filler = beginning_of(phrase.substr(at), {"约", "到", "约为", "年均", "至", "为", "近", "到约", " "});
    moved = !filler.empty();
    at += filler.size();
  }
  return at;
}

std::optional<Place> bounded_figure(std::string_view phrase) {
  std::optional<Place> best;
  std::size_t longest = 0;
  for (const auto& [word, comparator] : bound_words)
    for (std::size_t at = find_word(phrase, word); at != std::string_view::npos; at = find_word(phrase, word, at + 1)) {
      const std::size_t figure = skip_fillers(phrase, at + word.size());
      if (figure >= phrase.size() || !is_figure(phrase[figure]) || is_year(phrase, figure)) continue;
      const bool better = !best || figure < best->figure || (figure == best->figure && word.size() > longest);
      if (better) {
        best = Place{at, figure, comparator};
        longest = word.size();
      }
      break;
    }
  return best;
}

/// In an indicator: the last figure that is no year.
std::optional<Place> bare_figure(std::string_view phrase) {
  std::optional<Place> found;
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    const bool starts = is_figure(phrase[at]) && (at == 0 || !(is_digit(phrase[at - 1]) || phrase[at - 1] == '.'));
    if (starts && at > 0 && !is_year(phrase, at)) found = Place{at, at, Comparator::reach};
  }
  return found;
}

/// 「甲比2015年」: where the year begins that a change is measured from; the end of the range if none is named.
std::size_t begin_of_base_year(std::string_view text, Range range) {
  const auto words = slice(text, range);
  for (const std::string_view word : {"比", "较"}) {
    const std::size_t at = words.rfind(word);
    if (at == words.npos || at == 0) continue;
    const auto rest = words.substr(at + word.size());
    const bool year = rest.size() >= 7 && is_year(rest, 0) && rest.substr(4).starts_with("年");
    if (year || !beginning_of(rest, {"上年", "上一年", "去年", "基期", "“十"}).empty()) return range.begin + at;
  }
  return range.end;
}

std::string_view subject(std::string_view text) {
  Range range = trimmed(text, {0, text.size()}, ",:、");
  const auto lead = slice(text, range);
  if (lead.starts_with("到20") && lead.find("年") != std::string_view::npos)
    range.begin += lead.find("年") + std::string_view("年").size();
  range = trimmed(text, range, ",:、底末");
  range.end = begin_of_base_year(text, range);
  for (bool moved = true; moved;) {
    const auto word = beginning_of(slice(text, range), {"力争", "确保", "使", "其中", "全省", "努力"});
    moved = !word.empty() && word.size() < range.end - range.begin;
    if (moved) range.begin += word.size();
  }
  const auto tail = ending_of(slice(text, range), {"力争", "分别", "确保", "年均", "要", "将", "均", "累计"});
  range.end -= tail.size();
  return slice(text, trimmed(text, range));
}

class TargetReader {
public:
  TargetReader(bool whole, std::optional<bool> binding) : whole_(whole), binding_(binding) {}

  std::vector<Target> read(std::string_view text) && {
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      while (end < text.size() && !ends_phrase(text, end)) ++end;
      read_phrase(text.substr(begin, end - begin));
      begin = end < text.size() ? end + character_bytes(text, end) : end;
    }
    return std::move(targets_);
  }

private:
  static bool ends_phrase(std::string_view text, std::size_t at) {
    const char c = text[at];
    return c == ',' || c == ';' || c == '!' || c == '?' || (c == '\xE3' && text.substr(at).starts_with("。"));
  }
  void read_phrase(std::string_view phrase) {
    if (std::ranges::none_of(phrase, is_figure)) return;
    auto place = bounded_figure(phrase);
    if (!place && whole_) place = bare_figure(phrase);
    if (!place || (!whole_ && !read_figure(phrase, place->figure).ends_phrase)) return;
    const auto before = phrase.substr(0, place->what_end);
    if (before.find("分别") != std::string_view::npos || before.ends_with("均"))
      return add_each(before, phrase, *place);
    add(subject(before), *place, read_figure(phrase, place->figure));
  }

  /// 「甲、乙分别减少9.2%、10.7%」: as many figures as subjects, or one figure for all of them.
  void add_each(std::string_view before, std::string_view phrase, const Place& place) {
    const auto subjects = subject(before.substr(0, before.find("分别")));
    std::vector<Figure> figures;
    for (std::size_t at = place.figure; at < phrase.size() && is_figure(phrase[at]);) {
      figures.push_back(read_figure(phrase, at));
      at = figures.back().end;
      const auto rest = phrase.substr(at);
      if (const auto mark = beginning_of(rest, {"、", "和"}); !mark.empty()) at += mark.size();
    }
    const auto parts = split_outside_brackets(subjects, {0, subjects.size()}, "、");
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (figures.size() != 1 && figures.size() != parts.size()) return add(subjects, place, figures.front());
      add(slice(subjects, parts[i]), place, figures[figures.size() == 1 ? 0 : i]);
    }
  }

  void add(std::string_view what, const Place& place, const Figure& figure) {
    if (what.empty() && !targets_.empty()) return; // 「提高到42%」 after a pause says nothing new of whom
    if (what.empty() || figure.unit.starts_with("年代")) return;
    Comparator comparator = place.comparator;
    if (figure.bound && comparator == Comparator::reach) comparator = *figure.bound;
    if (figure.upper) { // a range is two bounds
      targets_.push_back({std::string(what), Comparator::at_least, figure.value, figure.unit, binding_});
      targets_.push_back({std::string(what), Comparator::at_most, figure.upper, figure.unit, binding_});
      return;
    }
    targets_.push_back({std::string(what), comparator, figure.value, figure.unit, binding_});
  }

  bool whole_;
  std::optional<bool> binding_;
  std::vector<Target> targets_;
};

/// An indicator whose figure stands elsewhere: 「单位生产总值能耗降低(系国家分解指标)」.
Target without_figure(std::string_view text, std::optional<bool> binding) {
  const auto sentence = text.substr(0, text.find("。"));
  const auto verb = ending_of(sentence, {"降低", "下降", "减少", "提高", "增长", "增加"});
  const bool falls = !ending_of(verb, {"降低", "下降", "减少"}).empty();
  const auto comparator = verb.empty() ? Comparator::reach : falls ? Comparator::decrease : Comparator::increase;
  return {std::string(subject(sentence.substr(0, sentence.size() - verb.size()))), comparator, {}, {}, binding};
}

} // namespace

std::vector<Target> find_targets(std::string_view text, bool whole, std::optional<bool> binding) {
  if (!whole && std::ranges::none_of(text, is_figure)) return {};
  const std::string plain = without_brackets(text);
  auto targets = TargetReader(whole, binding).read(plain);
  if (whole && targets.empty()) targets.push_back(without_figure(plain, binding));
  return targets;
}

} // namespace dutygraph
