// HTML out, piece by piece: well-formed by construction, and whatever text it is given stays text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/glossary.h"

namespace xxgk::page {

/// An attribute with an empty name is left out; one with an empty value is written without it: `hidden`.
using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class Html {
 public:
  /// What a file begins with.
  Html& doctype();
  Html& open(std::string_view tag, Attributes attributes = {});
  Html& close();
  Html& text(std::string_view text);
  Html& leaf(std::string_view tag, std::string_view text) { return leaf(tag, {}, text); }
  Html& leaf(std::string_view tag, Attributes attributes, std::string_view text);
  /// An element that has no end: `meta`, `link`, `input`.
  Html& empty(std::string_view tag, Attributes attributes);

  /// Words of the page, in both languages; the style sheet shows one of them.
  Html& words(const BilingualText& both);
  Html& leaf(std::string_view tag, const BilingualText& both) { return leaf(tag, {}, both); }
  Html& leaf(std::string_view tag, Attributes attributes, const BilingualText& both);
  /// What a report says, Chinese in either language and never mixed up with the writing direction of what is around it.
  Html& quoted(std::string_view said);

  /// What another has written.
  Html& append(std::string_view finished);
  /// How many bytes there are so far.
  std::size_t size() const { return out_.size(); }
  /// Elements that are open must have been closed; the writer is spent afterwards.
  std::string finish();

 private:
  void begin(std::string_view tag, Attributes attributes);

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace xxgk::page
