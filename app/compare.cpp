// `xxgk compare`: report XML in, a folder that sets years and bodies side by side out. First all heads are read, then
// the reports of one body after the other.
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include "app/agencies.h"
#include "app/commands.h"
#include "app/detail_words.h"
#include "app/error_words.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/output_folder.h"
#include "app/report_files.h"
#include "app/report_index.h"
#include "app/source.h"
#include "app/taxonomy_open.h"
#include "emit/comparison/write_comparison.h"
#include "emit/export/export.h"
#include "emit/read/report_reader.h"
#include "normalize/compare/comparer.h"
#include "support/file.h"
#include "support/held_signals.h"
#include "support/new_folder.h"
#include "support/xml.h"

namespace xxgk {
namespace {

namespace fs = std::filesystem;

/// Reads reports, and says which cannot be compared and why.
class Reading {
 public:
  Reading(const Taxonomy& taxonomy, const CompareOptions& options, Language language)
      : reader_(taxonomy), agencies_(options.agencies, language), index_(agencies_), language_(language) {}

  void index(const std::string& file) {
    try {
      refuse_folder(file);
      const std::string bytes = bytes_of(file);
      std::optional<IndexedReport> head = head_of(bytes, file);
      if (!head) reader_.read(bytes);  // tells what is wrong with it
      if (head) tell_of(file, index_.add(std::move(*head)));
    } catch (const std::exception& error) {
      leave_out(file, error);
    }
  }

  /// Those reports of a body that are sound, by year.
  std::vector<GivenReport> read(const ReportIndex::ByYear& reports) {
    std::vector<GivenReport> given;
    for (const auto& [year, indexed] : reports) {
      try {
        given.push_back({indexed.id, indexed.head.file, reader_.read(bytes_of(indexed.path)).report});
      } catch (const std::exception& error) {
        leave_out(indexed.path, error);
      }
    }
    return given;
  }

  /// Its names are those of its reports, the one that the user's table gives first.
  AgencyNames names_of(const std::string& name, const std::vector<GivenReport>& reports) const {
    std::set<std::string> others;
    for (const GivenReport& report : reports) others.insert(report.report.agency);
    others.erase(name);
    AgencyIdentity identity = agencies_.of(name);
    identity.parent = std::string(agencies_.name_of(identity.parent));
    return {name, {others.begin(), others.end()}, identity};
  }

  const ReportIndex& index() const { return index_; }
  /// The worst that has happened.
  ExitCode code() const { return code_; }

 private:
  void refuse_folder(const std::string& file) const {
    std::error_code unknown;
    if (file != "-" && fs::is_directory(file, unknown))
      throw Refusal(message(Message::export_no_files, language_, {{"folder", file}}));
  }

  /// Standard input can be read once only.
  std::string bytes_of(const std::string& file) {
    if (file != "-") return read_bytes(file, default_max_bytes);
    if (!standard_input_) standard_input_ = read_bytes(file, default_max_bytes);
    return *standard_input_;
  }

  static std::optional<IndexedReport> head_of(const std::string& bytes, const std::string& file) {
    try {
      return read_head(bytes, file);
    } catch (const xml::ParseError&) {
      return std::nullopt;
    }
  }

  void leave_out(const std::string& file, const std::exception& error) {
    if (const auto* unsound = dynamic_cast<const ReportError*>(&error)) {
      complain(message(
          Message::compare_no_report, language_,
          {{"file", shown_name(file)}, {"line", std::to_string(unsound->line())}, {"reason", unsound->what()}}));
      code_ = worse(code_, ExitCode::nothing_written);
    } else {
      complain(in_words(error, file, language_));
      code_ = worse(code_, exit_code_of(error));
    }
    index_.leave_out({LeftOut::Reason::unsound, xml::cleaned(source_name(file)), "", 0, ""});
  }

