// What was odd in reading a source. (What is wrong with the report itself is a Finding, see report.h.)
#pragma once

#include <string>
#include <string_view>

#include "model/wording.h"

namespace xxgk {

enum class Severity { note, warning, error };

/// `note`, `warning` or `error`.
std::string_view severity_name(Severity severity);

enum class DiagnosticCode {
  bytes_replaced,
  page_unread,
  report_elsewhere,
  file_unread,
  source_cut,
  edition_unknown,
  edition_mixed,
  edition_by_year,
  year_unknown,
  year_elsewhere,
  agency_unknown,
  title_doubtful,
  table_missing,
  table_again,
  row_of_other_edition,
  row_unplaced,
  row_twice,
  column_unplaced,
  cell_of_other_column,
  column_twice,
  values_unplaced,
  placement_ambiguous,
  value_pulled_apart,
  value_illegible,
  unit_unknown,
};

/// A diagnostic keeps its parts apart; `sentence` joins them.
struct Diagnostic {
  DiagnosticCode code = DiagnosticCode::row_unplaced;
  int page = 0;                    ///< from 1; 0 where the source has no pages
  int line = 0;                    ///< from 1; 0 where unknown
  std::string table, row, column;  ///< keys; empty where they do not apply
  std::string read;                ///< what was read there
};

/// What is the same for all diagnostics of one code.
struct DiagnosticKind {
  DiagnosticCode code;
  std::string_view name;  ///< as written to the output: `row-of-other-edition`
  Severity severity;
  bool doubt;  ///< the reading itself is in doubt: the program ends with exit code 3
  Wording wording;
};

const DiagnosticKind& kind_of(DiagnosticCode code);

/// The diagnostic in one sentence, place included.
std::string sentence(const Diagnostic& diagnostic, Language language);

}  // namespace xxgk
