// Assembling a report; see assemble.h.
#include "normalize/report/assemble.h"

#include <algorithm>
#include <map>
#include <set>

namespace xxgk {
namespace {

/// What becomes of each line of the document.
struct Fate {
  const FormTable* table_begins = nullptr;  ///< the form's table stands here
  bool taken = false;                       ///< its text is in a table or a head
};

std::vector<Fate> fates_of(const Findings& found) {
  std::vector<Fate> fates(found.lines.size());
  for (std::size_t t = 0; t < found.tables.size(); ++t) {
    if (found.tables[t].again) continue;
    for (const std::size_t line : found.tables[t].lines) fates[line].taken = true;
    for (const std::size_t line : found.readings[t].left_over) fates[line].taken = false;
    fates[found.tables[t].lines.front()].table_begins = &found.readings[t].table;
  }
  for (const std::size_t line : found.heads.used) fates[line].taken = true;
  return fates;
}

class Assembler {
 public:
  Assembler(const Findings& found, Report& report) : found_(found), report_(report), current_(&report.front) {}

  void run() {
    const bool has_sections =
        std::any_of(found_.headings.begin(), found_.headings.end(), [](const Heading& h) { return h.number > 0; });
    if (!has_sections) begin_section({});
    const std::vector<Fate> fates = fates_of(found_);
    auto heading = found_.headings.begin();
    for (std::size_t i = 0; i < found_.lines.size(); ++i) {
      add_figures_before(found_.lines[i].block);
      if (heading != found_.headings.end() && heading->line == i) {
        end_grid();
        const std::size_t count = heading->count;
        begin_section(*heading++);
        if (count > 0) {
          i += count - 1;
          continue;
        }
      }
      if (fates[i].table_begins) {
        end_grid();
        current_->push_back(*fates[i].table_begins);
      }
      if (!fates[i].taken) keep(found_.lines[i]);
    }
    end_grid();
    add_figures_before(found_.document.blocks.size());
    if (!has_sections && found_.headings.size() > 0 && report_.sections.front().contents.empty())
      report_.sections.erase(report_.sections.begin());  // nothing but appendices
  }

 private:
  void begin_section(const Heading& heading) {
    report_.sections.push_back({heading.number, heading.text, {}});
    current_ = &report_.sections.back().contents;
    if (!heading.rest.empty()) current_->push_back(Paragraph{heading.rest, {}, false});
  }

  void keep(const Line& line) {
    if (line.is_paragraph) {
      end_grid();
      current_->push_back(paragraph_of(line));
      return;
    }
    if (grid_.empty() || grid_.back()->block != line.block) end_grid();
    grid_.push_back(&line);
  }

  /// The document's paragraph, or a text of a stream of cells that is none of a table's.
  Paragraph paragraph_of(const Line& line) const {
    if (const auto* paragraph = std::get_if<Paragraph>(&found_.document.blocks[line.block])) return *paragraph;
    return {line.text(), line.cells.front().origin, false};
  }

  /// Rows kept one after the other become one grid; where all of them are empty there is nothing to keep.
  void end_grid() {
    const auto is_empty = [](const Line* line) {
      return std::all_of(line->cells.begin(), line->cells.end(), [](const LineCell& cell) { return cell.is_blank(); });
    };
    if (std::all_of(grid_.begin(), grid_.end(), is_empty)) return grid_.clear();
    const auto& table = std::get<Table>(found_.document.blocks[grid_.front()->block]);
    // What was left of a stream's structure has been found by now.
    Grid grid{{table.layout == TableLayout::stream ? TableLayout::rows : table.layout, {}}};
    for (std::size_t row = 0; row < grid_.size(); ++row) {
      for (const LineCell& cell : grid_[row]->cells) {
        grid.table.cells.push_back({static_cast<int>(row), cell.column, kept_rows(row, cell.row_span), cell.column_span,
                                    cell.text, cell.origin});
      }
    }
    current_->push_back(std::move(grid));
    grid_.clear();
  }

  /// How many of the rows that a cell spans are in the grid: those between may have gone into the form's table.
  int kept_rows(std::size_t row, int span) const {
    const int end = grid_[row]->row + span;
    return static_cast<int>(std::count_if(grid_.begin() + static_cast<std::ptrdiff_t>(row), grid_.end(),
                                          [end](const Line* line) { return line->row < end; }));
  }

  void add_figures_before(std::size_t block) {
    for (; next_block_ < block; ++next_block_) {
      if (const auto* figure = std::get_if<Figure>(&found_.document.blocks[next_block_])) current_->push_back(*figure);
    }
  }

  const Findings& found_;
  Report& report_;
  std::vector<Content>* current_;
  std::vector<const Line*> grid_;
  std::size_t next_block_ = 0;
};

}  // namespace

void assemble(const Findings& found, Report& report) {
  Assembler(found, report).run();
}

void add_missing_tables(const Form& form, Report& report) {
  for (const TableForm& table : form.tables) {
    const auto present = form_tables(report);
    if (std::any_of(present.begin(), present.end(), [&table](const FormTable* t) { return t->name == table.name; }))
      continue;
    const auto section = std::find_if(report.sections.begin(), report.sections.end(), [&table](const Section& s) {
      return table.section != 0 && s.number == table.section;
    });
    auto& place = section == report.sections.end() ? report.back : section->contents;
    place.push_back(missing_table(form, table));
    report.diagnostics.push_back({DiagnosticCode::table_missing, 0, 0, table.name, "", "", ""});
  }
}

}  // namespace xxgk
