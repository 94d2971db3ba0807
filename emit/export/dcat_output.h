// A catalogue entry as of DCAT 2, in JSON-LD: the package and each of its files.
#pragma once

#include "emit/export/about.h"
#include "emit/export/output.h"
#include "model/glossary.h"

namespace xxgk::exports {

class DcatOutput : public Output {
 public:
  DcatOutput(const Glossary& glossary, const AboutPackage& about) : glossary_(glossary), about_(about) {}
  void finish(Collection& collection) override;

 private:
  const Glossary& glossary_;
  const AboutPackage& about_;
};

}  // namespace xxgk::exports
