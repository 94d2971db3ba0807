// The door of emit: a Report becomes bytes.
#pragma once

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

struct EmitOptions {
  bool all_checks = false;  ///< list also the checks that hold
  std::string version;      ///< of the program
};

/// The report would not conform to its own schema: a fault of the program, never of the source.
class EmitError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

namespace xml {
class Schema;
}

/// Writes reports as XML in the namespace urn:xxgk:report:1; their schema is made ready once.
class ReportWriter {
 public:
  explicit ReportWriter(const Taxonomy& taxonomy);
  ~ReportWriter();
  /// Validated before it is handed out. Throws EmitError.
  std::string write(const Report& report, const EmitOptions& options) const;

 private:
  std::unique_ptr<const xml::Schema> schema_;
};

/// One report by a ReportWriter of its own.
std::string write_xml(const Report& report, const Taxonomy& taxonomy, const EmitOptions& options);

/// The W3C XML Schema 1.0 of that XML, made from the taxonomy.
std::string report_schema(const Taxonomy& taxonomy);

/// ISO Schematron for that XML, made from the taxonomy: what XML Schema cannot say of its structure, and all relations
/// of the rules. It is true of a report exactly where check finds no relation that fails.
std::string report_schematron(const Taxonomy& taxonomy);

/// What is wrong with a report written by anyone; `line` from 1.
struct ReportFault {
  int line = 0;
  std::string reason;
};

/// Tests a report's XML against the schema, and what a schema cannot say: that each key belongs to its table and
/// edition, that tables are complete and in form order, that status and text go together, and that the report's form is
/// that of the table by which it is decided. Empty: it is sound. What the schema finds is told first, and alone.
std::vector<ReportFault> validate_xml(std::string_view xml, const Taxonomy& taxonomy);

}  // namespace xxgk
