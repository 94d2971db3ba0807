#include "extract/read_docx.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/made_up_docx.h"

using namespace xxgk;

TEST_CASE("paragraphs come in order, with their numbers for lines, empty ones left out") {
  CHECK(shown(p("一、总体情况") + "<w:p/>" + p(" 　2023年，我局公开信息63条。 ")) ==
        "paragraph @1: 一、总体情况\n"
        "paragraph @3: 2023年，我局公开信息63条。\n");
}

TEST_CASE("the source says what it is") {
  const Document document = read(docx_of(p("无")));
  CHECK(document.source.type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  CHECK(document.source.read == SourceRead::markup);
}

TEST_CASE("text is joined over runs, links, tags and insertions") {
  CHECK(shown("<w:p>" + run("政府") + "<w:hyperlink>" + run("信息") + "</w:hyperlink><w:smartTag>" + run("公") +
              "</w:smartTag><w:ins>" + run("开") + "</w:ins><w:proofErr/>" + run("１２") + "</w:p>") ==
        "paragraph @1: 政府信息公开１２\n");
}

TEST_CASE("breaks part paragraphs, tabs and hyphens are characters") {
  CHECK(shown("<w:p><w:r><w:t>标题</w:t><w:br/><w:t>二行</w:t><w:br w:type=\"page\"/></w:r></w:p>"
              "<w:p><w:r><w:t>减</w:t><w:tab/><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/></w:r></w:p>") ==
        "paragraph @1: 标题\nparagraph @1: 二行\nparagraph @2: 减\\x09-3\n");
}

TEST_CASE("tracked changes are accepted") {
  CHECK(shown("<w:p>" + run("公开") + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>" + run("15") +
              "</w:ins>" + run("条") + "</w:p>") == "paragraph @1: 公开15条\n");
  CHECK(shown("<w:p><w:moveFrom>" + run("移走") + "</w:moveFrom></w:p><w:p><w:moveTo>" + run("移走") +
              "</w:moveTo></w:p>") == "paragraph @2: 移走\n");
  // What was deleted may have been marked as text.
  CHECK(shown("<w:p><w:del>" + run("旧") + "</w:del>" + run("新") + "</w:p>") == "paragraph @1: 新\n");
}

TEST_CASE("what is struck out is not read") {
  CHECK(shown("<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>12</w:t></w:r>" + run("15") + "</w:p>") ==
        "paragraph @1: 15\n");
  CHECK(shown("<w:p><w:r><w:rPr><w:dstrike/><w:vanish w:val=\"0\"/></w:rPr><w:t>12</w:t></w:r><w:r><w:rPr>"
              "<w:strike w:val=\"false\"/></w:rPr><w:t>15</w:t></w:r></w:p>") == "paragraph @1: 15\n");
}

TEST_CASE("a raised or lowered run never joins the number beside it") {
  const auto cell = [](const std::string& runs, const std::map<std::string, std::string>& others = {}) {
    return shown(tbl(tr("<w:tc><w:p>" + runs + "</w:p></w:tc>")), others);
  };
  const auto levelled = [](const std::string& properties, const std::string& text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  };
  const std::string raised = "<w:vertAlign w:val=\"superscript\"/>", lowered = "<w:vertAlign w:val=\"subscript\"/>";
  CHECK(cell(run("3200") + levelled(raised, "1")) == "paragraph @1: 3200¹\n");
  CHECK(cell(run("32") + run("00") + levelled(lowered, "1")) == "paragraph @1: 3200₁\n");
  CHECK(cell(run("3200") + levelled(raised, "[1") + levelled(raised, "]")) == "paragraph @1: 3200[1]\n");
  CHECK(cell(levelled(raised, "3200")) == "paragraph @1: 3200\n");
  const std::string styles =
      word_xml("styles", "<w:style w:type=\"character\" w:styleId=\"mark\"><w:rPr>" + raised + "</w:rPr></w:style>");
  CHECK(cell(run("3200") + levelled("<w:rStyle w:val=\"mark\"/>", "1"), {{"styles", styles}}) ==
        "paragraph @1: 3200¹\n");
  CHECK(cell(run("3200") + levelled("<w:rStyle w:val=\"mark\"/><w:vertAlign w:val=\"baseline\"/>", "1"),
             {{"styles", styles}}) == "paragraph @1: 32001\n");
}

TEST_CASE("a paragraph whose mark was deleted goes on in the next") {
  CHECK(shown("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("一、总体") + "</w:p>" + p("情况") + p("正文")) ==
        "paragraph @2: 一、总体情况\nparagraph @3: 正文\n");
  CHECK(shown("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("末") + "</w:p>") == "paragraph @1: 末\n");
}

TEST_CASE("rows and cells deleted by tracked changes are gone, inserted ones stand") {
  CHECK(
      shown(tbl(tr(tc("规章") + tc("1")) + tr(tc("旧") + tc("2"), "<w:del/>") + tr(tc("新") + tc("3"), "<w:ins/>"))) ==
      "table grid\n  0,0 @1: 规章\n  0,1 @2: 1\n  1,0 @3: 新\n  1,1 @4: 3\n");
}

TEST_CASE("what a tracked change says of earlier properties is not read") {
  CHECK(
      shown("<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>见</w:t></w:r></w:p>" +
            tbl(tr("<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:tcPrChange><w:tcPr><w:gridSpan w:val=\"5\"/></w:tcPr>"
                   "</w:tcPrChange></w:tcPr><w:p/></w:tc>" +
                   tc("0")))) == "paragraph @1: 见\ntable grid\n  0,0 span 1x2 @2\n  0,2 @3: 0\n");
}

TEST_CASE("hidden text is not read, by its own properties or its style's") {
  const std::string styles =
      word_xml("styles",
               "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>"
               "<w:style w:type=\"character\" w:styleId=\"i\"><w:basedOn w:val=\"h\"/></w:style>"
               "<w:style w:type=\"paragraph\" w:styleId=\"q\"><w:rPr><w:vanish/></w:rPr></w:style>");
  const auto with = [](const std::string& properties, const std::string& text) {
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
  };
  CHECK(shown("<w:p>" + with("<w:vanish/>", "a") + with("<w:vanish w:val=\"0\"/>", "b") +
                  with("<w:rStyle w:val=\"i\"/>", "c") +
                  with("<w:rStyle w:val=\"h\"/><w:vanish w:val=\"false\"/>", "d") +
                  "</w:p><w:p><w:pPr><w:pStyle w:val=\"q\"/></w:pPr>" + run("e") + "</w:p>",
              {{"styles", styles}}) == "paragraph @1: bd\n");
}

TEST_CASE("fields show their results, lists of contents are left out") {
  const auto mark = [](const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; };
  const auto instruction = [](const std::string& text) { return "<w:r><w:instrText>" + text + "</w:instrText></w:r>"; };
  CHECK(shown("<w:p>" + run("共") + mark("begin") + instruction(" =SUM(LEFT) ") + mark("separate") + run("63") +
              mark("end") + run("条") + "<w:fldSimple w:instr=\"PAGE\">" + run("1") + "</w:fldSimple></w:p>") ==
        "paragraph @1: 共63条1\n");
  // A field within an instruction, and a list of contents over several paragraphs.
  CHECK(shown("<w:p>" + mark("begin") + instruction("IF ") + mark("begin") + instruction("PAGE") + mark("separate") +
              run("9") + mark("end") + mark("separate") + run("是") + mark("end") + "</w:p>") == "paragraph @1: 是\n");
  CHECK(shown("<w:p>" + mark("begin") + instruction(" TOC \\o &quot;1-3&quot; ") + mark("separate") +
              run("一、总体情况 1") + "</w:p>" + p("二、主动公开 2") + "<w:p>" + mark("end") + "</w:p>" +
              p("一、总体情况")) == "paragraph @4: 一、总体情况\n");
}

TEST_CASE("a field that is never ended does not swallow the rest") {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  CHECK(shown("<w:p>" + run("甲") + begin + run("乙") + "</w:p>" + p("丙")) == "paragraph @1: 甲\nparagraph @2: 丙\n");
  const std::string contents =
      begin + "<w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  CHECK(shown("<w:p>" + contents + "</w:p>" + tbl(tr(tc("规章") + tc("3")))) ==
        "table grid\n  0,0 @2: 规章\n  0,1 @3: 3\n");
}

TEST_CASE("symbols are characters where it is known which, and never others") {
  const auto symbol = [](const std::string& font, const std::string& code) {
    return "<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>";
  };
  CHECK(shown("<w:p>" + symbol("Wingdings", "F0FE") + symbol("Symbol", "F033") + symbol("宋体", "2103") +
              symbol("Wingdings", "F082") + "</w:p>") == "paragraph @1: ☑3℃②\n");
  CHECK(shown("<w:p>" + symbol("Webdings", "F033") + symbol("Wingdings 3", "33") + symbol("X", "zz") + "</w:p>") ==
        "paragraph @1: \uFFFD\uFFFD\uFFFD\n");
}

TEST_CASE("content controls are read, what they only suggest is not") {
  const auto control = [](const std::string& properties, const std::string& inside) {
    return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
  };
  CHECK(shown(control("", p("一")) + "<w:p>" + control("", run("二")) + control("<w:showingPlcHdr/>", run("点此输入")) +
              "</w:p>") == "paragraph @1: 一\nparagraph @2: 二\n");
  CHECK(shown(tbl(control("", tr(tc("规章") + control("<w:showingPlcHdr/>", tc("单击此处输入")))) +
                  tr(tc("文件") + control("", tc("3"))))) ==
        "table grid\n  0,0 @1: 规章\n  0,1 @2\n  1,0 @3: 文件\n  1,1 @4: 3\n");
}

TEST_CASE("text boxes are read once, behind their paragraph") {
  const std::string box = "<w:txbxContent>" + p("机密文件") + tbl(tr(tc("a") + tc("1"))) + "</w:txbxContent>";
  CHECK(shown("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:txbx>" + box +
              "</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
              "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("正文") + "</w:p>" + p("后")) ==
        "paragraph @1: 正文\nparagraph @2: 机密文件\ntable grid\n  0,0 @3: a\n  0,1 @4: 1\nparagraph @5: 后\n");
  CHECK(shown("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + p("旧框") +
              "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>") == "paragraph @2: 旧框\n");
}

TEST_CASE("notes follow the block that refers to them, once") {
  const std::string notes = word_xml("footnotes",
                                     "<w:footnote w:id=\"1\" w:type=\"separator\"><w:p/></w:footnote>"
                                     "<w:footnote w:id=\"2\">" +
                                         p("注：含转办。") + "</w:footnote>");
  const std::string cell = "<w:tc><w:p>" + run("12") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:tc>";
  CHECK(shown(tbl(tr(tc("规章") + cell)) + p("后"), {{"footnotes", notes}}) ==
        "table grid\n  0,0 @1: 规章\n  0,1 @2: 12\nparagraph @2: 注：含转办。\nparagraph @3: 后\n");
  CHECK(shown("<w:p>" + run("甲") + "<w:r><w:endnoteReference w:id=\"2\"/><w:endnoteReference w:id=\"2\"/></w:r></w:p>",
              {{"endnotes", notes}}) == "paragraph @1: 甲\nparagraph @1: 注：含转办。\n");
}

TEST_CASE("pictures and charts are figures with their captions") {
  const std::string styles =
      word_xml("styles", "<w:style w:type=\"paragraph\" w:styleId=\"a1\"><w:name w:val=\"caption\"/></w:style>");
  const std::string picture = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\"/><a:blip/></wp:inline></w:drawing></w:r>";
  CHECK(shown("<w:p>" + run("见图") + picture + "</w:p><w:p><w:pPr><w:pStyle w:val=\"a1\"/></w:pPr>" + run("图1 统计") +
                  "</w:p>",
              {{"styles", styles}}) == "paragraph @1: 见图\nfigure @1: 图1 统计\n");
  const std::string chart =
      "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" "
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:title><c:tx><c:rich><a:p><a:r>"
      "<a:t>申请</a:t></a:r><a:r><a:t>数量</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:valAx><c:title>"
      "<a:t>件</a:t></c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>";
  CHECK(shown("<w:p><w:r><w:drawing><wp:inline><c:chart r:id=\"r1\"/></wp:inline></w:drawing></w:r></w:p>",
              {{"chart", chart}}) == "figure @1: 申请数量\n");
}

TEST_CASE("a cell with a picture alone is not blank, what floats over it is not its own") {
  const auto cell = [](const std::string& kind) {
    return "<w:tc><w:p><w:r><w:drawing><wp:" + kind + "><a:blip/></wp:" + kind + "></w:drawing></w:r></w:p></w:tc>";
  };
  CHECK(shown(tbl(tr(tc("规章") + cell("inline") + cell("anchor")))) ==
        "table grid\n  0,0 @1: 规章\n  0,1 @2: \uFFFC\n  0,2 @3\nfigure @2\nfigure @3\n");
}

TEST_CASE("cells span columns and rows") {
  const std::string begins = "<w:vMerge w:val=\"restart\"/>", goes_on = "<w:vMerge/>";
  CHECK(
      shown(tbl(tr(tc("甲", begins) + tc("乙", "<w:gridSpan w:val=\"2\"/>")) + tr(tc("", goes_on) + tc("1") + tc("2")) +
                tr(tc("丙", begins) + tc("3") + tc("")) + tr(tc("", goes_on) + tc("") + tc("4")))) ==
      "table grid\n"
      "  0,0 span 2x1 @1: 甲\n  0,1 span 1x2 @2: 乙\n"
      "  1,1 @4: 1\n  1,2 @5: 2\n"
      "  2,0 span 2x1 @6: 丙\n  2,1 @7: 3\n  2,2 @8\n"
      "  3,1 @10\n  3,2 @11: 4\n");
}

TEST_CASE("rows may leave columns free on the left, old files merge to the left") {
  CHECK(shown(tbl(tr(tc("a") + tc("b") + tc("c")) + tr(tc("d") + tc("e"), "<w:gridBefore w:val=\"1\"/>") +
                  tr(tc("f", "<w:hMerge w:val=\"restart\"/>") + tc("", "<w:hMerge/>") + tc("g")))) ==
        "table grid\n  0,0 @1: a\n  0,1 @2: b\n  0,2 @3: c\n  1,1 @4: d\n  1,2 @5: e\n"
        "  2,0 span 1x2 @6: f\n  2,2 @8: g\n");
}

TEST_CASE("a continuation without a cell above is a cell, senseless spans are cut") {
  CHECK(shown(tbl(tr(tc("a", "<w:vMerge/>") + tc("b", "<w:gridSpan w:val=\"-7\"/>")) +
                  tr(tc("c", "<w:gridSpan w:val=\"99999999\"/>") + tc("d", "<w:gridSpan w:val=\"x\"/>")))) ==
        "table grid\n  0,0 @1: a\n  0,1 @2: b\n  1,0 span 1x1000 @3: c\n  1,1000 @4: d\n");
}

TEST_CASE("paragraphs of a cell are one text") {
  CHECK(shown(tbl(tr("<w:tc>" + p("本年新") + p("制作数量") + "</w:tc><w:tc>" + p("1") + p("0") + "</w:tc>"))) ==
        "table grid\n  0,0 @1: 本年新制作数量\n  0,1 @3: 1 0\n");
}

TEST_CASE("tables that only arrange others give what stands in them") {
  const std::string inner = tbl(tr(tc("a") + tc("1")) + tr(tc("b") + tc("2")));
  CHECK(shown(tbl(tr("<w:tc>" + p("标题") + inner + "<w:p/></w:tc>"))) ==
        "paragraph @1: 标题\ntable grid\n  0,0 @2: a\n  0,1 @3: 1\n  1,0 @4: b\n  1,1 @5: 2\n");
  CHECK(shown(tbl(tr(tc("左") + "<w:tc>" + inner + "<w:p/></w:tc>"))) ==
        "paragraph @1: 左\ntable grid\n  0,0 @2: a\n  0,1 @3: 1\n  1,0 @4: b\n  1,1 @5: 2\n");
  // A small table within a cell is that cell's text; a large one within a larger stands behind it.
  CHECK(shown(tbl(tr(tc("x") + "<w:tc>" + tbl(tr(tc("7") + tc("件"))) + "<w:p/></w:tc>"))) ==
        "table grid\n  0,0 @1: x\n  0,1 @2: 7件\n");
  const std::string row = tr(tc("y") + tc("8") + tc("9"));
  CHECK(shown(tbl(row + row + tr(tc("z") + tc("") + "<w:tc>" + inner + "<w:p/></w:tc>")))
            .find("  2,2 @9\ntable grid\n  0,0 @9: a\n") != std::string::npos);
}

TEST_CASE("a text pasted into Word has the tables that were typed into it") {
  const auto line = [](const std::string& text) {
    std::string runs;
    for (const char c : text)
      runs += c == '\t' ? "<w:tab/>" : "<w:t xml:space=\"preserve\">" + std::string(1, c) + "</w:t>";
    return "<w:p><w:r>" + runs + "</w:r></w:p>";
  };
  const std::string body =
      p("二、主动公开") + "<w:p/>" + line("a\tb\tc\td") + line("r1\t1\t2\t3") + line("r2\t4\t\t") + p("三、申请");
  CHECK(shown(body).find("table rows\n  0,0 @3: a\n") != std::string::npos);
  CHECK(shown(body).find("  2,1 @5: 4\n  2,2 @5\n  2,3 @5\n") != std::string::npos);
  // Where there is a true table, tabs are white space.
  CHECK(shown(body + tbl(tr(tc("x") + tc("1")))).find("paragraph @4: r1\\x091") != std::string::npos);
}

TEST_CASE("the strict variant of the standard is read too") {
  Parts parts = docx_parts(tbl(tr(tc("规章") + tc("3"))));
  for (auto& [name, xml] : parts) {
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{word_name_space, "http://purl.oclc.org/ooxml/wordprocessingml/main"},
          {std::string(relationship_types), "http://purl.oclc.org/ooxml/officeDocument/relationships/"}}) {
      for (std::size_t at = 0; (at = xml.find(from, at)) != std::string::npos;) xml.replace(at, from.size(), to);
    }
  }
  CHECK(shown(read(zip_of(parts))) == "table grid\n  0,0 @1: 规章\n  0,1 @2: 3\n");
}

TEST_CASE("parts are found by their relationships") {
  Parts parts;
  parts["_rels/.rels"] = relationships_xml({{"officeDocument", "/Any/Other.bin"}});
  parts["any/_rels/other.bin.RELS"] = relationships_xml({{"styles", "../s/./x.xml"}});
  parts["any/other.bin"] =
      word_xml("document", "<w:body><w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>" + run("一") + "</w:p></w:body>");
  parts["s/x.xml"] =
      word_xml("styles", "<w:style w:styleId=\"1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>");
  CHECK(shown(read(zip_of(parts))) == "heading @1: 一\n");
}
