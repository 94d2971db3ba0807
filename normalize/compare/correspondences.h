// How figures of the editions correspond: the taxonomy's equivalences, put together over the editions between.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "model/taxonomy.h"
#include "normalize/compare/cell_keys.h"

namespace xxgk {

/// What an edition has for a figure.
struct Counterpart {
  Correspondence correspondence = Correspondence::none;
  BilingualText reason;         ///< where it is not `same`
  std::vector<CellPath> cells;  ///< whose sum it is; none for Correspondence::none
};

/// A figure that is followed over the years: a cell of the newest edition in which it is asked.
struct FollowedFigure {
  std::string form;
  FormCell cell;                                ///< a subtotal is followed only where a report prints it
  std::map<std::string, Counterpart> editions;  ///< by edition, its own included
};

/// Newest edition first, then in form order. Each cell that any edition asks for is a figure, or stands for one of a
/// newer edition (exact, narrower or wider).
std::vector<FollowedFigure> figures_of(const Taxonomy& taxonomy, const ComparisonPlan& plan);

}  // namespace xxgk
