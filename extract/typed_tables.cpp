// See typed_tables.h.
#include "extract/typed_tables.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "extract/read_text.h"

namespace xxgk::extraction {
namespace {

/// The paragraphs as lines, and the origin of each line.
struct TypedText {
  std::string text;
  std::vector<Origin> origins;
};

TypedText text_of(const std::vector<Block>& blocks) {
  TypedText typed;
  for (const Block& block : blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (paragraph == nullptr) continue;
    typed.text += paragraph->text + '\n';
    typed.origins.push_back(paragraph->origin);
  }
  return typed;
}

bool has_table(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& b) { return std::holds_alternative<Table>(b); });
}

/// Two lines at least: a tab in one line is white space.
bool has_typed_table(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    const auto* table = std::get_if<Table>(&block);
    return table != nullptr && !table->cells.empty() && table->cells.back().row > 0;
  });
}

void restore(Origin& origin, const std::vector<Origin>& origins) {
  const auto line = static_cast<std::size_t>(origin.line);
  if (line > 0 && line <= origins.size()) origin = origins[line - 1];
}

}  // namespace

void read_typed_tables(std::vector<Block>& blocks, const ReadOptions& options) {
  if (has_table(blocks)) return;
  const TypedText typed = text_of(blocks);
  if (typed.text.find_first_of("\t|") == std::string::npos) return;
  std::vector<Block> read = read_text(typed.text, options).blocks;
  if (!has_typed_table(read)) return;
  for (Block& block : read) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) restore(paragraph->origin, typed.origins);
    if (auto* table = std::get_if<Table>(&block)) {
      for (Cell& cell : table->cells) restore(cell.origin, typed.origins);
    }
  }
  std::copy_if(blocks.begin(), blocks.end(), std::back_inserter(read),
               [](const Block& block) { return std::holds_alternative<Figure>(block); });
  blocks = std::move(read);
}

}  // namespace xxgk::extraction
