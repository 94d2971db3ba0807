// Telling the script; see find_script.h.
#include "normalize/report/find_script.h"

#include <algorithm>
#include <memory>

#include "normalize/text/simplifier.h"

namespace xxgk {
namespace {

constexpr std::size_t enough = 3;  // different characters

/// Whether any text of the document holds the word.
bool occurs(const std::string& word, const Document& document) {
  const auto in_block = [&word](const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) return paragraph->text.find(word) != std::string::npos;
    const auto* table = std::get_if<Table>(&block);
    return table && std::any_of(table->cells.begin(), table->cells.end(),
                                [&word](const Cell& c) { return c.text.find(word) != std::string::npos; });
  };
  return std::any_of(document.blocks.begin(), document.blocks.end(), in_block);
}

}  // namespace

bool is_traditional(const Document& document, const Lexicon& lexicon) {
  std::size_t found = 0;
  for (const std::string& word : lexicon.traditional) {
    found += occurs(word, document);
    if (found >= enough) return true;
  }
  return false;
}

Folder folder_for(const Document& document, const Taxonomy& taxonomy) {
  if (!is_traditional(document, taxonomy.lexicon)) return Folder(taxonomy.lexicon);
  return {taxonomy.lexicon, std::make_unique<Simplifier>(taxonomy)};
}

}  // namespace xxgk
