#include "app/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "app/language.h"
#include "app/messages.h"
#include "app/page_ranges.h"
#include "app/usage.h"
#include "emit/comparison/write_comparison.h"
#include "emit/export/export.h"

namespace xxgk {
namespace {

using enum Message;

/// Where CLI11 puts what it reads.
struct Given {
  GlobalOptions global;
  ConvertOptions convert;
  BatchOptions batch;
  MergeOptions merge;
  ValidateOptions validate;
  DumpOptions dump;
  FormsOptions forms;
  ExportOptions exported;
  DiffOptions diff;
  CompareOptions compare;
  bool rules = false, equivalences = false;
  std::string lang;  ///< only tested: it was heeded before parsing began
};

class Speaker {
 public:
  explicit Speaker(Language language) : language_(language) {}
  std::string operator()(Message id) const { return std::string(message(id, language_)); }

 private:
  Language language_;
};

/// Headings and help flag; commands added later inherit them.
void set_up(CLI::App& app, const Speaker& say) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", say(label_usage));
  formatter->label("OPTIONS", say(label_options));
  formatter->label("Positionals", say(label_arguments));
  formatter->label("SUBCOMMAND", say(label_command));
  app.formatter(formatter);
  app.name("xxgk");
  app.footer(say(examples));
  app.option_defaults()->group(say(label_options));
  app.set_help_flag("-h,--help", say(option_help));
  app.require_subcommand(0, 1);
  app.fallthrough();   // --lang and --schemas are understood behind the command too
  app.allow_extras();  // what is not understood is told in our own words
}

void add_global(CLI::App& app, Given& given, const Speaker& say) {
  app.set_version_flag("--version", "xxgk " XXGK_VERSION, say(option_version));
  app.add_option("--lang", given.lang, say(option_lang))->option_text("zh|en")->check(CLI::IsMember({"zh", "en"}));
  app.add_option("--schemas", given.global.schemas, say(option_schemas))->option_text("DIR");
}

CLI::App& add_command(CLI::App& app, const char* name, Message about, Message examples, const Speaker& say) {
  CLI::App* command = app.add_subcommand(name, say(about));
  command->group(say(label_commands));
  command->get_help_ptr()->group(say(label_options));
  command->footer(say(examples));
  command->get_formatter()->column_width(26);
  return *command;
}

CLI::Option* add_size(CLI::App& command, const char* name, std::size_t& bytes, const std::string& about) {
  return command.add_option(name, bytes, about)->option_text("N[KiB|MiB|GiB]")->transform(CLI::AsSizeValue(false));
}

/// A user waits for a source: it is read by all the processors that a small machine has.
int usual_jobs() {
  constexpr int most = 4;
  return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, most);
}

/// Pages that are pictures.
void add_pictures(CLI::App& command, SourceOptions& options, const Speaker& say) {
  static const std::map<std::string, Ocr> when = {
      {"auto", Ocr::automatic}, {"always", Ocr::always}, {"never", Ocr::never}};
  static const std::map<std::string, bool> yes_or_no = {{"yes", true}, {"no", false}};
  command
      .add_option_function<std::string>(
          "--pages",
          [&options](const std::string& text) {
            std::optional<PageSelection> pages = page_ranges(text);
            if (!pages) throw CLI::ValidationError("--pages", text);
            options.pages = std::move(*pages);
          },
          say(option_pages))
      ->option_text("1-3,7");
  PictureOptions& pictures = options.pictures;
  command.add_option("--ocr", pictures.ocr, say(option_ocr))
      ->option_text("auto|always|never")
      ->transform(CLI::Transformer(when));
  command.add_option("--ocr-prose", pictures.prose, say(option_ocr_prose))
      ->option_text("yes|no")
      ->transform(CLI::Transformer(yes_or_no));
  command.add_option("--dpi", pictures.dpi, say(option_dpi))->option_text("N")->check(CLI::Range(50, 2400));
  command.add_option("--max-pixels", pictures.most_dots, say(option_max_pixels))->option_text("N");
}

