// Deciding the edition; see find_edition.h.
#include "normalize/report/find_edition.h"

#include <algorithm>
#include <set>

namespace xxgk {
namespace {

constexpr double clear_margin = 0.4;  // about half a label
constexpr double weak_evidence = 0.1;

/// A row with values whose label one edition has as a row that later ones print on, and others only as a group.
double outliving_row_bonus(const LabelBook::Hit& hit, std::size_t form) {
  if (!hit.uses) return 0;
  for (const LabelUse& use : *hit.uses) {
    if (use.form == form && use.kind == LabelKind::row && use.outlives_form) return weak_evidence;
  }
  return 0;
}

/// For each edition how well its labels explain the printed ones, every wording counted once.
std::vector<double> label_scores(const FoundTable& table, const std::vector<Line>& lines, const Taxonomy& taxonomy) {
  std::vector<double> scores(taxonomy.forms.size(), 0);
  std::set<std::u32string> seen;
  for (const std::size_t index : table.lines) {
    for (const LineCell& cell : lines[index].cells) {
      if (!cell.is_text() || cell.label.empty() || !seen.insert(cell.label.words).second) continue;
      const auto hit = table.family->book.best(cell.label);
      if (!hit.uses) continue;
      for (std::size_t form = 0; form < scores.size(); ++form) {
        scores[form] += table.family->book.best_in_form(cell.label, form);
        if (lines[index].count_numbers() > 0) scores[form] += outliving_row_bonus(hit, form);
      }
    }
  }
  for (std::size_t form = 0; form < scores.size(); ++form) {
    if (!find_table(taxonomy.forms[form], table.family->name)) scores[form] = -1;
  }
  return scores;
}

std::size_t index_of_best(const std::vector<double>& scores) {
  // The newest of equals.
  std::size_t best = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (scores[i] >= scores[best]) best = i;
  }
  return best;
}

/// Editions that fit nearly as well as the best.
std::vector<std::size_t> contenders(const std::vector<double>& scores) {
  std::vector<std::size_t> list;
  const double best = scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (best - scores[i] < clear_margin) list.push_back(i);
  }
  return list;
}

std::vector<double> summed(const std::vector<std::vector<double>>& scores, std::size_t count) {
  std::vector<double> sum(count, 0);
  for (const auto& table : scores) {
    for (std::size_t i = 0; i < count; ++i) sum[i] += std::max(0.0, table[i]);
  }
  return sum;
}

bool decides(const FoundTable& table, const Taxonomy& taxonomy) {
  return std::any_of(taxonomy.forms.begin(), taxonomy.forms.end(),
                     [&](const Form& form) { return form.applies_by == table.family->name; });
}

/// An appendix is added to reports of other editions too: it decides only where no table of a section does, or where
/// the year is one of its edition's.
bool is_mere_addition(const FoundTable& table, const std::vector<FoundTable>& tables, std::optional<int> year,
                      const Taxonomy& taxonomy) {
  if (table.family->section != 0) return false;
  const bool of_year = year && std::any_of(taxonomy.forms.begin(), taxonomy.forms.end(), [&](const Form& form) {
                         return form.applies_by == table.family->name && is_in_force(form, *year);
                       });
  return !of_year && std::any_of(tables.begin(), tables.end(), [&](const FoundTable& other) {
    return other.family->section != 0 && decides(other, taxonomy);
  });
}

/// Narrows the contenders down to those with the best of further scores; keeps them all where those say nothing.
void narrow(std::vector<std::size_t>& list, const std::vector<double>& scores, double margin) {
  double best = 0;
  for (const std::size_t i : list) best = std::max(best, scores[i]);
  std::erase_if(list, [&](std::size_t i) { return best - scores[i] >= margin; });
}

/// The one with the best of further scores, the newest of equals.
std::size_t best_of(const std::vector<std::size_t>& list, const std::vector<double>& scores) {
  return *std::max_element(list.rbegin(), list.rend(),
                           [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
}

/// An edition that came after the year is none of it, as long as another fits.
std::vector<std::size_t> without_later(const std::vector<std::size_t>& list, int year, const Taxonomy& taxonomy) {
  std::vector<std::size_t> earlier;
  std::copy_if(list.begin(), list.end(), std::back_inserter(earlier),
               [&](std::size_t i) { return taxonomy.forms[i].first_year <= year; });
  return earlier.empty() ? list : earlier;
}

}  // namespace

Editions find_editions(const std::vector<FoundTable>& tables, const std::vector<Line>& lines, std::optional<int> year,
                       const Taxonomy& taxonomy) {
  Editions editions;
  if (tables.empty() && year && *year < taxonomy.forms.front().first_year) {
    editions.diagnostics.push_back({DiagnosticCode::edition_unknown, 0, 0, "", "", "", ""});
    return editions;
  }
  std::vector<std::vector<double>> scores;
  std::vector<std::vector<double>> deciding;
  for (const FoundTable& table : tables) {
    scores.push_back(label_scores(table, lines, taxonomy));
    const bool may_decide = decides(table, taxonomy) && !table.again;
    if (may_decide && !is_mere_addition(table, tables, year, taxonomy)) deciding.push_back(scores.back());
  }
  const std::size_t count = taxonomy.forms.size();
  const std::vector<double> all = summed(scores, count);
  std::vector<std::size_t> list = contenders(deciding.empty() ? all : summed(deciding, count));
  const std::size_t best = best_of(list, all);
  if (year) list = without_later(list, *year, taxonomy);
  if (std::find(list.begin(), list.end(), best) == list.end()) {
    editions.diagnostics.push_back(
        {DiagnosticCode::edition_by_year, 0, 0, "", "", "", taxonomy.forms[best_of(list, all)].edition});
  }
  if (list.size() > 1) narrow(list, all, clear_margin);
  if (list.size() > 1 && year) {
    std::vector<std::size_t> by_year;
    std::copy_if(list.begin(), list.end(), std::back_inserter(by_year),
                 [&](std::size_t i) { return is_in_force(taxonomy.forms[i], *year); });
    if (!by_year.empty()) {
      list = by_year;
      editions.diagnostics.push_back(
          {DiagnosticCode::edition_by_year, 0, 0, "", "", "", taxonomy.forms[list.back()].edition});
    }
  }
  if (list.size() > 1) {
    narrow(list, all, weak_evidence / 2);
    if (list.size() > 1) editions.diagnostics.push_back({DiagnosticCode::edition_unknown, 0, 0, "", "", "", ""});
  }
  editions.report = &taxonomy.forms[list.back()];
  for (std::size_t t = 0; t < tables.size(); ++t) {
    const auto own = contenders(scores[t]);
    const bool fits_report =
        std::any_of(own.begin(), own.end(), [&](std::size_t i) { return &taxonomy.forms[i] == editions.report; });
    // The deciding table is of the report's edition by definition, whatever rows of others it carries.
    const bool is_deciding = tables[t].family->name == editions.report->applies_by;
    const bool has_it = find_table(*editions.report, tables[t].family->name) != nullptr;
    const Form* form =
        has_it && (fits_report || is_deciding) ? editions.report : &taxonomy.forms[index_of_best(scores[t])];
    editions.tables.push_back(form);
    if (form != editions.report && !tables[t].again) {
      editions.diagnostics.push_back({DiagnosticCode::edition_mixed, 0, lines[tables[t].lines.front()].number,
                                      tables[t].family->name, "", "", form->edition});
    }
  }
  return editions;
}

}  // namespace xxgk
