#include "emit/page/notes.h"

namespace xxgk::page {

std::size_t Notes::number_of(const std::string& content) {
  const auto [place, is_new] = numbers_.try_emplace(content, contents_.size() + 1);
  if (is_new) contents_.push_back(content);
  return place->second;
}

void Notes::write_button(Html& html, std::size_t number, const BilingualText& word) const {
  html.open("button", {{"type", "button"}, {"class", "note"}, {"popovertarget", id(number)}});
  html.words(word).leaf("sup", std::to_string(number)).close();
}

void Notes::write_list(Html& html, const PageWords& words) const {
  if (contents_.empty()) return;
  html.open("div", {{"class", "notes"}});
  for (std::size_t number = 1; number <= contents_.size(); ++number) {
    html.open("div", {{"id", id(number)}, {"class", "note-text"}, {"popover", ""}});
    html.leaf("sup", std::to_string(number)).append(contents_[number - 1]);
    html.open("button", {{"type", "button"}, {"popovertarget", id(number)}, {"popovertargetaction", "hide"}});
    html.words(words.word("close")).close().close();
  }
  html.close();
}

}  // namespace xxgk::page
