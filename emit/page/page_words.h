// What the pages call things: words of the interface, figures, rules, places. All of it is data; nothing here is
// worded.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "emit/tables/code_book.h"
#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "model/glossary.h"
#include "model/taxonomy.h"

namespace xxgk::page {

/// What is filled in for `{name}`, the same in both languages or not.
using BilingualFilling = std::initializer_list<std::pair<std::string_view, BilingualText>>;

BilingualText same_in_both(const std::string& text);

class PageWords {
 public:
  /// All must outlive it.
  PageWords(const Taxonomy& taxonomy, const Glossary& glossary, const ComparisonPlan& plan)
      : taxonomy_(taxonomy), glossary_(glossary), plan_(plan), code_book_(taxonomy, glossary) {}

  /// A word of schemas/page.xml; its name where it has none.
  BilingualText word(std::string_view name) const;
  BilingualText word(std::string_view name, BilingualFilling filling) const;
  BilingualText edition(std::string_view form) const;
  BilingualText status(Status status) const;
  BilingualText severity(Severity severity) const;

  BilingualText table(std::string_view form, std::string_view table) const;
  BilingualText row(std::string_view form, std::string_view table, std::string_view row) const;
  /// Row and, where there are others than the total, column.
  BilingualText figure(std::string_view form, std::string_view table, std::string_view row,
                       std::string_view column) const;
  BilingualText figure(const YearRanking& ranking) const;
  /// Row and column.
  BilingualText cell(const SourceCell& cell) const;
  BilingualText unit(std::string_view unit) const;
  BilingualText rule(std::string_view id) const;
  /// Of a finding: `table/row/column`, `section N` or `.`.
  BilingualText place(std::string_view at) const;
  /// Where in its source a cell stands: page and box, or line.
  BilingualText origin(const Origin& origin) const;

  const ComparisonPlan& plan() const { return plan_; }

 private:
  const exports::CodeBookCell* find_cell(std::string_view form, std::string_view table, std::string_view row,
                                         std::string_view column) const;

  const Taxonomy& taxonomy_;
  const Glossary& glossary_;
  const ComparisonPlan& plan_;
  exports::CodeBook code_book_;
};

}  // namespace xxgk::page
