// Joined subjects; see joined_subjects.h.
#include "normalize/prose/joined_subjects.h"

namespace xxgk {

void JoinedSubjects::begin(ProseWordsBefore& words) {
  subjects_.clear();
  next_ = 0;
  if (words.groups.size() > 1 && words.groups.back().empty()) words.groups.pop_back();
  if (!words.respectively) return;
  if (words.groups.size() > 1)
    subjects_ = words.groups;
  else
    words.has_unknown = true;  // the subjects are none of those that are known
}

std::vector<Meanings> JoinedSubjects::subjects_of(const ProseWordsBefore& words, const ProseFigure& figure) {
  if (awaits_figure()) return {subjects_[next_++]};
  if (words.groups.size() > 1 && (words.each || figure.value.is_zero())) return words.groups;
  return {words.all()};
}

}  // namespace xxgk
