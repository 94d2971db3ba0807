// Equivalences lead from an older edition to a newer. They are followed both ways, edition by edition, and the kinds of
// the steps are put together: narrower and narrower is narrower, narrower and wider is nothing.
#include "normalize/compare/correspondences.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <set>
#include <sstream>

namespace xxgk {
namespace {

Correspondence kind_named(std::string_view relation) {
  if (relation == "exact") return Correspondence::exact;
  if (relation == "sum") return Correspondence::sum;
  if (relation == "narrower") return Correspondence::narrower;
  return relation == "wider" ? Correspondence::wider : Correspondence::none;
}

/// The other way round.
Correspondence inverse(Correspondence kind) {
  if (kind == Correspondence::narrower) return Correspondence::wider;
  return kind == Correspondence::wider ? Correspondence::narrower : kind;
}

/// How sure a line makes of a cell, where several speak of it.
int weight(Correspondence kind) {
  switch (kind) {
    case Correspondence::same:
    case Correspondence::exact:
      return 3;
    case Correspondence::sum:
      return 2;
    case Correspondence::narrower:
    case Correspondence::wider:
      return 1;
    case Correspondence::none:
      return 0;
  }
  return 0;
}

std::vector<CellPath> paths_of(const std::string& sum) {
  std::vector<CellPath> paths;
  std::istringstream stream(sum);
  for (std::string word; stream >> word;) {
    if (word != "+") paths.push_back(path_of(word));
  }
  return paths;
}

/// `to` with the cell's keys where both it and `from` have a star.
CellPath carried_over(const CellPath& from, const CellPath& cell, const CellPath& to) {
  const auto part = [](const std::string& f, const std::string& c, const std::string& t) {
    return f == "*" && t == "*" ? c : t;
  };
  return {part(from.table, cell.table, to.table), part(from.row, cell.row, to.row),
          part(from.column, cell.column, to.column)};
}

/// One step between editions that lines of the taxonomy join.
class Steps {
 public:
  Steps(const Taxonomy& taxonomy, const ComparisonPlan& plan) : taxonomy_(taxonomy), plan_(plan) {}

  Counterpart step(const CellPath& cell, const Form& from, const Form& to) const {
    std::optional<Counterpart> best;
    for (const Equivalence& line : taxonomy_.equivalences) {
      std::optional<Counterpart> found;
      if (line.from_form == from.edition && line.to_form == to.edition) found = forwards(line, cell, to);
      if (line.to_form == from.edition && line.from_form == to.edition) found = backwards(line, cell, to);
      if (found && (!best || weight(found->correspondence) > weight(best->correspondence))) best = std::move(found);
    }
    return best ? *best : Counterpart{Correspondence::none, plan_.unknown, {}};
  }

 private:
  static BilingualText reason_of(const Equivalence& line) {
    return {line.reason_zh.empty() ? line.reason : line.reason_zh, line.reason};
  }

  static bool speaks_of(const Equivalence& line, const CellPath& cell) {
    return matches(path_of(line.from), cell) && (line.except.empty() || !matches(path_of(line.except), cell));
  }

  static std::optional<Counterpart> forwards(const Equivalence& line, const CellPath& cell, const Form& to) {
    if (!speaks_of(line, cell)) return std::nullopt;
    Counterpart found{inverse(kind_named(line.relation)), reason_of(line), {}};
    if (found.correspondence == Correspondence::none) return found;
    for (const CellPath& path : paths_of(line.to)) {
      found.cells.push_back(carried_over(path_of(line.from), cell, path));
      if (!has_cell(to, found.cells.back())) return std::nullopt;
    }
    return found;
  }

  static std::optional<Counterpart> backwards(const Equivalence& line, const CellPath& cell, const Form& to) {
    const std::vector<CellPath> parts = paths_of(line.to);
    const auto part = std::ranges::find_if(parts, [&cell](const CellPath& path) { return matches(path, cell); });
    if (part == parts.end()) return std::nullopt;
    Counterpart found{kind_named(line.relation), reason_of(line), {}};
    const CellPath counterpart = carried_over(*part, cell, path_of(line.from));
    const bool is_there = has_cell(to, counterpart) && speaks_of(line, counterpart);
    // A part of a sum has no counterpart of its own.
    if (parts.size() > 1) found.correspondence = Correspondence::none;
    if (found.correspondence == Correspondence::none) return found;
    if (!is_there) return std::nullopt;
    found.cells.push_back(counterpart);
    return found;
  }

  const Taxonomy& taxonomy_;
  const ComparisonPlan& plan_;
};

/// Puts a step of one cell to what is known so far of the whole.
class Chain {
 public:
  explicit Chain(const ComparisonPlan& plan) : plan_(plan) {}

