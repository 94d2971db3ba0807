#include "support/json_writer.h"

#include <array>
#include <utility>

namespace xxgk {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

void JsonWriter::new_line() {
  if (layout_ == JsonLayout::one_line) return;
  out_ += '\n';
  out_.append(2 * has_members_.size(), ' ');
}

/// The comma and the line in front of a value of an array; a value behind its key needs neither.
void JsonWriter::before_value() {
  if (std::exchange(behind_key_, false) || has_members_.empty()) return;
  if (has_members_.back()) out_ += ',';
  has_members_.back() = true;
  new_line();
}

void JsonWriter::begin(char bracket) {
  before_value();
  out_ += bracket;
  has_members_.push_back(false);
}

void JsonWriter::end(char bracket) {
  const bool had_members = has_members_.back();
  has_members_.pop_back();
  if (had_members) new_line();
  out_ += bracket;
}

JsonWriter& JsonWriter::begin_object() {
  begin('{');
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  end('}');
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  begin('[');
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  end(']');
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  before_value();
  append_escaped(out_, name);
  out_ += layout_ == JsonLayout::one_line ? ":" : ": ";
  behind_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
  before_value();
  append_escaped(out_, text);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t number) {
  return digits(std::to_string(number));
}

JsonWriter& JsonWriter::digits(std::string_view number) {
  before_value();
  out_ += number;
  return *this;
}

JsonWriter& JsonWriter::truth(bool value) {
  return digits(value ? "true" : "false");
}

JsonWriter& JsonWriter::null() {
  return digits("null");
}

JsonWriter& JsonWriter::member_unless_empty(std::string_view name, std::string_view value) {
  return value.empty() ? *this : member(name, value);
}

std::string JsonWriter::finish() {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace xxgk
