#include "app/page_notes.h"

namespace xxgk {
namespace {

void add_notes(const FormTable& table, int page, std::vector<PictureNote>& notes) {
  for (const FactRow& row : table.rows) {
    for (const Fact& fact : row.facts) {
      if (fact.origin.page == page && fact.origin.box) notes.push_back({*fact.origin.box, row.key + "/" + fact.column});
    }
  }
}

}  // namespace

std::vector<PictureNote> page_notes(const std::vector<Report>& reports, int page) {
  std::vector<PictureNote> notes;
  for (const Report& report : reports) {
    for (const FormTable* table : form_tables(report)) add_notes(*table, page, notes);
  }
  return notes;
}

}  // namespace xxgk
