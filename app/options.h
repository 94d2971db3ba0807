// What the command line asks for.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/batch/document_key.h"
#include "app/batch/ending.h"
#include "app/exit_codes.h"
#include "extract/extract.h"
#include "model/wording.h"

namespace xxgk {

/// Larger sources are refused unless told otherwise: the largest report known as text has less than a hundredth of it.
constexpr std::size_t default_max_bytes = std::size_t{64} << 20;

struct GlobalOptions {
  Language language = Language::en;
  std::string schemas;  ///< folder; empty: the forms built in
};

/// How sources are read, and what they may cost.
struct SourceOptions {
  std::size_t max_bytes = default_max_bytes;
  int max_pages = 2000;
  std::size_t max_memory = std::size_t{2} << 30;  ///< bytes
  double timeout = 120;                           ///< seconds
  bool limits_given = false;                      ///< the user named one of the last two
  std::string password;
  PageSelection pages;
  PictureOptions pictures;
};

struct ConvertOptions {
  std::vector<std::string> sources;  ///< `-`: standard input
  std::string output;                ///< empty: standard output
  std::string source_url;
  bool all_checks = false;
  bool quiet = false;
  SourceOptions reading;
};

struct BatchOptions {
  std::vector<std::string> sources;  ///< files, folders, patterns
  std::string manifest;              ///< JSON Lines; empty: none
  std::string output;                ///< folder
  batch::Shard shard;
  std::set<batch::Ending> retry;  ///< documents that ended so are done again
  int jobs = 1;                   ///< workers
  bool all_checks = false;
  bool quiet = false;
  SourceOptions reading;
};

struct MergeOptions {
  std::vector<std::string> folders;  ///< of batches
  std::string output;                ///< folder
  std::vector<std::string> formats;  ///< of the data package
  bool no_comparison = false;
  std::string agencies, about;  ///< files; empty: none
  bool quiet = false;
};

struct ValidateOptions {
  std::vector<std::string> reports;
};

struct SchemaOptions {};

struct SchematronOptions {};

struct DumpOptions {
  std::string source;
  bool report = false;  ///< the report in place of the document
  bool boxes = false;   ///< where the report's values stand
  int page = 0;         ///< to draw; 0: none
  std::string output;   ///< file of the picture
  SourceOptions reading;
};

struct FormsOptions {
  enum class What { cells, rules, equivalences };
  What what = What::cells;
  std::string edition;  ///< empty: all
};

struct ExportOptions {
  std::vector<std::string> reports;  ///< XML files, folders with such, `-` for standard input
  std::string output;                ///< folder
  std::vector<std::string> formats;  ///< empty: all
  std::string agencies, about;       ///< files; empty: none
  bool quiet = false;
};

struct DiffOptions {
  std::vector<std::string> reports;  ///< two
  bool json = false;
};

struct CompareOptions {
  std::vector<std::string> reports;  ///< XML files, folders with such
  std::string output;                ///< folder
  std::vector<std::string> formats;  ///< empty: all
  std::string agencies;              ///< file; empty: none
  bool quiet = false;
};

/// The command line was answered by reading it: help, version, or what is wrong with it.
struct Answer {
  std::string text;
  ExitCode code = ExitCode::done;
};

using Command = std::variant<Answer, ConvertOptions, BatchOptions, MergeOptions, ValidateOptions, SchemaOptions,
                             SchematronOptions, DumpOptions, FormsOptions, ExportOptions, DiffOptions, CompareOptions>;

struct Request {
  GlobalOptions global;
  Command command;
};

Request read_options(int argc, const char* const* argv);

}  // namespace xxgk
