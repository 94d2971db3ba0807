// What the keys of the forms, and the tables that are exported, are called and mean, in English and Chinese. Types
// only; the data stand in schemas/glossary.xml and are loaded by normalize/taxonomy/load_glossary.h where they are
// needed.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace xxgk {

struct BilingualText {
  std::string zh, en;
};

/// Title and meaning of a thing.
struct Meaning {
  BilingualText title;  ///< of keys of the forms in English only: their Chinese labels stand in the forms
  BilingualText about;
};

using Meanings = std::map<std::string, Meaning, std::less<>>;

/// A table of the forms with its rows and columns by key, or one that is exported with its columns.
struct TableMeaning {
  Meaning table;
  Meanings rows, columns;
};

struct Glossary {
  std::map<std::string, TableMeaning, std::less<>> form_tables, export_tables;
  std::map<std::string, BilingualText, std::less<>> words;

  /// Empty where there is none.
  const TableMeaning& form_table(std::string_view name) const;
  const TableMeaning& export_table(std::string_view name) const;
  const BilingualText& word(std::string_view name) const;
};

/// Empty where there is none.
const Meaning& meaning_of(const Meanings& meanings, std::string_view key);

}  // namespace xxgk
