// normalize/labels.h: how like a printed label is to the form's.
#include "normalize/labels/labels.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

const Folder& folder() {
  return official::folder();
}

double likeness(std::string_view printed, std::string_view form) {
  return similarity(folder().label(printed), folder().label(form));
}

struct Row {
  std::string key;
  LabelSet labels;
};

/// The rows of one table, subtotals left out: their labels stand for their groups.
std::vector<Row> rows_of(const TableForm& table) {
  std::vector<Row> rows;
  for (const RowSlot& slot : row_slots(table)) {
    if (!slot.row->is_subtotal) rows.push_back({slot.row->key, LabelSet(slot.row->label, folder())});
  }
  return rows;
}

/// Keys of the rows that are most like the label, joined; several where they are equally like.
std::string most_like(std::string_view printed, const std::vector<Row>& rows) {
  const FoldedLabel label = folder().label(printed);
  double best = 0;
  std::string keys;
  for (const Row& row : rows) {
    const double like = row.labels.similarity_to(label);
    if (like == 0 || like < best) continue;
    keys = like > best ? row.key : keys + " " + row.key;
    best = like;
  }
  return keys;
}

/// The keys of the rows that the form itself words like this one, in other groups.
std::string rows_worded_like(const RowForm& wanted, const TableForm& table) {
  std::string keys;
  for (const RowSlot& slot : row_slots(table)) {
    if (slot.row->label.official == wanted.label.official) keys += (keys.empty() ? "" : " ") + slot.row->key;
  }
  return keys;
}

const TableForm& applications(const char* edition) {
  return *find_table(*find_form(official::forms(), edition), "applications");
}

}  // namespace

TEST_CASE("the same words are the same label") {
  CHECK(likeness("规章", "规章") == 1);
  CHECK(likeness("1.属于国家秘密", "1.属于国家秘密") == 1);
  CHECK(likeness("１、 属于 国家秘密", "1.属于国家秘密") == 1);
  CHECK(likeness("危及\"三安全一稳定\"", "危及“三安全一稳定”") == 1);
}

TEST_CASE("another enumerator counts less than another word") {
  const double same_words = likeness("2.属于国家秘密", "1.属于国家秘密");
  CHECK(same_words < 1);
  CHECK(same_words > 0.85);
  CHECK(likeness("1.属于国家机密", "1.属于国家秘密") < same_words);
  CHECK(likeness("1.其他", "3.其他") < likeness("3.其他", "3.其他"));
}

TEST_CASE("likeness is between none and one, and none for what has nothing in common") {
  const std::vector<const char*> labels{
      "规章", "",     "1.",           "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "/",    "总计", "采购项目数量", "\xFF"};
  for (const char* a : labels) {
    for (const char* b : labels) {
      INFO(a << " and " << b);
      CHECK(likeness(a, b) >= 0);
      CHECK(likeness(a, b) <= 1);
    }
  }
  CHECK(likeness("规章", "总计") == 0);
  CHECK(likeness("", "规章") == 0);
  CHECK(likeness("规章", "") == 0);
}

TEST_CASE("lost characters cost little, in proportion") {
  CHECK(likeness("2.其他法律行政止公开", "2.其他法律行政法规禁止公开") > 0.8);
  CHECK(likeness("本机关不掌握相关信息", "1.本机关不掌握相关政府信息") > 0.8);
  CHECK(likeness("现行有效件", "现行有效件数") > 0.8);
  CHECK(likeness("部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）") > 0.6);
  CHECK(likeness("其他法律行政法规禁止公开", "其他法律行政法规禁止公开") >
        likeness("其他法律行政法规止公开", "其他法律行政法规禁止公开"));
  CHECK(likeness("其他法律行政法规止公开", "其他法律行政法规禁止公开") >
        likeness("其他法律政规止公开", "其他法律行政法规禁止公开"));
}

TEST_CASE("another numeral is another label, sooner than another word") {
  CHECK(likeness("第二十条第（五）项", "第二十条第（六）项") < 0.75);
  CHECK(likeness("第二十条第（五）项", "第二十条第（五）顶") > likeness("第二十条第（五）项", "第二十条第（六）项"));
}

TEST_CASE("a group's label run together with the row's is still the row") {
  CHECK(likeness("三、本年度办理结果（一）予以公开", "（一）予以公开") > 0.6);
  CHECK(likeness("三、本年度办理结果（一）予以公开", "（一）予以公开") >
        likeness("三、本年度办理结果（一）予以公开", "（三）不予公开"));
}

TEST_CASE("every label and alias of the forms is most like its own row, and so is every reporter's wording") {
  for (const Form& form : official::forms().forms) {
    for (const TableForm& table : form.tables) {
      if (table.orientation == Orientation::line) continue;
      const std::vector<Row> rows = rows_of(table);
      for (const RowSlot& slot : row_slots(table)) {
        if (slot.row->is_subtotal) continue;
        INFO(form.edition << " " << table.name << " " << slot.row->key);
        CHECK(most_like(slot.row->label.official, rows) == rows_worded_like(*slot.row, table));
        for (const std::string& alias : slot.row->label.aliases) CHECK(most_like(alias, rows) == slot.row->key);
      }
    }
  }
  const std::vector<Row> rows = rows_of(applications("2021"));
  for (const auto& [printed, key] : std::vector<std::pair<const char*, const char*>>{
           {"一、 本年 新收政府信息公开申请数量", "received"},
           {"2.其他法律行政止公开", "denied.prohibited-by-law"},
           {"5. 属于三类内部事务", "denied.internal-affairs"},
           {"6.属于四类过程性", "denied.deliberative"},
           {"1. 本机关不掌握相关信息", "unavailable.not-held"},
           {"补正后申请内容不明确", "unavailable.unclear"},
           {"1.申请人无正当理由逾期不补正", "other.uncorrected"},
           {"2.申请人逾期未按收费通知要求缴纳费用", "other.unpaid"},
           {"5.要求行政机关确认或重新出具已获取信息", "rejected.reissue"},
           {"（七）总  计", "result-total"},
           {"四、结转下年度继续办理", "carried-out"},
       }) {
    INFO(printed);
    CHECK(most_like(printed, rows) == key);
  }
}

TEST_CASE("a label of six characters or more may lose any one of them") {
  for (const char* edition : {"2019", "2021"}) {
    const TableForm& table = applications(edition);
    const std::vector<Row> rows = rows_of(table);
    for (const RowSlot& slot : row_slots(table)) {
      const std::u32string words = folder().label(slot.row->label.official).words;
      if (slot.row->is_subtotal || words.size() < 6) continue;
      for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string printed = to_utf8(std::u32string(words).erase(i, 1));
        INFO(edition << " " << printed);
        CHECK(most_like(printed, rows) == slot.row->key);
      }
    }
  }
}

