// See html_copies.h.
#include "extract/html/copies.h"

#include <algorithm>
#include <cstddef>

namespace xxgk::extraction {
namespace {

bool same_cell(const Cell& a, const Cell& b) {
  return a.row == b.row && a.column == b.column && a.row_span == b.row_span && a.column_span == b.column_span &&
         a.text == b.text;
}

/// Wherever in the source they stand.
bool same_block(const HtmlBlock& a, const HtmlBlock& b) {
  if (const auto* left = std::get_if<Paragraph>(&a.block)) {
    const auto* right = std::get_if<Paragraph>(&b.block);
    return right && left->text == right->text;
  }
  if (const auto* left = std::get_if<Table>(&a.block)) {
    const auto* right = std::get_if<Table>(&b.block);
    return right &&
           std::equal(left->cells.begin(), left->cells.end(), right->cells.begin(), right->cells.end(), same_cell);
  }
  const auto* right = std::get_if<Figure>(&b.block);
  return right && std::get<Figure>(a.block).caption == right->caption;
}

bool is_table(const HtmlBlock& block) {
  return std::holds_alternative<Table>(block.block);
}

}  // namespace

void drop_copy(std::vector<HtmlBlock>& article) {
  if (article.empty() || is_table(article.front())) return;  // tables without a title may be equal by chance
  constexpr int most_tries = 8;  // the first block is a title, which may be repeated, or a page made up to take time
  int tries = 0;
  const auto half = article.begin() + static_cast<std::ptrdiff_t>((article.size() + 1) / 2);
  for (auto copy = half; copy != article.end(); ++copy) {
    if (!same_block(*copy, article.front())) continue;
    const auto end = article.begin() + (article.end() - copy);  // of what the copy repeats
    const bool whole = std::any_of(copy, article.end(), is_table) && std::none_of(end, copy, is_table);
    if (whole && std::equal(copy, article.end(), article.begin(), same_block)) {
      article.erase(copy, article.end());
      return;
    }
    if (++tries == most_tries) return;
  }
}

}  // namespace xxgk::extraction
