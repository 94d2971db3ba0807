# Writes a C++ source that holds the files of a folder as byte arrays.
# Called with -DFOLDER=... -DOUTPUT=... ; the list is sorted so that the output is the same everywhere.
file(GLOB_RECURSE paths RELATIVE "${FOLDER}" "${FOLDER}/*.xml" "${FOLDER}/*.xsd" "${FOLDER}/*.sql" "${FOLDER}/*.tsv")
list(SORT paths)
set(arrays "")
set(entries "")
set(index 0)
foreach(path IN LISTS paths)
  file(READ "${FOLDER}/${path}" hex HEX)
  string(LENGTH "${hex}" length)
  math(EXPR length "${length} / 2")
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND arrays "constexpr char file_${index}[] = {${bytes}'\\0'};\n")
  string(APPEND entries "    EmbeddedFile{\"${path}\", {file_${index}, ${length}}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}.new" "#include \"support/embedded.h\"

#include <array>

namespace xxgk {
namespace {
${arrays}
constexpr std::array<EmbeddedFile, ${index}> files = {{
${entries}}};
}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }

}  // namespace xxgk
")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
