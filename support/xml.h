// XML in and out; libxml2 and its handles stay behind this header.
// Parsing never touches the network or another file, and knows no entities but the predefined: a document with a
// document type declaration is refused, and so is one nested deeper than 256 elements.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace xxgk::xml {

/// A document that is not well-formed; `line` from 1, 0 where unknown.
class ParseError : public std::runtime_error {
 public:
  ParseError(std::string name, int line, std::string reason);
  const std::string& name() const { return name_; }
  int line() const { return line_; }
  const std::string& reason() const { return reason_; }

 private:
  std::string name_;
  int line_;
  std::string reason_;
};

class Document;
class Reader;

/// A view of one element; valid as long as its Document lives, or until its Reader moves (which has no children of it).
class Element {
 public:
  std::string_view name() const;        ///< local name
  std::string_view name_space() const;  ///< namespace URI, empty where none
  int line() const;
  /// The attribute of that local name: the one without a namespace, else the first in any.
  std::optional<std::string> attribute(const char* name) const;
  /// The attribute's value, or `otherwise` where it is absent.
  std::string attribute_or(const char* name, std::string_view otherwise) const;
  std::string text() const;                                    ///< all text below it, joined
  std::vector<Element> children() const;                       ///< child elements in order
  std::vector<Element> children(std::string_view name) const;  ///< those of a local name
  std::optional<Element> child(std::string_view name) const;   ///< the first of a local name

 private:
  friend class Document;
  friend class Reader;
  explicit Element(const void* node) : node_(node) {}
  const void* node_;
};

class Document {
 public:
  /// `name` is used in messages only. Throws ParseError.
  static Document parse(std::string_view bytes, std::string_view name);
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();
  Element root() const;
  const std::string& name() const;

 private:
  friend class Schema;
  struct Handle;
  explicit Document(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

/// One thing a schema objects to.
struct Fault {
  int line = 0;
  std::string reason;
};

/// A compiled W3C XML Schema 1.0. It includes and imports no other; a document's own `xsi:schemaLocation` is not
/// followed.
class Schema {
 public:
  /// Throws ParseError where the schema itself is wrong.
  static Schema compile(std::string_view xsd, std::string_view name);
  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();
  /// Empty where the document conforms; of very many faults only the first thousand.
  std::vector<Fault> validate(const Document& document) const;
  /// The same of bytes, of which little is held as a tree at a time: that they are not well-formed is a fault too. For
  /// what this program wrote itself, as neither depth nor lengths are limited.
  std::vector<Fault> validate(std::string_view bytes) const;

 private:
  struct Handle;
  explicit Schema(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

/// `text` ready to stand in XML, in an element or between double quotes: escaped, and cleaned as Writer does.
std::string escaped(std::string_view text);

/// `text` with U+FFFD in place of each byte that is no UTF-8 and each character that XML 1.0 forbids.
std::string cleaned(std::string_view text);

/// Writes a document of elements, attributes and text, indented by two spaces. Elements that hold text hold no
/// elements. Characters that XML 1.0 forbids and bytes that are no UTF-8 are each replaced by U+FFFD. Throws
/// std::logic_error where the calls do not make a document (an attribute behind text, an element left open).
class Writer {
 public:
  Writer();
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;
  ~Writer();
  Writer& start(const char* element);
  Writer& attribute(const char* name, std::string_view value);
  Writer& attribute_unless_empty(const char* name, std::string_view value);
  Writer& text(std::string_view text);
  Writer& comment(std::string_view text);
  Writer& end();
  /// start, text (where not empty), end.
  Writer& leaf(const char* element, std::string_view text);
  /// The whole document, UTF-8 with declaration and a final line feed. The writer is spent afterwards.
  std::string finish();

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace xxgk::xml
