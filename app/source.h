// Sources as the command line names them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "app/options.h"
#include "app/taxonomy_open.h"
#include "extract/extract.h"
#include "model/document.h"
#include "model/taxonomy.h"

namespace xxgk {

/// The bytes of a file, or of standard input for `-`. Throws FileError and TooLarge.
std::string read_bytes(const std::string& source, std::size_t max_bytes);

/// How messages name a source: as the user did, but `stdin` for standard input.
std::string shown_name(const std::string& source);

/// The name a source goes by in the output: without folders, `stdin` for standard input.
std::string source_name(const std::string& source);

/// What the options and the lexicon say of reading, as extract takes it.
ReadOptions reading_options(const SourceOptions& reading, const Lexicon& lexicon);

/// The lexicon's words help to read it, where they matter. Where another process reads, `meanwhile` is called once.
/// `source`: whose bytes these are. Throws what extract throws.
Document read_document(std::string_view bytes, const std::string& source, const SourceOptions& reading, Forms& forms,
                       const std::function<void()>& meanwhile);

}  // namespace xxgk
