// Sound reports written down line by line, ways to spoil them, and words for what is read: for tests of normalize as a
// whole. The rulings are those of docs/output.md.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/check/check_words.h"
#include "normalize/normalize.h"
#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

namespace xxgk::written_report {

using Text = std::vector<std::string>;

/// A report of 2021 in which all sums are right.
inline Text report_of_2021() {
  return {
      "清溪县水利局2023年政府信息公开工作年度报告",
      "一、总体情况",
      "今年平稳有序。",
      "二、主动公开政府信息情况",
      "第二十条第（一）项",
      "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
      "规章 | 1 | 2 | 3",
      "行政规范性文件 | 4 | 5 | 6",
      "第二十条第（五）项",
      "信息内容 | 本年处理决定数量",
      "行政许可 | 7",
      "第二十条第（六）项",
      "信息内容 | 本年处理决定数量",
      "行政处罚 | 8",
      "行政强制 | 9",
      "第二十条第（八）项",
      "信息内容 | 本年收费金额（单位：万元）",
      "行政事业性收费 | 10.5",
      "三、收到和处理政府信息公开申请情况",
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况",
      "自然人 | 法人或其他组织 | 总计",
      "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
      "一、本年新收政府信息公开申请数量 | 30 | 13 | 11 | 7 | 5 | 3 | 69",
      "二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2",
      "三、本年度办理结果 | （一）予以公开 | 4 | 2 | 1 | 1 | 0 | 0 | 8",
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 3 | 1 | 1 | 0 | 0 | 0 | 5",
      "（三）不予公开 | 1.属于国家秘密 | 1 | 1 | 1 | 0 | 0 | 0 | 3",
      "2.其他法律行政法规禁止公开 | 2 | 1 | 0 | 0 | 0 | 0 | 3",
      "3.危及“三安全一稳定” | 1 | 0 | 1 | 0 | 0 | 0 | 2",
      "4.保护第三方合法权益 | 2 | 1 | 1 | 1 | 0 | 0 | 5",
      "5.属于三类内部事务信息 | 1 | 1 | 0 | 1 | 0 | 0 | 3",
      "6.属于四类过程性信息 | 1 | 0 | 1 | 1 | 0 | 0 | 3",
      "7.属于行政执法案卷 | 2 | 1 | 0 | 0 | 1 | 0 | 4",
      "8.属于行政查询事项 | 1 | 0 | 1 | 0 | 1 | 0 | 3",
      "（四）无法提供 | 1.本机关不掌握相关政府信息 | 3 | 1 | 1 | 1 | 1 | 0 | 7",
      "2.没有现成信息需要另行制作 | 1 | 1 | 0 | 0 | 0 | 1 | 3",
      "3.补正后申请内容仍不明确 | 1 | 0 | 1 | 0 | 0 | 0 | 2",
      "（五）不予处理 | 1.信访举报投诉类申请 | 2 | 1 | 0 | 1 | 1 | 1 | 6",
      "2.重复申请 | 1 | 0 | 1 | 0 | 0 | 0 | 2",
      "3.要求提供公开出版物 | 0 | 1 | 0 | 0 | 0 | 0 | 1",
      "4.无正当理由大量反复申请 | 1 | 0 | 0 | 1 | 0 | 0 | 2",
      "5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 1 | 0 | 0 | 0 | 1",
      "（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 1 | 1 | 0 | 0 | 0 | 0 | 2",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 1 | 0 | 1",
      "3.其他 | 1 | 0 | 0 | 0 | 0 | 1 | 2",
      "（七）总计 | 29 | 13 | 11 | 7 | 5 | 3 | 68",
      "四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3",
      "四、政府信息公开行政复议、行政诉讼情况",
      "行政复议 | 行政诉讼",
      "未经复议直接起诉 | 复议后起诉",
      "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 "
      "| 结果纠正 | 其他结果 | 尚未审结 | 总计",
      "1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 10 | 11 | 12 | 42",
      "五、存在的主要问题及改进情况",
      "不够及时，今后改进。",
      "六、其他需要报告的事项",
      "无其他事项。",
  };
}

/// The same of 2019, but for table one and the single row （六）.
inline Text report_of_2019() {
  Text text = report_of_2021();
  text[0] = "清溪县水利局2020年政府信息公开工作年度报告";
  const auto single = std::find_if(text.begin(), text.end(),
                                   [](const std::string& line) { return line.starts_with("（六）其他处理"); });
  *single = "（六）其他处理 | 2 | 1 | 0 | 0 | 1 | 1 | 5";
  text.erase(single + 1, single + 3);
  const Text proactive{
      "第二十条第（一）项",
      "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量",
      "规章 | 3 | 2 | 11",
      "规范性文件 | 5 | 4 | 12",
      "第二十条第（五）项",
      "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量",
      "行政许可 | 13 | -1 | 14",
      "其他对外管理服务事项 | 15 | 6 | 16",
      "第二十条第（六）项",
      "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量",
      "行政处罚 | 17 | 7 | 18",
      "行政强制 | 19 | 8 | 20",
      "第二十条第（八）项",
      "信息内容 | 上一年项目数量 | 本年增/减",
      "行政事业性收费 | 21 | 9",
      "第二十条第（九）项",
      "信息内容 | 采购项目数量 | 采购总金额",
      "政府集中采购 | 22 | 240 万元",
  };
  text.erase(text.begin() + 4, text.begin() + 18);
  text.insert(text.begin() + 4, proactive.begin(), proactive.end());
  return text;
}

inline std::size_t index_of(const Text& text, const std::string& beginning) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i].starts_with(beginning)) return i;
  }
  FAIL("no line begins with " << beginning);
  return 0;
}

