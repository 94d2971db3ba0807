// See json_value.h.
#include "support/json_value.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <unordered_set>

#include "support/utf8.h"

namespace xxgk {
namespace {

constexpr int deepest = 64;
constexpr std::size_t few = 16;  ///< members that are compared with each other quicker than by a set

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void append_utf8(std::string& out, std::uint32_t code) {
  const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
  const auto put_rest = [&](unsigned shift) { put(0x80U | (code >> shift & 0x3FU)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | code >> 6U);
    put_rest(0);
  } else if (code < 0x10000) {
    put(0xE0U | code >> 12U);
    put_rest(6);
    put_rest(0);
  } else {
    put(0xF0U | code >> 18U);
    put_rest(12);
    put_rest(6);
    put_rest(0);
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  JsonValue document() {
    JsonValue value = this->value(0);
    skip_space();
    if (at_ < text_.size()) fail("more than one value");
    return value;
  }

 private:
  [[noreturn]] void fail(const char* reason) const { throw JsonError(reason, at_); }

  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  void expect(char c, const char* reason) {
    skip_space();
    if (!take(c)) fail(reason);
  }

  JsonValue value(int depth) {
    if (depth > deepest) fail("nested too deep");
    skip_space();
    JsonValue value;
    switch (peek()) {
      case '{':
        value.kind = JsonValue::Kind::object;
        read_members(value, depth);
        break;
      case '[':
        value.kind = JsonValue::Kind::array;
        read_items(value, depth);
        break;
      case '"':
        value.kind = JsonValue::Kind::text;
        value.text = text();
        break;
      default:
        read_word_or_number(value);
    }
    return value;
  }

  void read_members(JsonValue& object, int depth) {
    ++at_;
    skip_space();
    if (take('}')) return;
    std::unordered_set<std::string> many;
    do {
      skip_space();
      std::string name = text();
      if (is_known(object, name, many)) fail("a name is given twice");
      expect(':', "a colon is missing");
      JsonValue member = value(depth + 1);
      object.members.emplace_back(std::move(name), std::move(member));
      skip_space();
    } while (take(','));
    expect('}', "an object is not closed");
  }

  static bool is_known(const JsonValue& object, const std::string& name, std::unordered_set<std::string>& many) {
    if (object.members.size() < few) return object.find(name) != nullptr;
    if (many.empty()) {
      for (const auto& member : object.members) many.insert(member.first);
    }
    return !many.insert(name).second;
  }

  void read_items(JsonValue& array, int depth) {
    ++at_;
    skip_space();
    if (take(']')) return;
    do {
      array.items.push_back(value(depth + 1));
      skip_space();
    } while (take(','));
    expect(']', "an array is not closed");
  }

  void read_word_or_number(JsonValue& value) {
    if (take_word("null")) return;
    for (const bool truth : {true, false}) {
      if (!take_word(truth ? "true" : "false")) continue;
      value.kind = JsonValue::Kind::truth;
      value.truth = truth;
      return;
    }
    value.kind = JsonValue::Kind::number;
    value.text = number();
  }

  bool take_word(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  std::string number() {
    const std::size_t begin = at_;
    take('-');
    if (!take('0')) take_digits();
    if (take('.')) take_digits();
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      take_digits();
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  void take_digits() {
    if (!is_digit(peek())) fail("no value");
    while (is_digit(peek())) ++at_;
  }

  std::string text() {
    if (!take('"')) fail("a name or text is missing");
    std::string text;
    while (!take('"')) {
      if (take('\\')) {
        read_escape(text);
        continue;
      }
      const std::size_t length = sound_utf8_length(text_.substr(at_));
      if (length == 0) fail(at_ < text_.size() ? "not UTF-8" : "a text is not closed");
      if (static_cast<unsigned char>(text_[at_]) < ' ') fail("a control character in a text");
      text += text_.substr(at_, length);
      at_ += length;
    }
    return text;
  }

  void read_escape(std::string& text) {
    constexpr std::string_view letters = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
    if (take('u')) {
      append_utf8(text, character());
      return;
    }
    const std::size_t letter = at_ < text_.size() ? letters.find(text_[at_]) : std::string_view::npos;
    if (letter == std::string_view::npos) fail("an unknown escape");
    text += meanings[letter];
    ++at_;
  }

  /// Of one `\u` or two, the first of which is read but for its digits.
  std::uint32_t character() {
    const std::uint32_t first = four_digits();
    if (first < 0xD800 || first >= 0xE000) return first;
    if (first >= 0xDC00 || !take('\\') || !take('u')) fail("half a character");
    const std::uint32_t second = four_digits();
    if (second < 0xDC00 || second >= 0xE000) fail("half a character");
    return 0x10000U + ((first - 0xD800U) << 10U) + (second - 0xDC00U);
  }

  std::uint32_t four_digits() {
    constexpr std::size_t count = 4;
    const std::string_view digits = text_.substr(at_, count);
    std::uint32_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    if (fault != std::errc() || end != digits.data() + count) fail("four digits are missing");
    at_ += count;
    return number;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  const auto member = std::ranges::find(members, name, [](const auto& each) { return std::string_view(each.first); });
  return member == members.end() ? nullptr : &member->second;
}

std::string_view JsonValue::text_of(std::string_view name) const {
  const JsonValue* const member = find(name);
  return member && member->kind == Kind::text ? std::string_view(member->text) : std::string_view();
}

std::optional<std::uint64_t> JsonValue::number_of(std::string_view name) const {
  const JsonValue* const member = find(name);
  if (!member || member->kind != Kind::number) return std::nullopt;
  const std::string& digits = member->text;
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (fault != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

JsonValue read_json(std::string_view text) {
  return Reader(text).document();
}

void write_json(const JsonValue& value, JsonWriter& writer) {
  switch (value.kind) {
    case JsonValue::Kind::null:
      writer.null();
      break;
    case JsonValue::Kind::truth:
      writer.truth(value.truth);
      break;
    case JsonValue::Kind::number:
      writer.digits(value.text);
      break;
    case JsonValue::Kind::text:
      writer.text(value.text);
      break;
    case JsonValue::Kind::array:
      writer.begin_array();
      for (const JsonValue& item : value.items) write_json(item, writer);
      writer.end_array();
      break;
    case JsonValue::Kind::object:
      writer.begin_object();
      for (const auto& [name, member] : value.members) write_json(member, writer.key(name));
      writer.end_object();
      break;
  }
}

}  // namespace xxgk
