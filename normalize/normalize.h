// The door of normalize: a Document and the official forms become Reports.
#pragma once

#include <memory>
#include <vector>

#include "model/document.h"
#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

struct FoldedForms;

/// Finds reports in documents; what most documents need of the forms is made ready once. The taxonomy must outlive it.
class Normalizer {
 public:
  explicit Normalizer(const Taxonomy& taxonomy);
  ~Normalizer();
  /// The reports that a source holds, in order: mostly one, never none. Does not throw for what a source holds: what
  /// cannot be read is said in the reports' diagnostics.
  std::vector<Report> reports_in(const Document& document) const;

 private:
  const Taxonomy& taxonomy_;
  std::unique_ptr<const FoldedForms> simplified_;
};

/// The reports of one source, without a Normalizer.
std::vector<Report> normalize_all(const Document& document, const Taxonomy& taxonomy);

/// A document that holds one report.
Report normalize(const Document& document, const Taxonomy& taxonomy);

}  // namespace xxgk
