// Which characters stand beside each other in the words of the forms. Door: FormWording.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/taxonomy.h"

namespace xxgk {

/// Tells which of two readings of the same text speaks as the forms do.
class FormWording {
 public:
  explicit FormWording(const Taxonomy& taxonomy);

  /// Of two texts of the same length, at each place the character that makes more pairs known from the forms; the
  /// printed one where both do. So `规范性档案` becomes `规范性文件`, and `行政查询事项` stays, which is `行政查找事项`
  /// otherwise.
  std::u32string chosen(std::u32string_view printed, std::u32string_view reworded) const;

 private:
  using Pair = std::pair<char32_t, char32_t>;
  void add(std::string_view words);
  void add(const Label& label);
  bool knows(char32_t first, char32_t second) const;

  std::vector<Pair> pairs_;  ///< sorted
};

}  // namespace xxgk
