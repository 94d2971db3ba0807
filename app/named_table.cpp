#include "app/named_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/error_words.h"
#include "app/messages.h"
#include "app/options.h"
#include "support/csv.h"
#include "support/file.h"
#include "support/xml.h"

namespace xxgk {

NamedTable::NamedTable(std::string file, const std::vector<std::string_view>& columns, Language language)
    : file_(std::move(file)) {
  const std::string bytes = read_file(file_, default_max_bytes);
  if (xml::cleaned(bytes) != bytes) throw Refusal(message(Message::table_not_utf8, language, {{"file", file_}}));
  records_ = csv_records(bytes);
  if (!records_.empty()) {
    header_ = std::move(records_.front());
    records_.erase(records_.begin());
  }
  if (std::ranges::find(header_, columns.front()) == header_.end())
    throw Refusal(message(Message::table_lacks_column, language, {{"file", file_}, {"name", columns.front()}}));
  for (const std::string& name : header_) {
    if (std::ranges::find(columns, name) != columns.end()) continue;
    const std::string known = fmt::format("{}", fmt::join(columns, ", "));
    throw Refusal(message(Message::table_unknown_name, language, {{"file", file_}, {"name", name}, {"known", known}}));
  }
}

std::string_view NamedTable::at(std::size_t record, std::string_view column) const {
  const std::size_t place = std::ranges::find(header_, column) - header_.begin();
  const std::vector<std::string>& fields = records_[record];
  return place < header_.size() && place < fields.size() ? std::string_view(fields[place]) : std::string_view();
}

}  // namespace xxgk