/// The text with the line that begins so replaced by others, or dropped.
inline Text with(Text text, const std::string& beginning, const Text& lines) {
  const std::size_t at = index_of(text, beginning);
  text.erase(text.begin() + static_cast<std::ptrdiff_t>(at));
  text.insert(text.begin() + static_cast<std::ptrdiff_t>(at), lines.begin(), lines.end());
  return text;
}

inline Report read(const Text& text) {
  return normalize(written(text), official::forms());
}

/// `10`, `10 suspect "1 0"`, `blank`, `illegible "约3"`, `absent`.
inline std::string words(const Fact* fact) {
  if (!fact) return "absent";
  std::string words = fact->value ? fact->value->text() : "";
  if (fact->status != Status::plain) words += (words.empty() ? "" : " ") + std::string(status_name(fact->status));
  if (!fact->raw.empty()) words += " \"" + fact->raw + "\"";
  return words;
}

inline std::string cell(const Report& report, std::string_view table, std::string_view row, std::string_view column) {
  return words(find_fact(report, table, row, column));
}

/// The cells of one row, parted by ` | `.
inline std::string row(const Report& report, std::string_view table, std::string_view key) {
  std::string joined;
  for (const FormTable* candidate : form_tables(report)) {
    for (const FactRow& fact_row : candidate->rows) {
      if (candidate->name != table || fact_row.key != key) continue;
      for (const Fact& fact : fact_row.facts) joined += (joined.empty() ? "" : " | ") + words(&fact);
    }
  }
  return joined.empty() ? "absent" : joined;
}

inline std::string applications(const Report& report, std::string_view key) {
  return row(report, "applications", key);
}

/// The report has a diagnostic of this code, in the row where one is named.
inline bool says(const Report& report, DiagnosticCode code, std::string_view row_key = "") {
  for (const Diagnostic& diagnostic : report.diagnostics) {
    if (diagnostic.code == code && (row_key.empty() || diagnostic.row == row_key)) return true;
  }
  return false;
}

inline bool says_nothing(const Report& report) {
  for (const Diagnostic& diagnostic : report.diagnostics) UNSCOPED_INFO(sentence(diagnostic, Language::en));
  return report.diagnostics.empty();
}

/// `rule@place` of the rules on tables that fail; what the report says in words has tests of its own.
inline std::string failing(const Report& report) {
  std::string joined;
  for (const Finding& finding : report.findings) {
    if (finding.outcome != Outcome::fails || is_rule_on_words(finding.rule, official::forms().prose)) continue;
    joined += (joined.empty() ? "" : " ") + finding.rule + "@" + finding.at;
  }
  return joined;
}

inline bool has_plain_value(const Report& report, std::string_view table, std::string_view key) {
  for (const FormTable* candidate : form_tables(report)) {
    for (const FactRow& fact_row : candidate->rows) {
      if (candidate->name != table || fact_row.key != key) continue;
      for (const Fact& fact : fact_row.facts) {
        if (fact.status == Status::plain) return true;
      }
    }
  }
  return false;
}

/// What stands in a section: `p`, `grid` or a table's name for each of its contents.
inline std::string contents_of(const std::vector<Content>& contents) {
  std::string joined;
  for (const Content& content : contents) {
    std::string word = "figure";
    if (std::holds_alternative<Paragraph>(content)) word = "p";
    if (std::holds_alternative<Grid>(content)) word = "grid";
    if (const auto* table = std::get_if<FormTable>(&content)) word = table->name;
    joined += (joined.empty() ? "" : " ") + word;
  }
  return joined;
}

inline std::string section(const Report& report, int number) {
  for (const Section& candidate : report.sections) {
    if (candidate.number == number) return contents_of(candidate.contents);
  }
  return "absent";
}

/// Every text that the report keeps outside its form tables, one after the other.
inline std::string kept_text(const Report& report) {
  std::string text;
  const auto add = [&text](const std::vector<Content>& contents) {
    for (const Content& content : contents) {
      if (const auto* paragraph = std::get_if<Paragraph>(&content)) text += paragraph->text + "\n";
      if (const auto* grid = std::get_if<Grid>(&content)) {
        for (const Cell& kept : grid->table.cells) text += kept.text + "\n";
      }
    }
  };
  add(report.front);
  for (const Section& each : report.sections) add(each.contents);
  add(report.back);
  return text;
}

inline const std::string received = "一、本年新收", granted = "三、本年度办理结果", reissue = "5.要求行政机关确认",
                         fees = "行政事业性收费", stock = "行政规范性文件", litigation = "1 | 2 | 3 | 4 | 10";

}  // namespace xxgk::written_report
