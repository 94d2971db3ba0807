// Every sentence the program says to people, in English and Chinese: help, errors, summaries.
#pragma once

#include <string>
#include <string_view>

#include "model/wording.h"

namespace xxgk {

enum class Message {
  // Help
  about,
  about_convert,
  about_validate,
  about_schema,
  about_schematron,
  about_dump,
  about_forms,
  examples,
  examples_convert,
  examples_validate,
  examples_schema,
  examples_schematron,
  examples_dump,
  examples_forms,
  label_usage,
  label_options,
  label_arguments,
  label_command,
  label_commands,
  option_help,
  option_version,
  option_lang,
  option_schemas,
  option_sources,
  option_output,
  option_source_url,
  option_all_checks,
  option_quiet,
  option_max_bytes,
  option_max_pages,
  option_max_memory,
  option_timeout,
  option_password,
  option_reports,
  option_dump_source,
  option_dump_report,
  option_dump_boxes,
  option_dump_page,
  option_dump_output,
  option_edition,
  option_rules,
  option_equivalences,
  // Wrong usage
  usage_no_command,
  usage_unexpected,
  usage_value,
  usage_no_source,
  usage_no_folder,
  usage_not_a_folder,
  usage_one_url,
  usage_bad_url,
  usage_one_stdin,
  usage_one_table,
  usage_one_view,
  usage_picture_file,
  usage_unknown_edition,
  // Sources that give no report
  source_unreadable,
  source_too_large,
  source_empty,
  source_binary,
  source_unknown_kind,
  source_not_text,
  source_too_much,
  source_damaged,
  source_locked,
  wrong_password,
  too_many_pages,
  module_missing,
  source_timeout,
  no_pages,
  no_such_page,
  source_no_report,
  // Outputs that cannot be written
  output_is_source,
  output_taken,
  output_for_one,
  output_unwritable,
  output_closed,
  // The program's own data and faults
  forms_unsound,
  out_of_memory,
  own_fault,
  // Summary
  summary_reports,
  summary_head,
  summary_head_to_file,
  summary_form,
  summary_unknown_form,
  summary_year,
  summary_unknown_year,
  summary_unknown_agency,
  summary_values,
  summary_checks,
  summary_failed,
  summary_suspect,
  summary_illegible,
  summary_raw,
  summary_unread_page,
  summary_more,
  place_row,
  place_column,
  place_section,
  place_key,
  place_many,
  expected_equal,
  expected_at_most,
  expected_at_least,
  expected_off,
  hint,
  quote,
  between_parts,
  severity_error,
  severity_warning,
  severity_note,
  // validate
  report_valid,
  report_fault,
  count,  ///< not a message: how many there are
};

std::string_view message(Message id, Language language);

/// With every `{name}` filled in.
std::string message(Message id, Language language, Filling filling);

}  // namespace xxgk
