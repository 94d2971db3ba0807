// Text in traditional characters as the forms have it: simplified, and with their words where it uses those of Taiwan
// or Hong Kong. Door: Simplifier.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "normalize/opencc/script_converter.h"
#include "normalize/text/form_wording.h"

namespace xxgk {

class Simplifier {
 public:
  /// Throws ModuleMissing where OpenCC is not there.
  explicit Simplifier(const Taxonomy& taxonomy);

  /// One character for each, so that places found in the result hold in `text` too.
  std::u32string simplified(const std::u32string& text);

 private:
  std::u32string reworded(const std::u32string& words);
  char32_t simplified(char32_t character);

  std::unique_ptr<ScriptConverter> converter_;
  FormWording wording_;
  std::map<char32_t, char32_t> characters_;            ///< those seen before, and what the lexicon knows
  std::map<std::u32string, std::u32string> wordings_;  ///< the same
};

}  // namespace xxgk
