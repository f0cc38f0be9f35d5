/// Clauses inside a sentence, as Vietnamese plans write them: the lead before its verb, the helpers after theirs, and
/// the work behind them.
#include "clauses.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>

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
constexpr std::string_view openings[] = {"giao cho ", "giao ",     "do ",       "đề nghị ",
                                         "yêu cầu ",  "theo đó, ", "phân công "};

class ProseFinder {
public:
  ProseFinder(const Outline& outline, std::size_t block, const Lexicon& lexicon)
      : text_(outline.text(block)), lower_(lower_case(text_)), block_(block), base_(outline.blocks[block].text.begin),
        lexicon_(lexicon) {}

  std::optional<Site> run() && {
    const auto lead = find(true, 0);
    if (!lead) return std::nullopt;
    const Range names = names_before(lead->range.begin);
    if (names.begin >= names.end) return std::nullopt;
    add(Duty::lead, *lead, names);
    std::size_t end = lead->range.end;
    if (const auto help = find(false, end)) {
      const Range helpers = list_after(help->range.end);
      if (helpers.begin < helpers.end) {
        add(Duty::co, *help, helpers);
        end = helpers.end;
      }
    }
    if (reading_.groups.empty() || reading_.groups.front().duty != Duty::lead || !all_plausible(reading_, lexicon_))
      return std::nullopt;
    return Site{block_, {names.begin, end}, false, false, true, false, std::move(reading_), {}};
  }

private:
  struct Word {
    Range range;
    std::uint16_t dialect;
  };
  /// The first verb of leading (helping) from `at` on.
  [[nodiscard]] std::optional<Word> find(bool lead, std::size_t at) const {
    std::optional<Word> first;
    for (const auto& prose : lexicon_.words().prose()) {
      if (prose.lead != lead) continue;
      const std::size_t found = lower_.find(prose.word, at);
      if (found == lower_.npos ||
          (first && (found > first->range.begin || first->range.end > found + prose.word.size())))
        continue;
      first = Word{{found, found + prose.word.size()}, prose.dialect};
    }
    return first;
  }

  /// The names before the verb, back to the start of the sentence or the word that gives them the work.
  [[nodiscard]] Range names_before(std::size_t verb) const {
    std::size_t begin = 0;
    for (const std::string_view stop : {". ", "; ", ": ", "(", "• "})
      if (const std::size_t at = lower_.rfind(stop, verb); at != lower_.npos && at + stop.size() <= verb)
        begin = std::max(begin, at + stop.size());
    for (const auto opening : openings)
      if (const std::size_t at = lower_.rfind(opening, verb);
          at != lower_.npos && at >= begin && at + opening.size() < verb &&
          (at == 0 || lower_[at - 1] == ' ' || lower_[at - 1] == '.' || lower_[at - 1] == '('))
        begin = std::max(begin, at + opening.size());
    return trimmed(text_, {begin, verb}, ",");
  }

  [[nodiscard]] Range list_after(std::size_t begin) const {
    std::size_t end = std::min({lower_.find(". ", begin), lower_.find(';', begin), lower_.find(':', begin),
                                lower_.find(')', begin), lower_.size()});
    for (const auto verb : work_verbs)
      for (std::size_t at = lower_.find(verb, begin); at < end; at = lower_.find(verb, at + 1))
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

  void add(Duty duty, const Word& word, Range names) {
    AgencyList list = split_agencies(slice(text_, names), lexicon_);
    if (!list.names.empty())
      reading_.groups.push_back({duty,
                                 std::string(slice(text_, word.range)),
                                 {base_ + names.begin, base_ + names.end},
                                 std::move(list),
                                 word.dialect});
  }

  std::string_view text_;
  std::string lower_;
  std::size_t block_;
  std::size_t base_;
  const Lexicon& lexicon_;
  Reading reading_;
};

} // namespace

std::optional<Site> find_prose_clause(const Outline& outline, std::size_t block, const Lexicon& lexicon) {
  if (!lexicon.words().has_prose() || outline.text(block).find("\xE1\xBB") == std::string_view::npos)
    return std::nullopt;
  return ProseFinder(outline, block, lexicon).run();
}

} // namespace dutygraph
