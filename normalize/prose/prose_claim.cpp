// What sentences claim; see prose_claim.h.
#include "normalize/prose/prose_claim.h"

#include <algorithm>

namespace xxgk {
namespace {

bool is_listed(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

Meanings of_kind(const Meanings& meanings, WordKind kind) {
  Meanings some;
  for (const auto& meaning : meanings) {
    if (meaning.second && meaning.second->kind == kind) some.insert(meaning);
  }
  return some;
}

bool has_kind(const Meanings& meanings, WordKind kind) {
  return std::any_of(meanings.begin(), meanings.end(),
                     [kind](const auto& meaning) { return meaning.second && meaning.second->kind == kind; });
}

void add(const Meanings& from, Meanings& to) {
  to.insert(from.begin(), from.end());
}

bool states(const Statement& statement, const Meanings& meanings, std::string_view columns_of) {
  const bool all_there = std::all_of(statement.all.begin(), statement.all.end(),
                                     [&meanings](const std::string& name) { return meanings.contains(name); });
  return all_there && std::all_of(meanings.begin(), meanings.end(), [&](const auto& meaning) {
           const auto& [name, list] = meaning;
           const bool is_column = list && !list->columns.empty() && !columns_of.empty() && list->table == columns_of;
           return is_column || is_listed(statement.all, name) || is_listed(statement.may, name);
         });
}

Meanings given_to_whole(const Meanings& part, const Prose& prose) {
  Meanings given;
  for (const Statement& statement : prose.statements) {
    if (!statement.gives.empty() && states(statement, part, "")) given.emplace(statement.gives, nullptr);
  }
  return given;
}

}  // namespace xxgk
