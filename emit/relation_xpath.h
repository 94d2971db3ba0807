// A relation of the official form as XPath 1.0, for judges that know nothing of this program.
//
// Nothing here evaluates anything, and nothing of it is shared with the code that does (normalize/relations.h): the two
// are tested against one another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/taxonomy.h"

namespace xxgk {

/// What must be true of a `table` element so that the relation does not fail at `place` (a row's or a column's key, any
/// for Each::table): one expression for each way of choosing among the alternatives of its terms. Each is true where
/// its choice is not the one to be made, and where a value that it needs is blank, missing or illegible.
std::vector<std::string> relation_xpaths(const Relation& relation, std::string_view place);

}  // namespace xxgk
