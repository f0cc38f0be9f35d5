/// Clauses inside a sentence, as Vietnamese plans write them: the lead before its verb, the helpers after theirs, and
/// the work behind them.
#include "clauses.hpp"
#include "latin_words.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>
#include <unordered_map>

namespace dutygraph {

namespace {

/// Words that begin what is to be done: there the list of helpers ends.
constexpr std::string_view work_verbs[] = {
    "xây dựng",     "tổ chức",   "triển khai",  "thực hiện",  "nghiên cứu", "rà soát",    "hoàn thiện",
    "đề xuất",      "hướng dẫn", "kiểm tra",    "theo dõi",   "trình",      "báo cáo",    "tham mưu",
    "ban hành",     "cập nhật",  "thúc đẩy",    "đẩy mạnh",   "tăng cường", "nâng cao",   "phát triển",
    "quản lý",      "đầu tư",    "bảo đảm",     "đảm bảo",    "mở rộng",    "thẩm định",  "tổng hợp",
    "lập",          "đánh giá",  "giám sát",    "đôn đốc",    "tiếp tục",   "chỉ đạo",    "khẩn trương",
    "sửa đổi",      "bố trí",    "hỗ trợ",      "giải quyết", "xử lý",      "xác định",   "công bố",
    "tuyên truyền", "đào tạo",   "thành lập",   "vận động",   "huy động",   "kết nối",    "chuẩn bị",
    "phổ biến",     "khảo sát",  "thống kê",    "kiểm soát",  "cung cấp",   "chủ động",   "thường xuyên",
    "đề nghị",      "rà soát,",  "tạo",         "để",         "nhằm",       "trong việc", "có trách nhiệm",
    "ưu tiên",      "phân bổ",   "tập trung",   "nắm",        "áp dụng",    "quy hoạch",  "khai thác",
    "số hóa",       "duy trì",   "trong quý",   "trước ngày", "hoàn thành", "kiện toàn",  "thí điểm",
    "phân luồng",   "phân công", "lắp đặt",     "cải tạo",    "sửa chữa",   "nạo vét",    "thu gom",
    "trồng",        "bảo vệ",    "phòng chống", "ngăn chặn",  "tuần tra",   "diễn tập",   "di dời",
    "khắc phục",    "cứu trợ",   "tìm kiếm",    "lấy mẫu",    "giới thiệu", "quảng bá",   "tiếp nhận",
    "chuyển giao",  "công khai", "niêm yết",    "cho vay",    "thu hút",    "kêu gọi",    "xem xét",
    "quyết định",   "đàm phán",  "ký kết",      "tính toán",  "dự báo",     "cảnh báo",   "thông báo",
    "khuyến khích", "nâng cấp",  "mua sắm",     "đấu thầu",   "giải phóng", "thu hồi",    "đo đạc",
    "lưu trữ",      "soạn thảo", "biên soạn",   "sản xuất",   "nhân rộng",  "chăm sóc",   "điều phối",
    "làm việc",     "cấp",       "dạy",         "tặng",       "lựa chọn",   "vận hành",   "điều tra",
    "phê duyệt",    "lồng ghép"};

/// What may stand before the name of the lead.
constexpr std::string_view openings[] = {"giao cho ", "giao ",      "do ",      "đề nghị ",          "yêu cầu ",
                                         "theo đó, ", "phân công ", "chỉ đạo ", "giao nhiệm vụ cho "};

class ProseFinder {
public:
  ProseFinder(const Outline& outline, std::size_t block, const Lexicon& lexicon)
      : text_(outline.text(block)), lower_(lower_case(text_)), block_(block), base_(outline.blocks[block].text.begin),
        lexicon_(lexicon) {}

