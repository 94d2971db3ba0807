#include "extract/read_office.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "extract/word/ole.h"

using namespace std::string_literals;
using namespace xxgk;
using extraction::ole_kind;
using extraction::OleKind;

namespace {

/// A compound file whose directory has an entry of that name.
std::string compound_file(const std::string& name) {
  std::string entry;
  for (const char c : name) entry += {c, '\0'};
  entry.resize(128, '\0');
  entry[64] = static_cast<char>(2 * name.size() + 2);
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(1016, '\0') + entry;
}

/// As if no program were installed, for a while.
class NoPrograms {
 public:
  NoPrograms() { ::setenv("PATH", "/nowhere", 1); }
  ~NoPrograms() { ::setenv("PATH", path_.c_str(), 1); }

 private:
  std::string path_ = std::getenv("PATH");
};

ExtractFault fault_of(const std::string& bytes) {
  try {
    extract(bytes, "a.doc");
  } catch (const ExtractError& error) {
    return error.fault();
  }
  FAIL("it was read");
  return ExtractFault::empty;
}

}  // namespace

TEST_CASE("compound files are told by their directories") {
  CHECK(ole_kind(compound_file("WordDocument")) == OleKind::word);
  CHECK(ole_kind(compound_file("EncryptedPackage")) == OleKind::locked);
  CHECK(ole_kind(compound_file("Workbook")) == OleKind::other);
  CHECK(ole_kind(compound_file("WordDocument2")) == OleKind::other);
  CHECK(ole_kind("\xD0\xCF\x11\xE0") == OleKind::other);
}

TEST_CASE("without LibreOffice older files are refused with what to do") {
  const NoPrograms none;
  CHECK(fault_of(compound_file("WordDocument")) == ExtractFault::office_missing);
  CHECK(fault_of("{\\rtf1 text}") == ExtractFault::office_missing);
}

TEST_CASE("what LibreOffice would not read either is not handed to it") {
  const NoPrograms none;
  CHECK(fault_of(compound_file("EncryptedPackage")) == ExtractFault::to_convert);
  CHECK(fault_of(compound_file("CONTENTS")) == ExtractFault::to_convert);
}