  void begin_step() { cells_.clear(); }

  void add(const Counterpart& step) {
    if (failed_) return;
    if (step.correspondence == Correspondence::none) {
      fail(step.reason);
      return;
    }
    narrower_ = narrower_ || step.correspondence == Correspondence::narrower;
    wider_ = wider_ || step.correspondence == Correspondence::wider;
    if (narrower_ && wider_) {
      fail(plan_.broken_chain);
      return;
    }
    // The step that costs most is told; of equals the last, nearest to the year.
    if (weight(step.correspondence) <= told_) {
      told_ = weight(step.correspondence);
      reason_ = step.reason;
    }
    cells_.insert(cells_.end(), step.cells.begin(), step.cells.end());
  }

  const std::vector<CellPath>& cells() const { return cells_; }

  Counterpart result() const {
    if (failed_) return {Correspondence::none, reason_, {}};
    Correspondence kind = cells_.size() > 1 ? Correspondence::sum : Correspondence::exact;
    if (narrower_) kind = Correspondence::narrower;
    if (wider_) kind = Correspondence::wider;
    return {kind, reason_, cells_};
  }

 private:
  void fail(const BilingualText& reason) {
    failed_ = true;
    reason_ = reason;
    cells_.clear();
  }

  const ComparisonPlan& plan_;
  bool failed_ = false, narrower_ = false, wider_ = false;
  int told_ = weight(Correspondence::exact);
  BilingualText reason_;
  std::vector<CellPath> cells_;
};

/// From one edition to another over those between.
class Walk {
 public:
  Walk(const Taxonomy& taxonomy, const ComparisonPlan& plan)
      : forms_(taxonomy.forms), plan_(plan), steps_(taxonomy, plan) {}

  Counterpart counterpart(const CellPath& cell, std::size_t from, std::size_t to) const {
    if (from == to) return {Correspondence::same, {}, {cell}};
    Counterpart direct = steps_.step(cell, forms_[from], forms_[to]);
    if (direct.correspondence != Correspondence::none) return direct;
    Chain chain(plan_);
    std::vector<CellPath> cells = {cell};
    while (from != to) {
      const std::size_t next = from < to ? from + 1 : from - 1;
      chain.begin_step();
      for (const CellPath& part : cells) chain.add(steps_.step(part, forms_[from], forms_[next]));
      cells = chain.cells();
      from = next;
    }
    return chain.result();
  }

  FollowedFigure figure(const FormCell& cell, std::size_t of) const {
    FollowedFigure figure{forms_[of].edition, cell, {}};
    for (std::size_t to = 0; to < forms_.size(); ++to)
      figure.editions.emplace(forms_[to].edition, counterpart(cell.path, of, to));
    return figure;
  }

 private:
  const std::vector<Form>& forms_;
  const ComparisonPlan& plan_;
  Steps steps_;
};

/// Collects figures; a cell that one of them has already is none of its own.
class FollowedFigures {
 public:
  FollowedFigures(const Taxonomy& taxonomy, const ComparisonPlan& plan)
      : forms_(taxonomy.forms), walk_(taxonomy, plan) {}

  void add(bool subtotals) {
    for (std::size_t form = forms_.size(); form-- > 0;) {
      for (const FormCell& cell : cells_of(forms_[form])) {
        if (cell.is_subtotal == subtotals && !is_covered(forms_[form].edition, cell)) add(walk_.figure(cell, form));
      }
    }
  }

  std::vector<FollowedFigure> take() { return std::move(figures_); }

 private:
  bool is_covered(const std::string& edition, const FormCell& cell) const {
    return covered_.contains({edition, cell.path}) || (cell.is_subtotal && keys_.contains(cell.path));
  }

  void add(FollowedFigure figure) {
    keys_.insert(figure.cell.path);
    for (const auto& [edition, counterpart] : figure.editions) {
      if (counterpart.cells.size() == 1) covered_.insert({edition, counterpart.cells.front()});
    }
    figures_.push_back(std::move(figure));
  }

  const std::vector<Form>& forms_;
  Walk walk_;
  std::vector<FollowedFigure> figures_;
  std::set<std::pair<std::string, CellPath>> covered_;
  std::set<CellPath> keys_;
};

}  // namespace

std::vector<FollowedFigure> figures_of(const Taxonomy& taxonomy, const ComparisonPlan& plan) {
  FollowedFigures figures(taxonomy, plan);
  figures.add(false);
  figures.add(true);
  return figures.take();
}

}  // namespace xxgk
