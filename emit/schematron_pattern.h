// A pattern of ISO Schematron as far as libxml2 understands it: one context without predicates, asserts only, and texts
// that are the same wherever they speak.
#pragma once

#include <string>
#include <vector>

namespace xxgk {

struct Assertion {
  std::string test;     ///< XPath 1.0; the report's namespace is bound to `r`
  std::string message;  ///< said where the test is false
};

struct Pattern {
  std::string id;
  std::string about;  ///< for readers of the file
  std::string context;
  std::vector<Assertion> assertions;
};

}  // namespace xxgk