void add_jobs(CLI::App& command, int& jobs, int usual, const std::string& about) {
  jobs = usual;
  command.add_option("--jobs", jobs, about)->option_text("N")->check(CLI::Range(1, 1024));
}

void add_reading(CLI::App& command, SourceOptions& options, const Speaker& say) {
  add_size(command, "--max-bytes", options.max_bytes, say(option_max_bytes));
  command.add_option("--max-pages", options.max_pages, say(option_max_pages))
      ->option_text("N")
      ->check(CLI::NonNegativeNumber);
  const auto limit_given = [&options](const std::string&) { options.limits_given = true; };
  add_size(command, "--max-memory", options.max_memory, say(option_max_memory))->each(limit_given);
  command.add_option("--timeout", options.timeout, say(option_timeout))
      ->option_text("SECONDS")
      ->check(CLI::NonNegativeNumber)
      ->each(limit_given);
  command.add_option("--password", options.password, say(option_password))->option_text("PASSWORD");
  add_pictures(command, options, say);
}

void add_convert(CLI::App& app, ConvertOptions& options, const Speaker& say) {
  CLI::App& command = add_command(app, "convert", about_convert, examples_convert, say);
  command.add_option("SOURCE", options.sources, say(option_sources))->option_text("...")->required();
  command.add_option("-o,--output", options.output, say(option_output))->option_text("FILE|DIR");
  command.add_option("--source-url", options.source_url, say(option_source_url))->option_text("URL");
  command.add_flag("--all-checks", options.all_checks, say(option_all_checks));
  command.add_flag("-q,--quiet", options.quiet, say(option_quiet));
  add_reading(command, options.reading, say);
  add_jobs(command, options.reading.pictures.jobs, usual_jobs(), say(option_jobs));
}

/// `3/7`
std::optional<batch::Shard> shard_of(const std::string& text) {
  batch::Shard shard;
  const char* const end = text.data() + text.size();
  const auto [slash, no_index] = std::from_chars(text.data(), end, shard.index);
  if (no_index != std::errc() || slash == end || *slash != '/') return std::nullopt;
  const auto [rest, no_count] = std::from_chars(slash + 1, end, shard.count);
  const bool is_sound = no_count == std::errc() && rest == end && shard.index >= 1 && shard.index <= shard.count;
  return is_sound ? std::optional(shard) : std::nullopt;
}

void add_work(CLI::App& command, BatchOptions& options, const Speaker& say) {
  static const std::map<std::string, batch::Ending> endings = {{"unread", batch::Ending::unread},
                                                               {"failed", batch::Ending::failed},
                                                               {"timeout", batch::Ending::timeout},
                                                               {"crashed", batch::Ending::crashed}};
  command
      .add_option_function<std::string>(
          "--shard",
          [&options](const std::string& text) {
            const std::optional<batch::Shard> shard = shard_of(text);
            if (!shard) throw CLI::ValidationError("--shard", text);
            options.shard = *shard;
          },
          say(option_shard))
      ->option_text("I/N");
  command
      .add_option_function<std::vector<std::string>>(
          "--retry",
          [&options](const std::vector<std::string>& words) {
            for (const std::string& word : words) options.retry.insert(endings.at(word));
          },
          say(option_retry))
      ->option_text("failed|timeout|crashed|unread,...")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(endings));
  const auto processors = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  add_jobs(command, options.jobs, processors, say(option_batch_jobs));
}

void add_batch(CLI::App& app, BatchOptions& options, const Speaker& say) {
  CLI::App& command = add_command(app, "batch", about_batch, examples_batch, say);
  command.add_option("SOURCE", options.sources, say(option_batch_sources))->option_text("...");
  command.add_option("--manifest", options.manifest, say(option_manifest))->option_text("FILE.jsonl");
  command.add_option("-o,--output", options.output, say(option_batch_output))->option_text("DIR");
  add_work(command, options, say);
  command.add_flag("--all-checks", options.all_checks, say(option_all_checks));
  command.add_flag("-q,--quiet", options.quiet, say(option_quiet));
  add_reading(command, options.reading, say);
}

