// XML in: libxml2's parser, made unable to reach anything but the bytes it is given. The door is support/xml.h.
#include "support/xml.h"

#include <climits>
#include <new>
#include <utility>

#include "support/xml_handles.h"

namespace xxgk::xml {
namespace {

// One paragraph of a source may be longer than the 10 MB that libxml2 allows by default, hence HUGE. That lifts its
// limits for depth and entities too: depth is limited here, and without a document type there are no entities.
constexpr int parse_options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE |
                              XML_PARSE_BIG_LINES | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
constexpr int max_depth = 256;

/// Called at `<!DOCTYPE`, before any declaration is read.
void refuse_document_type(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto* parser = static_cast<xmlParserCtxtPtr>(context);
  *static_cast<bool*>(parser->_private) = true;
  xmlStopParser(parser);
}

/// Walks without recursion: the tree may be as deep as the bytes are long.
bool is_too_deep(const xmlNode* node) {
  for (int depth = 1; node != nullptr;) {
    if (depth > max_depth) return true;
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
      node = node->children;
      ++depth;
      continue;
    }
    while (node != nullptr && node->next == nullptr) {
      node = node->parent != nullptr && node->parent->type == XML_ELEMENT_NODE ? node->parent : nullptr;
      --depth;
    }
    if (node != nullptr) node = node->next;
  }
  return false;
}

const xmlNode* as_node(const void* node) {
  return static_cast<const xmlNode*>(node);
}

std::string_view as_view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string content_of(const xmlNode* node) {
  const std::unique_ptr<xmlChar, decltype([](xmlChar* text) { xmlFree(text); })> content(xmlNodeGetContent(node));
  return std::string(as_view(content.get()));
}

const xmlNode* first_element(const xmlNode* node) {
  while (node != nullptr && node->type != XML_ELEMENT_NODE) node = node->next;
  return node;
}

/// libxml2 takes a NUL behind the root element for the end of the document, whatever follows.
bool is_read_to_the_end(const xmlParserCtxt& parser) {
  return parser.input == nullptr || parser.input->cur >= parser.input->end;
}

std::string sentence(const std::string& name, int line, const std::string& reason) {
  const std::string place = line > 0 ? name + ":" + std::to_string(line) : name;
  return place + ": " + reason;
}

}  // namespace

std::string message_of(const xmlError* error, const char* otherwise) {
  std::string message = error != nullptr && error->message != nullptr ? error->message : otherwise;
  while (!message.empty() && message.back() == '\n') message.pop_back();
  return message;
}

ParseError::ParseError(std::string name, int line, std::string reason)
    : std::runtime_error(sentence(name, line, reason)),
      name_(std::move(name)),
      line_(line),
      reason_(std::move(reason)) {}

Document Document::parse(std::string_view bytes, std::string_view name) {
  if (bytes.size() > INT_MAX) throw ParseError(std::string(name), 0, "larger than 2 GB");
  const ParserHandle parser(xmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  bool has_document_type = false;
  parser->_private = &has_document_type;
  parser->sax->internalSubset = refuse_document_type;
  auto handle = std::make_unique<Handle>();
  handle->name = name;
  handle->tree.reset(
      xmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, parse_options));
  const xmlError* error = xmlCtxtGetLastError(parser.get());
  const int line = error != nullptr ? error->line : 0;
  if (has_document_type) throw ParseError(handle->name, line, "a document type declaration is not accepted");
  if (!handle->tree || parser->nsWellFormed == 0) {
    throw ParseError(handle->name, line, message_of(error, "there is no XML in it"));
  }
  if (!is_read_to_the_end(*parser)) throw ParseError(handle->name, 0, "something stands behind the end of it");
  if (is_too_deep(xmlDocGetRootElement(handle->tree.get()))) {
    throw ParseError(handle->name, 0, "nested deeper than " + std::to_string(max_depth) + " elements");
  }
  return Document(std::move(handle));
}

Document::Document(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Element Document::root() const {
  return Element(xmlDocGetRootElement(handle_->tree.get()));
}

const std::string& Document::name() const {
  return handle_->name;
}

std::string_view Element::name() const {
  return as_view(as_node(node_)->name);
}

std::string_view Element::name_space() const {
  const xmlNs* name_space = as_node(node_)->ns;
  return name_space == nullptr ? std::string_view() : as_view(name_space->href);
}

int Element::line() const {
  return static_cast<int>(xmlGetLineNo(as_node(node_)));
}

std::optional<std::string> Element::attribute(const char* name) const {
  const xmlAttr* elsewhere = nullptr;
  for (const xmlAttr* found = as_node(node_)->properties; found != nullptr; found = found->next) {
    if (as_view(found->name) != name) continue;
    if (found->ns == nullptr) return content_of(reinterpret_cast<const xmlNode*>(found));
    if (elsewhere == nullptr) elsewhere = found;
  }
  if (elsewhere == nullptr) return std::nullopt;
  return content_of(reinterpret_cast<const xmlNode*>(elsewhere));
}

std::string Element::attribute_or(const char* name, std::string_view otherwise) const {
  return attribute(name).value_or(std::string(otherwise));
}

std::string Element::text() const {
  return content_of(as_node(node_));
}

std::vector<Element> Element::children() const {
  std::vector<Element> elements;
  for (const xmlNode* node = first_element(as_node(node_)->children); node != nullptr;
       node = first_element(node->next)) {
    elements.push_back(Element(node));
  }
  return elements;
}

std::vector<Element> Element::children(std::string_view name) const {
  std::vector<Element> elements = children();
  std::erase_if(elements, [name](const Element& element) { return element.name() != name; });
  return elements;
}

std::optional<Element> Element::child(std::string_view name) const {
  for (const xmlNode* node = first_element(as_node(node_)->children); node != nullptr;
       node = first_element(node->next)) {
    if (as_view(node->name) == name) return Element(node);
  }
  return std::nullopt;
}

}  // namespace xxgk::xml
