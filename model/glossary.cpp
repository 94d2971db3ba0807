#include "model/glossary.h"

namespace xxgk {
namespace {

template <typename Thing>
const Thing& found(const std::map<std::string, Thing, std::less<>>& things, std::string_view name) {
  static const Thing none;
  const auto place = things.find(name);
  return place == things.end() ? none : place->second;
}

}  // namespace

const TableMeaning& Glossary::form_table(std::string_view name) const {
  return found(form_tables, name);
}

const TableMeaning& Glossary::export_table(std::string_view name) const {
  return found(export_tables, name);
}

const BilingualText& Glossary::word(std::string_view name) const {
  return found(words, name);
}

const Meaning& meaning_of(const Meanings& meanings, std::string_view key) {
  return found(meanings, key);
}

}  // namespace xxgk
