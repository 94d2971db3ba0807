// rules.xml becomes Rules; part of loading the taxonomy (taxonomy_load.h).
#pragma once

#include <string>
#include <vector>

#include "model/taxonomy.h"
#include "support/xml.h"

namespace xxgk {

/// `a + b.* - c|d`. Throws TaxonomyError, which names `where`, for what is no sum.
std::vector<Term> read_sum(const std::string& text, const std::string& where);

/// The words of a list in an attribute.
std::vector<std::string> read_list(const std::string& text);

/// `error`, `warning` or `note`.
Severity read_severity(const std::string& name);

/// The relations of a rule's element. Throws TaxonomyError, which names `where`, for what cannot be read.
std::vector<Relation> read_relations(const xml::Element& rule, const std::string& where);

/// The element <rules>, already valid. Throws TaxonomyError where a relation cannot be read.
std::vector<Rule> read_rules(const xml::Element& root);

}  // namespace xxgk
