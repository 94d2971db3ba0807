// One document of a batch, before anything is known of it. Doors: BatchDocument, document_of_manifest.
#pragma once

#include <string>
#include <string_view>

#include "support/json_value.h"

namespace xxgk::batch {

struct BatchDocument {
  std::string id;
  std::string path;
  std::string url;
  JsonValue manifest = {};  ///< its line there; null where there is none
  std::string fault = {};   ///< why it cannot even be looked for; empty: it can
};

/// Of a line of the manifest. Relative paths start at `folder`. What is wrong with a line is the document's fault; such
/// a one goes by the name of `place`, as does one without id whose path says nothing.
BatchDocument document_of_manifest(std::string_view line, const std::string& folder, const std::string& place);

}  // namespace xxgk::batch
