// The head of the labels, where it stands right of all of them. Door: corner_of.
#pragma once

#include <optional>
#include <vector>

#include "model/geometry.h"

namespace xxgk::extraction {

/// Labels set flush at the left, in a wide stub, have their head behind them, as an empty column would. It is theirs
/// where nothing else stands over them and the stub of which it is the middle ends before the next head and all values.
/// `heads`: the lowest over each column; `all`: everything that the header says; `labels_begin`, `labels_end`: of the
/// labels; `values_begin`: left of all values.
std::optional<Box> corner_of(std::vector<Box> heads, const std::vector<Box>& all, double labels_begin,
                             double labels_end, double values_begin);

}  // namespace xxgk::extraction
