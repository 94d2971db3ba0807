// What the styles of a Word file say of their paragraphs and texts, styles they are based on included. Door:
// read_styles.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/text/text_level.h"

namespace xxgk::extraction {

/// A list and a level of it, as a paragraph or style names them.
struct ListPlace {
  std::optional<int> list;   ///< 0: in none
  std::optional<int> level;  ///< from 0
};

struct WordStyle {
  std::string name;      ///< as shown to users: `heading 1`, `caption`
  std::string based_on;  ///< id of another style; empty where none
  ListPlace place;
  std::optional<int> outline;  ///< level of headings from 0; 9: none
  std::optional<bool> hidden;  ///< its text is not shown
  std::optional<TextLevel> level;
};

class WordStyles {
 public:
  void add(const std::string& id, WordStyle style, bool is_default);
  /// Joins each style with those it is based on. Once, after the last was added.
  void resolve();
  /// An empty style where there is none of that id; the default one for an empty id.
  const WordStyle& style(std::string_view id) const;
  const std::string& default_id() const { return default_id_; }

 private:
  std::map<std::string, WordStyle, std::less<>> styles_;
  std::string default_id_;
};

/// `bytes` is the part `styles`. Throws xml::ParseError.
WordStyles read_styles(std::string_view bytes);

}  // namespace xxgk::extraction
