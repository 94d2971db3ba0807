// normalize/normalize.h: sources that break off, are damaged or hostile.
#include "tests/unit/written_report.h"

using namespace xxgk;
using namespace xxgk::written_report;

TEST_CASE("a document of nothing is a report of nothing") {
  const Report report = read({});
  CHECK_FALSE(report.year);
  CHECK(report.title.empty());
  CHECK(says(report, DiagnosticCode::edition_unknown));
  CHECK(form_tables(report).size() == 3);
}

TEST_CASE("a source that stops in a table says so, and what lacks is missing") {
  Text text = report_of_2021();
  text.resize(index_of(text, "6.属于四类过程性"));
  Document document = written(text);
  const Report report = normalize(document, official::forms());
  CHECK(says(report, DiagnosticCode::source_cut));
  CHECK(applications(report, "denied.internal-affairs") == "1 | 1 | 0 | 1 | 0 | 0 | 3");
  CHECK(applications(report, "denied.deliberative") ==
        "missing | missing | missing | missing | missing | missing | missing");
}

TEST_CASE("the last number of a source that breaks off may have lost digits") {
  Text text = report_of_2021();
  text.resize(index_of(text, "6.属于四类过程性"));
  text.push_back("6.属于四类过程性信息 | 1 | 0 | 1");
  Document document = written(text);
  document.ends_abruptly = true;
  const Report report = normalize(document, official::forms());
  CHECK(applications(report, "denied.deliberative") == "1 | 0 | 1 suspect | missing | missing | missing | missing");
}

TEST_CASE("the last number may have lost digits in any row of table four, unless its row's sum vouches for it") {
  const auto read_cut = [](const std::string& values) {
    Text text = report_of_2021();
    text.resize(index_of(text, "结果维持") + 1);
    text.push_back(values);
    Document document = written(text);
    document.ends_abruptly = true;
    return normalize(document, official::forms());
  };
  const auto words_at = [](const Report& report, const char* row, const char* column) {
    return cell(report, "review-litigation", row, column);
  };
  CHECK(words_at(read_cut("12 | 2369 | 503 | 1992 | 611"), "review", "total") == "611 suspect");
  CHECK(words_at(read_cut("1 | 2 | 3 | 4 | 10"), "review", "total") == "10");
  CHECK(words_at(read_cut("1 | 2 | 3 | 4 | 10 | 68"), "litigation-direct", "upheld") == "68 suspect");
  CHECK(words_at(read_cut("1 | 2 | 3 | 4 | 10 | 68"), "review", "total") == "10");
}

TEST_CASE("a row that breaks off behind empty cells still begins where the others do") {
  Text text = report_of_2021();
  for (std::string& line : text) {
    for (const char* label : {"一、本年新收政府信息公开申请数量 |", "二、上年结转政府信息公开申请数量 |"}) {
      if (line.starts_with(label)) line.insert(std::string(label).size(), "  |  |");
    }
  }
  text.resize(index_of(text, "二、上年结转") + 1);
  for (int kept = 1; kept < 7; ++kept) {
    INFO(kept);
    Text cut = text;
    std::string& last = cut.back();
    for (int i = kept; i < 7; ++i) last.resize(last.rfind('|'));
    Document document = written(cut);
    document.ends_abruptly = true;
    const Report report = normalize(document, official::forms());
    const Fact* first = find_fact(report, "applications", "carried-in", "natural-person");
    REQUIRE(first);
    CHECK((first->value && *first->value == Decimal(2)));
    const Fact* total = find_fact(report, "applications", "carried-in", "total");
    REQUIRE(total);
    CHECK_FALSE(total->value);
  }
}

TEST_CASE("a total whose label lost a character is nobody else's row") {
  for (const char* label :
       {"（七）总汁", "（七）恖计", "（七）\xEF\xBF\xBD计", "（七）总\xEF\xBF\xBD", "（七）\xEF\xBF\xBD"}) {
    INFO(label);
    for (const Text& whole : {report_of_2021(), report_of_2019()}) {
      Text text = with(whole, "（七）总计", {std::string(label) + " | 29 | 13 | 11 | 7 | 5 | 3 | 68"});
      const Report report = read(text);
      const std::string sound = read(whole).form;
      for (const char* key : {"other", "denied", "unavailable", "rejected"}) {
        INFO(sound << " " << key);
        CHECK(applications(report, key).find("29 ") == std::string::npos);
      }
    }
  }
}

