#include "emit/page/html.h"

#include <algorithm>
#include <array>

namespace xxgk::page {
namespace {

/// Elements that begin a line of the file; there white space means nothing.
constexpr std::array<std::string_view, 36> blocks = {
    "html",  "head",  "body",   "header",   "main", "footer",   "nav",     "section", "article",
    "div",   "h1",    "h2",     "h3",       "p",    "ul",       "ol",      "li",      "table",
    "thead", "tbody", "tr",     "figure",   "dl",   "dt",       "dd",      "details", "meta",
    "link",  "title", "script", "fieldset", "form", "template", "caption", "summary", "label"};

bool begins_line(std::string_view tag) {
  return std::ranges::find(blocks, tag) != blocks.end();
}

/// Characters that HTML gives a meaning, and controls that it does not allow.
void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (byte == 0x7F || (byte < 0x20 && c != '\n' && c != '\t')) {
      out += ' ';
    } else {
      out += c;
    }
  }
}

}  // namespace

void Html::begin(std::string_view tag, Attributes attributes) {
  if (begins_line(tag) && !out_.empty() && out_.back() != '\n') out_ += '\n';
  out_.append("<").append(tag);
  for (const auto& [name, value] : attributes) {
    if (name.empty()) continue;
    out_.append(" ").append(name);
    if (value.empty()) continue;
    out_ += "=\"";
    append_escaped(out_, value);
    out_ += '"';
  }
  out_ += '>';
}

Html& Html::doctype() {
  out_ += "<!DOCTYPE html>\n";
  return *this;
}

Html& Html::append(std::string_view finished) {
  out_ += finished;
  return *this;
}

Html& Html::open(std::string_view tag, Attributes attributes) {
  begin(tag, attributes);
  open_.emplace_back(tag);
  return *this;
}

Html& Html::close() {
  out_.append("</").append(open_.back()).append(">");
  if (begins_line(open_.back())) out_ += '\n';
  open_.pop_back();
  return *this;
}

Html& Html::text(std::string_view text) {
  append_escaped(out_, text);
  return *this;
}

Html& Html::leaf(std::string_view tag, Attributes attributes, std::string_view text) {
  return open(tag, attributes).text(text).close();
}

Html& Html::leaf(std::string_view tag, Attributes attributes, const BilingualText& both) {
  return open(tag, attributes).words(both).close();
}

Html& Html::empty(std::string_view tag, Attributes attributes) {
  begin(tag, attributes);
  return *this;
}

Html& Html::words(const BilingualText& both) {
  if (both.en.empty() || both.zh.empty()) return quoted(both.zh + both.en);
  if (both.en == both.zh) return text(both.zh);
  return leaf("span", {{"lang", "zh"}}, both.zh).leaf("span", {{"lang", "en"}}, both.en);
}

Html& Html::quoted(std::string_view said) {
  if (said.empty()) return *this;
  return leaf("bdi", {{"lang", "zh"}}, said);
}

std::string Html::finish() {
  return std::move(out_);
}

}  // namespace xxgk::page
