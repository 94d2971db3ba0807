// The code book as a table.
#pragma once

#include "emit/tables/bound_table.h"
#include "emit/tables/code_book.h"

namespace xxgk::exports {

BoundTable<CodeBookCell> code_book_table();

}  // namespace xxgk::exports
