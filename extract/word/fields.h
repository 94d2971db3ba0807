// Fields of a Word file: of what stands between their marks only the result is shown. Door: FieldStack.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xxgk::extraction {

/// The fields that are open, from outer to inner.
class FieldStack {
 public:
  void begin();
  void add_instruction(std::string_view text);
  void separate();
  void end();
  /// Instructions end with their paragraph at the latest: a field left open would swallow the rest of the file.
  void end_paragraph();
  /// A table stands in no list of contents: what was left open ends.
  void end_all() { fields_.clear(); }
  /// Whether text here is shown. Lists of contents are left out: what they say stands in the headings.
  bool shows() const;

 private:
  struct Field {
    std::string instruction;
    bool has_result = false;
  };
  std::vector<Field> fields_;
};

/// Whether a field of that instruction lists headings.
bool lists_contents(std::string_view instruction);

}  // namespace xxgk::extraction
