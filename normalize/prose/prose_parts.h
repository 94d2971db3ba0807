// Which figures of a sentence are parts, and of which other figure.
#pragma once

#include <cstddef>
#include <optional>

namespace xxgk {

/// Figures by their places among the claims; a value, so that what a bracket interrupts can be kept.
class ProseParts {
 public:
  /// 其中 before a figure. Within other parts it is of the last part or of the whole. `parts_are_actions`: its words
  /// say what was done.
  void begin(bool parts_are_actions);
  /// What stands in a bracket behind a figure is a part of it.
  void begin_in_bracket(std::size_t whole);
  /// A bracket that is not behind a figure.
  void open_bracket() { doubted_whole_.reset(); }
  /// A figure that says only what was done. Where the parts are of whom or by which way, that is no part any more.
  void take_action();
  /// A figure was added.
  void take(std::size_t place) { (in_parts_ ? last_part_ : last_) = place; }
  void end_sentence();

  /// The last figure that is no part.
  std::optional<std::size_t> last() const { return last_; }
  /// Of which the next figure is a part; nothing where it is none.
  std::optional<std::size_t> whole() const { return in_parts_ ? whole_ : std::nullopt; }
  /// Of which it may be a part as well.
  std::optional<std::size_t> doubted_whole() const { return doubted_whole_; }
  bool is_in_bracket_behind() const { return in_bracket_behind_; }

 private:
  std::optional<std::size_t> last_, last_part_, whole_, doubted_whole_;
  bool in_parts_ = false, parts_are_actions_ = false, in_bracket_behind_ = false;
};

}  // namespace xxgk
