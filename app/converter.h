// A source's bytes become reports, and reports XML: what convert and batch do alike. Doors: Converter,
// write_report_xml.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/options.h"
#include "app/taxonomy_open.h"
#include "emit/emit.h"
#include "model/report.h"
#include "normalize/normalize.h"

namespace xxgk {

/// One source.
struct NamedSource {
  std::string name;  ///< as the user gave it
  std::string url;   ///< where it came from; empty: not known
};

class Converter {
 public:
  /// Nothing is made ready before it is needed. All that is referred to must outlive it.
  Converter(Forms& forms, const SourceOptions& reading, Language language)
      : forms_(forms), reading_(reading), language_(language) {}

  /// What every report needs is made ready now.
  void prepare() const { tools(); }

  /// The reports that a source holds, at least one. The bytes are not kept once they are read: they may take more
  /// memory than all that they say. Throws Refusal where there is none, and what read_document throws.
  std::vector<Report> reports_in(std::string bytes, const NamedSource& source) const;

  /// Throws EmitError.
  std::string xml(const Report& report, bool all_checks) const;

 private:
  struct Tools {
    explicit Tools(const Taxonomy& taxonomy) : normalizer(taxonomy), writer(taxonomy) {}
    Normalizer normalizer;
    ReportWriter writer;
  };

  const Tools& tools() const;
  void refuse_unread(const Document& document, const NamedSource& source) const;

  Forms& forms_;
  const SourceOptions& reading_;
  Language language_;
  mutable std::optional<Tools> tools_;
};

}  // namespace xxgk
