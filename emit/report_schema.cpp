// The W3C XML Schema 1.0 of a report's XML, made from the official forms; the door is emit/emit.h.
//
// Compiled at each start, so it is kept small: keys are lists over all tables and editions, not a type for each table.
#include "emit/emit.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "emit/report_schema_frame.h"
#include "model/wording.h"
#include "support/xml.h"

namespace xxgk {
namespace {

/// A value that a list allows, and what it means.
struct Choice {
  std::string value, documentation;
};

std::string list(std::string_view name, std::string_view documentation, const std::vector<Choice>& choices) {
  std::string values;
  for (const Choice& choice : choices) {
    values += filled(schema_of_choice,
                     {{"value", xml::escaped(choice.value)}, {"documentation", xml::escaped(choice.documentation)}});
  }
  return filled(schema_of_list, {{"name", name}, {"documentation", documentation}, {"values", values}});
}

/// Keys in the order of their first use, each with all its uses: `applications (2019, 2021): ...; statistics (2014):
/// ...`.
class Keys {
 public:
  void add(const std::string& key, const std::string& where, const std::string& edition, const std::string& label) {
    const auto [place, is_new] = places_.try_emplace(key, entries_.size());
    if (is_new) entries_.push_back({key, {}});
    for (Use& use : entries_[place->second].uses) {
      if (use.where != where || use.label != label) continue;
      if (use.last_edition != edition) use.editions += ", " + edition;
      use.last_edition = edition;
      return;
    }
    entries_[place->second].uses.push_back({where, label, edition, edition});
  }

  std::vector<Choice> choices() const {
    std::vector<Choice> result;
    for (const Entry& entry : entries_) {
      std::string documentation;
      for (const Use& use : entry.uses) {
        if (!documentation.empty()) documentation += "; ";
        documentation += use.where.empty() ? use.editions : use.where + " (" + use.editions + ")";
        documentation += ": " + use.label;
      }
      result.push_back({entry.key, documentation});
    }
    return result;
  }

 private:
  struct Use {
    std::string where, label, editions, last_edition;
  };
  struct Entry {
    std::string key;
    std::vector<Use> uses;
  };
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

/// All keys of all editions.
struct AllKeys {
  Keys tables, rows, columns;
};

void add_block(AllKeys& keys, const BlockForm& block, const std::string& table, const std::string& edition) {
  for (const RowForm& row : block.rows) keys.rows.add(row.key, table, edition, row.label.official);
  for (const ColumnForm& column : block.columns) keys.columns.add(column.key, table, edition, column.label.official);
}

AllKeys keys_of(const Taxonomy& taxonomy) {
  AllKeys keys;
  for (const Form& form : taxonomy.forms) {
    for (const TableForm& table : form.tables) {
      keys.tables.add(table.name, "", form.edition, table.title.official);
      for (const BlockForm& block : table.blocks) add_block(keys, block, table.name, form.edition);
    }
  }
  return keys;
}

std::vector<Choice> editions(const Taxonomy& taxonomy) {
  std::vector<Choice> choices;
  for (const Form& form : taxonomy.forms) {
    const std::string until = form.last_year == 0 ? " and later" : " to " + std::to_string(form.last_year);
    choices.push_back({form.edition, "Reports for " + std::to_string(form.first_year) + until + ": " + form.title +
                                         ", " + form.document});
  }
  return choices;
}

std::vector<Choice> statuses() {
  const auto choice = [](Status status, const char* when) { return Choice{std::string(status_name(status)), when}; };
  return {
      choice(Status::blank, "No text: the cell is there and holds no ink."),
      choice(Status::not_applicable, "No text: the cell holds a sign that nothing is to be reported; see raw."),
      choice(Status::missing, "No text: the source has no such row or cell."),
      choice(Status::illegible, "No text: there is something, and no reading of it is trusted; see raw."),
      choice(Status::suspect, "Text: a reading that arithmetic, confidence or ambiguity speaks against."),
  };
}

std::vector<Choice> outcomes() {
  const auto choice = [](Outcome outcome, const char* when) {
    return Choice{std::string(outcome_name(outcome)), when};
  };
  return {
      choice(Outcome::holds, "The report satisfies it."),
      choice(Outcome::holds_with_blanks, "It holds if the blanks are zeros."),
      choice(Outcome::fails, "The report contradicts it."),
      choice(Outcome::undecidable, "A value that it needs is missing, illegible or blank."),
  };
}

std::vector<Choice> severities() {
  const auto choice = [](Severity severity, const char* when) {
    return Choice{std::string(severity_name(severity)), when};
  };
  return {
      choice(Severity::error, "The report contradicts itself."),
      choice(Severity::warning, "Likely wrong or incomplete."),
      choice(Severity::note, "Worth knowing."),
  };
}

std::vector<Choice> diagnostic_codes() {
  constexpr int last = static_cast<int>(DiagnosticCode::unit_unknown);
  std::vector<Choice> choices;
  for (int code = 0; code <= last; ++code) {
    const DiagnosticKind& kind = kind_of(static_cast<DiagnosticCode>(code));
    choices.push_back(
        {std::string(kind.name), std::string(severity_name(kind.severity)) + ": " + std::string(kind.wording.en)});
  }
  return choices;
}

}  // namespace

std::string report_schema(const Taxonomy& taxonomy) {
  const AllKeys keys = keys_of(taxonomy);
  std::string xsd;
  for (const std::string_view part : {schema_opening, schema_of_report, schema_of_head, schema_of_contents,
                                      schema_of_tables, schema_of_notes, schema_of_values}) {
    xsd += part;
  }
  xsd += list("edition", "An edition of the official form.", editions(taxonomy));
  xsd += list("table-name", "A table of the form: the editions that have it, and its title.", keys.tables.choices());
  xsd += list("row-key", "A row of the form: its tables, their editions, its official label.", keys.rows.choices());
  xsd += list("column-key", "A column of the form: its tables, their editions, its official label.",
              keys.columns.choices());
  xsd += list("status", "What is known of a value; absent for a plain one.", statuses());
  xsd += list("outcome", "What a rule says at a place.", outcomes());
  xsd += list("severity", "How much it matters.", severities());
  xsd += list("diagnostic-code", "A kind of diagnostic: its severity and wording.", diagnostic_codes());
  return xsd + "</xs:schema>\n";
}

}  // namespace xxgk
