// XML in, element by element: for documents too large to be held as a tree. Same refusals as in support/xml.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "support/xml.h"

namespace xxgk::xml {

/// Walks over a document, of which it holds little more than the elements that are open.
class Reader {
 public:
  /// `bytes` must outlive the reader; `name` is used in messages only. Throws ParseError.
  Reader(std::string_view bytes, std::string_view name);
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  enum class Event { start, end, text };

  /// To the next begin or end of an element, or the next text; false behind the last. Throws ParseError.
  bool next();
  Event event() const;
  /// Elements that are open around the begin, end or text; of an element its begin and its end have the same.
  int depth() const;
  /// Name and attributes of the element at whose begin or end the reader stands, valid until the next step.
  Element element() const;
  /// The text at which the reader stands, valid until the next step.
  std::string_view text() const;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

/// Calls `visit` at the begin of each child of the element at whose begin the reader stands, and leaves the reader at
/// its end. What `visit` does not read of a child is passed over.
template <typename Visit>
void for_each_child(Reader& reader, const Visit& visit) {
  const int depth = reader.depth();
  while (reader.next() && reader.depth() > depth) {
    if (reader.event() == Reader::Event::start && reader.depth() == depth + 1) visit(reader.element());
  }
}

/// All text inside the element at whose begin the reader stands, which is left at its end.
std::string text_inside(Reader& reader);

}  // namespace xxgk::xml
