// Tables that only look like the form's; see find_lookalikes.h.
#include "normalize/table/find_lookalikes.h"

#include <algorithm>
#include <set>
#include <string>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

constexpr std::size_t longest_label = 200;  // bytes; longer text is a note
constexpr std::size_t foreign_share = 2;    // one foreign row to two of the form is too many

/// The different labels of a table that are rows of the form, and those that are nothing of it.
struct LabelCount {
  std::set<std::u32string> rows, foreign;

  void add(const LabelCount& other) {
    rows.insert(other.rows.begin(), other.rows.end());
    foreign.insert(other.foreign.begin(), other.foreign.end());
  }
};

/// Those of the lines that stand in the block.
LabelCount labels_in(std::size_t block, const std::vector<Line>& lines, const LabelBook& book) {
  LabelCount count;
  for (const Line& line : lines) {
    const std::size_t first = line.first_text();
    if (line.is_paragraph || line.block != block || first == line.cells.size()) continue;
    bool known = false;
    for (const LineCell& cell : line.cells) {
      if (!cell.is_text()) continue;
      if (book.best(cell.label, LabelKind::row, likeness::clear).uses) count.rows.insert(cell.label.words);
      known = known || book.best(cell.label, likeness::part_of_table).uses;
    }
    const LineCell& label = line.cells[first];
    if (!known && label.text.size() <= longest_label && line.count_numbers() > 0)
      count.foreign.insert(label.label.words);
  }
  return count;
}

/// Of all blocks that the table has lines in; those where most is foreign to it, as a list of contents, have a say only
/// where there are no others.
LabelCount labels_around(const FoundTable& table, const std::vector<Line>& lines) {
  std::set<std::size_t> blocks;
  for (const std::size_t line : table.lines) {
    if (!lines[line].is_paragraph) blocks.insert(lines[line].block);
  }
  LabelCount all, own;
  for (const std::size_t block : blocks) {
    const LabelCount count = labels_in(block, lines, table.family->book);
    const bool is_own = count.rows.size() > count.foreign.size();
    all.add(count);
    if (is_own) own.add(count);
  }
  return own.rows.empty() ? all : own;
}

/// How many rows the table has in the edition that has most.
std::size_t rows_of_form(const std::string& table, const Taxonomy& taxonomy) {
  std::size_t most = 0;
  for (const Form& form : taxonomy.forms) {
    if (const TableForm* found = find_table(form, table)) most = std::max(most, row_slots(*found).size());
  }
  return most;
}

/// Some edition has both tables.
bool stand_together(const std::string& one, const std::string& other, const Taxonomy& taxonomy) {
  return std::any_of(taxonomy.forms.begin(), taxonomy.forms.end(), [&](const Form& form) {
    return find_table(form, one) != nullptr && find_table(form, other) != nullptr;
  });
}

/// An edition that has the table was in force in that year.
bool is_of_year(const std::string& table, int year, const Taxonomy& taxonomy) {
  return std::any_of(taxonomy.forms.begin(), taxonomy.forms.end(),
                     [&](const Form& form) { return find_table(form, table) != nullptr && is_in_force(form, year); });
}

bool is_lookalike(const FoundTable& table, const std::vector<FoundTable>& tables, const std::vector<Line>& lines,
                  std::optional<int> year, const Taxonomy& taxonomy) {
  const std::string& name = table.family->name;
  const LabelCount labels = labels_around(table, lines);
  if (labels.foreign.size() * foreign_share > labels.rows.size()) return true;
  if (labels.rows.size() * 2 >= rows_of_form(name, taxonomy)) return false;
  const bool other_edition = std::any_of(tables.begin(), tables.end(), [&](const FoundTable& other) {
    return !stand_together(name, other.family->name, taxonomy);
  });
  const bool is_cut = table.lines.back() + 1 == lines.size();
  return other_edition || (year ? !is_of_year(name, *year, taxonomy) : !is_cut);
}

}  // namespace

std::vector<FoundTable> without_lookalikes(std::vector<FoundTable> tables, const std::vector<Line>& lines,
                                           std::optional<int> year, const Taxonomy& taxonomy) {
  std::vector<FoundTable> genuine;
  for (const FoundTable& table : tables) {
    if (table.family->section != 0 || !is_lookalike(table, tables, lines, year, taxonomy)) genuine.push_back(table);
  }
  return genuine;
}

}  // namespace xxgk
