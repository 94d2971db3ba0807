// What the checks of words have in common: the report, its paragraphs with their claims, and where findings go.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"
#include "normalize/prose/read_prose.h"
#include "normalize/text/fold_text.h"

namespace xxgk {

struct ParagraphClaims {
  std::u32string shown;
  std::vector<Claim> claims;
};

/// What the checks look at.
struct WordContext {
  const Report& report;
  const Taxonomy& taxonomy;
  const Folder& folder;
  std::vector<const FormTable*> tables;
  std::vector<ParagraphClaims> paragraphs;

  WordContext(const Report& of, const Taxonomy& by, const Folder& with);
  /// The title itself names the year; one that was taken from elsewhere may be another's.
  bool is_year_in_title() const;
  std::u32string folded(std::string_view text) const { return folder.for_patterns(folder.shown(text)); }

 private:
  void read(const std::vector<Content>& contents, ParagraphContext around, const ProseVocabulary& vocabulary);
};

/// Gathers findings, one for each rule and place: the worst, of equals the first.
class WordFindings {
 public:
  explicit WordFindings(const WordContext& context) : context_(context) {}

  /// Does nothing where the rule does not hold for the form.
  void add(std::string_view rule, std::string_view form, Finding finding);
  /// In the order of the rules.
  std::vector<Finding> take();

 private:
  const WordContext& context_;
  std::vector<Finding> findings_;
};

/// One check each; `prose.NAME` of the statements, shares, changes, what sections must say, years, the body's name,
/// its power to make regulations.
void check_stated_figures(const WordContext& context, WordFindings& findings);
void check_shares(const WordContext& context, WordFindings& findings);
void check_growth(const WordContext& context, WordFindings& findings);
void check_sections_speak(const WordContext& context, WordFindings& findings);
void check_years(const WordContext& context, WordFindings& findings);
void check_bodies(const WordContext& context, WordFindings& findings);
void check_rule_making(const WordContext& context, WordFindings& findings);

}  // namespace xxgk
