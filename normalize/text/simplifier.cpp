// See simplifier.h.
#include "normalize/text/simplifier.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "normalize/text/fold_text.h"
#include "support/modules.h"

namespace xxgk {
namespace {

bool is_ideograph(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0;
}

std::unique_ptr<ScriptConverter> open_converter() {
  const auto open = reinterpret_cast<OpenScriptConverter>(module_symbol("xxgk_opencc", "xxgk_open_script_converter"));
  std::unique_ptr<ScriptConverter> converter = open();
  if (!converter) throw ModuleMissing("OpenCC");
  return converter;
}

}  // namespace

Simplifier::Simplifier(const Taxonomy& taxonomy)
    : converter_(open_converter()),
      wording_(taxonomy),
      characters_(taxonomy.lexicon.folds.begin(), taxonomy.lexicon.folds.end()) {}

char32_t Simplifier::simplified(char32_t character) {
  const auto [entry, is_new] = characters_.try_emplace(character, character);
  if (is_new) {
    const std::u32string one = to_code_points(converter_->characters(to_utf8(std::u32string(1, character))));
    if (one.size() == 1) entry->second = one.front();
  }
  return entry->second;
}

std::u32string Simplifier::reworded(const std::u32string& words) {
  const auto [entry, is_new] = wordings_.try_emplace(words, words);
  if (is_new) {
    for (char32_t& c : entry->second) c = simplified(c);
    const std::u32string other = to_code_points(converter_->wording(to_utf8(words)));
    if (other.size() == words.size() && other != entry->second) entry->second = wording_.chosen(entry->second, other);
  }
  return entry->second;
}

std::u32string Simplifier::simplified(const std::u32string& text) {
  std::u32string result;
  for (auto begin = text.begin(); begin != text.end();) {
    const auto word = std::find_if(begin, text.end(), is_ideograph),
               end = std::find_if_not(word, text.end(), is_ideograph);
    result.append(begin, word).append(reworded({word, end}));
    begin = end;
  }
  return result;
}

}  // namespace xxgk
