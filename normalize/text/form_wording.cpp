// See form_wording.h.
#include "normalize/text/form_wording.h"

#include <algorithm>
#include <array>
#include <vector>

#include "normalize/text/fold_text.h"

namespace xxgk {

FormWording::FormWording(const Taxonomy& taxonomy) {
  for (const Form& form : taxonomy.forms) {
    for (const SectionForm& section : form.sections) add(section.heading);
    for (const TableForm& table : form.tables) {
      add(table.title);
      for (const BlockForm& block : table.blocks) {
        for (const Label* label : {&block.bar, &block.corner, &block.unit_column}) add(*label);
      }
      for (const RowSlot& slot : row_slots(table)) {
        add(slot.row->label);
        for (const Label& group : slot.row->groups) add(group);
      }
      for (const BlockForm& block : table.blocks) {
        for (const ColumnForm& column : block.columns) {
          add(column.label);
          for (const Label& group : column.groups) add(group);
        }
      }
    }
  }
  for (const auto* words :
       {&taxonomy.lexicon.telling, &taxonomy.lexicon.subject, &taxonomy.lexicon.page_index, &taxonomy.lexicon.titles}) {
    for (const std::string& word : *words) add(word);
  }
  for (const ProseWords& words : taxonomy.prose.words) {
    for (const std::string& word : words.words) add(word);
  }
  std::sort(pairs_.begin(), pairs_.end());
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
}

void FormWording::add(std::string_view words) {
  const std::u32string text = to_code_points(words);
  for (std::size_t i = 1; i < text.size(); ++i) pairs_.emplace_back(text[i - 1], text[i]);
}

void FormWording::add(const Label& label) {
  add(label.official);
  for (const std::string& alias : label.aliases) add(alias);
}

bool FormWording::knows(char32_t first, char32_t second) const {
  return std::binary_search(pairs_.begin(), pairs_.end(), Pair(first, second));
}

std::u32string FormWording::chosen(std::u32string_view printed, std::u32string_view reworded) const {
  // The least costly way through the text, of two characters at each place. A pair that the forms do not know costs
  // more than any number of characters that are not as printed.
  const int unknown_pair = static_cast<int>(printed.size()) + 1;
  const std::array<std::u32string_view, 2> readings{printed, reworded};
  std::vector<std::array<std::size_t, 2>> from(printed.size());
  std::array<int, 2> cost{0, 1};
  for (std::size_t i = 1; i < printed.size(); ++i) {
    std::array<int, 2> next{};
    for (std::size_t to = 0; to < 2; ++to) {
      const auto through = [&](std::size_t way) {
        const bool known = knows(readings.at(way)[i - 1], readings.at(to)[i]);
        return cost.at(way) + (known ? 0 : unknown_pair) + static_cast<int>(to);
      };
      from[i].at(to) = through(1) < through(0) ? 1 : 0;
      next.at(to) = through(from[i].at(to));
    }
    cost = next;
  }
  std::u32string result(printed);
  std::size_t way = cost[1] < cost[0] ? 1 : 0;
  for (std::size_t i = printed.size(); i-- > 0;) {
    result[i] = readings.at(way)[i];
    way = from[i].at(way);
  }
  return result;
}

}  // namespace xxgk
