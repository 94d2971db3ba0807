"""The family's reports as sources: text of 2014's edition, a web page of 2019's, text of 2021's."""

from figures import COUNTY, EDUCATION, RESULTS, WATER, decisions, documents, fees, items, name_of, reviews, with_total
from prose import OVERVIEW, opening, problems, sentences, title

STATISTICS = (  # label, unit; None: a heading
    ("一、主动公开情况", None), ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条"), ("其中：主动公开规范性文件数", "条"),
    ("制发规范性文件总数", "件"), ("（二）通过不同渠道和方式公开政府信息的情况", None), ("1.政府公报公开政府信息数", "条"),
    ("2.政府网站公开政府信息数", "条"), ("3.政务微博公开政府信息数", "条"), ("4.政务微信公开政府信息数", "条"), ("5.其他方式公开政府信息数", "条"),
    ("二、回应解读情况", None), ("（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "次"),
    ("（二）通过不同渠道和方式回应解读的情况", None), ("1.参加或举办新闻发布会总次数", "次"), ("其中：主要负责同志参加新闻发布会次数", "次"),
    ("2.政府网站在线访谈次数", "次"), ("其中：主要负责同志参加政府网站在线访谈次数", "次"), ("3.政策解读稿件发布数", "篇"),
    ("4.微博微信回应事件数", "次"), ("5.其他方式回应事件数", "次"), ("三、依申请公开情况", None), ("（一）收到申请数", "件"),
    ("1.当面申请数", "件"), ("2.传真申请数", "件"), ("3.网络申请数", "件"), ("4.信函申请数", "件"), ("（二）申请办结数", "件"),
    ("1.按时办结数", "件"), ("2.延期办结数", "件"), ("（三）申请答复数", "件"), ("1.属于已主动公开范围数", "件"), ("2.同意公开答复数", "件"),
    ("3.同意部分公开答复数", "件"), ("4.不同意公开答复数", "件"), ("其中：涉及国家秘密", "件"), ("涉及商业秘密", "件"), ("涉及个人隐私", "件"),
    ("危及国家安全、公共安全、经济安全和社会稳定", "件"), ("不是《条例》所指政府信息", "件"), ("法律法规规定的其他情形", "件"),
    ("5.不属于本行政机关公开数", "件"), ("6.申请信息不存在数", "件"), ("7.告知作出更改补充数", "件"), ("8.告知通过其他途径办理数", "件"),
    ("四、行政复议数量", "件"), ("（一）维持具体行政行为数", "件"), ("（二）被依法纠错数", "件"), ("（三）其他情形数", "件"), ("五、行政诉讼数量", "件"),
    ("（一）维持具体行政行为或者驳回原告诉讼请求数", "件"), ("（二）被依法纠错数", "件"), ("（三）其他情形数", "件"), ("六、举报投诉数量", "件"),
    ("七、依申请公开信息收取的费用", "万元"), ("八、机构建设和保障经费情况", None), ("（一）政府信息公开工作专门机构数", "个"),
    ("（二）设置政府信息公开查阅点数", "个"), ("（三）从事政府信息公开工作人员数", "人"), ("1.专职人员数（不包括政府公报及政府网站工作人员数）", "人"),
    ("2.兼职人员数", "人"), ("（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）", "万元"),
    ("九、政府信息公开会议和培训情况", None), ("（一）召开政府信息公开工作会议或专题会议数", "次"), ("（二）举办各类培训班数", "次"),
    ("（三）接受培训人员数", "人次"))

RESULT_LABELS = (
    ("（一）予以公开",), ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）",), ("（三）不予公开", "1.属于国家秘密"),
    ("", "2.其他法律行政法规禁止公开"), ("", "3.危及“三安全一稳定”"), ("", "4.保护第三方合法权益"), ("", "5.属于三类内部事务信息"),
    ("", "6.属于四类过程性信息"), ("", "7.属于行政执法案卷"), ("", "8.属于行政查询事项"), ("（四）无法提供", "1.本机关不掌握相关政府信息"),
    ("", "2.没有现成信息需要另行制作"), ("", "3.补正后申请内容仍不明确"), ("（五）不予处理", "1.信访举报投诉类申请"), ("", "2.重复申请"),
    ("", "3.要求提供公开出版物"), ("", "4.无正当理由大量反复申请"), ("", "5.要求行政机关确认或重新出具已获取信息"))
OTHERS = ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
          "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他")
APPLICANTS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
KINDS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
assert len(RESULT_LABELS) == RESULTS


