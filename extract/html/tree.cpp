// See html_tree.h. libxml2 tells of tags and texts one after the other; HtmlBuilder makes the tree.
#include "extract/html/tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <new>

#include "extract/extract.h"
#include "extract/html/builder.h"
#include "extract/html/conditions.h"

namespace xxgk::extraction {
namespace {

using namespace std::string_view_literals;

constexpr int deepest = 1000;
constexpr int most_open = 3000;  // in libxml2, which leaves open what HtmlBuilder closes

std::string_view as_view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

/// All that anybody asks for: a page has far more.
bool is_kept(std::string_view attribute) {
  constexpr std::array names{"class"sv, "id"sv,      "style"sv,    "hidden"sv, "colspan"sv, "rowspan"sv, "href"sv,
                             "src"sv,   "data"sv,    "alt"sv,      "title"sv,  "role"sv,    "width"sv,   "height"sv,
                             "name"sv,  "content"sv, "property"sv, "type"sv,   "value"sv,   "selected"sv};
  return std::find(names.begin(), names.end(), attribute) != names.end();
}

/// What libxml2 calls back with. No exception may pass through its frames.
struct Parse {
  explicit Parse(HtmlTree& tree) : builder(tree) {}
  HtmlBuilder builder;
  htmlParserCtxtPtr parser = nullptr;
  bool too_deep = false;
  std::exception_ptr thrown;

  int line() const { return parser->input == nullptr ? 0 : parser->input->line; }

  template <typename Action>
  void guarded(Action action) {
    if (thrown) return;
    try {
      action();
    } catch (...) {
      thrown = std::current_exception();
      xmlStopParser(parser);
    }
  }
};

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto& parse = *static_cast<Parse*>(context);
  parse.guarded([&] {
    if (parse.parser->nameNr > most_open || parse.builder.depth() > deepest) {
      parse.too_deep = true;
      xmlStopParser(parse.parser);
      return;
    }
    HtmlNode& element = parse.builder.start(as_view(name), parse.line());
    if (attributes != nullptr) element.attributes.reserve(4);
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      if (is_kept(as_view(attributes[0])))
        element.attributes.emplace_back(as_view(attributes[0]), as_view(attributes[1]));
    }
  });
}

void on_end(void* context, const xmlChar* name) {
  auto& parse = *static_cast<Parse*>(context);
  parse.guarded([&] { parse.builder.end(as_view(name)); });
}

void on_text(void* context, const xmlChar* text, int length) {
  auto& parse = *static_cast<Parse*>(context);
  const std::string_view view(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  parse.guarded([&] {
    const auto breaks = static_cast<int>(std::count(view.begin(), view.end(), '\n'));
    parse.builder.text(view, std::max(1, parse.line() - breaks));
  });
}

htmlSAXHandler handler() {
  htmlSAXHandler calls{};
  calls.startElement = on_start;
  calls.endElement = on_end;
  calls.characters = on_text;
  calls.ignorableWhitespace = on_text;
  calls.cdataBlock = on_text;
  return calls;
}

using ParserHandle = std::unique_ptr<htmlParserCtxt, decltype([](htmlParserCtxt* p) { htmlFreeParserCtxt(p); })>;

}  // namespace

std::string_view HtmlNode::attribute(std::string_view attribute_name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [attribute_name](const auto& entry) { return entry.first == attribute_name; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

bool HtmlNode::has_attribute(std::string_view attribute_name) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [attribute_name](const auto& entry) { return entry.first == attribute_name; });
}

HtmlNode& HtmlTree::add(HtmlNode& parent) {
  HtmlNode& node = nodes_.emplace_back();
  node.parent = &parent;
  parent.children.push_back(&node);
  return node;
}

HtmlTree parse_html(std::string_view utf8) {
  HtmlTree tree;
  Parse parse(tree);
  const ParserHandle parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  *parser->sax = handler();
  parser->userData = &parse;
  parse.parser = parser.get();
  constexpr int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
  // No document is built, so there is none to free.
  const std::string page = without_conditions(utf8);
  htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", options);
  if (parse.thrown) std::rethrow_exception(parse.thrown);
  if (parse.too_deep)
    throw ExtractError(ExtractFault::damaged, "elements nested deeper than " + std::to_string(deepest));
  return tree;
}

}  // namespace xxgk::extraction
