#include "normalize/compare/report_cells.h"

#include <algorithm>

namespace xxgk {
namespace {

SourceCell source_cell(const CellPath& path, const Fact* fact) {
  SourceCell cell{path.table, path.row, path.column, Status::missing, {}, {}};
  if (!fact) return cell;
  cell.status = fact->status;
  cell.value = fact->value;
  cell.origin = fact->origin;
  return cell;
}

/// Adds cells up; one without a value leaves the sum without.
class Adder {
 public:
  void add(SourceCell cell, int sign) {
    if (!cell.value) {
      if (is_whole_) sum_.status = cell.status;
      is_whole_ = false;
    } else if (const auto sum = sign > 0 ? total_.plus(*cell.value) : total_.minus(*cell.value)) {
      total_ = *sum;
      if (is_whole_ && cell.status == Status::suspect) sum_.status = Status::suspect;
    } else {
      is_whole_ = false;  // too large to be told
      sum_.status = Status::illegible;
    }
    sum_.cells.push_back(std::move(cell));
  }

  CellSum take() {
    if (is_whole_ && !sum_.cells.empty()) sum_.value = total_;
    return std::move(sum_);
  }

 private:
  CellSum sum_{{}, {}, Status::plain};
  Decimal total_;
  bool is_whole_ = true;
};

}  // namespace

ReportCells::ReportCells(const Report& report) : tables_(form_tables(report)) {}

const FormTable* ReportCells::table(std::string_view name) const {
  const auto found = std::ranges::find(tables_, name, &FormTable::name);
  return found == tables_.end() ? nullptr : *found;
}

const Fact* ReportCells::printed(const CellPath& path) const {
  const FormTable* of = table(path.table);
  const Fact* fact = of ? find_fact(*of, path.row, path.column) : nullptr;
  return fact && fact->status != Status::missing ? fact : nullptr;
}

CellSum ReportCells::sum_of(const std::vector<CellPath>& paths) const {
  Adder adder;
  for (const CellPath& path : paths) {
    const FormTable* of = table(path.table);
    adder.add(source_cell(path, of ? find_fact(*of, path.row, path.column) : nullptr), 1);
  }
  return adder.take();
}

std::vector<CellPath> ReportCells::chosen(const Term& term) const {
  std::vector<CellPath> fallback;
  for (const std::string& alternative : term.alternatives) {
    const CellPath pattern = path_of(alternative);
    const FormTable* of = table(pattern.table);
    if (!of) continue;
    std::vector<CellPath> paths;
    for (const FactRow& row : of->rows) {
      for (const Fact& fact : row.facts) {
        CellPath path{pattern.table, row.key, fact.column};
        if (matches(pattern, path)) paths.push_back(std::move(path));
      }
    }
    if (std::ranges::any_of(paths, [this](const CellPath& path) { return printed(path) != nullptr; })) return paths;
    if (fallback.empty()) fallback = std::move(paths);
  }
  return fallback;
}

std::optional<CellSum> ReportCells::sum_of(const std::vector<Term>& terms) const {
  Adder adder;
  for (const Term& term : terms) {
    const std::vector<CellPath> paths = chosen(term);
    if (paths.empty()) return std::nullopt;
    for (const CellPath& path : paths) adder.add(source_cell(path, printed(path)), term.sign);
  }
  return adder.take();
}

}  // namespace xxgk
