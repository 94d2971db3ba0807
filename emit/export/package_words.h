// Title, description, dates and licence of a package: the user's, else what goes without saying.
#pragma once

#include <string>

#include "emit/export/about.h"
#include "emit/export/collection.h"
#include "model/glossary.h"

namespace xxgk::exports {

/// In both languages the user's, where there is one.
BilingualText package_title(const AboutPackage& about, const Glossary& glossary);
BilingualText package_description(const AboutPackage& about, const Glossary& glossary);

/// The user's day, else that of the newest report, else empty.
std::string package_issued(const AboutPackage& about, const Collection& collection);

/// An address that names the licence.
std::string licence_address(const AboutPackage& about);
std::string licence_title(const AboutPackage& about, const Glossary& glossary);

}  // namespace xxgk::exports
