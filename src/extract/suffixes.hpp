#pragma once
/// The grammar of agency names without a registry: what a name ends in, what a group of agencies is called.
#include <dutygraph/plan.hpp>
#include <string_view>

namespace dutygraph {

/// The text could be the whole name of one agency or collective: it ends as such names do and has something before
/// the ending.
[[nodiscard]] bool looks_complete(std::string_view name);

/// The text ends as the names of offices do, and not as places, groups or kinds of bodies do: 局, 委, 办, 公司, but not
/// 市, 单位, 组织.
[[nodiscard]] bool ends_like_office(std::string_view text);
/// Ministries and agencies of Japan and Korea (文部科学省, 消防庁, 환경부) by their endings and, where an ending says
/// too little, by name.
[[nodiscard]] bool is_office_of_japan_or_korea(std::string_view name);

/// A group named as one: 相关各市, 省直有关部门, …成员单位, 各省级人民政府.
[[nodiscard]] bool looks_collective(std::string_view name);

/// 部门, 有关部门和单位 …: what may stand after 等 without being a name. Returns its bytes at the start of `text`.
[[nodiscard]] std::size_t class_noun_length(std::string_view text);

/// The kind that the form of a name suggests.
[[nodiscard]] AgencyKind kind_by_form(std::string_view name);

/// 县(市、区)政府, 县级市: goes on with a collective whose first part is 各市; not 市直部门.
[[nodiscard]] bool goes_on_with_places(std::string_view text);
/// 「市府办〔市大数据局〕」 without its bracket; the name itself where none ends it.
[[nodiscard]] std::string_view without_second_name(std::string_view name);
/// What stands in the bracket behind `plain`.
[[nodiscard]] std::string_view second_name(std::string_view name, std::string_view plain);

} // namespace dutygraph
