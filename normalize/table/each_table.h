// The form's tables of a report, wherever they stand. Door: for_each_table.
#pragma once

#include <variant>
#include <vector>

#include "model/report.h"

namespace xxgk {

/// Calls `visit` with each table of the form, in the order in which they are printed.
template <typename Visit>
void for_each_table(Report& report, Visit visit) {
  const auto in = [&visit](std::vector<Content>& contents) {
    for (Content& content : contents) {
      if (auto* table = std::get_if<FormTable>(&content)) visit(*table);
    }
  };
  in(report.front);
  for (Section& section : report.sections) in(section.contents);
  in(report.back);
}

}  // namespace xxgk
