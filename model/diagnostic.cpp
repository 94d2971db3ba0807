#include "model/diagnostic.h"

#include <array>

namespace xxgk {
namespace {

using enum DiagnosticCode;
using enum Severity;

constexpr std::array kinds{
    DiagnosticKind{
        bytes_replaced,
        "bytes-replaced",
        warning,
        true,
        {"{read} byte sequences are no valid text and were replaced", "有{read}处字节不是有效文字，已用替代符表示"}},
    DiagnosticKind{
        page_unread,
        "page-unread",
        warning,
        true,
        {"the page has no text to read, or none that can be believed", "该页没有可读取的文字，或文字不可信"}},
    DiagnosticKind{report_elsewhere,
                   "report-elsewhere",
                   warning,
                   true,
                   {"the page has no table; the report is in a file or picture, which was not read: {read}",
                    "网页中没有表格，报告在未读取的文件或图片中：{read}"}},
    DiagnosticKind{
        file_unread,
        "file-unread",
        note,
        false,
        {"the page leads to a file or picture, which was not read: {read}", "网页所附的文件或图片未读取：{read}"}},
    DiagnosticKind{source_cut, "source-cut", warning, true, {"the source stops inside a table", "来源在表格中途截断"}},
    DiagnosticKind{edition_unknown,
                   "edition-unknown",
                   error,
                   true,
                   {"no table tells the edition of the form", "没有表格可以判定格式版本"}},
    DiagnosticKind{edition_mixed,
                   "edition-mixed",
                   warning,
                   false,
                   {"this table is of the {read} edition of the form", "本表采用{read}年版格式"}},
    DiagnosticKind{edition_by_year,
                   "edition-by-year",
                   note,
                   false,
                   {"the tables fit several editions of the form; the year decided for {read}",
                    "表格与多个版本相符，按年份定为{read}年版"}},
    DiagnosticKind{
        year_unknown, "year-unknown", warning, true, {"the year reported on is not stated", "未写明报告年度"}},
    DiagnosticKind{year_elsewhere,
                   "year-elsewhere",
                   note,
                   false,
                   {"the year is not in the title; taken from: {read}", "标题中没有年度，年度取自：{read}"}},
    DiagnosticKind{
        agency_unknown, "agency-unknown", warning, true, {"no title names the reporting body", "没有标题写明报告单位"}},
    DiagnosticKind{title_doubtful,
                   "title-doubtful",
                   warning,
                   true,
                   {"characters of the title, and so of the body's name, were read with little certainty",
                    "标题中有的字识别把握不大，单位名称可能有误"}},
    DiagnosticKind{table_missing, "table-missing", warning, true, {"the table is not in the source", "来源中没有此表"}},
    DiagnosticKind{table_again,
                   "table-again",
                   warning,
                   false,
                   {"a second table of this name, kept as a plain grid", "出现第二张同名表，按普通表格保留"}},
    DiagnosticKind{row_of_other_edition,
                   "row-of-other-edition",
                   note,
                   false,
                   {"row '{read}' belongs to another edition of the form", "“{read}”一行属于另一版本的格式"}},
    DiagnosticKind{row_unplaced,
                   "row-unplaced",
                   warning,
                   true,
                   {"this row matches no row of the form: {read}", "此行与格式中任何一行都不相符：{read}"}},
    DiagnosticKind{
        row_twice, "row-twice", warning, false, {"the row is printed twice: {read}", "此行重复出现：{read}"}},
    DiagnosticKind{column_unplaced,
                   "column-unplaced",
                   note,
                   false,
                   {"the form has no such column; what stands in it is kept in these diagnostics: {read}",
                    "格式中没有此列，其内容保留在诊断信息中：{read}"}},
    DiagnosticKind{cell_of_other_column,
                   "cell-of-other-column",
                   note,
                   false,
                   {"in a column that the form does not have: {read}", "在格式没有的列中：{read}"}},
    DiagnosticKind{
        column_twice, "column-twice", warning, false, {"the column is printed twice: {read}", "此列重复出现：{read}"}},
    DiagnosticKind{values_unplaced,
                   "values-unplaced",
                   warning,
                   true,
                   {"more values than columns; left over: {read}", "数值多于列数，未归入的有：{read}"}},
    DiagnosticKind{
        placement_ambiguous,
        "placement-ambiguous",
        warning,
        true,
        {"the row's values fit the columns in more than one way: {read}", "此行数值与各列的对应不止一种可能：{read}"}},
    DiagnosticKind{value_pulled_apart,
                   "value-pulled-apart",
                   note,
                   false,
                   {"digits pulled apart were read as one number: {read}", "被拆开的数字按一个数读取：{read}"}},
    DiagnosticKind{
        value_illegible, "value-illegible", warning, true, {"this is no number: {read}", "此处不是数字：{read}"}},
    DiagnosticKind{unit_unknown,
                   "unit-unknown",
                   warning,
                   true,
                   {"money without a unit, taken as yuan: {read}", "金额没有单位，暂按元计：{read}"}},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (static_cast<std::size_t>(kinds[i].code) != i) return false;
  }
  return true;
}
static_assert(in_order(), "the table lists the codes in the enumeration's order");

std::string place(const Diagnostic& d, Language language) {
  const bool zh = language == Language::zh;
  std::string words;
  const auto add = [&words](const std::string& part) { words += (words.empty() ? "" : ", ") + part; };
  if (d.page > 0) add(zh ? "第" + std::to_string(d.page) + "页" : "page " + std::to_string(d.page));
  if (d.line > 0) add(zh ? "第" + std::to_string(d.line) + "行" : "line " + std::to_string(d.line));
  std::string key = d.table;
  for (const std::string& part : {d.row, d.column}) {
    if (!part.empty()) key += (key.empty() ? "" : "/") + part;
  }
  if (!key.empty()) add(key);
  return words;
}

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case note:
      return "note";
    case warning:
      return "warning";
    case error:
      return "error";
  }
  return "";
}

const DiagnosticKind& kind_of(DiagnosticCode code) {
  return kinds[static_cast<std::size_t>(code)];
}

std::string sentence(const Diagnostic& diagnostic, Language language) {
  const std::string where = place(diagnostic, language);
  std::string what = filled(kind_of(diagnostic.code).wording.in(language), {{"read", diagnostic.read}});
  if (where.empty()) return what;
  return where + (language == Language::zh ? "：" : ": ") + what;
}

}  // namespace xxgk
