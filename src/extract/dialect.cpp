/// Dialect files.
#include "dialect.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>
#include <nlohmann/json.hpp>
#include <optional>

namespace dutygraph {

namespace {

using nlohmann::json;

constexpr std::array<std::pair<std::string_view, LabelWord>, 13> label_classes{
    {{"lead", LabelWord::lead},
     {"co", LabelWord::co},
     {"primary", LabelWord::primary},
     {"responsible", LabelWord::responsible},
     {"mixed", LabelWord::mixed},
     {"person", LabelWord::person},
     {"deadline", LabelWord::deadline},
     {"task", LabelWord::task},
     {"serial", LabelWord::serial},
     {"jurisdiction", LabelWord::jurisdiction},
     {"other", LabelWord::other},
     {"noun", LabelWord::noun},
     {"filler", LabelWord::filler}}};

/// Walks the members of a dialect; the first fault stays.
class DialectReader {
public:
  DialectReader(const json& file, std::string_view name) : file_(file), name_(name) {}

  Result<Dialect> run() {
    if (!file_.is_object()) return failure("", "a dialect file must be an object", "write { … }");
    if (file_.value("format", json()) != "dutygraph-dialect" || file_.value("version", json()) != 1)
      return failure("/format", "this is not a dialect file of version 1",
                     R"(write "format": "dutygraph-dialect", "version": 1)");
    for (const auto& [key, value] : file_.items()) read(key, value);
    if (!fault_ && dialect_.id.empty()) complain("/id", "is missing", "give the dialect a short name, such as \"zh\"");
    if (fault_) return Failure(*fault_);
    return std::move(dialect_);
  }

private:
  void read(const std::string& key, const json& value) {
    const std::string at = "/" + key;
    if (key == "format" || key == "version") return;
    if (key == "labels") return labels(value, at);
    if (key == "first_leads") return pairs(value, at, dialect_.first_leads);
    if (key == "brackets") return pairs(value, at, dialect_.brackets);
    for (const auto& [name, text] : texts())
      if (key == name) return read_text(value, at, *text);
    for (const auto& [name, flag] : flags())
      if (key == name) return read_flag(value, at, *flag);
    for (const auto& [name, list] : lists())
      if (key == name) return words(value, at, *list);
    if (key == "verbs") return verbs(value, at);
    complain(at, "is no member of a dialect", "see docs/formats for the members");
  }

  std::array<std::pair<std::string_view, std::string*>, 3> texts() {
    return {{{"id", &dialect_.id}, {"language", &dialect_.language}, {"title", &dialect_.title}}};
  }
  std::array<std::pair<std::string_view, bool*>, 3> flags() {
    return {{{"bare_brackets", &dialect_.bare_brackets},
             {"first_listed_leads", &dialect_.first_listed_leads},
             {"clause_before_task", &dialect_.clause_before_task}}};
  }
  std::array<std::pair<std::string_view, std::vector<std::string>*>, 14> lists() {
    return {{{"label_needs_noun", &dialect_.label_needs_noun},
             {"by_duty", &dialect_.by_duty},
             {"together", &dialect_.together},
             {"together_ends", &dialect_.together_ends},
             {"assist", &dialect_.assist},
             {"assist_ends", &dialect_.assist_ends},
             {"with", &dialect_.with},
             {"led_by", &dialect_.led_by},
             {"prose_lead", &dialect_.prose_lead},
             {"prose_co", &dialect_.prose_co},
             {"lead_marks", &dialect_.lead_marks},
             {"none", &dialect_.none},
             {"open", &dialect_.open},
             {"separators", &dialect_.separators}}};
  }

  void labels(const json& value, const std::string& at) {
    if (!value.is_object()) return complain(at, "must be an object", "give lists of words by class");
    for (const auto& [name, list] : value.items()) {
      const auto known = std::ranges::find(label_classes, name, [](const auto& entry) { return entry.first; });
      if (known == label_classes.end())
        return complain(at + "/" + name, "is no class of label words", "see docs/formats");
      std::vector<std::string> found;
      words(list, at + "/" + name, found);
      for (std::string& word : found) dialect_.labels.emplace_back(known->second, std::move(word));
    }
  }
  void verbs(const json& value, const std::string& at) {
    const std::array<std::pair<std::string_view, std::vector<std::string>*>, 6> kinds{
        {{"lead", &dialect_.lead_verbs},
         {"co", &dialect_.co_verbs},
         {"responsible", &dialect_.responsible_verbs},
         {"shared", &dialect_.shared_verbs},
         {"local", &dialect_.local_verbs},
         {"guide", &dialect_.guide_verbs}}};
    if (!value.is_object()) return complain(at, "must be an object", "give lists of verbs by duty");
    for (const auto& [name, list] : value.items()) {
      const auto known = std::ranges::find(kinds, name, [](const auto& entry) { return entry.first; });
      if (known == kinds.end())
        return complain(at + "/" + name, "is no duty", "use lead, co, responsible, shared, local or guide");
      words(list, at + "/" + name, *known->second);
    }
  }

  void read_text(const json& value, const std::string& at, std::string& text) {
    if (value.is_string())
      text = value.get<std::string>();
    else
      complain(at, "must be a text", "put it in quotes");
  }
  void read_flag(const json& value, const std::string& at, bool& flag) {
    if (value.is_boolean())
      flag = value.get<bool>();
    else
      complain(at, "must be true or false", "write true or false");
  }
  void words(const json& value, const std::string& at, std::vector<std::string>& list) {
    if (!value.is_array()) return complain(at, "must be a list of words", "put the words between [ and ]");
    for (const json& word : value)
      if (word.is_string() && !word.get_ref<const std::string&>().empty())
        list.push_back(lower_case(normalise(word.get_ref<const std::string&>())));
      else
        return complain(at, "must hold texts only", "put each word in quotes");
  }
  void pairs(const json& value, const std::string& at, std::vector<std::pair<std::string, std::string>>& list) {
    if (!value.is_array()) return complain(at, "must be a list of pairs", "write [[\"a\", \"b\"], …]");
    for (const json& pair : value) {
      std::vector<std::string> two;
      words(pair, at, two);
      if (two.size() != 2) return complain(at, "must hold pairs", "give two texts in each");
      list.emplace_back(std::move(two[0]), std::move(two[1]));
    }
  }

  Failure failure(const std::string& at, std::string_view what, std::string hint) const {
    return input_error(name_, at.empty() ? std::string(what) : at + " " + std::string(what), std::move(hint));
  }
  void complain(const std::string& at, std::string_view what, std::string hint) {
    if (!fault_) fault_ = failure(at, what, std::move(hint)).value();
  }

  const json& file_;
  std::string_view name_;
  Dialect dialect_;
  std::optional<Error> fault_;
};

/// Line and column of a byte, for a message.
SourceSpan place_of(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, std::min(at, text.size()));
  SourceSpan span;
  span.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  span.column = static_cast<std::uint32_t>(character_count(before.substr(before.rfind('\n') + 1))) + 1;
  return span;
}

} // namespace

Result<Dialect> dialect_from_json(std::string_view text, std::string_view file_name) {
  try {
    return DialectReader(json::parse(text), file_name).run();
  } catch (const json::parse_error& error) {
    return input_error(file_name, "this is not valid JSON", "a dialect file is a JSON object; see docs/formats",
                       place_of(text, error.byte > 0 ? error.byte - 1 : 0));
  }
}

} // namespace dutygraph
