// Places of the official form and failed checks, in words.
#pragma once

#include <string>
#include <string_view>

#include "model/report.h"
#include "model/taxonomy.h"
#include "model/wording.h"

namespace xxgk {

/// nullptr where the taxonomy has no such edition, or the edition no such table.
const TableForm* find_table(const Taxonomy& taxonomy, std::string_view edition, std::string_view name);

/// A place in a table of the form.
struct Place {
  const TableForm* table = nullptr;  ///< to look the labels up in
  std::string row, column;           ///< keys; empty where they do not apply
};

/// `, row received (一、本年新收…), column total (总计)`, to be put behind a name.
std::string place_words(const Place& place, Language language);

/// A failed check in one line: its rule, place and sentence, and the numbers that disagree.
std::string finding_words(const Finding& finding, const Report& report, const Taxonomy& taxonomy, Language language);

}  // namespace xxgk
