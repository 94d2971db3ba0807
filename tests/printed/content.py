"""A made-up report on the form of 2021, as paragraphs and tables that any producer can set.

A table is a list of rows, a row a list of cells (text, rows, columns); what a merged cell covers is left out.
"""

from dataclasses import dataclass, field

BODIES = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")

RECEIVED = (31, 8, 1, 0, 2, 0)
CARRIED_IN = (2, 0, 0, 1, 0, 0)
# key parts of the labels as the form has them, and the figures without the total
RESULTS = (
    ("（一）予以公开", "", (14, 3, 0, 1, 1, 0)),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "", (3, 1, 0, 0, 0, 0)),
    ("（三）不予公开", "1.属于国家秘密", (0, 0, 0, 0, 0, 0)),
    ("", "2.其他法律行政法规禁止公开", (1, 0, 0, 0, 0, 0)),
    ("", "3.危及“三安全一稳定”", (0, 0, 0, 0, 0, 0)),
    ("", "4.保护第三方合法权益", (2, 0, 0, 0, 0, 0)),
    ("", "5.属于三类内部事务信息", (0, 0, 0, 0, 0, 0)),
    ("", "6.属于四类过程性信息", (0, 1, 0, 0, 0, 0)),
    ("", "7.属于行政执法案卷", (1, 0, 0, 0, 0, 0)),
    ("", "8.属于行政查询事项", (0, 0, 0, 0, 1, 0)),
    ("（四）无法提供", "1.本机关不掌握相关政府信息", (6, 1, 1, 0, 0, 0)),
    ("", "2.没有现成信息需要另行制作", (1, 0, 0, 0, 0, 0)),
    ("", "3.补正后申请内容仍不明确", (0, 0, 0, 0, 0, 0)),
    ("（五）不予处理", "1.信访举报投诉类申请", (2, 0, 0, 0, 0, 0)),
    ("", "2.重复申请", (0, 1, 0, 0, 0, 0)),
    ("", "3.要求提供公开出版物", (0, 0, 0, 0, 0, 0)),
    ("", "4.无正当理由大量反复申请", (0, 0, 0, 0, 0, 0)),
    ("", "5.要求行政机关确认或重新出具已获取信息", (0, 0, 0, 0, 0, 0)),
    ("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", (1, 0, 0, 0, 0, 0)),
    ("", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", (0, 0, 0, 0, 0, 0)),
    ("", "3.其他", (0, 1, 0, 0, 0, 0)),
)
CARRIED_OUT = (2, 0, 0, 0, 0, 0)
REVIEWS = (("行政复议", (2, 1, 0, 1)), ("未经复议直接起诉", (1, 0, 0, 0)), ("复议后起诉", (0, 0, 1, 10)))


@dataclass
class Report:
    agency: str
    year: int
    opening: str
    parts: list = field(default_factory=list)   # of ("heading", text), ("paragraph", text), ("table", rows)

    @property
    def title(self):
        return f"{self.agency}{self.year}年政府信息公开工作年度报告"


def proactive():
    rows = []
    for article, heads, lines in (
            ("第二十条第（一）项", ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"), (("规章", "0", "0", "0"), ("行政规范性文件", "4", "1", "23"))),
            ("第二十条第（五）项", ("信息内容", "本年处理决定数量"), (("行政许可", "1086"),)),
            ("第二十条第（六）项", ("信息内容", "本年处理决定数量"), (("行政处罚", "97"), ("行政强制", "0"))),
            ("第二十条第（八）项", ("信息内容", "本年收费金额（单位：万元）"), (("行政事业性收费", "128.6"),))):
        rows.append([(article, 1, 4)])
        for cells in (heads, *lines):
            rows.append([(text, 1, 1 if len(cells) == 4 or n == 0 else 3) for n, text in enumerate(cells)])
    return rows


def applications():
    rows = [[("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), ("申请人情况", 1, 7)],
            [("自然人", 2, 1), ("法人或其他组织", 1, 5), ("总计", 2, 1)],
            [(body, 1, 1) for body in BODIES[1:]]]
    rows.append([("一、本年新收政府信息公开申请数量", 1, 3), *numbers(RECEIVED)])
    rows.append([("二、上年结转政府信息公开申请数量", 1, 3), *numbers(CARRIED_IN)])
    for n, (group, label, figures) in enumerate(RESULTS):
        row = [("三、本年度办理结果", len(RESULTS) + 1, 1)] if n == 0 else []
        if group:
            below = next((m for m in range(n + 1, len(RESULTS)) if RESULTS[m][0]), len(RESULTS)) - n
            row.append((group, below, 1 if label else 2))
        rows.append(row + ([(label, 1, 1)] if label else []) + numbers(figures))
    rows.append([("（七）总计", 1, 2), *numbers([sum(column) for column in zip(*(figures for _, _, figures in RESULTS))])])
    rows.append([("四、结转下年度继续办理", 1, 3), *numbers(CARRIED_OUT)])
    return rows


def numbers(figures):
    return [(str(figure), 1, 1) for figure in (*figures, sum(figures))]


def reviews():
    outcomes = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    direct, after = REVIEWS[1:]
    return [[("行政复议", 2, 5), ("行政诉讼", 1, 10)],
            [(direct[0], 1, 5), (after[0], 1, 5)],
            [(text, 1, 1) for text in outcomes * 3],
            [cell for _, figures in REVIEWS for cell in numbers(figures)]]


def report(agency, year):
    made = Report(agency, year, f"根据《中华人民共和国政府信息公开条例》编制本报告，所列数据的统计期限为{year}年1月1日至{year}年12月31日。"
                  "如对本报告有疑问，请与本局办公室联系（电话：0000-1234567，电子邮箱：xxgk@example.org）。")
    made.parts = [
        ("heading", "一、总体情况"),
        ("paragraph", f"{year}年，本局坚持以公开为常态、不公开为例外，全年通过门户网站发布信息312条，制发行政规范性文件4件。"
                      "重点领域的信息由业务科室当日提供、当日发布，办事指南逐项核对，过期内容及时撤下，群众来电询问的事项整理成问答一并公开。"),
        ("paragraph", f"依申请公开方面，全年新收政府信息公开申请{sum(RECEIVED)}件，上年结转{sum(CARRIED_IN)}件，均在法定期限内办理；"
                      "答复文书由法制机构逐件审核，疑难申请与申请人当面沟通后再行答复。"),
        ("heading", "二、主动公开政府信息情况"), ("table", proactive()),
        ("heading", "三、收到和处理政府信息公开申请情况"), ("table", applications()),
        ("heading", "四、政府信息公开行政复议、行政诉讼情况"), ("table", reviews()),
        ("heading", "五、存在的主要问题及改进情况"),
        ("paragraph", "一是政策解读形式较为单一，二是部分栏目更新不够及时。下一步将增加图文解读，按月检查栏目，逾期未更新的予以通报。"),
        ("heading", "六、其他需要报告的事项"),
        ("paragraph", f"本局{year}年未收取政府信息公开信息处理费。"),
    ]
    return made
