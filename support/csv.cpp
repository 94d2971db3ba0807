#include "support/csv.h"

#include <algorithm>
#include <utility>

namespace xxgk {
namespace {

/// Takes a file apart, character by character.
class Parts {
 public:
  std::vector<std::vector<std::string>> of(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const bool is_doubled = in_quotes_ && bytes[i] == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"';
      if (is_doubled) {
        field_ += '"';
        ++i;
      } else {
        take(bytes[i]);
      }
    }
    end_record();
    return std::move(records_);
  }

 private:
  void take(char c) {
    if (c == '"' && (in_quotes_ || field_.empty())) {
      in_quotes_ = !in_quotes_;
    } else if (in_quotes_) {
      field_ += c;
    } else if (c == ',') {
      end_field();
    } else if (c == '\n') {
      end_record();
    } else if (c != '\r') {
      field_ += c;
    }
  }

  void end_field() {
    record_.push_back(std::move(field_));
    field_.clear();
  }

  void end_record() {
    end_field();
    if (record_.size() > 1 || !record_.front().empty()) records_.push_back(std::move(record_));
    record_.clear();
  }

  std::vector<std::vector<std::string>> records_;
  std::vector<std::string> record_;
  std::string field_;
  bool in_quotes_ = false;
};

}  // namespace

void append_csv_field(std::string& line, std::string_view field) {
  const auto needs_quotes = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
  if (std::ranges::none_of(field, needs_quotes)) {
    line += field;
    return;
  }
  line += '"';
  for (const char c : field) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

std::vector<std::vector<std::string>> csv_records(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return Parts().of(bytes);
}

}  // namespace xxgk
