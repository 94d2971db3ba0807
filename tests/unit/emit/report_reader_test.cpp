// emit/read: a report's XML gives back the report, and no other file does.
#include "emit/read/report_reader.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "emit/emit.h"
#include "support/file.h"
#include "tests/unit/made_up_form.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

/// Up to the checks: of those that hold the XML has the number only, and of diagnostics the sentence.
std::string before_checks(const std::string& xml) {
  return xml.substr(0, xml.find("<checks"));
}

}  // namespace

TEST_CASE("what is read and written again is the same, for every sample") {
  const ReportReader reader(official::forms());
  const ReportWriter writer(official::forms());
  int count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(XXGK_SOURCE_DIR "/samples")) {
    if (entry.path().extension() != ".xml" || !entry.path().filename().string().starts_with("report")) continue;
    INFO(entry.path());
    const std::string xml = read_file(entry.path(), std::size_t{1} << 24);
    const WrittenReport written = reader.read(xml);
    CHECK(before_checks(writer.write(written.report, {true, written.version})) == before_checks(xml));
    CHECK(written.sentences.size() == written.report.diagnostics.size());
    ++count;
  }
  CHECK(count > 40);
}

TEST_CASE("checks and diagnostics are read with their places") {
  const Taxonomy forms = made_up::taxonomy();
  Report report = made_up::report();
  report.diagnostics.push_back({DiagnosticCode::row_twice, 2, 0, "requests", "other", "", "x"});
  const WrittenReport written = ReportReader(forms).read(write_xml(report, forms, {false, "7.1"}));
  CHECK(written.version == "7.1");
  REQUIRE(written.report.diagnostics.size() == report.diagnostics.size());
  const Diagnostic& last = written.report.diagnostics.back();
  CHECK((last.code == DiagnosticCode::row_twice && last.page == 2 && last.row == "other"));
  CHECK(written.sentences.back() == sentence(report.diagnostics.back(), Language::en));
}

TEST_CASE("what is no sound report is refused with its line") {
  const ReportReader reader(official::forms());
  for (const char* other : {"", "no XML", "<report/>", "<html xmlns='http://www.w3.org/1999/xhtml'/>"}) {
    INFO(other);
    CHECK_THROWS_AS(reader.read(other), ReportError);
  }
  const std::string sound = read_file(XXGK_SOURCE_DIR "/samples/2021-tab/report.xml", std::size_t{1} << 24);
  const auto spoilt = [&](const std::string& from, const std::string& to) {
    std::string xml = sound;
    return xml.replace(xml.find(from), from.size(), to);
  };
  CHECK_NOTHROW(reader.read(sound));
  CHECK_THROWS_AS(reader.read(spoilt("row key=\"received\"", "row key=\"upheld\"")), ReportError);
  CHECK_THROWS_AS(
      reader.read(spoilt("<cell column=\"natural-person\"", "<cell status=\"blank\" column=\"natural-person\"")),
      ReportError);
  const std::string cell = "<cell column=\"natural-person\" label=\"自然人\">31</cell>";
  CHECK_THROWS_AS(reader.read(spoilt(cell, cell + cell)), ReportError);
  CHECK_THROWS_AS(reader.read(spoilt("row key=\"carried-in\"", "row key=\"received\"")), ReportError);
  CHECK_THROWS_AS(reader.read(spoilt("column=\"natural-person\"", "column=\"nobody\"")), ReportError);
  CHECK_THROWS_AS(reader.read(spoilt("<checks ", "<checks x=\"1\" ")), ReportError);
}
