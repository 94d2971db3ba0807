// Explanations on demand: what a button opens on the screen, and a list of footnotes in print. Each is there once,
// however many ask for it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "emit/page/html.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

class Notes {
 public:
  /// `prefix` tells the notes of one list from others on the page.
  explicit Notes(std::string prefix) : prefix_(std::move(prefix)) {}

  /// The number, from 1, of the note with that content (finished HTML); the same content has the same number.
  std::size_t number_of(const std::string& content);
  /// What opens it; `word` is what it is about.
  void write_button(Html& html, std::size_t number, const BilingualText& word) const;
  /// All of them, in the order of their numbers.
  void write_list(Html& html, const PageWords& words) const;

 private:
  std::string id(std::size_t number) const { return prefix_ + std::to_string(number); }

  std::string prefix_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::vector<std::string> contents_;
};

}  // namespace xxgk::page
