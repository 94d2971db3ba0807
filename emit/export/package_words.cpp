#include "emit/export/package_words.h"

namespace xxgk::exports {
namespace {

BilingualText given_or(const std::string& given, const BilingualText& otherwise) {
  return given.empty() ? otherwise : BilingualText{given, given};
}

}  // namespace

BilingualText package_title(const AboutPackage& about, const Glossary& glossary) {
  return given_or(about.title, glossary.word("title"));
}

BilingualText package_description(const AboutPackage& about, const Glossary& glossary) {
  return given_or(about.description, glossary.word("description"));
}

std::string package_issued(const AboutPackage& about, const Collection& collection) {
  if (!about.issued.empty()) return about.issued;
  return collection.newest() ? collection.newest()->text() : "";
}

std::string licence_address(const AboutPackage& about) {
  if (!about.licence_url.empty()) return about.licence_url;
  return "https://licenses.opendefinition.org/licenses/" + about.licence + ".json";
}

std::string licence_title(const AboutPackage& about, const Glossary& glossary) {
  if (!about.licence_title.empty()) return about.licence_title;
  return about.licence == AboutPackage().licence ? glossary.word("licence-unspecified").en : about.licence;
}

}  // namespace xxgk::exports
