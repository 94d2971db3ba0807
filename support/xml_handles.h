// libxml2's handles with owners, shared by the sources behind support/xml.h and by nobody else.
#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

#include <memory>
#include <string>

#include "support/release.h"
#include "support/xml.h"

namespace xxgk::xml {

using DocumentHandle = std::unique_ptr<xmlDoc, Release<xmlFreeDoc>>;
using ParserHandle = std::unique_ptr<xmlParserCtxt, Release<xmlFreeParserCtxt>>;
using ReaderHandle = std::unique_ptr<xmlTextReader, Release<xmlFreeTextReader>>;
using SchemaHandle = std::unique_ptr<xmlSchema, Release<xmlSchemaFree>>;
using SchemaParserHandle = std::unique_ptr<xmlSchemaParserCtxt, Release<xmlSchemaFreeParserCtxt>>;
using ValidatorHandle = std::unique_ptr<xmlSchemaValidCtxt, Release<xmlSchemaFreeValidCtxt>>;

struct Document::Handle {
  DocumentHandle tree;
  std::string name;
};

/// What libxml2 said last, without its line feed; `otherwise` where it said nothing.
std::string message_of(const xmlError* error, const char* otherwise);

}  // namespace xxgk::xml
