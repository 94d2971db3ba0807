// One line read several times: what most readings say, character by character. Door: vote_on_line.
#pragma once

#include <span>

#include "extract/ocr/engine.h"

namespace xxgk::ocr {

/// The surest reading's characters, each replaced by what the readings that have one in its place agree on most. Its
/// confidence is what they have given it, shared among all readings: a character on which they differ is doubtful.
/// `readings`: one at least.
SymbolLine vote_on_line(std::span<const SymbolLine> readings);

/// The mean of a line's confidences; 0 where it has none.
double sureness_of(const SymbolLine& line);

}  // namespace xxgk::ocr