  std::vector<Site> run() && {
    std::vector<Site> sites;
    for (std::size_t at = 0; at < lower_.size();) {
      const auto lead = find(true, at);
      if (!lead) break;
      if (auto site = read(at, *lead)) sites.push_back(std::move(*site));
      at = std::max(sites.empty() ? 0 : sites.back().range.end, lead->range.end);
    }
    return sites;
  }

private:
  struct Word {
    Range range;
    std::uint16_t dialect;
  };
  /// The clause around a verb of leading; its lead stands behind `begin`.
  [[nodiscard]] std::optional<Site> read(std::size_t begin, const Word& lead) {
    const Range names = names_before(begin, lead.range.begin);
    if (names.begin >= names.end) return std::nullopt;
    Reading reading;
    add(reading, Duty::lead, lead, names);
    std::size_t end = lead.range.end;
    if (const auto help = helpers_verb(end)) {
      const Range helpers = list_after(help->range.end);
      if (helpers.begin < helpers.end) {
        add(reading, Duty::co, *help, helpers);
        end = helpers.end;
      }
    }
    if (reading.groups.empty() || reading.groups.front().duty != Duty::lead || !all_plausible(reading, lexicon_))
      return std::nullopt;
    return Site{block_, {names.begin, end}, false, false, true, false, std::move(reading), {}};
  }
  /// The first verb of helping, in front of the next agency that leads ("…; chủ trì" goes on with the same one).
  [[nodiscard]] std::optional<Word> helpers_verb(std::size_t at) const {
    constexpr std::size_t farthest = 2000; // bytes
    const auto help = find(false, at);
    if (!help || help->range.begin > at + farthest) return std::nullopt;
    for (auto other = find(true, at); other && other->range.begin < help->range.begin;
         other = find(true, other->range.end)) {
      const Range names = names_before(at, other->range.begin);
      if (names.begin < names.end && has_vietnamese_head(slice(text_, names))) return std::nullopt;
    }
    return help;
  }
  /// The first verb of leading (helping) from `at` on.
  [[nodiscard]] std::optional<Word> find(bool lead, std::size_t at) const {
    std::optional<Word> first;
    for (const auto& prose : lexicon_.words().prose()) {
      if (prose.lead != lead) continue;
      const std::size_t found = next_of(prose.word, at);
      if (found == lower_.npos ||
          (first && (found > first->range.begin || first->range.end > found + prose.word.size())))
        continue;
      first = Word{{found, found + prose.word.size()}, prose.dialect};
    }
    return first;
  }

  /// The first place of a word from `at` on. Asked for places that mostly ascend, it walks the text once.
  [[nodiscard]] std::size_t next_of(std::string_view word, std::size_t at) const {
    auto [entry, is_new] = next_.try_emplace(word, at, 0);
    auto& [from, place] = entry->second;
    if (is_new) {
      place = lower_.find(word, at);
    } else if (at < from) {
      const auto before = std::string_view(lower_).substr(0, from + word.size() - 1);
      if (const std::size_t found = before.find(word, at); found != before.npos) place = found;
      from = at;
    } else if (place < at) {
      place = lower_.find(word, at);
      from = at;
    }
    return place;
  }

  /// The names before the verb, back to the start of the sentence or the word that gives them the work.
  [[nodiscard]] Range names_before(std::size_t begin, std::size_t verb) const {
    const std::size_t first = begin;
    const auto last = [&](std::string_view word) { // from `first` on
      const std::size_t at = std::string_view(lower_).substr(first, verb - first).rfind(word);
      return at == lower_.npos ? at : first + at;
    };
    for (const std::string_view stop : {". ", "; ", ": ", "(", "• "})
      if (const std::size_t at = last(stop); at != lower_.npos) begin = std::max(begin, at + stop.size());
    for (const auto opening : openings)
      if (const std::size_t at = last(opening);
          at != lower_.npos && at >= begin && at + opening.size() < verb &&
          (at == 0 || lower_[at - 1] == ' ' || lower_[at - 1] == '.' || lower_[at - 1] == '('))
        begin = std::max(begin, at + opening.size());
    return trimmed(text_, {begin, verb}, ",");
  }

  [[nodiscard]] Range list_after(std::size_t begin) const {
    constexpr std::size_t longest = 4096; // bytes
    const auto near = std::string_view(lower_).substr(0, begin + longest);
    std::size_t end = std::min(
        {near.find(". ", begin), near.find(';', begin), near.find(':', begin), near.find(')', begin), near.size()});
    for (const auto verb : work_verbs)
      for (std::size_t at = near.find(verb, begin); at < end; at = near.find(verb, at + 1))
        if (at > begin && (lower_[at - 1] == ' ') && !part_of_name(at) && ends_here(at + verb.size())) {
          end = at;
          break;
        }
    return trimmed(text_, {begin, end}, ",.");
  }
  /// In a name the words after the first are capitals: a verb is not.
  [[nodiscard]] bool part_of_name(std::size_t at) const { return lower_.compare(at, 1, text_.substr(at, 1)) != 0; }
  [[nodiscard]] bool ends_here(std::size_t at) const {
    return at >= lower_.size() || lower_[at] == ' ' || lower_[at] == ',' || lower_[at] == '.';
  }

  void add(Reading& reading, Duty duty, const Word& word, Range names) const {
    AgencyList list = split_agencies(slice(text_, names), lexicon_);
    if (!list.names.empty())
      reading.groups.push_back({duty,
                                std::string(slice(text_, word.range)),
                                {base_ + names.begin, base_ + names.end},
                                std::move(list),
                                word.dialect});
  }

  std::string_view text_;
  std::string lower_;
  /// By word: from where it was looked for, and where it stands.
  mutable std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> next_;
  std::size_t block_;
  std::size_t base_;
  const Lexicon& lexicon_;
};

} // namespace

std::vector<Site> find_prose_clauses(const Outline& outline, std::size_t block, const Lexicon& lexicon) {
  if (!lexicon.words().has_prose() || outline.text(block).find("\xE1\xBB") == std::string_view::npos) return {};
  return ProseFinder(outline, block, lexicon).run();
}

} // namespace dutygraph
