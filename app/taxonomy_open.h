// The official forms to work with: built in, or from a folder.
#pragma once

#include <optional>
#include <string>

#include "model/comparison_plan.h"
#include "model/glossary.h"
#include "model/taxonomy.h"

namespace xxgk {

/// `folder` empty: the forms built into the program. Throws FileError and TaxonomyError.
Taxonomy open_taxonomy(const std::string& folder);

/// What tells the forms of a folder from others; empty for those built in, which the program's version tells. Throws
/// FileError.
std::string forms_fingerprint(const std::string& folder);

/// What keys and exported tables are called: of the folder where it has a glossary, else that built in. Throws
/// FileError and TaxonomyError.
Glossary open_glossary(const std::string& folder);

/// How reports are compared: of the folder where it has a comparison.xml, else nothing but figures that correspond by
/// its equivalences. Throws FileError and TaxonomyError.
ComparisonPlan open_comparison(const std::string& folder, const Taxonomy& taxonomy);

/// The official forms where there may be something to do before they are needed. Those of a folder, which may be
/// unsound, are opened at once.
class Forms {
 public:
  /// Throws what open_taxonomy throws.
  explicit Forms(const std::string& folder);
  const Taxonomy& get();

 private:
  std::optional<Taxonomy> taxonomy_;
};

}  // namespace xxgk
