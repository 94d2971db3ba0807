#include "emit/export/dcat_output.h"

#include <sstream>

#include "emit/export/package_words.h"
#include "support/file_stream.h"
#include "support/json_writer.h"

namespace xxgk::exports {
namespace {

constexpr const char* file_name = "dcat.jsonld";
/// The namespace of the reports' XML, which the data conform to.
constexpr std::string_view schema_namespace = "urn:xxgk:report:1";
constexpr std::string_view theme = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
constexpr std::string_view annual = "http://purl.org/cld/freq/annual";
constexpr std::string_view media_types = "https://www.iana.org/assignments/media-types/";

/// The whole context stands in the file: nobody has to fetch anything to read it.
void write_context(JsonWriter& json) {
  json.key("@context").begin_object();
  json.member("dcat", "http://www.w3.org/ns/dcat#").member("dct", "http://purl.org/dc/terms/");
  json.member("foaf", "http://xmlns.com/foaf/0.1/").member("spdx", "http://spdx.org/rdf/terms#");
  json.member("vcard", "http://www.w3.org/2006/vcard/ns#").member("xsd", "http://www.w3.org/2001/XMLSchema#");
  json.member("skos", "http://www.w3.org/2004/02/skos/core#");
  json.end_object();
}

void write_reference(JsonWriter& json, std::string_view key, std::string_view address) {
  json.key(key).begin_object().member("@id", address).end_object();
}

void write_typed(JsonWriter& json, std::string_view key, std::string_view type, std::string_view value) {
  json.key(key).begin_object().member("@type", type).member("@value", value).end_object();
}

void write_text(JsonWriter& json, std::string_view key, const BilingualText& text) {
  json.key(key).begin_array();
  json.begin_object().member("@language", "en").member("@value", text.en).end_object();
  json.begin_object().member("@language", "zh").member("@value", text.zh).end_object();
  json.end_array();
}

void write_keywords(JsonWriter& json, const BilingualText& words) {
  json.key("dcat:keyword").begin_array();
  for (const auto& [language, list] : {std::pair{"en", words.en}, std::pair{"zh", words.zh}}) {
    std::istringstream parted(list);
    for (std::string word; parted >> word;)
      json.begin_object().member("@language", language).member("@value", word).end_object();
  }
  json.end_array();
}

class Entry {
 public:
  Entry(const Glossary& glossary, const AboutPackage& about, const Collection& collection)
      : glossary_(glossary),
        about_(about),
        collection_(collection),
        address_(about.address.empty() ? "urn:xxgk:package:" + about.name + "/" : about.address) {}

  std::string text() {
    json_.begin_object();
    write_context(json_);
    json_.member("@id", address_);
    json_.member("@type", "dcat:Dataset").member("dct:identifier", about_.name);
    write_text(json_, "dct:title", package_title(about_, glossary_));
    write_text(json_, "dct:description", package_description(about_, glossary_));
    write_keywords(json_, glossary_.word("keyword"));
    write_reference(json_, "dcat:theme", theme);
    write_reference(json_, "dct:accrualPeriodicity", annual);
    write_reference(json_, "dct:license", licence_address(about_));
    write_reference(json_, "dct:conformsTo", schema_namespace);
    write_people();
    write_extent();
    json_.key("dcat:distribution").begin_array();
    for (const ExportedFile& file : collection_.files()) write_distribution(file);
    return json_.end_array().end_object().finish();
  }

 private:
  void write_people() {
    if (!about_.publisher.empty()) {
      json_.key("dct:publisher").begin_object().member("@type", "foaf:Organization");
      json_.member("foaf:name", about_.publisher).member_unless_empty("dct:identifier", about_.publisher_code);
      json_.end_object();
    }
    if (about_.contact.empty() && about_.email.empty()) return;
    json_.key("dcat:contactPoint").begin_object().member("@type", "vcard:Organization");
    json_.member_unless_empty("vcard:fn", about_.contact);
    if (!about_.email.empty()) write_reference(json_, "vcard:hasEmail", "mailto:" + about_.email);
    json_.end_object();
  }

  void write_extent() {
    const std::string issued = package_issued(about_, collection_);
    if (!issued.empty()) {
      write_typed(json_, "dct:issued", "xsd:date", issued);
      write_typed(json_, "dct:modified", "xsd:date", issued);
    }
    if (collection_.first_year()) {
      json_.key("dct:temporal").begin_object().member("@type", "dct:PeriodOfTime");
      write_typed(json_, "dcat:startDate", "xsd:date", std::to_string(*collection_.first_year()) + "-01-01");
      write_typed(json_, "dcat:endDate", "xsd:date", std::to_string(*collection_.last_year()) + "-12-31");
      json_.end_object();
    }
    json_.key("dct:spatial").begin_array();
    for (const std::string& region : collection_.regions()) {
      json_.begin_object().member("@type", "dct:Location").member("dct:identifier", region);
      json_.member("skos:inScheme", "GB/T 2260").end_object();
    }
    json_.end_array();
  }

  void write_distribution(const ExportedFile& file) {
    json_.begin_object().member("@type", "dcat:Distribution").member("dct:title", file.path);
    write_reference(json_, "dcat:downloadURL", address_ + file.path);
    write_reference(json_, "dcat:mediaType", std::string(media_types) + file.media_type);
    write_typed(json_, "dcat:byteSize", "xsd:nonNegativeInteger", std::to_string(file.bytes));
    json_.key("spdx:checksum").begin_object().member("@type", "spdx:Checksum");
    write_reference(json_, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
    write_typed(json_, "spdx:checksumValue", "xsd:hexBinary", file.sha256);
    json_.end_object().end_object();
  }

  const Glossary& glossary_;
  const AboutPackage& about_;
  const Collection& collection_;
  std::string address_;  ///< absolute even where the user gave none: others cannot resolve it, but it names the file
  JsonWriter json_;
};

}  // namespace

void DcatOutput::finish(Collection& collection) {
  FileStream file(collection.path(file_name));
  file.append(Entry(glossary_, about_, collection).text());
  file.close();
  collection.add_file(file_name, "application/ld+json");
}

}  // namespace xxgk::exports
