// Parts of figures; see prose_parts.h.
#include "normalize/prose/prose_parts.h"

namespace xxgk {

void ProseParts::begin(bool parts_are_actions) {
  if (in_bracket_behind_) return;
  doubted_whole_.reset();
  if (in_parts_) {
    doubted_whole_ = last_part_;
    return;
  }
  whole_ = last_;
  in_parts_ = whole_.has_value();
  parts_are_actions_ = parts_are_actions;
}

void ProseParts::begin_in_bracket(std::size_t whole) {
  doubted_whole_.reset();
  in_bracket_behind_ = in_parts_ = true;
  whole_ = whole;
}

void ProseParts::take_action() {
  if (!in_parts_ || in_bracket_behind_ || parts_are_actions_) return;
  in_parts_ = false;
  whole_.reset();
  doubted_whole_.reset();
}

void ProseParts::end_sentence() {
  in_parts_ = in_bracket_behind_ = false;
  whole_.reset();
  doubted_whole_.reset();
}

}  // namespace xxgk
