// The vocabulary of WordprocessingML, in the strict and in the transitional variant of the standard.
#pragma once

#include <string_view>

#include "support/xml.h"

namespace xxgk::extraction {

/// Whether the element is one of Word's own.
bool is_word(const xml::Element& element);
bool is_word(const xml::Element& element, std::string_view name);
/// Alternatives of which a reader takes the first it understands.
bool is_alternatives(const xml::Element& element);

/// `w:val`, or an empty text.
std::string value_of(const xml::Element& element);
/// Of elements that are on where they stand without a value.
bool is_on(const xml::Element& element);
/// `w:val` as a number from `least` to `most`; `otherwise` where it is none.
int number_of(const xml::Element& element, int least, int most, int otherwise);
int number_in(std::string_view text, int least, int most, int otherwise);

}  // namespace xxgk::extraction