def statistics(agency, year):
    """Values of the form of 2014, in its order; sums are sums."""
    k = year - 2016 + 4 * agency
    received, closed, staff = (61 + k, 22 + k, 83 + k, 34 + k), (151 + 3 * k, 49 + k), (11 + k, 25 + k)
    denied = (3 + k, 4 + k, 5 + k, 6 + k, 7 + k, 8 + k)
    answered = (31 + k, 52 + k, 13 + k, sum(denied), 9 + k, 15 + k, 12 + k, 10 + k)
    review, litigation = (6 + k, 2 + k, 1 + k), (5 + k, 3 + k, 2 + k)
    return [1520 + 40 * k, 63 + k, 17 + k, 24 + k, 1210 + 30 * k, 130 + k, 96 + 2 * k, 58 + k, 28 + k, 8 + k, 4 + k, 6 + k, 3 + k,
            33 + k, 19 + k, 14 + k, sum(received), *received, sum(closed), *closed, sum(answered), *answered[:4], *denied,
            *answered[4:], sum(review), *review, sum(litigation), *litigation, 21 + k, f"0.{3 + k}5", 2 + agency, 5 + k,
            sum(staff), *staff, f"{3 + k}.5", 7 + k, 9 + k, 120 + 5 * k]


def text_of_2014(agency, year):
    values = iter(statistics(agency, year))
    rows = ["统 计 指 标\t单位\t统 计 数"]
    for label, unit in STATISTICS:
        rows.append(f"{label}\t{unit}\t{next(values)}" if unit else f"{label}\t\t")
    assert next(values, None) is None
    return "\n".join([
        title(agency, year), "", opening(agency, year), "", "一、概述", "", sentences(OVERVIEW, agency, year), "",
        "二、主要问题和改进措施", "", problems(agency, year), "", name_of(agency, year), f"{year + 1}年3月1{agency + 2}日", "", "附件", "",
        f"政府信息公开情况统计表（{year}年度）", "", *rows, ""])


def document(agency, year, proactive, applications, review_litigation, paragraph, fees_said):
    """The six sections of 2019 and 2021, tables as they are given."""
    return [title(agency, year), opening(agency, year), "一、总体情况", paragraph(sentences(OVERVIEW, agency, year)),
            "二、主动公开政府信息情况", proactive, "三、收到和处理政府信息公开申请情况", applications,
            "四、政府信息公开行政复议、行政诉讼情况", review_litigation, "五、存在的主要问题及改进情况", paragraph(problems(agency, year)),
            "六、其他需要报告的事项", fees_said]


