// How numbers are misread or mistyped.
#pragma once

#include "model/number.h"

namespace xxgk {

enum class Slip {
  none,
  possible,  ///< one digit differs, is lost, or slipped in
  usual,     ///< two digits beside one another changed places, or what differs looks alike, or a zero behind is lost
};

/// How well `printed` is explained as a slip of somebody who meant `meant`: 12 for 21, 17 for 11 and 1 for 10 are
/// usual. Both are whole numbers, not negative.
Slip slip_between(const Decimal& meant, const Decimal& printed);

}  // namespace xxgk
