/// The methods text: data, counting rules, steps, software, references.

#include "cells.hpp"
#include "notes.hpp"
#include "references.hpp"
#include <dutygraph/report_methods.hpp>
#include <fmt/format.h>

namespace dutygraph {
namespace {

using tables::Note;

/// More titles than these are counted, not named.
constexpr std::size_t named_plans = 8;

std::string titles(std::span<const Plan> plans, Language language) {
  std::vector<std::string> names;
  for (const Plan& plan : plans.first(std::min(plans.size(), named_plans)))
    names.push_back(plan.title.empty() ? plan.id : plan.title);
  std::string text = tables::joined(names, language == Language::zh ? "；" : "; ");
  if (plans.size() > named_plans) text += language == Language::zh ? "；等" : "; and others";
  return text;
}

Note size_of(const PlanGroup& group, const Registry& registry, const NetworkOptions& options) {
  const Network network = Network::build(group.plans, registry, options);
  std::size_t leads = 0;
  for (const NetworkEdge& edge : network.edges()) leads += edge.role == Role::lead ? 1 : 0;
  const std::size_t cos = network.edges().size() - leads;
  return {fmt::format("{}: {} agencies, {} tasks of which {} are assigned, {} lead and {} co edges.", group.label,
                      network.agencies().size(), network.tasks().size(), network.assigned_task_count(), leads, cos),
          fmt::format("{}：{} 个部门，{} 项任务（已分工 {} 项），牵头边 {} 条，配合边 {} 条。", group.label,
                      network.agencies().size(), network.tasks().size(), network.assigned_task_count(), leads, cos)};
}

std::string said(const Note& note, Language language) { return language == Language::zh ? note.chinese : note.english; }

/// Sentences one after the other; Chinese ones without a space between.
void add_sentence(std::string& paragraph, const std::string& sentence, Language language) {
  if (language == Language::en && !paragraph.empty() && paragraph.back() != '\n') paragraph += ' ';
  paragraph += sentence;
}

std::string data_paragraph(std::span<const Plan> plans, const Registry& registry, const MethodsOptions& options,
                           Language language) {
  std::string text = said({fmt::format("**Data.** {} {}: {}.", plans.size(), plans.size() == 1 ? "plan" : "plans",
                                       titles(plans, Language::en)),
                           fmt::format("**数据。**规划 {} 份：{}。", plans.size(), titles(plans, Language::zh))},
                          language);
  add_sentence(text,
               said({"Agencies and tasks form a two-mode network with two types of edge, lead and co.",
                     "部门与任务构成二模网络，边分牵头与配合两类。"},
                    language),
               language);
  for (const PlanGroup& one : group(plans, options.grouping))
    add_sentence(text, said(size_of(one, registry, options.network), language), language);
  return text;
}

std::string counting_paragraph(const MethodsOptions& options, Language language) {
  std::string text = said({"**Counting.**", "**计数规则。**"}, language);
  for (const Note& rule : tables::network_rules(options.network, options.grouping))
    add_sentence(text, said(rule, language), language);
  return text;
}

/// The Chinese sentence followed by the sources that only the English one names.
std::string chinese_with_sources(const MethodStep& step) {
  std::string labels;
  for (const tables::Reference& one : tables::references_in(step.english))
    if (step.chinese.find(one.label) == std::string::npos)
      labels += (labels.empty() ? "" : "；") + std::string(one.label);
  return labels.empty() ? step.chinese : fmt::format("{}（{}）", step.chinese, labels);
}

std::string steps_paragraphs(std::span<const MethodStep> steps, Language language) {
  std::string text = said({"**Methods.**\n", "**方法。**\n"}, language);
  for (const MethodStep& step : steps)
    text += "\n- " + (language == Language::zh ? chinese_with_sources(step) : step.english);
  return text;
}

std::string software_paragraph(const MethodsOptions& options, Language language) {
  return said({fmt::format("**Software.** dutygraph {}. Sums run in a fixed order: the same plans and options give the "
                           "same figures to the last digit, on any number of threads.",
                           options.version),
               fmt::format("**软件。**dutygraph {}。求和次序固定：规划与选项相同，结果逐位相同，与线程数无关。",
                           options.version)},
              language);
}

std::string references_list(std::span<const MethodStep> steps, Language language) {
  std::string english;
  for (const MethodStep& step : steps) english += step.english + '\n';
  const std::vector<tables::Reference> found = tables::references_in(english);
  if (found.empty()) return {};
  std::string text = said({"\n**References**\n", "\n**参考文献**\n"}, language);
  for (const tables::Reference& one : found) text += fmt::format("\n- {}", one.work);
  return text + "\n";
}

} // namespace

std::string methods_text(std::span<const Plan> plans, const Registry& registry, std::span<const MethodStep> steps,
                         const MethodsOptions& options, Language language) {
  return data_paragraph(plans, registry, options, language) + "\n\n" + counting_paragraph(options, language) + "\n\n" +
         steps_paragraphs(steps, language) + "\n\n" + software_paragraph(options, language) + "\n" +
         references_list(steps, language);
}

} // namespace dutygraph
