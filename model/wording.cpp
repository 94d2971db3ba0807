#include "model/wording.h"

namespace xxgk {

std::string filled(std::string_view pattern, Filling filling) {
  std::string result;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    result += pattern.substr(0, open);
    if (open == std::string_view::npos) break;
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    bool replaced = false;
    if (close != std::string_view::npos) {
      for (const auto& [name, value] : filling) {
        if (pattern.substr(1, close - 1) != name) continue;
        result += value;
        pattern.remove_prefix(close + 1);
        replaced = true;
        break;
      }
    }
    if (!replaced) {
      result += '{';
      pattern.remove_prefix(1);
    }
  }
  return result;
}

}  // namespace xxgk
