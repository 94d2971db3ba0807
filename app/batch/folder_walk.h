// The files below a folder, all of them. Door: walk_folder.
#pragma once

#include <functional>
#include <string>

namespace xxgk::batch {

/// Calls `take` with the path of everything below `folder` that is no folder, in the order of the names, links to
/// folders too, which are not followed; and of folders that cannot be read, with the reason. The folder `except` is
/// passed over.
void walk_folder(const std::string& folder, const std::string& except,
                 const std::function<void(const std::string& path, const std::string& fault)>& take);

}  // namespace xxgk::batch
