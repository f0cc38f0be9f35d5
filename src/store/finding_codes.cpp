#include <algorithm>
#include <array>
#include <dutygraph/store_findings.hpp>
#include <iterator>

namespace dutygraph {
namespace {

constexpr auto note = Severity::note;
constexpr auto warning = Severity::warning;

/// By name; docs/checks.md has a section for each.
constexpr std::array codes{
    FindingCode{"clause-without-task", warning, "A clause assigns agencies, but no task was found for it.",
                "Look at the lines around it: a task may have been taken for a heading or a remark."},
    FindingCode{"collective-name", note, "A name stands for many agencies.",
                "Name them, or choose with --collectives how they count."},
    FindingCode{"correction-unmatched", warning, "A correction changed nothing in any plan.",
                "See what is read at its place, and correct or delete the entry."},
    FindingCode{"damaged-text", warning, "Bytes of a document are not valid in its encoding.",
                "Get an undamaged copy if names are missing."},
    FindingCode{"document-cut", warning, "A file is damaged, and the end of its text is missing.",
                "Get the file again, or repair it in the program that made it."},
    FindingCode{"doubled-separator", warning, "A list has two separators with nothing between them.",
                "Check whether a name is missing there."},
    FindingCode{"lead-repeated", warning, "The lead of a task is listed again among the others.",
                "Nothing, if it is meant; it counts once, as lead."},
    FindingCode{"missing-separator", warning, "Two names stand in a list without a separator.",
                "Nothing, if they are two; otherwise merge them with a correction."},
    FindingCode{"never-leads", note, "An agency helps in this plan but leads nothing.",
                "Look whether that is meant; a lead may have been read as helper."},
    FindingCode{"no-lead", warning, "A task has agencies, but none of them leads.",
                "Name which of them leads, or add the lead with a correction."},
    FindingCode{"open-list", note, "A list of agencies is open: more are meant than it names.",
                "Name them where the task needs them."},
    FindingCode{"pages-damaged", warning, "Pages of a PDF cannot be read and are left out.", "Get the file again."},
    FindingCode{"pages-without-text", note, "Pages of a PDF have no text: they are blank, or pictures.",
                "Run optical character recognition on the file if they are scanned."},
    FindingCode{"plan-id-taken", warning, "Another plan has the same id; this one was given a number.",
                "Give each plan its own id or file name."},
    FindingCode{"plan-twice", warning, "The same plan is named twice; it counts once.", "Name each plan once."},
    FindingCode{"quote-open", warning, "A quote in a CSV file is never closed and was read as a character.",
                "Close it, or put quotes around its cell and double it."},
    FindingCode{"rows-ragged", warning, "Rows of a CSV file have more or fewer cells than its first row.",
                "Put quotes around cells that hold a separator."},
    FindingCode{"same-task", note, "Two tasks below one heading have the same title.",
                "Check whether one task is meant; drop the other with a correction."},
    FindingCode{"scope-guessed", warning, "Which texts a clause governs was guessed from the layout.",
                "Check that the texts before it are meant; move the assignments with a correction if not."},
    FindingCode{"sheet-hidden", note, "A hidden sheet of a workbook is left out.",
                "Show it in Excel if it belongs to the plan."},
    FindingCode{"sheet-too-large", warning, "Cells of a sheet lie too far apart; the last ones are left out.",
                "Delete stray cells far to the right of the table or below it."},
    FindingCode{"stray-stop", warning, "A full stop stands inside the bracket of a clause; it is left out.",
                "Nothing, unless the clause ends there."},
    FindingCode{"task-without-anyone", warning, "A task is given to nobody, in a plan that assigns others.",
                "Name who leads it, or drop it with a correction if it is no task."},
    FindingCode{"two-leads", note, "Several agencies lead one task together.", "Agree on who answers for the whole."},
    FindingCode{"unclaimed-line", warning, "A line is part of no task and no clause.",
                "Check it; what it says is in no figure."},
    FindingCode{"unclosed-bracket", warning,
                "The bracket of a clause is never closed; it was read to the end of the line.",
                "Check that the names are right."},
    FindingCode{"unknown-agency", note, "No registry knows an agency.",
                "Add it to a registry if it should be compared with other plans; rename it if it is misspelt."},
    FindingCode{"unlikely-name", warning, "A name in a list does not look like an agency.",
                "Check the list; rename, merge or drop it with a correction."},
};
static_assert(std::ranges::is_sorted(codes, {}, &FindingCode::code));

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

} // namespace

std::span<const FindingCode> finding_codes() { return codes; }

const FindingCode* find_code(std::string_view code) {
  const auto* found = std::ranges::lower_bound(codes, code, {}, &FindingCode::code);
  return found != codes.end() && found->code == code ? found : nullptr;
}

std::vector<Diagnostic> filtered(std::span<const Diagnostic> findings, const FindingFilter& filter) {
  std::vector<Diagnostic> wanted;
  std::ranges::copy_if(findings, std::back_inserter(wanted), [&](const Diagnostic& finding) {
    return (filter.only.empty() || contains(filter.only, finding.code)) && !contains(filter.silence, finding.code);
  });
  return wanted;
}

} // namespace dutygraph
