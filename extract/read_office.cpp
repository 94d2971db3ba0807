// See read_office.h. LibreOffice runs with a profile of its own in a temporary folder: a running one is not disturbed,
// nothing of a user's settings plays a part, no macro runs and nothing is fetched.
#include "extract/read_office.h"

#include <string>
#include <vector>

#include "extract/read_docx.h"
#include "extract/word/ole.h"
#include "support/command.h"
#include "support/file.h"
#include "support/temporary_folder.h"

namespace xxgk::extraction {
namespace {

constexpr double usual_seconds = 120;
constexpr std::size_t most_bytes = std::size_t{64} << 20;

constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

std::string converted(std::string_view bytes, const std::string& extension, const ReadOptions& options) {
  const std::string program = program_path("soffice");
  if (program.empty()) throw ExtractError(ExtractFault::office_missing, extension);
  const TemporaryFolder folder;
  folder.add_folder("profile/user");
  write_file(folder.path("profile/user/registrymodifications.xcu"), settings);
  write_file(folder.path("in." + extension), bytes);
  const double seconds = options.seconds > 0 ? options.seconds : usual_seconds;
  const CommandEnd end =
      run_command({program, "-env:UserInstallation=file://" + folder.path("profile"), "--headless", "--norestore",
                   "--nolockcheck", "--nodefault", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
                   folder.path("out"), folder.path("in." + extension)},
                  seconds);
  // Never told: when the folder is gone, the signal ends this program.
  if (end == CommandEnd::interrupted) throw ExtractError(ExtractFault::office_failed, extension);
  if (end == CommandEnd::timeout) throw ExtractError(ExtractFault::timeout, "LibreOffice");
  try {
    return read_file(folder.path("out/in.docx"), most_bytes);
  } catch (const FileError&) {
    throw ExtractError(ExtractFault::office_failed, extension);
  }
}

Document read_by_office(std::string_view bytes, const std::string& extension, const ReadOptions& options) {
  const std::string docx = converted(bytes, extension, options);
  return read_docx(docx, options);
}

}  // namespace

Document read_doc(std::string_view bytes, const ReadOptions& options) {
  switch (ole_kind(bytes)) {
    case OleKind::locked:
      throw ExtractError(ExtractFault::to_convert, "encrypted by an office program");
    case OleKind::other:
      throw ExtractError(ExtractFault::to_convert, "an OLE file that is no Word document, as of Works or WPS");
    default:
      return read_by_office(bytes, "doc", options);
  }
}

Document read_rtf(std::string_view bytes, const ReadOptions& options) {
  return read_by_office(bytes, "rtf", options);
}

}  // namespace xxgk::extraction
