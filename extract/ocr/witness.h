// Another engine's word on a number, heard where the document's own type cannot tell. Door: weighed.
#pragma once

#include <string_view>

#include "extract/ocr/engine.h"
#include "extract/ocr/second_opinion.h"

namespace xxgk::ocr {

/// The digits of what an engine that knows all characters made of a line; empty where it saw anything else in it.
std::string digits_seen(std::string_view text);

/// The opinion in the light of what the witness, who had all characters to choose from, made of the same ink.
Opinion weighed(Opinion opinion, const Reading& witness, const WritingLine& line);

}  // namespace xxgk::ocr
