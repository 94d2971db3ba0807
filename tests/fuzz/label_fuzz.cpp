// Any text as a label of a table.
#include <cstdint>
#include <string_view>

#include "normalize/text/fold_text.h"
#include "tests/fuzz/forms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static const Folder folder(fuzz::forms().taxonomy.lexicon);
  const FoldedLabel label = folder.label(text);
  if (folder.label(text) != label) __builtin_trap();  // what is remembered is what was found
  const std::u32string shown = folder.shown(text);
  if (folder.for_patterns(shown).size() != shown.size()) __builtin_trap();
  folder.compact(text);
  return 0;
}
