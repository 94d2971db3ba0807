// The lines of a file, one after the other, without holding it. Door: LineReader.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "support/descriptor.h"

namespace xxgk {

/// Reads with calls that leave the descriptor's own place alone, from `begin` on.
class LineReader {
 public:
  /// Of lines longer than `longest` only so much is given. All that is referred to must outlive it.
  LineReader(const Descriptor& file, std::string path, std::size_t longest, std::uint64_t begin = 0)
      : file_(file), path_(std::move(path)), longest_(longest), next_(begin), read_(begin) {}

  /// Goes to the next line; false: there is none. What stands behind the last line feed is a line too. Throws
  /// FileError.
  bool next();
  /// Without its line feed; valid until the next.
  std::string_view line() const { return line_; }
  /// Where the line begins in the file.
  std::uint64_t begin() const { return begin_; }
  /// It ends with a line feed.
  bool is_whole() const { return is_whole_; }

 private:
  bool read_more();

  const Descriptor& file_;
  std::string path_, piece_;
  std::string line_;
  std::size_t longest_, at_ = 0;  ///< `at_`: in the piece
  std::uint64_t begin_ = 0, next_ = 0, read_ = 0;
  bool is_whole_ = false;
};

}  // namespace xxgk
