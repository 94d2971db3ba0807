#!/usr/bin/env python3
"""An edition of the form is data: two made-up ones, with tables, rows and columns of their own, in a folder for --schemas.

A report on them is converted, checked and validated by the program as it stands. Which of the two it follows is told by the columns.
"""

import pathlib
import shutil
import tempfile
import unittest
import xml.etree.ElementTree as ET

from program import SOURCE_DIR, run

NS = "{urn:xxgk:report:1}"
DONE, FOUND_FAULT, NOTHING_WRITTEN, IN_DOUBT = 0, 1, 2, 3

FORM = """<form xmlns="urn:xxgk:taxonomy:1" edition="{edition}" title="来信来访年度报告格式" document="第{edition}号" first-year="{first}"
  {last} applies-by="letters">
  <section number="1" heading="一、年度概况"/>
  <section number="2" heading="二、来信来访情况"/>
  <section number="3" heading="三、热线办理情况"/>
  <section number="4" heading="四、经费情况"/>
  <table name="letters" section="2" title="来信来访情况">
    <block corner="事项">
      <columns group="渠道">
        <column key="post" label="邮寄信件" unit="件"/>
        <column key="visit" label="当面来访" unit="件"/>
        {third_column}
        <column key="total" label="全部渠道" unit="件"/>
      </columns>
      <row key="received" label="收到件次"><alias>来件数</alias></row>
      <rows group="办理去向">
        <row key="handled.answered" label="直接答复"/>
        <row key="handled.forwarded" label="转交承办单位"/>
      </rows>
      <row key="handled-total" label="办结件次"/>
    </block>
  </table>
  <table name="hotline" section="3" orientation="line" title="热线办理情况">
    <block>
      <column key="asked" label="政策咨询" unit="次"/>
      <column key="complained" label="投诉反映" unit="次"/>
      <column key="all" label="来电总量" unit="次"/>
      <row key="daytime" label="日间坐席"/>
      <row key="night" label="夜间坐席"/>
    </block>
  </table>
  <table name="funds" section="4" title="经费情况">
    <block corner="科目">
      <column key="amount" label="支出金额（单位：千元）" unit="CNY" printed-unit="千元"/>
      <row key="subsidy" label="坐席补助"/>
      <row key="printing" label="印刷邮寄费"/>
    </block>
  </table>
</form>
"""

RULES = """
  <rule id="letters.columns" forms="2030 2031" table="letters" severity="error" decides-readings="true">
    <relation each="row">total = post + visit + {third}</relation>
    <en>the ways add up</en><zh>各渠道之和等于全部渠道</zh>
  </rule>
  <rule id="letters.handled" forms="2030 2031" table="letters" severity="warning">
    <relation each="column">handled-total = handled.*</relation>
    <en>what was handled adds up</en><zh>办理去向之和等于办结件次</zh>
  </rule>
  <rule id="hotline.sum" forms="2030 2031" table="hotline" severity="error">
    <relation each="row">all = asked + complained</relation>
    <en>calls add up</en><zh>来电之和等于来电总量</zh>
  </rule>
</rules>"""

REPORT = """星野县来信办公室{year}年政府信息公开工作年度报告

一、年度概况

全年来信来访平稳。

二、来信来访情况

事项\t渠道\t\t\t
\t邮寄信件\t当面来访\t{third_label}\t全部渠道
收到件次\t11\t12\t13\t{received_total}
办理去向\t\t\t\t
直接答复\t5\t6\t7\t18
转交承办单位\t4\t3\t2\t9
办结件次\t9\t9\t9\t27

三、热线办理情况

日间坐席\t\t\t夜间坐席\t\t
政策咨询\t投诉反映\t来电总量\t政策咨询\t投诉反映\t来电总量
210\t34\t244\t51\t8\t59

四、经费情况

科目\t支出金额（单位：千元）
坐席补助\t86.4
印刷邮寄费\t/
"""

ONLINE = '<column key="online" label="网上提交" unit="件"/>'
PHONE = '<column key="phone" label="手机应用" unit="件"/>'


