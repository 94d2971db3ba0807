// What reading any table of a source needs to know.
#pragma once

#include "model/taxonomy.h"
#include "normalize/text/fold_text.h"

namespace xxgk {

struct TableContext {
  const Form& form;
  const Taxonomy& taxonomy;
  const Folder& folder;
  bool last_line_is_ours = false;  ///< the table's last line is the document's last
  bool ends_abruptly = false;      ///< and what stands at its end may be cut short
};

}  // namespace xxgk
