// Subjects that a clause joins before their figures: `行政复议、行政诉讼分别为3件、2件`, `均为0件`.
#pragma once

#include <vector>

#include "normalize/prose/prose_clause.h"

namespace xxgk {

class JoinedSubjects {
 public:
  /// A figure comes whose clause has words of its own: whatever was joined before is done with.
  void begin(ProseWordsBefore& words);
  /// What the figure is said of; several where it holds for each.
  std::vector<Meanings> subjects_of(const ProseWordsBefore& words, const ProseFigure& figure);
  /// A subject has no figure yet.
  bool awaits_figure() const { return next_ < subjects_.size(); }

 private:
  std::vector<Meanings> subjects_;  ///< whose figures follow in their order
  std::size_t next_ = 0;
};

}  // namespace xxgk
