// Pictures that stand in a web page or a Word file, read where they stand: reports are pasted as pictures of their
// tables, or of whole pages. Door: read_pictures.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// The bytes of a picture; nothing where the source does not hold them.
using FetchPicture = std::function<std::optional<std::string>(const std::string& address)>;

/// Puts what pictures show behind them; those that follow each other are pages of one table. Where the document has
/// tables of its own only pictures of tables are read: the others illustrate it. Returns the addresses of those that
/// were read. Throws as readers do where the document has no tables of its own.
std::set<std::string> read_pictures(Document& document, const FetchPicture& fetch, const ReadOptions& options);

}  // namespace xxgk::extraction
