// See xml_reader.h. Without libxml2's option HUGE its own limits hold: depth 256, ten million characters of one text.
#include "support/xml_reader.h"

#include <climits>
#include <new>
#include <utility>

#include "support/xml_handles.h"

namespace xxgk::xml {
namespace {

constexpr int reader_options =
    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES;

bool is_text(int type) {
  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA || type == XML_READER_TYPE_WHITESPACE ||
         type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
}

}  // namespace

struct Reader::Handle {
  ReaderHandle reader;
  std::string name;
  Event event = Event::text;
  bool ends_at_once = false;  ///< the element just begun has no end of its own in the document

  [[noreturn]] void fail(const char* reason) const {
    throw ParseError(name, xmlTextReaderGetParserLineNumber(reader.get()), reason);
  }

  bool read();
};

/// One step of libxml2's, over what is no element and no text.
bool Reader::Handle::read() {
  for (;;) {
    const int got = xmlTextReaderRead(reader.get());
    if (got < 0) fail(message_of(xmlGetLastError(), "not well-formed").c_str());
    if (got == 0) return false;
    const int type = xmlTextReaderNodeType(reader.get());
    if (type == XML_READER_TYPE_DOCUMENT_TYPE) fail("a document type declaration is not accepted");
    if (is_text(type)) {
      event = Event::text;
      return true;
    }
    if (type == XML_READER_TYPE_ELEMENT || type == XML_READER_TYPE_END_ELEMENT) {
      event = type == XML_READER_TYPE_ELEMENT ? Event::start : Event::end;
      ends_at_once = event == Event::start && xmlTextReaderIsEmptyElement(reader.get()) == 1;
      return true;
    }
  }
}

Reader::Reader(std::string_view bytes, std::string_view name) : handle_(std::make_unique<Handle>()) {
  handle_->name = name;
  if (bytes.size() > INT_MAX) throw ParseError(handle_->name, 0, "larger than 2 GB");
  xmlResetLastError();
  handle_->reader.reset(
      xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, reader_options));
  if (!handle_->reader) throw std::bad_alloc();
}

Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

bool Reader::next() {
  if (std::exchange(handle_->ends_at_once, false)) {
    handle_->event = Event::end;
    return true;
  }
  return handle_->read();
}

Reader::Event Reader::event() const {
  return handle_->event;
}

int Reader::depth() const {
  return xmlTextReaderDepth(handle_->reader.get());
}

Element Reader::element() const {
  return Element(xmlTextReaderCurrentNode(handle_->reader.get()));
}

std::string_view Reader::text() const {
  const xmlChar* text = xmlTextReaderConstValue(handle_->reader.get());
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string text_inside(Reader& reader) {
  std::string text;
  const int depth = reader.depth();
  while (reader.next() && reader.depth() > depth) {
    if (reader.event() == Reader::Event::text) text += reader.text();
  }
  return text;
}

}  // namespace xxgk::xml
