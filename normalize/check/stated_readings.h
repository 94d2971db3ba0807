// The sound readings of a claim: which of the form's figures it may be.
#pragma once

#include <vector>

#include "normalize/check/stated_sums.h"
#include "normalize/check/word_findings.h"

namespace xxgk {

/// What a claim may be, with what the tables say of it.
struct StatedReading {
  const Statement* statement;
  TableSum sum;
};

/// Whether the figure must be of the kind that the statement asks for; a percentage of it may be of any.
enum class KindOfFigure { as_stated, any };

/// Nothing where one of the claim's readings is of something that the tables do not have.
std::vector<StatedReading> readings_of(const Claim& claim, const WordContext& context,
                                       KindOfFigure kind = KindOfFigure::as_stated);

/// The claim's sentence as printed.
std::string quoted(const ParagraphClaims& paragraph, const Claim& claim);

}  // namespace xxgk
