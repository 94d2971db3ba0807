// All tables of an export, and their rows. Door of emit/tables/.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "emit/tables/code_book.h"
#include "emit/tables/exported_report.h"
#include "emit/tables/table.h"
#include "model/glossary.h"
#include "model/taxonomy.h"

namespace xxgk::exports {

using TakeRow = std::function<void(const Table& table, Row row)>;

class ExportTables {
 public:
  /// The taxonomy must outlive it.
  ExportTables(const Taxonomy& taxonomy, const Glossary& glossary);
  ~ExportTables();

  /// A table stands behind those that it refers to.
  const std::vector<const Table*>& all() const { return all_; }
  const CodeBook& code_book() const { return code_book_; }
  /// Of the wide table: where the values begin.
  const Table& wide() const;
  std::size_t first_wide_value() const;

  /// What the forms tell, without any report.
  void give_rows(const TakeRow& take) const;
  void give_rows(const ExportedReport& exported, const TakeRow& take) const;

 private:
  struct Bound;

  const Taxonomy& taxonomy_;
  CodeBook code_book_;
  std::unique_ptr<const Bound> bound_;
  std::vector<const Table*> all_;
};

}  // namespace xxgk::exports
