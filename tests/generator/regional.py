"""Reports for 2008 to 2013 with the statistics that their region asked for: no table of the form, and nothing of it may be read as one."""

from grid import Cell, Table

YEARS = range(2008, 2014)
_HEADS = ("指标名称", "计量单位", "代码", "本年", "历年累计")
_LINES = (
    ("主动公开文件数", "条"), ("其中：1.政府网站公开数", "条"), ("2.政府公报公开数", "条"), ("本单位网站公开数", "条"),
    ("依申请公开信息目录数", "条"), ("受理申请总数", "条"), ("其中：1.当面申请数", "条"), ("2.网上申请数", "条"), ("3.信函、传真申请数", "条"),
    ("对申请的答复总数", "条"), ("其中：1.同意公开答复数", "条"), ("2.同意部分公开答复数", "条"), ("3.不予公开答复总数", "条"),
    ("其中：涉及国家秘密", "条"), ("涉及商业秘密", "条"), ("信息不存在数", "条"), ("重复申请数", "条"),
    ("行政复议数", "件"), ("行政诉讼数", "件"), ("行政申诉数", "件"), ("被举报投诉数", "件"),
    ("收取费用总额", "元"), ("咨询总人次", "人次"), ("工作机构数", "个"), ("查阅点数", "个"), ("专职人员数", "人"), ("培训人次", "人次"),
)


def statistics(rng):
    """-> (table, the numbers printed in it)"""
    rows, numbers = [[Cell(text, "head") for text in _HEADS]], []
    for n, (label, unit) in enumerate(_LINES, 1):
        year = rng.randint(0, 4000) if rng.random() < 0.6 else 0
        total = year + (rng.randint(0, 9000) if rng.random() < 0.7 else 0)
        numbers += [str(year), str(total)]
        rows.append([Cell(label, "label"), Cell(unit, "unit"), Cell(f"{n:02}", "unit"), Cell(str(year), "extra"), Cell(str(total), "extra")])
    return Table("regional", rows, ["head"] + ["data"] * len(_LINES)), numbers
