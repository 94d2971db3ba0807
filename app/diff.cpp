// `xxgk diff`: what changed between two reports or two conversions of one source, a line for each change.
#include "app/commands.h"
#include "app/error_words.h"
#include "app/messages.h"
#include "app/output.h"
#include "app/source.h"
#include "app/taxonomy_open.h"
#include "emit/difference_json.h"
#include "emit/read/report_reader.h"
#include "normalize/compare/compare_reports.h"

namespace xxgk {
namespace {

Report read_report(const std::string& file, const ReportReader& reader, Language language) {
  try {
    return reader.read(read_bytes(file, default_max_bytes)).report;
  } catch (const ReportError& error) {
    const std::string line = std::to_string(error.line());
    throw Refusal(message(Message::diff_no_report, language,
                          {{"file", shown_name(file)}, {"line", line}, {"reason", error.what()}}));
  } catch (const std::exception& error) {
    throw Refusal(in_words(error, file, language));
  }
}

/// `12`, `blank`, `suspect 12 “1２”`
std::string words_of(const CellState& cell) {
  std::string words(status_name(cell.status));
  if (cell.value) words += (words.empty() ? "" : " ") + cell.value->text();
  if (!cell.unit.empty()) words += " " + cell.unit;
  if (!cell.raw.empty()) words += " “" + cell.raw + "”";
  return words;
}

class Lines {
 public:
  explicit Lines(Language language) : language_(language) {}

  std::string of(const ReportDifference& difference) {
    for (const WordsDifference& head : difference.head) add(head.name, head.from, head.to);
    for (const CellDifference& cell : difference.cells) {
      const auto words = [](const std::optional<CellState>& state) {
        return state ? std::optional(words_of(*state)) : std::nullopt;
      };
      add(cell.table + "/" + cell.row + "/" + cell.column, words(cell.from), words(cell.to));
    }
    for (const WordsDifference& text : difference.text) {
      lines_ += text.from ? "- " + one_line(*text.from) : "+ " + one_line(text.to.value_or(""));
      lines_ += '\n';
    }
    for (const WordsDifference& check : difference.checks) {
      add(message(Message::diff_check, language_, {{"check", check.name}}), check.from, check.to);
    }
    return std::move(lines_);
  }

 private:
  void add(const std::string& what, const std::optional<std::string>& from, const std::optional<std::string>& to) {
    const std::string none(message(Message::diff_nothing, language_));
    lines_ += one_line(what + ": " + from.value_or(none) + " -> " + to.value_or(none));
    lines_ += '\n';
  }

  Language language_;
  std::string lines_;
};

}  // namespace

ExitCode run(const DiffOptions& options, const GlobalOptions& global) {
  try {
    const Taxonomy taxonomy = open_taxonomy(global.schemas);
    const ReportReader reader(taxonomy);
    const Report from = read_report(options.reports[0], reader, global.language);
    const Report to = read_report(options.reports[1], reader, global.language);
    const ReportDifference difference = compare_reports(from, to);
    const std::string told = options.json ? difference_json(difference) : Lines(global.language).of(difference);
    if (!print(told, global.language)) return ExitCode::nothing_written;
    return difference.empty() ? ExitCode::done : ExitCode::found_fault;
  } catch (const Refusal& refusal) {
    complain(refusal.what());
    return ExitCode::nothing_written;
  }
}

}  // namespace xxgk
