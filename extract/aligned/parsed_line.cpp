// See parsed_line.h.
#include "extract/aligned/parsed_line.h"

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t longest_text_value = 6;  // characters: `详见附件`
constexpr double touching = 2.25;              // spaces between a value and what pushes it

}  // namespace

bool may_be_value(const Fragment& fragment) {
  return is_value(fragment) || length_of(fragment.text) <= longest_text_value;
}

std::size_t first_value(const FragmentLine& line) {
  const std::vector<Fragment>& fragments = line.fragments;
  std::size_t first = fragments.size();
  for (std::size_t i = fragments.size(); i-- > 0 && may_be_value(fragments[i]);) {
    if (is_value(fragments[i])) first = i;
  }
  return first;
}

ParsedLine parsed(const FragmentLine& line) {
  ParsedLine result;
  result.line = &line;
  const auto first = static_cast<std::ptrdiff_t>(first_value(line));
  result.stub.assign(line.fragments.begin(), line.fragments.begin() + first);
  result.values.assign(line.fragments.begin() + first, line.fragments.end());
  return result;
}

ValueRow value_row(const ParsedLine& line, double space) {
  ValueRow row;
  const Fragment* before = line.stub.empty() ? nullptr : &line.stub.back();
  for (const Fragment& value : line.values) {
    row.push_back({value, before && gap(before->box, value.box) <= touching * space});
    before = &value;
  }
  return row;
}

}  // namespace xxgk::extraction
