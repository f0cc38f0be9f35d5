#include "duties.hpp"
#include <algorithm>
#include <array>

namespace dutygraph {

namespace {

struct Stem {
  std::string_view word;
  Duty duty;
  bool alone; ///< may stand as a key without 单位
};
constexpr Stem stems[] = {
    {"牵头", Duty::lead, true},         {"总牵头", Duty::lead, true},
    {"主办", Duty::lead, true},         {"主责", Duty::lead, true},
    {"主政", Duty::lead, false},        {"主要责任", Duty::lead, false},
    {"牵头责任", Duty::lead, false},    {"牵头负责", Duty::lead, false},
    {"第一责任", Duty::lead, false},    {"配合", Duty::co, true},
    {"协办", Duty::co, true},           {"协作", Duty::co, true},
    {"协助", Duty::co, true},           {"协同", Duty::co, true},
    {"参加", Duty::co, true},           {"参与", Duty::co, true},
    {"会办", Duty::co, true},           {"配合责任", Duty::co, false},
    {"责任", Duty::responsible, false}, {"负责", Duty::responsible, true},
    {"承办", Duty::responsible, true},  {"落实", Duty::responsible, false},
    {"实施", Duty::responsible, false}, {"责任主体", Duty::responsible, true},
    {"分工", Duty::responsible, false}, {"牵头和责任", Duty::responsible, false},
};
constexpr std::string_view key_tails[] = {"单位", "部门", "机关", "机构", "处室", "科室", "单位及部门", "(单位)"};

/// Keys of fields that stand beside roles and name no agency.
constexpr std::string_view other_keys[] = {"完成时限", "完成时间", "时限",     "完成期限", "时间要求", "责任领导",
                                           "责任人",   "分管领导", "牵头领导", "责任科室", "联系人",   "适用范围",
                                           "工作目标", "进度安排", "时间节点", "备注",     "工作要求", "任务来源"};

/// The key that ends at the colon of `text`, or a key of duty `other` with an empty word.
Key key_before(std::string_view text, std::size_t colon) {
  const auto head = text.substr(0, colon);
  Key best{{colon, colon}, {}, Duty::other};
  const auto consider = [&](std::string_view word, std::size_t length, Duty duty) {
    if (length > best.word.size()) best = {{colon - length, colon}, word, duty};
  };
  const auto tail = ending_of(head, key_tails);
  const auto stem_text = head.substr(0, head.size() - tail.size());
  for (const Stem& stem : stems)
    if (stem_text.ends_with(stem.word) && (stem.alone || !tail.empty())) {
      const std::size_t length = stem.word.size() + tail.size();
      consider(text.substr(colon - length, length), length, stem.duty);
    }
  if (const auto word = ending_of(head, other_keys); !word.empty()) consider(word, word.size(), Duty::other);
  return best;
}

bool list_may_start(std::string_view text, std::size_t at) {
  const auto head = text.substr(0, at);
  return head.empty() ||
         !ending_of(head, {" ", ",", ";", "。", "、", "(", "[", "【", "〔", "!", "?", "”", ")", "."}).empty();
}

struct VerbWord {
  std::string_view word;
  Duty duty;
};
constexpr VerbWord verbs[] = {
    {"牵头", Duty::lead},
    {"牵头负责", Duty::lead},
    {"牵头落实", Duty::lead},
    {"牵头组织", Duty::lead},
    {"牵头组织实施", Duty::lead},
    {"牵头推进", Duty::lead},
    {"主办", Duty::lead},
    {"主责", Duty::lead},
    {"配合", Duty::co},
    {"参与", Duty::co},
    {"参加", Duty::co},
    {"协助", Duty::co},
    {"协办", Duty::co},
    {"协同", Duty::co},
    {"协同配合", Duty::co},
    {"参与配合", Duty::co},
    {"负责", Duty::responsible},
    {"分别负责", Duty::responsible},
    {"共同负责", Duty::responsible},
    {"负责落实", Duty::responsible},
    {"负责组织实施", Duty::responsible},
    {"组织实施", Duty::responsible},
    {"落实", Duty::responsible},
    {"承担", Duty::responsible},
    {"承办", Duty::responsible},
    {"指导", Duty::guide},
    {"督促指导", Duty::guide},
    {"指导督促", Duty::guide},
};
/// Openings of 按职责分工负责 and its like; what follows them to the end of the piece belongs to the verb.
constexpr std::string_view duty_phrases[] = {
    "按职责",     "按照职责",     "按各自职责", "按照各自职责", "根据职责",        "依职责",   "依据职责",
    "按职能",     "按照职能",     "按分工",     "按照分工",     "根据分工",        "结合职责", "各按职责",
    "按部门职责", "按照部门职责", "分工负责",   "根据各自职责", "在各自职责范围内"};

std::optional<Verb> duty_phrase(std::string_view text, Range piece) {
  const auto words = slice(text, piece);
  std::size_t first = std::string_view::npos;
  for (const auto phrase : duty_phrases) first = std::min(first, words.find(phrase));
  if (first == std::string_view::npos || first == 0 || words.size() - first > 60) return std::nullopt;
  return Verb{words.substr(first), Duty::by_duty, {piece.begin, piece.begin + first}, std::nullopt};
}

/// 「A会同B(负责)」: A leads with B.
std::optional<Verb> together(std::string_view text, Range piece) {
  constexpr std::string_view word = "会同";
  const auto words = slice(text, piece);
  const std::size_t at = words.find(word);
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  Range others{piece.begin + at + word.size(), piece.end};
  const auto tail = ending_of(slice(text, others), {"负责", "牵头负责", "负责落实", "落实", "组织实施", "推进"});
  others.end -= tail.size();
  return Verb{words.substr(at, word.size()), Duty::lead, {piece.begin, piece.begin + at}, others};
}

/// 「A、B等配合C落实」: the listed assist C.
std::optional<Verb> assisting(std::string_view text, Range piece) {
  const auto words = slice(text, piece);
  const auto tail = ending_of(words, {"落实", "做好", "负责", "实施", "推进", "开展", "完成", "组织实施", "开展工作"});
  for (const std::string_view word : {"配合", "协助"}) {
    const std::size_t at = words.find(word);
    if (at == std::string_view::npos || at == 0 || at + word.size() + tail.size() >= words.size()) continue;
    return Verb{words.substr(at, word.size()),
                Duty::assist,
                {piece.begin, piece.begin + at},
                Range{piece.begin + at + word.size(), piece.end - tail.size()}};
  }
  return std::nullopt;
}

} // namespace

std::vector<Key> find_keys(std::string_view text) {
  std::vector<Key> keys;
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
    std::size_t end = colon;
    while (end > 0 && text[end - 1] == ' ') --end;
    Key key = key_before(text, end);
    key.range.end = colon + 1;
    if (!key.word.empty() && list_may_start(text, key.range.begin)) keys.push_back(key);
  }
  return keys;
}

std::optional<Verb> find_verb(std::string_view text, Range piece) {
  piece = trimmed(text, piece, "。.");
  if (auto verb = duty_phrase(text, piece)) return verb;
  if (auto verb = together(text, piece)) return verb;
  if (auto verb = assisting(text, piece)) return verb;
  const auto words = slice(text, piece);
  const VerbWord* longest = nullptr;
  for (const VerbWord& verb : verbs)
    if (words.ends_with(verb.word) && words.size() > verb.word.size() &&
        (longest == nullptr || verb.word.size() > longest->word.size()))
      longest = &verb;
  if (longest == nullptr) return std::nullopt;
  return Verb{longest->word, longest->duty, {piece.begin, piece.end - longest->word.size()}, std::nullopt};
}

bool is_deadline(std::string_view text) {
  return contains_any(text, {"月底前", "年底前", "月前", "日前", "年内", "年底", "持续推进", "长期坚持", "持续实施",
                             "全年", "常态化", "季度", "月底", "完成时限"});
}

} // namespace dutygraph
