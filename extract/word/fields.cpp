// See fields.h.
#include "extract/word/fields.h"

#include <algorithm>

#include "extract/text/characters.h"

namespace xxgk::extraction {

bool lists_contents(std::string_view instruction) {
  const std::string_view words = trimmed(instruction);
  return words == "TOC" || words.starts_with("TOC ");
}

void FieldStack::begin() {
  fields_.emplace_back();
}

void FieldStack::add_instruction(std::string_view text) {
  if (!fields_.empty() && !fields_.back().has_result) fields_.back().instruction += text;
}

void FieldStack::separate() {
  if (!fields_.empty()) fields_.back().has_result = true;
}

void FieldStack::end() {
  if (!fields_.empty()) fields_.pop_back();
}

void FieldStack::end_paragraph() {
  while (!fields_.empty() && !fields_.back().has_result) fields_.pop_back();
}

bool FieldStack::shows() const {
  return std::all_of(fields_.begin(), fields_.end(),
                     [](const Field& field) { return field.has_result && !lists_contents(field.instruction); });
}

}  // namespace xxgk::extraction