  void tell_of(const std::string& file, const LeftOut* left_out) {
    if (!left_out) return;
    static const std::map<LeftOut::Reason, Message> words = {{LeftOut::Reason::given_twice, Message::compare_twice},
                                                             {LeftOut::Reason::same_year, Message::compare_same_year},
                                                             {LeftOut::Reason::no_agency, Message::compare_no_agency},
                                                             {LeftOut::Reason::no_year, Message::compare_no_year}};
    complain(message(words.at(left_out->reason), language_,
                     {{"file", shown_name(file)},
                      {"agency", left_out->agency},
                      {"year", std::to_string(left_out->year)},
                      {"kept", left_out->kept}}));
    code_ = worse(code_, ExitCode::nothing_written);
  }

  ReportReader reader_;
  Agencies agencies_;
  ReportIndex index_;
  Language language_;
  std::optional<std::string> standard_input_;
  ExitCode code_ = ExitCode::done;
};

struct Compared {
  int reports = 0, agencies = 0;
};

/// Nothing where somebody pressed Ctrl-C.
std::optional<Compared> compare_all(Reading& reading, Comparer& comparer, exports::ComparisonExport& output) {
  Compared compared;
  for (const auto& [name, indexed] : reading.index().agencies()) {
    if (HeldSignals::are_waiting()) return std::nullopt;
    const std::vector<GivenReport> reports = reading.read(indexed);
    if (reports.empty()) continue;
    output.add(comparer.add(reading.names_of(name, reports), reports));
    ++compared.agencies;
    compared.reports += static_cast<int>(reports.size());
  }
  output.finish(comparer.finish(reading.index().files()), reading.index().left_out());
  return compared;
}

/// False where somebody pressed Ctrl-C.
bool index_all(const std::vector<std::string>& files, Reading& reading) {
  for (const std::string& file : files) {
    if (HeldSignals::are_waiting()) return false;
    reading.index(file);
  }
  return true;
}

ExitCode write_comparison(const CompareOptions& options, const GlobalOptions& global) {
  const Taxonomy taxonomy = open_taxonomy(global.schemas);
  const Glossary glossary = open_glossary(global.schemas);
  const ComparisonPlan plan = open_comparison(global.schemas, taxonomy);
  const std::vector<std::string> files = report_files(options.reports);
  refuse_foreign_folder(options.output, exports::comparison_contents(), Message::compare_folder_in_use,
                        global.language);
  Reading reading(taxonomy, options, global.language);
  const auto refuse = [&](Message why) {
    complain(message(why, global.language, {{"output", options.output}}));
    return worse(reading.code(), ExitCode::nothing_written);
  };
  NewFolder folder(options.output);
  if (!index_all(files, reading)) return refuse(Message::compare_stopped);
  Comparer comparer(taxonomy, plan);
  const exports::ComparisonOptions asked{options.formats, reading.index().years(), XXGK_VERSION};
  exports::ComparisonExport output(taxonomy, glossary, plan, asked, folder.path("."));
  const std::optional<Compared> compared = compare_all(reading, comparer, output);
  if (!compared) return refuse(Message::compare_stopped);
  if (compared->agencies == 0) return refuse(Message::compare_nothing);
  folder.take_place();
  if (!options.quiet)
    tell(message(Message::compare_done, global.language,
                 {{"output", options.output},
                  {"count", std::to_string(compared->reports)},
                  {"agencies", std::to_string(compared->agencies)}}));
  return reading.code();
}

}  // namespace

ExitCode run(const CompareOptions& options, const GlobalOptions& global) {
  const auto refuse = [&](const std::string& reason) {
    complain(message(Message::export_unwritable, global.language,
                     {{"output", options.output}, {"reason", detail_words(reason, global.language)}}));
    return ExitCode::nothing_written;
  };
  try {
    return write_comparison(options, global);
  } catch (const FileTooLarge&) {
    throw;
  } catch (const FileError& error) {
    return refuse(error.reason());
  } catch (const exports::ExportError& error) {
    return refuse(error.what());
  }
}

}  // namespace xxgk