void add_validate(CLI::App& app, ValidateOptions& options, const Speaker& say) {
  CLI::App& command = add_command(app, "validate", about_validate, examples_validate, say);
  command.add_option("REPORT.xml", options.reports, say(option_reports))->option_text("...")->required();
}

void add_dump(CLI::App& app, DumpOptions& options, const Speaker& say) {
  CLI::App& command = add_command(app, "dump", about_dump, examples_dump, say);
  command.add_option("SOURCE", options.source, say(option_dump_source))->option_text(" ")->required();
  command.add_flag("--report", options.report, say(option_dump_report));
  command.add_flag("--boxes", options.boxes, say(option_dump_boxes));
  command.add_option("--page", options.page, say(option_dump_page))->option_text("N")->check(CLI::PositiveNumber);
  command.add_option("-o,--output", options.output, say(option_dump_output))->option_text("FILE.png");
  add_reading(command, options.reading, say);
  add_jobs(command, options.reading.pictures.jobs, usual_jobs(), say(option_jobs));
}

void add_forms(CLI::App& app, Given& given, const Speaker& say) {
  CLI::App& command = add_command(app, "forms", about_forms, examples_forms, say);
  command.add_option("--edition", given.forms.edition, say(option_edition))->option_text("YEAR");
  command.add_flag("--rules", given.rules, say(option_rules));
  command.add_flag("--equivalences", given.equivalences, say(option_equivalences));
}

void add_formats(CLI::App& command, std::vector<std::string>& formats, const std::vector<std::string_view>& known,
                 const std::string& about) {
  std::string names;
  for (const std::string_view name : known) names.append(names.empty() ? "" : ",").append(name);
  command.add_option("--format", formats, about)
      ->option_text(names)
      ->delimiter(',')
      ->take_all()
      ->allow_extra_args(false)
      ->check(CLI::IsMember(std::vector<std::string>(known.begin(), known.end())));
}

void add_merge(CLI::App& app, MergeOptions& options, const Speaker& say) {
  CLI::App& command = add_command(app, "merge", about_merge, examples_merge, say);
  command.add_option("OUT", options.folders, say(option_merge_folders))->option_text("...")->required();
  command.add_option("-o,--output", options.output, say(option_export_output))->option_text("DIR");
  options.formats = {"csv"};
  add_formats(command, options.formats, exports::export_formats(), say(option_export_format));
  command.add_flag("--no-comparison", options.no_comparison, say(option_no_comparison));
  command.add_option("--agencies", options.agencies, say(option_agencies))->option_text("FILE.csv");
  command.add_option("--about", options.about, say(option_about))->option_text("FILE.csv");
  command.add_flag("-q,--quiet", options.quiet, say(option_quiet));
}

void add_export(CLI::App& app, ExportOptions& options, const Speaker& say) {
  CLI::App& command = add_command(app, "export", about_export, examples_export, say);
  command.add_option("REPORT.xml", options.reports, say(option_export_reports))->option_text("...")->required();
  command.add_option("-o,--output", options.output, say(option_export_output))->option_text("DIR");
  add_formats(command, options.formats, exports::export_formats(), say(option_export_format));
  command.add_option("--agencies", options.agencies, say(option_agencies))->option_text("FILE.csv");
  command.add_option("--about", options.about, say(option_about))->option_text("FILE.csv");
  command.add_flag("-q,--quiet", options.quiet, say(option_quiet));
}

void add_compare(CLI::App& app, CompareOptions& options, const Speaker& say) {
  CLI::App& command = add_command(app, "compare", about_compare, examples_compare, say);
  command.add_option("REPORT.xml", options.reports, say(option_export_reports))->option_text("...")->required();
  command.add_option("-o,--output", options.output, say(option_compare_output))->option_text("DIR");
  add_formats(command, options.formats, exports::comparison_formats(), say(option_compare_format));
  command.add_option("--agencies", options.agencies, say(option_agencies))->option_text("FILE.csv");
  command.add_flag("-q,--quiet", options.quiet, say(option_quiet));
}

