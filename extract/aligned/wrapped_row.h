// The numbers of one row of a table, put together line by line from cells too narrow for them. Door: WrappedRow.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

class WrappedRow {
 public:
  explicit WrappedRow(std::span<const Fragment> values);

  /// Adds the values of the row's next line; false, and nothing is changed, where one of them is no number's next
  /// digits: each line of a number but its last is as wide as its first, and none begins with a zero.
  bool add_line(std::span<const Fragment> values, double space);

  bool may_add_line(std::span<const Fragment> values, double space) const {
    return WrappedRow(*this).add_line(values, space);
  }

  /// Adds numbers of one line that stand between two lines of the others; false where one stands over or below another.
  bool take_in(std::span<const Fragment> values);

  /// Most of its wrapped numbers have a digit on each line: any digit may be their next one.
  bool is_of_single_digits() const;

  /// The numbers, each in the place of its first digits.
  std::vector<Fragment> numbers() const;

 private:
  struct Number {
    Fragment first;
    std::string text;
    Box last;                   ///< its digits on the last line that has any
    std::size_t last_line = 0;  ///< counted from the row's first
    std::size_t width = 0;      ///< digits on its first line
    bool may_go_on = false;     ///< no line has had fewer, and all are digits
  };

  std::vector<Number*> open_numbers();
  Number* number_above(const std::vector<Number*>& open, const Fragment& digits, double space) const;

  std::vector<Number> numbers_;
  std::size_t lines_ = 1;
};

}  // namespace xxgk::extraction
