// W3C XML Schema by libxml2; the door is support/xml.h.
#include "support/xml.h"

#include <climits>
#include <new>
#include <utility>

#include "support/xml_handles.h"

namespace xxgk::xml {
namespace {

/// A document of a million faults is as wrong as one of a thousand.
constexpr std::size_t max_faults = 1000;

// Called by libxml2 for each error and warning, in its own stack frames: nothing may be thrown through them.
void collect(void* faults, xmlErrorPtr error) noexcept {
  auto& list = *static_cast<std::vector<Fault>*>(faults);
  if (error->level < XML_ERR_ERROR || list.size() > max_faults) return;
  if (list.size() == max_faults) {
    list.push_back({error->line, "further faults are left out"});
  } else {
    list.push_back({error->line, message_of(error, "does not conform")});
  }
}

/// A schema stands alone: libxml2 would read what it includes from wherever it says.
void refuse_other_schemas(const Document& source) {
  for (const Element& element : source.root().children()) {
    for (const std::string_view name : {"include", "import", "redefine"}) {
      if (element.name() == name) {
        throw ParseError(source.name(), element.line(), "xs:" + std::string(name) + " is not accepted");
      }
    }
  }
}

}  // namespace

/// The order matters: the compiled schema points into the document it was made of, and goes first.
struct Schema::Handle {
  Document source;
  SchemaHandle compiled;
};

Schema Schema::compile(std::string_view xsd, std::string_view name) {
  auto handle = std::make_unique<Handle>(Document::parse(xsd, name), nullptr);
  refuse_other_schemas(handle->source);
  const SchemaParserHandle parser(xmlSchemaNewDocParserCtxt(handle->source.handle_->tree.get()));
  if (!parser) throw std::bad_alloc();
  std::vector<Fault> faults;
  xmlSchemaSetParserStructuredErrors(parser.get(), collect, &faults);
  handle->compiled.reset(xmlSchemaParse(parser.get()));
  if (!faults.empty()) throw ParseError(std::string(name), faults.front().line, faults.front().reason);
  if (!handle->compiled) throw ParseError(std::string(name), 0, "is no schema");
  return Schema(std::move(handle));
}

Schema::Schema(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

std::vector<Fault> Schema::validate(const Document& document) const {
  const ValidatorHandle validator(xmlSchemaNewValidCtxt(handle_->compiled.get()));
  if (!validator) throw std::bad_alloc();
  std::vector<Fault> faults;
  xmlSchemaSetValidStructuredErrors(validator.get(), collect, &faults);
  const int result = xmlSchemaValidateDoc(validator.get(), document.handle_->tree.get());
  if (result != 0 && faults.empty()) faults.push_back({0, "could not be validated"});
  return faults;
}

std::vector<Fault> Schema::validate(std::string_view bytes) const {
  constexpr int options =
      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE | XML_PARSE_BIG_LINES;
  if (bytes.size() > INT_MAX) return {{0, "larger than 2 GB"}};
  const ValidatorHandle validator(xmlSchemaNewValidCtxt(handle_->compiled.get()));  // which the reader lets go of
  const ReaderHandle reader(
      xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, options));
  if (!reader || !validator) throw std::bad_alloc();
  std::vector<Fault> faults;
  xmlSchemaSetValidStructuredErrors(validator.get(), collect, &faults);
  int more = xmlTextReaderSchemaValidateCtxt(reader.get(), validator.get(), 0) == 0 ? 1 : -1;
  while (more == 1) more = xmlTextReaderRead(reader.get());
  if (faults.empty() && (more != 0 || xmlTextReaderIsValid(reader.get()) != 1))
    faults.push_back({0, "could not be validated"});
  return faults;
}

}  // namespace xxgk::xml