void add_diff(CLI::App& app, DiffOptions& options, const Speaker& say) {
  CLI::App& command = add_command(app, "diff", about_diff, examples_diff, say);
  command.add_option("REPORT.xml", options.reports, say(option_diff_reports))->option_text("REPORT.xml")->required();
  command.add_flag("--json", options.json, say(option_json));
}

/// The options of the command that was chosen, tested for sense.
Command chosen(const CLI::App& app, Given& given) {
  const Language language = given.global.language;
  if (app.got_subcommand("convert")) return tested(given.convert, language);
  if (app.got_subcommand("batch")) return tested(given.batch, language);
  if (app.got_subcommand("merge")) return tested(given.merge, language);
  if (app.got_subcommand("validate")) return tested(given.validate, language);
  if (app.got_subcommand("schema")) return SchemaOptions{};
  if (app.got_subcommand("schematron")) return SchematronOptions{};
  if (app.got_subcommand("dump")) return tested(given.dump, language);
  if (app.got_subcommand("forms")) return tested(given.forms, given.rules, given.equivalences, language);
  if (app.got_subcommand("export")) return tested(given.exported, language);
  if (app.got_subcommand("diff")) return tested(given.diff, language);
  if (app.got_subcommand("compare")) return tested(given.compare, language);
  return wrong_usage(usage_no_command, language, {});
}

/// ` convert` where that command was chosen, to point at the right help.
std::string command_words(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? "" : " " + commands.front()->get_name();
}

/// CLI11 names the option in the middle of an English sentence; the rest of that sentence is of no use in another
/// language.
std::string option_named_in(const std::string& sentence) {
  const std::size_t begin = sentence.find('-');
  if (begin == std::string::npos) return sentence;
  return sentence.substr(begin, sentence.find_first_of(": =,", begin) - begin);
}

/// How the help writes the value of an option: `zh|en`.
std::string value_of(const CLI::App& app, const std::string& option) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  for (const CLI::App* place : {&app, commands.empty() ? &app : static_cast<const CLI::App*>(commands.front())}) {
    if (const CLI::Option* known = place->get_option_no_throw(option)) return known->get_option_text();
  }
  return "";
}

Command parsed(CLI::App& app, Given& given, int argc, const char* const* argv) {
  const Language language = given.global.language;
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return Answer{app.help(), ExitCode::done};
  } catch (const CLI::CallForVersion& version) {
    return Answer{std::string(version.what()) + "\n", ExitCode::done};
  } catch (const CLI::RequiredError&) {
    return wrong_usage(usage_no_source, language, {{"command", command_words(app)}});
  } catch (const CLI::ParseError& error) {
    const std::string option = option_named_in(error.what());
    return wrong_usage(usage_value, language,
                       {{"option", option}, {"value", value_of(app, option)}, {"command", command_words(app)}});
  }
  for (const std::string& extra : app.remaining(true)) {
    if (extra == "--") continue;  // it has done its work
    return wrong_usage(usage_unexpected, language, {{"argument", extra}, {"command", command_words(app)}});
  }
  return chosen(app, given);
}

}  // namespace

Request read_options(int argc, const char* const* argv) {
  Given given;
  given.global.language = wanted_language(argc, argv);
  const Speaker say(given.global.language);
  CLI::App app(say(about));
  set_up(app, say);
  add_global(app, given, say);
  add_convert(app, given.convert, say);
  add_batch(app, given.batch, say);
  add_merge(app, given.merge, say);
  add_validate(app, given.validate, say);
  add_command(app, "schema", about_schema, examples_schema, say);
  add_command(app, "schematron", about_schematron, examples_schematron, say);
  add_dump(app, given.dump, say);
  add_forms(app, given, say);
  add_export(app, given.exported, say);
  add_diff(app, given.diff, say);
  add_compare(app, given.compare, say);
  Command command = parsed(app, given, argc, argv);
  return {given.global, std::move(command)};
}

}  // namespace xxgk
