#include "model/prose.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xxgk {
namespace {

constexpr std::array<std::pair<std::string_view, WordKind>, 48> kinds{{
    {"topic", WordKind::topic},
    {"action", WordKind::action},
    {"part", WordKind::part},
    {"filler", WordKind::filler},
    {"context", WordKind::context},
    {"total", WordKind::total},
    {"list", WordKind::list},
    {"negation", WordKind::negation},
    {"of-which", WordKind::of_which},
    {"each", WordKind::each},
    {"respectively", WordKind::respectively},
    {"this-year", WordKind::this_year},
    {"last-year", WordKind::last_year},
    {"next-year", WordKind::next_year},
    {"other-time", WordKind::other_time},
    {"as-of", WordKind::as_of},
    {"running-total", WordKind::running_total},
    {"than", WordKind::than},
    {"compared", WordKind::compared},
    {"rise", WordKind::rise},
    {"fall", WordKind::fall},
    {"share", WordKind::share},
    {"own", WordKind::own},
    {"all-of", WordKind::all_of},
    {"itself", WordKind::itself},
    {"governs", WordKind::governs},
    {"body", WordKind::body},
    {"bureau", WordKind::bureau},
    {"others", WordKind::others},
    {"aside", WordKind::aside},
    {"about", WordKind::about},
    {"nearly", WordKind::nearly},
    {"over", WordKind::over},
    {"under", WordKind::under},
    {"odd", WordKind::odd},
    {"or-so", WordKind::or_so},
    {"or-more", WordKind::or_more},
    {"or-less", WordKind::or_less},
    {"unit", WordKind::unit},
    {"percent", WordKind::percent},
    {"percent-of", WordKind::percent_of},
    {"points", WordKind::points},
    {"year", WordKind::year},
    {"month", WordKind::month},
    {"day", WordKind::day},
    {"ordinal", WordKind::ordinal},
    {"office", WordKind::office},
    {"government", WordKind::government},
}};

}  // namespace

std::optional<WordKind> word_kind_named(std::string_view name) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), [name](const auto& kind) { return kind.first == name; });
  if (found == kinds.end()) return std::nullopt;
  return found->second;
}

}  // namespace xxgk