class MadeUpEdition(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        self.schemas = self.folder / "schemas"
        shutil.copytree(SOURCE_DIR / "schemas", self.schemas, ignore=shutil.ignore_patterns("report.xsd"))
        self.put("forms/2030.xml", FORM.format(edition="2030", first=2030, last='last-year="2030"', third_column=ONLINE))
        self.put("forms/2031.xml", FORM.format(edition="2031", first=2031, last="", third_column=PHONE))
        rules = (self.schemas / "rules.xml").read_text(encoding="utf-8")
        self.put("rules.xml", rules.replace("</rules>", RULES.format(third="online|phone")))

    def put(self, path, text):
        (self.schemas / path).write_text(text, encoding="utf-8")

    def run_with_schemas(self, *arguments):
        return run("--schemas", str(self.schemas), *arguments)

    def converted(self, text):
        source, target = self.folder / "report.txt", self.folder / "report.xml"
        source.write_text(text, encoding="utf-8")
        target.unlink(missing_ok=True)
        ran = self.run_with_schemas("convert", str(source), "-o", str(target))
        self.assertIn(ran.code, (DONE, IN_DOUBT), ran.said)
        return ran, ET.parse(target).getroot()

    def values(self, root):
        return {f"{table.get('name')}/{row.get('key')}/{cell.get('column')}": (cell.text, cell.get("status"))
                for table in root.iter(NS + "table") for row in table for cell in row}

    def test_report(self):
        ran, root = self.converted(REPORT.format(year=2031, third_label="手机应用", received_total=36))
        self.assertEqual(ran.code, DONE, ran.said)
        self.assertEqual((root.get("form"), root.get("year")), ("2031", "2031"))
        self.assertEqual(root.findtext(NS + "agency"), "星野县来信办公室")
        self.assertEqual([section.get("number") for section in root.iter(NS + "section")], ["1", "2", "3", "4"])
        self.assertEqual(self.values(root), {
            **{f"letters/received/{column}": (value, None) for column, value in zip(("post", "visit", "phone", "total"), "11 12 13 36".split())},
            **{f"letters/handled.answered/{column}": (value, None) for column, value in zip(("post", "visit", "phone", "total"), "5 6 7 18".split())},
            **{f"letters/handled.forwarded/{column}": (value, None) for column, value in zip(("post", "visit", "phone", "total"), "4 3 2 9".split())},
            **{f"letters/handled-total/{column}": (value, None) for column, value in zip(("post", "visit", "phone", "total"), "9 9 9 27".split())},
            **{f"hotline/daytime/{column}": (value, None) for column, value in zip(("asked", "complained", "all"), "210 34 244".split())},
            **{f"hotline/night/{column}": (value, None) for column, value in zip(("asked", "complained", "all"), "51 8 59".split())},
            "funds/subsidy/amount": ("86400", None), "funds/printing/amount": (None, "not-applicable"),
        })
        self.assertEqual(list(root.iter(NS + "check")), [])

    def test_its_rules(self):
        _, root = self.converted(REPORT.format(year=2031, third_label="手机应用", received_total=35))
        failing = [(check.get("rule"), check.get("at"), check.get("expected"), check.get("found")) for check in root.iter(NS + "check")]
        self.assertEqual(failing, [("letters.columns", "received", "36", "35")])

    def test_columns_decide_and_not_the_year(self):
        for year in (2030, 2031):
            for label, form in (("网上提交", "2030"), ("手机应用", "2031")):
                _, root = self.converted(REPORT.format(year=year, third_label=label, received_total=36))
                self.assertEqual((root.get("form"), root.get("year")), (form, str(year)), (year, label))

    def test_official_reports_are_read_as_before(self):
        source = SOURCE_DIR / "samples/2021-tab/source.txt"
        self.assertEqual(self.run_with_schemas("convert", "-q", str(source)).bytes, run("convert", "-q", str(source)).bytes)

    def test_validation(self):
        self.converted(REPORT.format(year=2031, third_label="手机应用", received_total=36))
        report = str(self.folder / "report.xml")
        self.assertEqual(self.run_with_schemas("validate", report).code, DONE)
        self.assertEqual(run("validate", report).code, FOUND_FAULT, "the official forms do not know these tables")
        path = pathlib.Path(report)
        path.write_text(path.read_text(encoding="utf-8").replace('column="phone"', 'column="online"'), encoding="utf-8")
        self.assertEqual(self.run_with_schemas("validate", report).code, FOUND_FAULT, "a column of the other edition")

    def test_lists(self):
        schema, forms = self.run_with_schemas("schema").out, self.run_with_schemas("forms", "--edition", "2030").out
        self.assertIn('"handled.forwarded"', schema)
        self.assertNotIn('"handled.forwarded"', run("schema").out)
        schematron = self.run_with_schemas("schematron").out
        self.assertIn("@name='letters' and @form='2030'", schematron)
        self.assertNotIn("letters", run("schematron").out)
        self.assertIn("2030\tletters\treceived\tonline\t", forms)
        self.assertNotIn("phone", forms)

    def test_contradictions_are_refused(self):
        sound = (self.schemas / "forms/2031.xml").read_text(encoding="utf-8")
        source = self.folder / "report.txt"
        source.write_text(REPORT.format(year=2031, third_label="手机应用", received_total=36), encoding="utf-8")
        for old, new, word in (("<alias>来件数</alias>", "<alias>直接答复</alias>", "直接答复"), ('applies-by="letters"', 'applies-by="calls"', "calls"),
                               ("</form>", "</from>", "2031.xml"), ('key="night"', 'key="daytime"', "daytime")):
            self.assertIn(old, sound)
            self.put("forms/2031.xml", sound.replace(old, new))
            ran = self.run_with_schemas("convert", str(source))
            self.assertEqual((ran.code, ran.out), (NOTHING_WRITTEN, ""), ran.said)
            self.assertIn(word, ran.said)


if __name__ == "__main__":
    unittest.main()
