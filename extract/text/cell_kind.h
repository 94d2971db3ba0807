// What the text of one cell is: a number, a mark, words. Door: traits_of.
#pragma once

#include <string_view>

namespace xxgk::extraction {

enum class CellKind : char { empty, mark, number, text };

struct CellTraits {
  CellKind kind = CellKind::empty;
  bool sentence = false;   ///< a sentence ends in it, brackets aside
  bool key_value = false;  ///< `电话：0371-1234`, `邮箱：`, as contact lines have it, brackets aside
  bool long_text = false;
};

/// `text` without outer white space.
CellTraits traits_of(std::string_view text);

}  // namespace xxgk::extraction
