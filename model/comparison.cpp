#include "model/comparison.h"

namespace xxgk {

std::string_view correspondence_name(Correspondence correspondence) {
  switch (correspondence) {
    case Correspondence::same:
      return "same";
    case Correspondence::exact:
      return "exact";
    case Correspondence::sum:
      return "sum";
    case Correspondence::narrower:
      return "narrower";
    case Correspondence::wider:
      return "wider";
    case Correspondence::none:
      return "none";
  }
  return "";
}

bool counts_the_same(Correspondence correspondence) {
  return correspondence == Correspondence::same || correspondence == Correspondence::exact ||
         correspondence == Correspondence::sum;
}

std::string_view derived_state_name(DerivedState state) {
  switch (state) {
    case DerivedState::value:
      return "value";
    case DerivedState::undefined:
      return "undefined";
    case DerivedState::unknown:
      return "unknown";
    case DerivedState::not_asked:
      return "not-asked";
    case DerivedState::no_report:
      return "no-report";
  }
  return "";
}

std::string_view text_pair_name(TextPair::Kind kind) {
  switch (kind) {
    case TextPair::Kind::same:
      return "same";
    case TextPair::Kind::changed:
      return "changed";
    case TextPair::Kind::gone:
      return "gone";
    case TextPair::Kind::added:
      return "added";
  }
  return "";
}

std::vector<int> years_with_gaps(const std::vector<int>& reported) {
  constexpr int most_missing = 30;
  std::vector<int> years;
  for (const int year : reported) {
    if (!years.empty() && year - years.back() - 1 <= most_missing) {
      for (int missing = years.back() + 1; missing < year; ++missing) years.push_back(missing);
    }
    years.push_back(year);
  }
  return years;
}

std::string_view left_out_name(LeftOut::Reason reason) {
  switch (reason) {
    case LeftOut::Reason::given_twice:
      return "given-twice";
    case LeftOut::Reason::same_year:
      return "same-year";
    case LeftOut::Reason::no_agency:
      return "no-agency";
    case LeftOut::Reason::no_year:
      return "no-year";
    case LeftOut::Reason::unsound:
      return "unsound";
  }
  return "";
}

}  // namespace xxgk
