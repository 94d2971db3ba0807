// See grid.h.
#include "extract/word/grid.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

/// Lines of one text: with a space between them where Latin words or numbers meet, with none in Chinese.
void join(std::string& text, std::string_view line) {
  if (!text.empty() && !line.empty()) {
    std::size_t end = text.size(), begin = 0;
    if (!is_wide(previous_character(text, end)) && !is_wide(next_character(line, begin))) text += ' ';
  }
  text += line;
}

/// Smaller ones part the lines of one text.
bool is_table_of_its_own(const Table& table) {
  const auto beyond_first = [&](int Cell::* place) {
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return cell.*place > 0; });
  };
  return beyond_first(&Cell::row) && beyond_first(&Cell::column);
}

/// The paragraphs of a cell as one text; a mark where there is a picture only, which may show anything.
std::string text_of(const std::vector<Block>& blocks) {
  constexpr std::string_view picture = "\uFFFC";
  std::string text;
  bool has_picture = false;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) join(text, trimmed(paragraph->text));
    if (const auto* table = std::get_if<Table>(&block); table != nullptr && !is_table_of_its_own(*table)) {
      for (const Cell& cell : table->cells) join(text, cell.text);
    }
    has_picture = has_picture || std::holds_alternative<Figure>(block);
  }
  return text.empty() && has_picture ? std::string(picture) : text;
}

Cell placed(const WordCell& cell, int row, int column) {
  Cell result;
  result.row = row;
  result.column = column;
  result.column_span = cell.span;
  result.text = trimmed(text_of(cell.blocks));
  std::replace(result.text.begin(), result.text.end(), '\t', ' ');
  result.origin = cell.origin;
  return result;
}

/// Puts the cells of one row after the other in their places.
class GridBuilder {
 public:
  void add(const WordRow& row) {
    column_ = row.before;
    left_.reset();
    OpenCells open;
    for (const WordCell& cell : row.cells) {
      if (cell.joins_left && left_) {
        table_.cells[*left_].column_span += cell.span;
      } else if (const std::optional<std::size_t> above = continued(cell)) {
        ++table_.cells[*above].row_span;
        open.emplace(column_, *above);
        left_.reset();
      } else {
        left_ = table_.cells.size();
        table_.cells.push_back(placed(cell, row_, column_));
        if (cell.merge != VerticalMerge::none) open.emplace(column_, *left_);
      }
      column_ += cell.span;
    }
    open_ = std::move(open);
    ++row_;
  }

  Table take() { return std::move(table_); }

 private:
  /// Cells that may go on downwards: by their first column, their place in the table.
  using OpenCells = std::map<int, std::size_t>;

  /// The cell above of which this is the continuation. What a continuation holds is not shown by Word.
  std::optional<std::size_t> continued(const WordCell& cell) const {
    const auto above = open_.find(column_);
    if (cell.merge != VerticalMerge::goes_on || above == open_.end()) return std::nullopt;
    if (table_.cells[above->second].column_span != cell.span) return std::nullopt;
    return above->second;
  }

  Table table_;
  OpenCells open_;
  std::optional<std::size_t> left_;  ///< the cell to the left, which begins in this row
  int row_ = 0, column_ = 0;
};

/// Blocks of all cells that `wanted` wants, in reading order.
template <typename Wanted>
void take_blocks(std::vector<WordRow>& rows, std::vector<Block>& blocks, Wanted wanted) {
  for (WordRow& row : rows) {
    for (WordCell& cell : row.cells) {
      for (Block& block : cell.blocks) {
        if (wanted(block)) blocks.push_back(std::move(block));
      }
    }
  }
}

bool stands_alone(const Block& block) {
  const auto* table = std::get_if<Table>(&block);
  return table != nullptr ? is_table_of_its_own(*table) : std::holds_alternative<Figure>(block);
}

/// One column is none: a frame around text. So is a table whose cells hold larger tables.
bool only_arranges(const std::vector<WordRow>& rows) {
  std::size_t own = 0, inner = 0, columns = 0;
  for (const WordRow& row : rows) {
    columns = std::max(columns, row.cells.size());
    own += row.cells.size();
    for (const WordCell& cell : row.cells) {
      for (const Block& block : cell.blocks) {
        if (const auto* table = std::get_if<Table>(&block); table != nullptr && is_table_of_its_own(*table))
          inner += table->cells.size();
      }
    }
  }
  return columns <= 1 || inner > own;
}

}  // namespace

std::vector<Block> blocks_of_table(std::vector<WordRow> rows) {
  std::vector<Block> blocks;
  if (only_arranges(rows)) {
    take_blocks(rows, blocks, [](const Block&) { return true; });
    return blocks;
  }
  GridBuilder builder;
  for (const WordRow& row : rows) builder.add(row);
  blocks.emplace_back(builder.take());
  take_blocks(rows, blocks, stands_alone);
  return blocks;
}

}  // namespace xxgk::extraction