TEST_CASE("a row without a readable label is no subtotal") {
  const Report report =
      read(with(report_of_2021(), "7.属于行政执法案卷", {"\xEF\xBF\xBD | 2 | 1 | 0 | 0 | 1 | 0 | 4"}));
  CHECK(applications(report, "denied") == "absent");
}

TEST_CASE("two labels of table four run together: no value in another's place without a doubt") {
  const std::string labels = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | ";
  for (const char* joined :
       {"结果维持 结果纠正 | 其他结果 | 尚未审结 | 总计 | ", "结果维持 | 结果纠正 | 其他结果 | 尚未审结 l 总计 | "}) {
    for (int group = 0; group < 3; ++group) {
      INFO(joined << group);
      std::string header;
      for (int i = 0; i < 3; ++i) header += i == group ? joined : labels;
      header.resize(header.size() - 3);
      const Report report = read(with(report_of_2021(), "结果维持", {header}));
      const Report sound = read(report_of_2021());
      for (const char* key : {"review", "litigation-direct", "litigation-after-review"}) {
        for (const char* column : {"upheld", "corrected", "other", "pending", "total"}) {
          const Fact* fact = find_fact(report, "review-litigation", key, column);
          REQUIRE(fact);
          INFO(key << " " << column << " " << words(fact));
          CHECK((fact->status != Status::plain ||
                 fact->value == find_fact(sound, "review-litigation", key, column)->value));
        }
      }
    }
  }
}

TEST_CASE("documents of any shape are read, and no value is invented") {
  // Pieces of reports thrown together; the sequence is the same in every run.
  const Text pieces = [] {
    Text all = report_of_2021();
    const Text older = report_of_2019();
    all.insert(all.end(), older.begin(), older.end());
    for (const char* odd :
         {"", "|", " |  | ", "小计 | 1 | 2 | 3", "1 | 1 0 | 2", "| | | 5 | | ", "（六）其他处理", "详见附件 | 3 | 4",
          "单位：万元 | 3", "总计 | 总计 | 总计", "其他 | 其他 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9",
          "\xFF\xFE | \xE4 | 7", "发布日期：2024年1月26日", "2024-02-05"}) {
      all.push_back(odd);
    }
    return all;
  }();
  std::uint32_t state = 12345;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  for (int round = 0; round < 400; ++round) {
    Text text;
    const std::size_t first = next(pieces.size());
    for (std::size_t i = 0, lines = next(70); i < lines; ++i) {
      text.push_back(round % 2 == 0 ? pieces[next(pieces.size())] : pieces[(first + i) % pieces.size()]);
      if (next(9) == 0 && !text.back().empty()) text.back().resize(next(text.back().size()));
      if (next(9) == 0) text.back() += " | " + std::to_string(next(1000));
    }
    INFO("round " << round);
    const Document document = written(text);
    const Report report = normalize(document, official::forms());
    std::set<std::string> printed;
    for (const Block& block : document.blocks) {
      if (const auto* table = std::get_if<Table>(&block)) {
        for (const Cell& each : table->cells) printed.insert(each.text);
      }
    }
    for (const FormTable* table : form_tables(report)) {
      for (const FactRow& each : table->rows) {
        for (const Fact& fact : each.facts) {
          INFO(table->name << " " << each.key << " " << fact.column);
          const bool has_value = fact.status == Status::plain || fact.status == Status::suspect;
          CHECK(fact.value.has_value() == has_value);
          if (fact.status == Status::plain) CHECK(printed.contains(fact.raw.empty() ? fact.value->text() : fact.raw));
          if (fact.status == Status::missing || fact.status == Status::blank) CHECK(fact.raw.empty());
        }
      }
    }
  }
}

TEST_CASE("hostile tables are read in time") {
  Text many_rows = report_of_2021();
  for (int i = 0; i < 5000; ++i) many_rows.push_back("一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 7");
  CHECK_FALSE(form_tables(read(many_rows)).empty());
  Text wide = report_of_2021();
  std::string& line = wide[index_of(wide, received)];
  for (int i = 0; i < 3000; ++i) line += " | " + std::to_string(i);
  CHECK_FALSE(has_plain_value(read(wide), "applications", "received"));
  Text header = report_of_2021();
  for (int i = 0; i < 500; ++i) header[index_of(header, "商业企业")] += " | 其他";
  CHECK_FALSE(form_tables(read(header)).empty());
  Text pulled = with(report_of_2021(), received,
                     {"一、本年新收政府信息公开申请数量 | 1 0 |  | 1 0 |  | 1 0 |  | 1 0 |  | 1 0 |  | 1 0 | "});
  CHECK_FALSE(form_tables(read(pulled)).empty());
}
