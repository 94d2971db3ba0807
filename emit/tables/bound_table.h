// A table with how each of its columns is filled: a column is told in one place.
#pragma once

#include <initializer_list>
#include <utility>
#include <vector>

#include "emit/tables/table.h"

namespace xxgk::exports {

template <typename Source>
struct BoundColumn {
  Column column;
  Field (*field)(const Source& source);
};

template <typename Source>
class BoundTable {
 public:
  /// `table` comes without columns.
  BoundTable(Table table, std::initializer_list<BoundColumn<Source>> columns) : table_(std::move(table)) {
    for (const BoundColumn<Source>& bound : columns) add(bound);
  }

  void add(const BoundColumn<Source>& bound) {
    table_.columns.push_back(bound.column);
    fields_.push_back(bound.field);
  }

  const Table& table() const { return table_; }

  /// The row is valid as long as `source` lives and until the next call.
  Row row(const Source& source, std::vector<Field>& row) const {
    row.clear();
    for (const auto field : fields_) row.push_back(field(source));
    return row;
  }

 private:
  Table table_;
  std::vector<Field (*)(const Source&)> fields_;
};

}  // namespace xxgk::exports
