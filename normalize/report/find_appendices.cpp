// Headings of appendices; see find_appendices.h.
#include "normalize/report/find_appendices.h"

#include <algorithm>
#include <set>

#include "normalize/labels/labels.h"
#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

/// Between the title and its table there may stand who filled it in, when, and in which units.
constexpr std::size_t lines_below_title = 5;

class AppendixFinder {
 public:
  AppendixFinder(std::vector<Heading> headings, const std::vector<Line>& lines, const std::vector<FoundTable>& tables,
                 const Taxonomy& taxonomy, const Folder& folder)
      : headings_(std::move(headings)), lines_(lines), tables_(tables) {
    for (const Heading& heading : headings_) {
      for (std::size_t i = 0; i < heading.count; ++i) taken_.insert(heading.line + i);
    }
    for (const FoundTable& table : tables) {
      if (table.family->section != 0) taken_.insert(table.lines.begin(), table.lines.end());
    }
    for (const Form& form : taxonomy.forms) {
      for (const TableForm& table : form.tables) {
        if (table.section == 0) titles_.emplace_back(table.title, folder);
      }
    }
  }

  std::vector<Heading> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!taken_.contains(i) && is_title(i) && heads_table(i))
        insert({i, 1, 0, without_spaces(lines_[i].sole_text()->text), ""});
    }
    for (const FoundTable& table : tables_) {
      if (table.family->section == 0 && !table.again) add_untitled(table.lines.front());
    }
    return std::move(headings_);
  }

 private:
  bool is_title(std::size_t line) const {
    const LineCell* text = lines_[line].sole_text();
    return text && std::any_of(titles_.begin(), titles_.end(), [text](const LabelSet& title) {
             return title.similarity_to(text->label) >= likeness::clear;
           });
  }

  /// A table follows that stands in no section of the form, and no other title or heading before it.
  bool heads_table(std::size_t title) const {
    const std::size_t end = std::min(lines_.size(), title + 1 + lines_below_title);
    for (std::size_t i = title + 1; i < end; ++i) {
      if (taken_.contains(i) || is_title(i)) return false;
      if (!lines_[i].is_paragraph) return true;
    }
    return false;
  }

  /// An appendix that nothing announces is one all the same where no other section follows.
  void add_untitled(std::size_t begin) {
    const bool is_last = headings_.empty() || headings_.back().line < begin;
    const bool has_title =
        !headings_.empty() && headings_.back().number == 0 && headings_.back().line + lines_below_title >= begin;
    if (is_last && !has_title) insert({begin, 0, 0, "", ""});
  }

  void insert(Heading heading) {
    const auto place = std::find_if(headings_.begin(), headings_.end(),
                                    [&heading](const Heading& other) { return other.line > heading.line; });
    headings_.insert(place, std::move(heading));
  }

  std::vector<Heading> headings_;
  const std::vector<Line>& lines_;
  const std::vector<FoundTable>& tables_;
  std::set<std::size_t> taken_;  ///< lines of other headings and of tables that stand in sections
  std::vector<LabelSet> titles_;
};

}  // namespace

std::vector<Heading> with_appendices(std::vector<Heading> headings, const std::vector<Line>& lines,
                                     const std::vector<FoundTable>& tables, const Taxonomy& taxonomy,
                                     const Folder& folder) {
  return AppendixFinder(std::move(headings), lines, tables, taxonomy, folder).find();
}

}  // namespace xxgk