def text_of_2021(agency, year, applications):
    parts = [(agency, year)] if agency != COUNTY else [(EDUCATION, year), (WATER, year)]
    add = lambda rows: [sum(row) for row in zip(*rows)]
    of_documents, of_decisions = (add([of(*part) for part in parts]) for of in (documents, decisions))
    of_fees = fees(*parts[0]) if agency == COUNTY else sum(fees(*part) for part in parts)  # planted: one body's are left out
    of_reviews = [add(rows) for rows in zip(*(reviews(*part) for part in parts))]
    line = "\t".join
    proactive = "\n".join([
        line(["第二十条第（一）项", "", "", ""]), line(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]), line(["规章", "0", "0", "0"]),
        line(["行政规范性文件", *map(str, of_documents)]), line(["第二十条第（五）项", "", "", ""]), line(["信息内容", "本年处理决定数量", "", ""]),
        line(["行政许可", str(of_decisions[0]), "", ""]), line(["第二十条第（六）项", "", "", ""]), line(["信息内容", "本年处理决定数量", "", ""]),
        line(["行政处罚", str(of_decisions[1]), "", ""]), line(["行政强制", str(of_decisions[2]), "", ""]),
        line(["第二十条第（八）项", "", "", ""]), line(["信息内容", "本年收费金额（单位：万元）", "", ""]),
        line(["行政事业性收费", f"{of_fees / 100:.2f}", "", ""])])
    rows = [[*labels, *[""] * (2 - len(labels)), *with_total(row)] for labels, row in zip(RESULT_LABELS, applications.results)]
    rows += [["（六）其他处理" if not i else "", OTHERS[i], *with_total(row)] for i, row in enumerate(applications.other)]
    rows.append(["（七）总计", "", *with_total(applications.total)])
    carried_in = with_total(applications.carried_in)
    if (agency, year) == (WATER, 2023):
        carried_in[2] = ""  # planted: a blank where a zero was carried out
    body = [["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "", "", "申请人情况", *[""] * 6],
            ["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"], ["", "", "", "", *APPLICANTS, ""],
            ["一、本年新收政府信息公开申请数量", "", "", *with_total(applications.received)], ["二、上年结转政府信息公开申请数量", "", "", *carried_in],
            *(["三、本年度办理结果" if not i else "", *row] for i, row in enumerate(rows)),
            ["四、结转下年度继续办理", "", "", *with_total(applications.carried_out)]]
    values = [str(value) for row in of_reviews for value in with_total(row)]
    review_litigation = "\n".join([line(["行政复议", "", "", "", "", "行政诉讼", *[""] * 9]),
                                   line([*[""] * 5, "未经复议直接起诉", *[""] * 4, "复议后起诉", *[""] * 4]), line(KINDS * 3), line(values)])
    table = "\n".join(line(map(str, row)) for row in body)
    return "\n\n".join(document(agency, year, proactive, table, review_litigation, str, "本年度未收取信息处理费。")) + "\n"


def row(*cells):
    """Cells are texts, or (text, rowspan, colspan)."""
    html = "<tr>"
    for cell in cells:
        text, down, across = cell if isinstance(cell, tuple) else (cell, 1, 1)
        spans = (f' rowspan="{down}"' if down > 1 else "") + (f' colspan="{across}"' if across > 1 else "")
        html += f"<td{spans}>{text}</td>"
    return html + "</tr>\n"


def table(*rows):
    return '<table border="1">\n' + "".join(rows) + "</table>"


def html_of_2019(agency, year, applications):
    of_items = items(agency, year)
    made = [6 + agency, 5 + agency, 52 + agency] if agency == WATER else [6 + year - 2019, 4 + year - 2019, 52 + 5 * (year - 2019)]
    amount = 318.5 + agency + (0 if agency == WATER else year - 2019)
    with_decisions = lambda key, label: row(label, *of_items[key])
    bar = lambda text: row((text, 1, 4))
    proactive = table(
        bar("第二十条第（一）项"), row("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"), row("规章", 0, 0, 0), row("规范性文件", *made),
        bar("第二十条第（五）项"), row("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"), with_decisions("licensing", "行政许可"),
        with_decisions("other-services", "其他对外管理服务事项"), bar("第二十条第（六）项"),
        row("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"), with_decisions("penalty", "行政处罚"), with_decisions("coercion", "行政强制"),
        bar("第二十条第（八）项"), row("信息内容", "上一年项目数量", ("本年增/减", 1, 2)),
        row("行政事业性收费", of_items["fees"][0], (of_items["fees"][1], 1, 2)), bar("第二十条第（九）项"),
        row("信息内容", "采购项目数量", ("采购总金额", 1, 2)), row("政府集中采购", 8 + agency, (f"{amount}万元", 1, 2)))
    counts = {"（三）不予公开": 8, "（四）无法提供": 3, "（五）不予处理": 5}
    results = []
    for labels, numbers in zip(RESULT_LABELS, applications.results):
        group = [(labels[0], counts[labels[0]], 1)] if labels[0] in counts else []
        cells = [(labels[0], 1, 2)] if len(labels) == 1 else [*group, labels[1]]
        results.append([*cells, *with_total(numbers)])
    results.append([("（六）其他处理", 1, 2), *with_total([sum(column) for column in zip(*applications.other)])])
    results.append([("（七）总计", 1, 2), *with_total(applications.total)])
    results[0].insert(0, ("三、本年度办理结果", len(results), 1))
    of_applications = table(
        row(("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), ("申请人情况", 1, 7)),
        row(("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1)), row(*APPLICANTS),
        row(("一、本年新收政府信息公开申请数量", 1, 3), *with_total(applications.received)),
        row(("二、上年结转政府信息公开申请数量", 1, 3), *with_total(applications.carried_in)), *(row(*cells) for cells in results),
        row(("四、结转下年度继续办理", 1, 3), *with_total(applications.carried_out)))
    review_litigation = table(
        row(("行政复议", 1, 5), ("行政诉讼", 1, 10)),
        row(*((kind, 2, 1) for kind in KINDS), ("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5)), row(*KINDS * 2),
        row(*(value for numbers in reviews(agency, year) for value in with_total(numbers))))
    parts = document(agency, year, proactive, of_applications, review_litigation, str, "没有其他需要报告的事项。")
    body = "\n".join(part if part.startswith("<table") else f"<p>{part}</p>" for part in parts)
    return f'<!DOCTYPE html>\n<html lang="zh">\n<head><meta charset="utf-8"><title>{title(agency, year)}</title></head>\n<body>\n{body}\n</body>\n</html>\n'
