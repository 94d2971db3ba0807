// The narrative of neighbouring years side by side, on pages of its own: texts are long.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "emit/page/page_words.h"

namespace xxgk::page {

struct TextPage {
  std::string name;  ///< of its file
  std::string html;
};

struct TextPages {
  std::vector<TextPage> pages;
  std::map<int, std::string> by_year;  ///< `0001-text.html#y2021`, by the later year
};

/// `stem`: what the files' names begin with. A page is full when it is about as long as an agency's page may be.
TextPages text_pages(const PageWords& words, const AgencyComparison& agency, std::string_view stem,
                     std::string_view version);

}  // namespace xxgk::page
