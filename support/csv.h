// Comma-separated values as of RFC 4180, with LF for the ends of lines in what is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xxgk {

/// Adds the field, in quotes where it needs them.
void append_csv_field(std::string& line, std::string_view field);

/// The records of a file, each as its fields; a byte order mark and empty lines are passed over. Fields may be quoted;
/// a quote that is not closed ends with the file.
std::vector<std::vector<std::string>> csv_records(std::string_view bytes);

}  // namespace xxgk
