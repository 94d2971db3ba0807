#include "emit/tables/code_book.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace xxgk::exports {
namespace {

constexpr std::string_view between_labels = " / ";

/// A key as part of a name that databases and R take without quotes.
void append_plain(std::string& name, std::string_view key) {
  if (!name.empty()) name += '_';
  for (const char c : key) name += c == '.' || c == '-' ? '_' : c;
}

bool has_one_column(const TableForm& table) {
  return table.blocks.size() == 1 && table.blocks.front().columns.size() == 1;
}

/// `applications_received_total`; a table's only column has no name.
std::string wide_name(const TableForm& table, const RowForm& row, const ColumnForm& column) {
  std::string name;
  append_plain(name, table.name);
  append_plain(name, row.key);
  if (!has_one_column(table)) append_plain(name, column.key);
  return name;
}

void append_label(std::string& labels, std::string_view label) {
  if (label.empty()) return;
  if (!labels.empty()) labels += between_labels;
  labels += label;
}

std::string with_groups(const std::vector<Label>& groups, const Label& label) {
  std::string labels;
  for (const Label& group : groups) append_label(labels, group.official);
  append_label(labels, label.official);
  return labels;
}

std::string sentences(const std::string& first, const std::string& second, const char* between) {
  if (first.empty() || second.empty()) return first + second;
  return first + between + second;
}

/// A cell of some edition, whether or not its row and column belong together there.
struct Crossing {
  const TableForm* table;
  const RowForm* row;
  const ColumnForm* column;
};

CodeBookCell described(const Form& form, const Crossing& at, CellKind kind, const Glossary& glossary) {
  const TableMeaning& meanings = glossary.form_table(at.table->name);
  const Meaning& row = meaning_of(meanings.rows, at.row->key);
  const Meaning& column = meaning_of(meanings.columns, at.column->key);
  CodeBookCell cell;
  cell.form = form.edition;
  cell.table = at.table->name;
  cell.row = at.row->key;
  cell.column = at.column->key;
  cell.kind = kind;
  cell.is_signed = at.column->is_signed;
  cell.unit = unit_of(*at.row, *at.column);
  cell.row_label = at.row->label.official;
  cell.column_label = at.column->label.official;
  cell.table_title = {at.table->title.official, meanings.table.title.en};
  cell.row_title = {with_groups(at.row->groups, at.row->label), row.title.en};
  cell.column_title = {with_groups(at.column->groups, at.column->label), column.title.en};
  cell.definition = {sentences(row.about.zh, column.about.zh, ""), sentences(row.about.en, column.about.en, " ")};
  return cell;
}

/// Collects the cells of one table of one edition; the first that claims a place has it.
class TableCells {
 public:
  TableCells(const Form& form, const TableForm& table, const Glossary& glossary, std::vector<CodeBookCell>& cells)
      : form_(form), table_(table), glossary_(glossary), cells_(cells) {}

  void add_own() {
    for (const RowSlot& slot : row_slots(table_)) {
      for (const ColumnForm& column : slot.block->columns) {
        const bool is_subtotal = slot.row->is_subtotal || column.is_subtotal;
        add({&table_, slot.row, &column}, is_subtotal ? CellKind::subtotal : CellKind::asked);
      }
    }
  }

  /// What else `validate` finds sound: a row's columns of another edition, and below a row of another edition, which
  /// stands under this edition's header, that header's columns.
  void add_of(const TableForm& other) {
    for (const RowSlot& slot : row_slots(other)) {
      for (const ColumnForm& column : slot.block->columns) add({&other, slot.row, &column}, CellKind::other_edition);
      if (is_own_row(slot.row->key)) continue;
      for (const BlockForm& block : table_.blocks) {
        for (const ColumnForm& column : block.columns) add({&other, slot.row, &column}, CellKind::other_edition);
      }
    }
  }

 private:
  bool is_own_row(std::string_view key) const {
    return std::ranges::any_of(row_slots(table_), [key](const RowSlot& slot) { return slot.row->key == key; });
  }

  void add(const Crossing& at, CellKind kind) {
    if (taken_.insert(at.row->key + "/" + at.column->key).second)
      cells_.push_back(described(form_, at, kind, glossary_));
  }

  const Form& form_;
  const TableForm& table_;
  const Glossary& glossary_;
  std::vector<CodeBookCell>& cells_;
  std::set<std::string> taken_;
};

std::vector<CodeBookCell> all_cells(const Taxonomy& taxonomy, const Glossary& glossary) {
  std::vector<CodeBookCell> cells;
  for (const Form& form : taxonomy.forms) {
    for (const TableForm& table : form.tables) {
      TableCells collected(form, table, glossary, cells);
      collected.add_own();
      for (const Form& other : taxonomy.forms) {
        const TableForm* same_name = find_table(other, table.name);
        if (same_name != nullptr && same_name != &table) collected.add_of(*same_name);
      }
    }
  }
  return cells;
}

/// Keys of a cell in any edition.
std::string any_edition(std::string_view table, std::string_view row, std::string_view column) {
  return std::string(table).append("/").append(row).append("/").append(column);
}

struct NamedCell {
  std::string keys, name;
};

/// Every cell of any edition once, those of the newest first.
std::vector<NamedCell> named_cells(const Taxonomy& taxonomy) {
  std::vector<NamedCell> named;
  std::set<std::string> cells, names;
  for (const Form& form : std::views::reverse(taxonomy.forms)) {
    for (const TableForm& table : form.tables) {
      for (const RowSlot& slot : row_slots(table)) {
        for (const ColumnForm& column : slot.block->columns) {
          const std::string keys = any_edition(table.name, slot.row->key, column.key);
          if (!cells.insert(keys).second) continue;
          std::string name = wide_name(table, *slot.row, column);
          while (!names.insert(name).second) name += '_';  // keys that differ in punctuation only
          named.push_back({keys, name});
        }
      }
    }
  }
  return named;
}

}  // namespace

std::string_view cell_kind_name(CellKind kind) {
  switch (kind) {
    case CellKind::asked:
      return "asked";
    case CellKind::subtotal:
      return "subtotal";
    case CellKind::other_edition:
      return "other-edition";
  }
  return "";
}

std::size_t CellKeyHash::operator()(const CellKey& key) const {
  const std::hash<std::string_view> hash;
  std::size_t mixed = hash(key.row);
  for (const std::string_view part : {key.column, key.table, key.form}) mixed = mixed * 31 + hash(part);
  return mixed;
}

CodeBook::CodeBook(const Taxonomy& taxonomy, const Glossary& glossary) : cells_(all_cells(taxonomy, glossary)) {
  std::unordered_map<std::string, std::size_t> places;
  for (NamedCell& named : named_cells(taxonomy)) {
    places.emplace(std::move(named.keys), wide_names_.size());
    wide_names_.push_back(std::move(named.name));
  }
  for (CodeBookCell& cell : cells_) {
    by_key_.emplace(CellKey{cell.form, cell.table, cell.row, cell.column}, &cell);
    const auto place = places.find(any_edition(cell.table, cell.row, cell.column));
    if (place == places.end()) continue;
    cell.wide_place = place->second;
    cell.name = wide_names_[place->second];
  }
}

const CodeBookCell* CodeBook::find(const CellKey& key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : found->second;
}

}  // namespace xxgk::exports
