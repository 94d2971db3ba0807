// The other direction of emit: a report's XML becomes a Report again, for what works on reports that are written
// already.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

namespace xml {
class Schema;
}

/// A report as its XML tells it.
struct WrittenReport {
  Report report;                       ///< `findings`: those that the XML lists; `Diagnostic::read` is empty
  std::vector<std::string> sentences;  ///< of the diagnostics, in their order
  int held = 0, undecidable = 0;       ///< how many checks hold, and how many cannot be decided, listed or not
  std::string version;                 ///< of the program that wrote it
};

/// No report that `validate` finds sound.
class ReportError : public std::runtime_error {
 public:
  /// `line` from 1, 0 where unknown.
  ReportError(int line, const std::string& reason) : std::runtime_error(reason), line_(line) {}
  int line() const { return line_; }

 private:
  int line_;
};

/// Reads reports one by one; their schema is made ready once.
class ReportReader {
 public:
  /// The taxonomy must outlive the reader.
  explicit ReportReader(const Taxonomy& taxonomy);
  ~ReportReader();
  /// Validated before it is read. Throws ReportError.
  WrittenReport read(std::string_view xml) const;

 private:
  const Taxonomy& taxonomy_;
  std::unique_ptr<const xml::Schema> schema_;
};

}  // namespace xxgk
