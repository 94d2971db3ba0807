// The words of sentences; see prose_vocabulary.h.
#include "normalize/prose/prose_vocabulary.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "normalize/text/fold_text.h"

namespace xxgk {
namespace {

constexpr std::size_t shortest_name = 3;       // characters; of a body's name
constexpr std::size_t longest_short_name = 5;  // characters behind the level: 市市场监管局
constexpr std::int64_t largest_numeral = 100'000'000;

bool begins_with(std::u32string_view text, std::size_t place, std::u32string_view word) {
  return text.substr(place, word.size()) == word;
}

std::vector<std::u32string> words_of(const Prose& prose, WordKind kind) {
  std::vector<std::u32string> words;
  for (const ProseWords& list : prose.words) {
    if (list.kind != kind) continue;
    for (const std::string& word : list.words) words.push_back(to_code_points(word));
  }
  return words;
}

/// These stand beside numbers or begin clauses, and may be other words elsewhere.
bool stands_apart(WordKind kind) {
  return kind == WordKind::aside || kind >= WordKind::about;
}

}  // namespace

ProseVocabulary::ProseVocabulary(const Prose& prose, const Lexicon& lexicon, std::u32string_view agency)
    : prose_(prose) {
  add_names(agency);  // before the words of bodies, of which the body's own ending is one
  for (const ProseWords& list : prose.words) {
    for (const std::string& word : list.words) add(to_code_points(word), list.kind, &list);
  }
  for (const std::string& unit : lexicon.count_units) count_units_.push_back(to_code_points(unit));
  for (const MoneyUnit& unit : lexicon.money_units) {
    if (!unit.in_cells_only) money_units_.emplace_back(to_code_points(unit.name), &unit);
  }
  for (const std::u32string& end : words_of(prose, WordKind::bureau)) bureau_ends_ += end.back();
  sort_words();
  add_level(agency);
  sort_words();
}

/// Longest first, of equals the first.
void ProseVocabulary::sort_words() {
  for (auto* map : {&words_, &beside_numbers_}) {
    for (auto& [first, entries] : *map) {
      std::stable_sort(entries.begin(), entries.end(),
                       [](const Entry& a, const Entry& b) { return a.text.size() > b.text.size(); });
    }
  }
}

void ProseVocabulary::add(std::u32string text, WordKind kind, const ProseWords* list) {
  auto& map = stands_apart(kind) ? beside_numbers_ : words_;
  const std::size_t length = text.size();
  map[text.front()].push_back({std::move(text), {kind, list, length}});
}

/// The body as the title names it and every ending of that, which leaves the places out that it lies in.
void ProseVocabulary::add_name(std::u32string_view name) {
  for (std::size_t from = 0; from + shortest_name <= name.size(); ++from)
    add(std::u32string(name.substr(from)), WordKind::own, nullptr);
}

void ProseVocabulary::add_names(std::u32string_view agency) {
  if (agency.empty()) return;
  is_known_ = true;
  add_name(agency);
  add_endings(agency);
  add_government(agency);
  for (const std::u32string& office : words_of(prose_, WordKind::office)) {
    if (agency.ends_with(office)) add_government(agency.substr(0, agency.size() - office.size()));
  }
}

/// `街道`, `管委会`: the word for such a body by itself is the reporting one.
void ProseVocabulary::add_endings(std::u32string_view agency) {
  for (const WordKind kind : {WordKind::governs, WordKind::body}) {
    for (std::u32string& word : words_of(prose_, kind)) {
      const bool is_part = agency.find(word) != std::u32string_view::npos;
      const bool is_short_form = word.back() == agency.back() && abbreviates(word, agency);
      if (word.size() > 1 && (is_part || is_short_form)) add(std::move(word), WordKind::own, nullptr);
    }
  }
}

/// The level of the body's government is what its name names last; words like 城市 are known as such.
void ProseVocabulary::add_level(std::u32string_view agency) {
  for (std::size_t i = 0; i < agency.size();) {
    const Entry* entry = listed_at(agency, i);
    const std::size_t length = entry ? entry->text.size() : 1;
    if (entry && entry->word.kind == WordKind::governs && i + length < agency.size()) {
      level_ = agency.substr(i, length);
      from_level_ = agency.substr(i);
    }
    i += length;
  }
  for (const std::u32string& bureau : words_of(prose_, WordKind::bureau)) {
    if (!level_.empty() && agency.ends_with(bureau)) add(level_ + bureau, WordKind::own, nullptr);
  }
}

/// `市住建局`: its level, some characters of its name, and what ends such short names.
std::size_t ProseVocabulary::length_of_short_name(std::u32string_view text, std::size_t place) const {
  if (level_.empty() || !begins_with(text, place, level_)) return 0;
  for (std::size_t length = level_.size() + 2; length <= level_.size() + longest_short_name; ++length) {
    const std::u32string_view name = text.substr(place, length);
    if (name.size() < length) break;
    if (bureau_ends_.find(name.back()) != std::u32string::npos && abbreviates(name, from_level_)) return length;
  }
  return 0;
}

/// A government is also called by its place, and shortly.
void ProseVocabulary::add_government(std::u32string_view agency) {
  const std::vector<std::u32string> governments = words_of(prose_, WordKind::government);
  std::u32string_view place = agency;
  for (const std::u32string& government : governments) {
    const std::size_t length = agency.size() - std::min(agency.size(), government.size());
    if (agency.ends_with(government) && length < place.size()) place = agency.substr(0, length);
  }
  const std::vector<std::u32string> places = words_of(prose_, WordKind::governs);
  const bool is_government = std::any_of(places.begin(), places.end(),
                                         [place](const std::u32string& ending) { return place.ends_with(ending); });
  if (!is_government || place.empty()) return;
  is_government_ = true;
  place_ = place;
  if (place == agency) return;
  if (place.size() == 2) add(std::u32string(place), WordKind::own, nullptr);
  add_name(place);
  for (const std::u32string& government : governments) add_name(std::u32string(place) + government);
}

bool ProseVocabulary::governs(std::u32string_view place) const {
  if (!is_known_) return true;
  if (!is_government_) return false;
  // A committee's name does not tell what its place is called.
  const std::vector<std::u32string> endings = words_of(prose_, WordKind::governs);
  return place_.ends_with(place) || std::any_of(endings.begin(), endings.end(), [this](const std::u32string& ending) {
           return ending.size() > 1 && place_.ends_with(ending);
         });
}

std::optional<ProseWord> ProseVocabulary::longest(std::u32string_view text, std::size_t place) const {
  std::optional<ProseWord> word;
  const auto entries = words_.find(text[place]);
  if (entries == words_.end()) return word;
  for (const Entry& entry : entries->second) {
    if (!begins_with(text, place, entry.text)) continue;
    word = entry.word;
    break;
  }
  const std::size_t own = length_of_short_name(text, place);
  if (own > (word ? word->length : 0)) word = ProseWord{WordKind::own, nullptr, own};
  return word;
}

/// The longest word of the data at `place`.
const ProseVocabulary::Entry* ProseVocabulary::listed_at(std::u32string_view text, std::size_t place) const {
  const auto entries = words_.find(text[place]);
  if (entries == words_.end()) return nullptr;
  for (const Entry& entry : entries->second) {
    if (entry.word.list && begins_with(text, place, entry.text)) return &entry;
  }
  return nullptr;
}

bool ProseVocabulary::may_begin_figure(std::u32string_view text, std::size_t place) const {
  return beside_numbers_.contains(text[place]) || numeral_at(text, place) >= 0;
}

std::size_t ProseVocabulary::length_of(WordKind kind, std::u32string_view text, std::size_t place) const {
  if (place >= text.size()) return 0;
  const auto entries = beside_numbers_.find(text[place]);
  if (entries == beside_numbers_.end()) return 0;
  for (const Entry& entry : entries->second) {
    if (entry.word.kind == kind && begins_with(text, place, entry.text)) return entry.text.size();
  }
  return 0;
}

std::size_t ProseVocabulary::count_unit_at(std::u32string_view text, std::size_t place) const {
  std::size_t longest = 0;
  for (const std::u32string& unit : count_units_) {
    if (unit.size() > longest && begins_with(text, place, unit)) longest = unit.size();
  }
  return longest;
}

const MoneyUnit* ProseVocabulary::money_unit_at(std::u32string_view text, std::size_t place,
                                                std::size_t& length) const {
  const MoneyUnit* found = nullptr;
  length = 0;
  for (const auto& [name, unit] : money_units_) {
    if (name.size() <= length || !begins_with(text, place, name)) continue;
    found = unit;
    length = name.size();
  }
  return found;
}

std::int64_t ProseVocabulary::numeral_at(std::u32string_view text, std::size_t place) const {
  if (place >= text.size()) return -1;
  const char32_t c = text[place];
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<std::int64_t>(c - '0') : -1;
  for (const auto& [numeral, value] : prose_.numerals) {
    if (numeral == c) return value;
  }
  const double value = u_getNumericValue(static_cast<UChar32>(c));
  const bool known = (value >= 0 && value <= 10) || value == 100 || value == 1000 || value == 10'000 ||
                     value == static_cast<double>(largest_numeral);
  // Digits in circles and brackets number items, they count nothing.
  return known && u_charType(static_cast<UChar32>(c)) != U_OTHER_NUMBER ? static_cast<std::int64_t>(value) : -1;
}

bool abbreviates(std::u32string_view shorter, std::u32string_view longer) {
  std::size_t at = 0;
  for (const char32_t c : shorter) {
    at = longer.find(c, at);
    if (at == std::u32string_view::npos) return false;
    ++at;
  }
  return true;
}

}  // namespace xxgk
