// What the user says of a package; everything may be left out.
#pragma once

#include <string>

namespace xxgk::exports {

struct AboutPackage {
  std::string name = "xxgk-reports";      ///< short, for addresses: `[-a-z0-9._/]+`
  std::string title, description;         ///< empty: those of the glossary
  std::string publisher, publisher_code;  ///< body, unified social credit code
  std::string contact, email;
  std::string licence = "notspecified";  ///< an identifier of opendefinition.org, `CC-BY-4.0`
  std::string licence_url, licence_title;
  std::string address;                            ///< where the package will be found; ends with a slash
  std::string classification, sharing, openness;  ///< of the Chinese catalogue; empty: the glossary's
  std::string issued;                             ///< `2024-03-01`; empty: the day of the newest report
};

}  // namespace xxgk::exports
