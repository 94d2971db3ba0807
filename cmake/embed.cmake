# Writes a C++ source that holds the files of a folder as byte arrays.
# Called with -DFOLDER=... -DENDINGS=xml,xsd -DHEADER=... -DNAMESPACE=... -DFUNCTION=... -DOUTPUT=... ; the list is sorted so
# that the output is the same everywhere.
string(REPLACE "," ";" endings "${ENDINGS}")
set(patterns "")
foreach(ending IN LISTS endings)
  list(APPEND patterns "${FOLDER}/*.${ending}")
endforeach()
file(GLOB_RECURSE paths RELATIVE "${FOLDER}" ${patterns})
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
file(WRITE "${OUTPUT}.new" "#include \"${HEADER}\"

#include <array>

namespace ${NAMESPACE} {
namespace {
${arrays}
constexpr std::array<EmbeddedFile, ${index}> files = {{
${entries}}};
}  // namespace

std::span<const EmbeddedFile> ${FUNCTION}() { return files; }

}  // namespace ${NAMESPACE}
")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
