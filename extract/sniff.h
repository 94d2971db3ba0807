// What a source is, told by its content. Doors: sniff, picture_type.
#pragma once

#include <string_view>

namespace xxgk::extraction {

enum class SourceKind { empty, blank, pdf, zip, ole, image, html, mhtml, xml, rtf, binary, text };

/// `blank` is white space only; `binary` is what is no text and of no kind known here.
SourceKind sniff(std::string_view bytes);

/// The media type of a picture; empty where it is none.
std::string_view picture_type(std::string_view bytes);

/// For messages: `PDF`, `zip archive`.
std::string_view kind_name(SourceKind kind);

}  // namespace xxgk::extraction
