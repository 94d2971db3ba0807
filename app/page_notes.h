// What is pointed out on the picture of a page: the keys of the values that stand there. Door: page_notes.
#pragma once

#include <vector>

#include "extract/page_picture.h"
#include "model/report.h"

namespace xxgk {

std::vector<PictureNote> page_notes(const std::vector<Report>& reports, int page);

}  // namespace xxgk
