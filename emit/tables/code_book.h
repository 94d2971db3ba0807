// Every cell that a report's tables may have, with what it is called and means: the official forms as one list.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/glossary.h"
#include "model/taxonomy.h"

namespace xxgk::exports {

enum class CellKind {
  asked,          ///< the form asks for it
  subtotal,       ///< there only where printed
  other_edition,  ///< of another edition, may be printed in a table of this one
};

std::string_view cell_kind_name(CellKind kind);

struct CodeBookCell {
  std::string form, table, row, column;
  std::string name;            ///< of its column in the wide table; empty: it has none
  std::size_t wide_place = 0;  ///< of that column among those of values
  CellKind kind = CellKind::asked;
  bool is_signed = false;
  Unit unit;
  std::string row_label, column_label;  ///< official, without what stands around them
  BilingualText table_title;
  BilingualText row_title, column_title;  ///< in Chinese with the labels left of and above them, outer to inner
  BilingualText definition;
};

/// Keys that tell one cell from all others.
struct CellKey {
  std::string_view form, table, row, column;
  bool operator==(const CellKey&) const = default;
};

struct CellKeyHash {
  std::size_t operator()(const CellKey& key) const;
};

class CodeBook {
 public:
  CodeBook(const Taxonomy& taxonomy, const Glossary& glossary);
  CodeBook(const CodeBook&) = delete;
  CodeBook& operator=(const CodeBook&) = delete;

  /// By edition, the oldest first, then in form order.
  const std::vector<CodeBookCell>& cells() const { return cells_; }
  /// nullptr where no report that validates can have such a cell.
  const CodeBookCell* find(const CellKey& key) const;
  /// Names of the wide table's columns: one for each cell of any edition, those of the newest first.
  const std::vector<std::string>& wide_names() const { return wide_names_; }

 private:
  std::vector<CodeBookCell> cells_;
  std::unordered_map<CellKey, const CodeBookCell*, CellKeyHash> by_key_;  ///< keys are the cells' own
  std::vector<std::string> wide_names_;
};

}  // namespace xxgk::exports
