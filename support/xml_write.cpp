// XML out: one pass over each text replaces what XML 1.0 forbids and escapes what it reserves. The door is
// support/xml.h.
//
// Not by libxml2's writer: that trusts its input to be clean UTF-8, so every text would be read twice.
#include "support/xml.h"

#include <array>
#include <cstdint>
#include <utility>

namespace xxgk::xml {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// What stands for an ASCII character that cannot stand for itself; empty where it can.
using Escapes = std::array<std::string_view, 128>;

constexpr Escapes text_escapes() {
  Escapes escapes;
  for (std::size_t control = 0; control < 0x20; ++control) escapes[control] = replacement;
  escapes['\t'] = escapes['\n'] = {};
  escapes['\r'] = "&#13;";  // a bare one would be read back as a line feed
  escapes['&'] = "&amp;";
  escapes['<'] = "&lt;";
  escapes['>'] = "&gt;";
  return escapes;
}

constexpr Escapes attribute_escapes() {
  Escapes escapes = text_escapes();
  escapes['"'] = "&quot;";
  escapes['\t'] = "&#9;";  // white space in attributes would be read back as spaces
  escapes['\n'] = "&#10;";
  return escapes;
}

constexpr Escapes no_escapes() {
  Escapes escapes;
  for (std::size_t control = 0; control < 0x20; ++control) escapes[control] = replacement;
  escapes['\t'] = escapes['\n'] = escapes['\r'] = {};
  return escapes;
}

constexpr Escapes in_text = text_escapes();
constexpr Escapes in_nothing = no_escapes();
constexpr Escapes in_attribute = attribute_escapes();

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

/// Bytes of the character beyond ASCII that begins at `at`; 0 where it is no UTF-8 or XML forbids it.
std::size_t length_of_character(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t offset) { return static_cast<std::uint32_t>(text[at + offset]) & 0x3F; };
  const auto first = static_cast<unsigned char>(text[at]);
  if (first >= 0xC2 && first <= 0xDF) return continues(text, at + 1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!continues(text, at + 1) || !continues(text, at + 2)) return 0;
    const std::uint32_t code = (first & 0x0FU) << 12 | byte(1) << 6 | byte(2);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    return code < 0x800 || surrogate || code >= 0xFFFE ? 0 : 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!continues(text, at + 1) || !continues(text, at + 2) || !continues(text, at + 3)) return 0;
    const std::uint32_t code = (first & 0x07U) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3);
    return code < 0x10000 || code > 0x10FFFF ? 0 : 4;
  }
  return 0;
}

void append_escaped(std::string& out, std::string_view text, const Escapes& escapes) {
  std::size_t copied = 0;
  const auto replace = [&](std::size_t at, std::string_view by) {
    out.append(text, copied, at - copied).append(by);
    copied = at + 1;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < escapes.size()) {
      if (!escapes[first].empty()) replace(at, escapes[first]);
      ++at;
    } else if (const std::size_t length = length_of_character(text, at); length > 0) {
      at += length;
    } else {
      replace(at++, replacement);
    }
  }
  out.append(text, copied);
}

void demand(bool condition, const char* what) {
  if (!condition) throw std::logic_error(std::string("xml::Writer: ") + what);
}

}  // namespace

std::string cleaned(std::string_view text) {
  std::string clean;
  append_escaped(clean, text, in_nothing);
  return clean;
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text, in_attribute);
  return out;
}

struct Writer::Handle {
  struct Open {
    std::string name;
    bool has_elements = false, has_text = false;
  };
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  std::vector<Open> open;
  bool in_tag = false;  ///< the start tag's `>` is still to come: attributes may be added

  void end_tag() {
    if (std::exchange(in_tag, false)) out += '>';
  }

  /// Places what comes next below the innermost open element, on a line of its own.
  void new_line() {
    end_tag();
    if (!open.empty()) {
      demand(!open.back().has_text, "an element that holds text holds no elements");
      open.back().has_elements = true;
    }
    if (out.back() != '\n') out += '\n';
    out.append(open.size() * 2, ' ');
  }
};

Writer::Writer() : handle_(std::make_unique<Handle>()) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Writer& Writer::start(const char* element) {
  handle_->new_line();
  (handle_->out += '<') += element;
  handle_->open.push_back({element});
  handle_->in_tag = true;
  return *this;
}

Writer& Writer::attribute(const char* name, std::string_view value) {
  demand(handle_->in_tag, "an attribute belongs right behind the start of its element");
  ((handle_->out += ' ') += name) += "=\"";
  append_escaped(handle_->out, value, in_attribute);
  handle_->out += '"';
  return *this;
}

Writer& Writer::attribute_unless_empty(const char* name, std::string_view value) {
  return value.empty() ? *this : attribute(name, value);
}

Writer& Writer::text(std::string_view text) {
  if (text.empty()) return *this;
  demand(!handle_->open.empty() && !handle_->open.back().has_elements, "text belongs into an element without elements");
  handle_->end_tag();
  handle_->open.back().has_text = true;
  append_escaped(handle_->out, text, in_text);
  return *this;
}

Writer& Writer::comment(std::string_view text) {
  handle_->new_line();
  std::string words;
  for (const char c : text) {
    if (c == '-' && !words.empty() && words.back() == '-') words += ' ';  // `--` would end the comment
    words += c;
  }
  handle_->out += "<!-- ";
  append_escaped(handle_->out, words, in_text);
  handle_->out += " -->";
  return *this;
}

Writer& Writer::end() {
  demand(!handle_->open.empty(), "no element is open");
  const Handle::Open element = std::move(handle_->open.back());
  handle_->open.pop_back();
  if (std::exchange(handle_->in_tag, false)) {
    handle_->out += "/>";
    return *this;
  }
  if (element.has_elements) handle_->new_line();
  ((handle_->out += "</") += element.name) += '>';
  return *this;
}

Writer& Writer::leaf(const char* element, std::string_view text) {
  return start(element).text(text).end();
}

std::string Writer::finish() {
  demand(handle_->open.empty(), "an element is still open");
  handle_->out += '\n';
  return std::move(handle_->out);
}

}  // namespace xxgk::xml
