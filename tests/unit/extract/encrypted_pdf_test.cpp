// R22 of the robustness list: what protects a PDF is heeded, told clearly, and never an empty success.
#include <catch2/catch.hpp>
#include <memory>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>

#include "extract/extract.h"
#include "model/dump.h"

using namespace xxgk;

namespace {

enum class Cipher { rc4, aes128, aes256 };

/// The sample that LibreOffice printed, encrypted.
std::string encrypted(Cipher cipher, const char* user, const char* owner) {
  QPDF file;
  file.processFile(XXGK_SOURCE_DIR "/samples/pdf-from-libreoffice/source.pdf");
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setStaticID(true);
  const bool yes = true, no = false;
  if (cipher == Cipher::aes256) {
    writer.setR6EncryptionParameters(user, owner, yes, no, no, no, no, no, qpdf_r3p_none, yes);
  } else if (cipher == Cipher::aes128) {
    writer.setR4EncryptionParametersInsecure(user, owner, yes, no, no, no, no, no, qpdf_r3p_none, yes, yes);
  } else {
    writer.setR3EncryptionParametersInsecure(user, owner, yes, no, no, no, no, no, qpdf_r3p_none);
  }
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

std::optional<ExtractFault> fault_of(const std::string& bytes, const std::string& password) {
  ReadOptions options;
  options.password = password;
  try {
    extract(bytes, "a.pdf", options);
  } catch (const ExtractError& error) {
    return error.fault();
  }
  return std::nullopt;
}

/// Without the line of the source, which tells its hash.
std::string read(const std::string& bytes, const std::string& password) {
  ReadOptions options;
  options.password = password;
  const std::string text = dump(extract(bytes, "a.pdf", options));
  return text.substr(text.find('\n'));
}

}  // namespace

TEST_CASE("R22: a file that only its owner protects opens, with tables and all") {
  QPDF plain;
  plain.processFile(XXGK_SOURCE_DIR "/samples/pdf-from-libreoffice/source.pdf");
  QPDFWriter writer(plain);
  writer.setOutputMemory();
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  const std::string unprotected = read({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()}, "");
  CHECK(unprotected.find("grid") != std::string::npos);
  for (const Cipher cipher : {Cipher::rc4, Cipher::aes128, Cipher::aes256})
    CHECK(read(encrypted(cipher, "", "owner"), "") == unprotected);
}

TEST_CASE("R22: a file with a user's password wants it") {
  for (const Cipher cipher : {Cipher::rc4, Cipher::aes128, Cipher::aes256}) {
    const std::string file = encrypted(cipher, "geheim", "owner");
    CHECK(fault_of(file, "") == ExtractFault::locked);
    CHECK(fault_of(file, "guess") == ExtractFault::wrong_password);
    CHECK(read(file, "geheim") == read(encrypted(cipher, "", "owner"), ""));
    CHECK(fault_of(file, "owner") == std::nullopt);
  }
}
