/// Words of names in Latin script.
#include "latin_words.hpp"
#include "cursor.hpp"
#include <algorithm>
#include <array>
#include <dutygraph/text.hpp>

namespace dutygraph {

namespace {

constexpr std::string_view organisation_words[] = {
    "department",     "departments", "dept",        "division",    "divisions",    "agency",    "agencies",
    "office",         "offices",     "bureau",      "bureaus",     "board",        "boards",    "commission",
    "commissions",    "council",     "councils",    "committee",   "authority",    "ministry",  "ministries",
    "secretariat",    "institute",   "institution", "university",  "college",      "center",    "centre",
    "district",       "districts",   "county",      "corporation", "company",      "trust",     "foundation",
    "association",    "society",     "network",     "coalition",   "partnership",  "alliance",  "union",
    "centers",        "centres",     "bank",        "court",       "courts",       "force",     "unit",
    "group",          "team",        "schools",     "school",      "library",      "hospital",  "directorate",
    "administration", "federation",  "consortium",  "cabinet",     "inspectorate", "registry",  "police",
    "government",     "assembly",    "parliament",  "senate",      "congress",     "chamber",   "tribunal",
    "treasury",       "museum",      "manager",     "attorney",    "clerk",        "mayor",     "governor",
    "laboratory",     "observatory", "regulator",   "ombudsman",   "academy",      "works",     "exchange",
    "guild",          "league",      "warden",      "hall",        "fund",         "house",     "club",
    "press",          "port",        "line",        "railways",    "radio",        "registrar", "surveyor",
    "auditor",        "sheriff",     "marshal",     "collector",   "assessor",     "treasurer", "archives",
    "warehouse",      "service",     "cooperative", "syndicate",   "mission",      "brigade",   "corps",
    "patrol",         "auxiliary",   "watch"};
constexpr std::string_view plural_tails[] = {"Departments", "Divisions", "Agencies", "Offices",    "Ministries",
                                             "Bureaus",     "Boards",    "Councils", "Commissions"};
constexpr std::string_view singular_tails[] = {"Department", "Division", "Agency",  "Office",    "Ministry",
                                               "Bureau",     "Board",    "Council", "Commission"};
constexpr std::string_view heads[] = {"Department",  "Ministry",    "Office",      "Division",
                                      "Bureau",      "Board",       "Commission",  "Secretariat",
                                      "Institute",   "Directorate", "Agency",      "Authority",
                                      "Council",     "Center",      "Centre",      "Undersecretariat",
                                      "Ministerio",  "Ministère",   "Secretaría",  "Direction",
                                      "Bureau",      "University",  "School",      "Subsecretaría",
                                      "Dirección",   "Committee",   "Registrar",   "Department for",
                                      "Secretaria",  "Ministério",  "Ministerium", "Bundesministerium",
                                      "Kementerian", "Ministero",   "City",        "Chamber",
                                      "County",      "Town",        "Dept.",       "Dept"};
/// What often stands behind the "and" inside one department's name.
constexpr std::string_view inner_rights[] = {"Recreation",
                                             "Zoning",
                                             "Human Services",
                                             "Wildlife",
                                             "Safety",
                                             "Welfare",
                                             "Wellbeing",
                                             "Community Development",
                                             "Community Services",
                                             "Social Services",
                                             "Culture",
                                             "Sanitation",
                                             "Development",
                                             "Infrastructure",
                                             "Environment",
                                             "Forestry",
                                             "Families",
                                             "Mobility",
                                             "Inspections",
                                             "Inspection",
                                             "Sewer",
                                             "Sustainability",
                                             "Grounds",
                                             "Streets",
                                             "Building",
                                             "Building Safety",
                                             "Rescue",
                                             "Open Space",
                                             "Gardens",
                                             "Tourism",
                                             "Sport",
                                             "Sports",
                                             "Trade",
                                             "Industry",
                                             "Technology",
                                             "Innovation",
                                             "Resilience",
                                             "Energy",
                                             "Natural Resources",
                                             "Emergency Management",
                                             "Transportation",
                                             "Utilities",
                                             "Environmental Services",
                                             "Economic Development",
                                             "Urban Development",
                                             "Heritage",
                                             "Security",
                                             "Immigration",
                                             "Fisheries",
                                             "Rural Affairs",
                                             "Community Affairs",
                                             "Support",
                                             "Learning",
                                             "Net Zero",
                                             "Communities",
                                             "Marine",
                                             "Climate Change",
                                             "Local Government",
                                             "Reform",
                                             "Equality",
                                             "Youth",
                                             "Taxation",
                                             "Customs",
                                             "Delivery Reform",
                                             "Waste",
                                             "Drainage",
                                             "Facilities",
                                             "Fleet",
                                             "Planning",
                                             "Library Services",
                                             "Archives",
                                             "Records",
                                             "Commerce"};
/// What names in Romance and other languages begin with; there the kind stands first.
constexpr std::string_view first_words[] = {
    "Ministerio",  "Secretaría",    "Subsecretaría", "Comisión",    "Instituto",        "Agencia",
    "Dirección",   "Servicio",      "Consejo",       "Gobierno",    "Universidad",      "Junta",
    "Intendencia", "Municipalidad", "Ayuntamiento",  "Fundación",   "Asociación",       "Cámara",
    "Tribunal",    "Procuraduría",  "Contraloría",   "Defensoría",  "Superintendencia", "Oficina",
    "Fiscalía",    "Coordinación",  "Ministère",     "Secrétariat", "Direction",        "Office",
    "Agence",      "Conseil",       "Université",    "Institut",    "Préfecture",       "Région",
    "Département", "Ville",         "Commune",       "Communauté",  "Chambre",          "Association",
    "Fédération",  "Caisse",        "Ministério",    "Secretaria",  "Instituto",        "Agência",
    "Comissão",    "Conselho",      "Câmara",        "Prefeitura",  "Direção",          "Ministero",
    "Agenzia",     "Regione",       "Comune",        "Provincia",   "Ministerium",      "Bundesministerium",
    "Landesamt",   "Bundesamt",     "Stadt",         "Landkreis",   "Kementerian",      "Dinas",
    "Badan",       "Pemerintah",    "Universitas",   "Ministerie",  "Gemeente",         "Provincie"};
constexpr std::string_view vietnamese_heads[] = {
    "Bộ",           "Sở",        "Ban",        "Ủy ban",    "Uỷ ban",     "UBND",         "Cục",        "Tổng cục",
    "Vụ",           "Viện",      "Văn phòng",  "Thanh tra", "Ngân hàng",  "Công an",      "Hội",        "Liên đoàn",
    "Trung tâm",    "Đài",       "Báo",        "Tập đoàn",  "Công ty",    "Tổng công ty", "Kho bạc",    "Bảo hiểm",
    "Mặt trận",     "Đoàn",      "Học viện",   "Trường",    "Đại học",    "Cơ quan",      "Đơn vị",     "Phòng",
    "Chi cục",      "Thành phố", "Tỉnh",       "Huyện",     "Quận",       "Toà án",       "Tòa án",     "Viện kiểm sát",
    "Các",          "các",       "Tổng",       "Thông tấn", "Quân",       "Bộ đội",       "Hiệp hội",   "Liên minh",
    "Chính quyền",  "Quỹ",       "Cảng",       "Hải quan",  "Thuế",       "HĐND",         "MTTQ",       "Sở,",
    "Doanh nghiệp", "Lực lượng", "Địa phương", "Nhà",       "Thành đoàn", "Tỉnh đoàn",    "Huyện đoàn", "Thành ủy",
    "Tỉnh ủy",      "Hội đồng",  "Chủ tịch",   "Công an",   "Phường",     "Bệnh viện",    "Hợp tác xã", "Nông trường",
    "Xí nghiệp",    "Liên hiệp", "Câu lạc bộ"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

} // namespace

/// The first letter is a capital, of any alphabet with case (accented capitals count), or a digit.
bool starts_high(std::string_view text) {
  if (text.empty()) return false;
  if (is_upper(text[0]) || (text[0] >= '0' && text[0] <= '9')) return true;
  if (static_cast<unsigned char>(text[0]) < 0xC3) return false;
  const auto first = text.substr(0, character_bytes(text, 0));
  return lower_case(first) != first;
}

std::string_view last_word(std::string_view text) {
  const std::size_t blank = text.find_last_of(" /-");
  return blank == text.npos ? text : text.substr(blank + 1);
}

bool is_organisation_word(std::string_view word) {
  const std::string lower = lower_case(word);
  return std::ranges::find(organisation_words, std::string_view(lower)) != std::end(organisation_words);
}

/// DPW, HSE, P4DP, NAYMOTE: capitals in the main, no blank.
bool is_acronym(std::string_view word) {
  if (word.size() < 2 || word.size() > 12 || word.find(' ') != word.npos) return false;
  const auto capitals = std::ranges::count_if(word, is_upper);
  const auto small = std::ranges::count_if(word, [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals >= 2 && capitals > small;
}

/// Department of …, Ministry for …
bool has_head(std::string_view text) {
  for (const auto head : heads) {
    if (!text.starts_with(head) || text.size() <= head.size() + 4 || text[head.size()] != ' ') continue;
    const auto rest = text.substr(head.size() + 1);
    if (!beginning_of(rest, {"of ", "for ", "on ", "de ", "du ", "des ", "del ", "to "}).empty()) return true;
  }
  return false;
}

bool has_inner_head(std::string_view name) {
  const std::size_t at = std::min(name.find(" for "), name.find(" of "));
  return at != name.npos && is_upper(name[0]) && is_organisation_word(last_word(name.substr(0, at)));
}

bool begins_with_kind(std::string_view name) {
  const std::size_t blank = name.find(' ');
  return blank != name.npos && std::ranges::find(first_words, name.substr(0, blank)) != std::end(first_words);
}

bool is_vietnamese(std::string_view text) {
  return text.find("\xE1\xBA") != text.npos || text.find("\xE1\xBB") != text.npos || text.find("đ") != text.npos ||
         text.find("Đ") != text.npos || text.find("ư") != text.npos || text.find("ơ") != text.npos;
}

bool has_vietnamese_head(std::string_view name) {
  return std::ranges::any_of(vietnamese_heads, [&](auto head) {
    return name.starts_with(head) &&
           (name.size() == head.size() || name[head.size()] == ' ' || name[head.size()] == ':');
  });
}

bool is_inner_word(std::string_view right) { return std::ranges::find(inner_rights, right) != std::end(inner_rights); }

std::optional<PluralTail> plural_tail(std::string_view name) {
  const auto tail = std::ranges::find(plural_tails, last_word(name));
  if (tail == std::end(plural_tails)) return std::nullopt;
  return PluralTail{*tail, singular_tails[tail - std::begin(plural_tails)]};
}

} // namespace dutygraph
