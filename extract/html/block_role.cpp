// See html_block_role.h.
#include "extract/html/block_role.h"

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

bool has_sentence(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if ((is_sentence_end(c) && !is_full_stop(c)) || is_semicolon(c)) return true;
  }
  return false;
}

/// The beginning of what a table says; tables say soon what they are about.
std::string beginning_of(const Table& table) {
  constexpr std::size_t enough = 3000;
  std::string text;
  for (const Cell& cell : table.cells) {
    if (text.size() > enough) break;
    text += cell.text + ' ';
  }
  return text;
}

/// Prose, or a table with several cells. Where no words are known, every sentence and table is telling.
bool is_telling(const HtmlBlock& block, const PageWords& words) {
  constexpr std::size_t shortest = 15, in_prose = 2, in_table = 4, looked_at = 1500;
  if (const auto* paragraph = std::get_if<Paragraph>(&block.block)) {
    if (block.characters < shortest || !has_sentence(paragraph->text)) return false;
    const std::string_view text = std::string_view(paragraph->text).substr(0, looked_at);
    return words.telling.empty() || count_words(text, words.telling, in_prose) >= in_prose;
  }
  const auto* table = std::get_if<Table>(&block.block);
  if (!table) return false;
  return words.telling.empty() || count_words(beginning_of(*table), words.telling, in_table) >= in_table;
}

}  // namespace

std::size_t count_words(std::string_view text, std::span<const std::string> words, std::size_t enough) {
  std::size_t count = 0;
  for (const std::string& word : words) {
    if (count == enough) break;
    count += text.find(word) != std::string_view::npos;
  }
  return count;
}

bool is_linked(const HtmlBlock& block) {
  return block.linked > 0 && block.linked * 2 >= block.characters;
}

BlockRole role_of(const HtmlBlock& block, const PageWords& words) {
  constexpr std::size_t longest_notice = 100;  // characters
  if (block.furniture || is_linked(block)) return BlockRole::furniture;
  const auto* paragraph = std::get_if<Paragraph>(&block.block);
  if (paragraph && block.characters <= longest_notice && count_words(paragraph->text, words.furniture, 1) > 0)
    return BlockRole::furniture;
  return is_telling(block, words) ? BlockRole::telling : BlockRole::neutral;
}

}  // namespace xxgk::extraction