TEST_CASE("labels of nothing in particular are like no row") {
  const std::vector<Row> rows = rows_of(applications("2021"));
  for (const char* printed : {"联系方式", "责任科室", "办结率", "图书馆", "2023年", "附件"}) {
    const FoldedLabel label = folder().label(printed);
    for (const Row& row : rows) {
      INFO(printed << " and " << row.key);
      CHECK(row.labels.similarity_to(label) < 0.6);
    }
  }
}

TEST_CASE("an empty set of wordings is like nothing") {
  CHECK(LabelSet().empty());
  CHECK(LabelSet().similarity_to(folder().label("规章")) == 0);
  CHECK(LabelSet(Label{}, folder()).empty());
}

TEST_CASE("a label may begin with what is printed") {
  const LabelSet set({"社会公益组织", {"公益组织"}}, folder());
  CHECK(set.begins_with(folder().label("社会")));
  CHECK(set.begins_with(folder().label("公益")));
  CHECK_FALSE(set.begins_with(folder().label("社")));
  CHECK_FALSE(set.begins_with(folder().label("组织")));
  CHECK_FALSE(set.begins_with(folder().label("")));
}

TEST_CASE("the book knows what a wording is used for, and where") {
  const LabelBook book(official::forms(), "applications", folder());
  CHECK(book.best(folder().label("一、本年新收政府信息公开申请数量")).is(LabelKind::row));
  CHECK(book.best(folder().label("自然人")).is(LabelKind::column));
  CHECK(book.best(folder().label("申请人情况")).is(LabelKind::column_group));
  CHECK(book.best(folder().label("（三）不予公开")).is(LabelKind::row_group));
  CHECK(book.best(folder().label("三、本年度办理结果")).is(LabelKind::row_group));
  CHECK_FALSE(book.best(folder().label("自然人")).is(LabelKind::row));
  CHECK(book.best(folder().label("行政处罚")).uses == nullptr);
  CHECK(book.best(folder().label("联系电话")).uses == nullptr);

  const auto other = book.best(folder().label("（六）其他处理"));
  CHECK(other.is(LabelKind::row));
  CHECK(other.is(LabelKind::row_group));
  CHECK(book.best(folder().label("自然人"), LabelKind::row, 0.6).uses == nullptr);
  CHECK(book.best(folder().label("其他"), LabelKind::column, 0.9).similarity == 1);
}

TEST_CASE("the labels of a table printed as one line stand in its header") {
  const LabelBook book(official::forms(), "review-litigation", folder());
  for (const char* label : {"行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"}) {
    INFO(label);
    CHECK(book.best(folder().label(label)).is(LabelKind::column_group));
    CHECK_FALSE(book.best(folder().label(label)).is(LabelKind::row));
  }
  CHECK(book.best(folder().label("尚未审结")).is(LabelKind::column));
}

TEST_CASE("the book tells editions apart") {
  const LabelBook book(official::forms(), "proactive", folder());
  const std::size_t of_2014 = official::index("2014"), of_2019 = official::index("2019"),
                    of_2021 = official::index("2021");
  CHECK(book.best_in_form(folder().label("政府集中采购"), of_2019) == 1);
  CHECK(book.best_in_form(folder().label("政府集中采购"), of_2021) < 0.6);
  CHECK(book.best_in_form(folder().label("本年废止件数"), of_2019) < 0.6);
  CHECK(book.best_in_form(folder().label("本年废止件数"), of_2021) == 1);
  CHECK(book.best_in_form(folder().label("本年废止件数"), of_2014) == 0);
  CHECK(book.best(folder().label("第二十条第（一）项")).is(LabelKind::bar));
  CHECK(book.best(folder().label("信息内容")).is(LabelKind::corner));
}

TEST_CASE("a book of a table that no form has is empty") {
  CHECK(LabelBook(official::forms(), "nothing", folder()).best(folder().label("规章")).uses == nullptr);
}

TEST_CASE("labels of any length are compared quickly") {
  std::string text;
  while (text.size() < 300'000) text += "一、本年新收政府信息公开申请数量";
  const LabelBook book(official::forms(), "applications", folder());
  CHECK(book.best(folder().label(text), 0.99).uses == nullptr);
}
