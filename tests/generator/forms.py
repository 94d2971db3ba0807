"""The official forms as the generator knows them: keys, labels, groups.

Written down here a second time, on purpose apart from the program's own tables: a generator that read those
would repeat their mistakes instead of showing them.
"""

COLUMNS = (
    ("natural-person", "自然人"),
    ("business", "商业\n企业"),
    ("research", "科研\n机构"),
    ("public-welfare", "社会公益组织"),
    ("legal-service", "法律服务机构"),
    ("other", "其他"),
    ("total", "总计"),
)
APPLICANTS = tuple(key for key, _ in COLUMNS[:-1])

NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
RESULTS_LABEL = "三、本年度办理结果"

# Group rows of the results: (key, label, items); a group without items is itself a row of numbers.
_GROUPS_COMMON = (
    ("granted", "（一）予以公开", ()),
    ("granted-in-part", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ()),
    ("denied", "（三）不予公开", (
        ("state-secret", "1.属于国家秘密"),
        ("prohibited-by-law", "2.其他法律行政法规禁止公开"),
        ("security-stability", "3.危及“三安全一稳定”"),
        ("third-party", "4.保护第三方合法权益"),
        ("internal-affairs", "5.属于三类内部事务信息"),
        ("deliberative", "6.属于四类过程性信息"),
        ("enforcement-file", "7.属于行政执法案卷"),
        ("administrative-query", "8.属于行政查询事项"),
    )),
    ("unavailable", "（四）无法提供", (
        ("not-held", "1.本机关不掌握相关政府信息"),
        ("needs-creation", "2.没有现成信息需要另行制作"),
        ("unclear", "3.补正后申请内容仍不明确"),
    )),
    ("rejected", "（五）不予处理", (
        ("petition", "1.信访举报投诉类申请"),
        ("repeated", "2.重复申请"),
        ("publication", "3.要求提供公开出版物"),
        ("excessive", "4.无正当理由大量反复申请"),
        ("reissue", "5.要求行政机关确认或重新出具已获取信息"),
    )),
)
_OTHER_ONE = ("other", "（六）其他处理", ())
_OTHER_THREE = ("other", "（六）其他处理", (
    ("uncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("other", "3.其他"),
))

RECEIVED = ("received", "一、本年新收政府信息公开申请数量")
CARRIED_IN = ("carried-in", "二、上年结转政府信息公开申请数量")
RESULT_TOTAL = ("result-total", "（七）总计")
CARRIED_OUT = ("carried-out", "四、结转下年度继续办理")


def groups(single_other):
    """The result groups; `single_other` as in the form of 2019."""
    return _GROUPS_COMMON + ((_OTHER_ONE if single_other else _OTHER_THREE),)


def result_rows(single_other):
    """The keys of all rows that add up to the result total."""
    rows = []
    for key, _, items in groups(single_other):
        rows += [f"{key}.{item}" for item, _ in items] if items else [key]
    return rows


# Table two: blocks of (bar, column headers, rows); a row is (key, label, column keys).
PROACTIVE = {
    "2021": (
        ("第二十条第（一）项", ("本年制发件数", "本年废止件数", "现行有效件数"), (
            ("regulations", "规章", ("issued", "repealed", "in-force")),
            ("normative-documents", "行政规范性文件", ("issued", "repealed", "in-force")),
        )),
        ("第二十条第（五）项", ("本年处理决定数量",), (("licensing", "行政许可", ("decisions",)),)),
        ("第二十条第（六）项", ("本年处理决定数量",), (
            ("penalty", "行政处罚", ("decisions",)),
            ("coercion", "行政强制", ("decisions",)),
        )),
        ("第二十条第（八）项", ("本年收费金额（单位：万元）",), (("fees", "行政事业性收费", ("amount",)),)),
    ),
    "2019": (
        ("第二十条第（一）项", ("本年新\n制作数量", "本年新\n公开数量", "对外公开总数量"), (
            ("regulations", "规章", ("made", "published", "public-total")),
            ("normative-documents", "规范性文件", ("made", "published", "public-total")),
        )),
        ("第二十条第（五）项", ("上一年项目数量", "本年增/减", "处理决定数量"), (
            ("licensing", "行政许可", ("previous-items", "change", "decisions")),
            ("other-services", "其他对外管理服务事项", ("previous-items", "change", "decisions")),
        )),
        ("第二十条第（六）项", ("上一年项目数量", "本年增/减", "处理决定数量"), (
            ("penalty", "行政处罚", ("previous-items", "change", "decisions")),
            ("coercion", "行政强制", ("previous-items", "change", "decisions")),
        )),
        ("第二十条第（八）项", ("上一年项目数量", "本年增/减"), (
            ("fees", "行政事业性收费", ("previous-items", "change")),
        )),
        ("第二十条第（九）项", ("采购项目数量", "采购总金额"), (
            ("procurement", "政府集中采购", ("items", "amount")),
        )),
    ),
}

REVIEW_ROWS = (
    ("review", "行政复议"),
    ("litigation-direct", "未经复议直接起诉"),
    ("litigation-after-review", "复议后起诉"),
)
LITIGATION = "行政诉讼"
REVIEW_COLUMNS = (
    ("upheld", "结果\n维持"),
    ("corrected", "结果\n纠正"),
    ("other", "其他\n结果"),
    ("pending", "尚未\n审结"),
    ("total", "总计"),
)

SECTIONS = (
    ("一、总体情况",),
    ("二、主动公开政府信息情况",),
    ("三、收到和处理政府信息公开申请情况",),
    ("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
    ("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况", "五、存在问题及改进情况"),
    ("六、其他需要报告的事项",),
)

MONEY = {"proactive/fees/amount", "proactive/procurement/amount", "statistics/fees/count", "statistics/staffing.budget/count"}


def edition_of(year):
    """The edition that a report for `year` uses."""
    return "2014" if year < 2019 else "2019" if year < 2021 else "2021"


YEARS = {"2014": range(2014, 2019), "2019": range(2019, 2021), "2021": range(2021, 2026)}
