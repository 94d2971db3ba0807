"""Sentences that state figures of the tables, rightly or wrongly, and distractors that only look as if they did."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import forms

_DIGITS = "零一二三四五六七八九"


@dataclass
class Fact:
    """One figure stated: the rule that judges it, the cells it is about, and whether it is right; None where it may count as either."""
    rule: str
    keys: tuple
    right: bool | None = True


def quantities(edition, table_two):
    """{name: keys that add up to it} for what prose speaks of."""
    if edition == "2014":
        base = "statistics/applications."
        names = {"received": base + "received", "answered": base + "answered", "granted": base + "answered.granted",
                 "granted-in-part": base + "answered.granted-in-part", "denied": base + "answered.denied",
                 "reviews": "statistics/review", "litigation": "statistics/litigation",
                 "normative-documents": "statistics/normative-documents-issued"}
        return {name: (f"{key}/count",) for name, key in names.items()}
    rows = {"received": "received", "carried-in": "carried-in", "answered": "result-total", "carried-out": "carried-out",
            "granted": "granted", "granted-in-part": "granted-in-part"}
    found = {name: (f"applications/{row}/total",) for name, row in rows.items()}
    found["denied"] = tuple(f"applications/{row}/total" for row in forms.result_rows(True) if row.startswith("denied."))
    found["handled"] = found["received"] + found["carried-in"]
    found["reviews"] = ("review-litigation/review/total",)
    found["litigation"] = tuple(f"review-litigation/{row}/total" for row in ("litigation-direct", "litigation-after-review"))
    found["normative-documents"] = (f"proactive/normative-documents/{'issued' if table_two == '2021' else 'made'}",)
    return found


# A slot is {name}, {last:name} (another year's), {rise:name} (the change against it), {share:part/whole}, {other} (somebody else's).
_RECEIVED = (
    "{year}年，{short}共收到政府信息公开申请{received}件",
    "全年收到政府信息公开申请{received}件，较上年的{last:received}件{rise:received}",
    "本年度收到政府信息公开申请{received}件（{before}年为{other}件）",
)
_ANSWERED = (
    "全年共答复政府信息公开申请{answered}件，其中予以公开{granted}件，部分公开{granted-in-part}件，不予公开{denied}件",
    "全年答复政府信息公开申请{answered}件，其中予以公开{granted}件，占{share:granted/answered}",
)
_NEW_APPLICATIONS = (
    "本年新收政府信息公开申请{received}件，上年结转{carried-in}件",
    "全年受理政府信息公开申请{handled}件（含上年结转{carried-in}件）",
    "全年共办结政府信息公开申请{answered}件，结转下年度继续办理{carried-out}件",
)
_REVIEWS = (
    "{year}年，因政府信息公开工作被申请行政复议{reviews}件，被提起行政诉讼{litigation}件",
    "全年发生政府信息公开行政复议{reviews}件、行政诉讼{litigation}件",
)
_DOCUMENTS = {
    "2014": ("全年制发规范性文件{normative-documents}件",),
    "2019": ("{year}年，{short}新制作规范性文件{normative-documents}件",),
    "2021": ("{year}年，{short}制发行政规范性文件{normative-documents}件", "全年共制发行政规范性文件{normative-documents}件，全部在门户网站公开"),
}
_NONE_RECEIVED = ("{year}年，{short}未收到政府信息公开申请", "全年没有收到政府信息公开申请")
_NO_REVIEWS = ("{year}年，{short}未发生因政府信息公开工作引起的行政复议和行政诉讼",)
_DISTRACTORS = (
    "门户网站依申请公开栏目全年访问量{other}次",
    "举办依申请公开业务培训{other}期，{other}人次参加",
    "接听依申请公开咨询电话{other}个，当面解答{other}人次",
    "公开人大代表建议办理结果{other}件、政协提案办理结果{other}件",
)
# These turn to another year or body: what comes behind would read as if it spoke of that too.
_DIGRESSIONS = (
    "{before}年，{short}收到政府信息公开申请{other}件",
    "下一步，计划在{after}年制发行政规范性文件{other}件",
    "{neighbour}全年收到政府信息公开申请{other}件，办理经验在{scope}交流",
    "{neighbour}、{neighbour}分别收到政府信息公开申请{other}件、{other}件",
)
_NEIGHBOURS = ("市公安局", "市自然资源和规划局", "县住房和城乡建设局", "区市场监督管理局", "城关镇人民政府")
# What may be said without being wrong, besides the figure itself: 收到 and 受理 may mean either.
_ALSO = {"received": ("handled",), "handled": ("received",)}


class Statements:
    """Writes the sentences of one report and keeps what they state."""

    def __init__(self, rng, edition, year, figures, wrong, table_two=""):
        self.rng, self.edition, self.year = rng, edition, year
        self.quantities = quantities(edition, table_two or edition)
        self.values = {name: sum(figures[key] for key in keys) for name, keys in self.quantities.items() if all(key in figures for key in keys)}
        self.wrong = rng.randint(1, 2) if wrong else 0
        self.facts = []
        self.neighbours = []

    def about_applications(self):
        pools = [_RECEIVED, _ANSWERED] + ([_NEW_APPLICATIONS] if self.edition != "2014" else [])
        if self.values["received"] == 0 and self.values.get("carried-in", 0) == 0:
            pools = [_NONE_RECEIVED]
        out = [self.rng.choice(pool) for pool in self.rng.sample(pools, self.rng.randint(1, min(2, len(pools))))]
        return self._mixed(out)

    def about_reviews(self):
        nothing = self.values["reviews"] == 0 and self.values["litigation"] == 0
        return self._mixed([self.rng.choice(_NO_REVIEWS if nothing and self.rng.random() < 0.5 else _REVIEWS)])

    def about_documents(self):
        return self._mixed([self.rng.choice(_DOCUMENTS[self.edition])])

    def _mixed(self, templates):
        if self.rng.random() < 0.5:
            templates.insert(self.rng.randint(0, len(templates)), self.rng.choice(_DISTRACTORS))
        if self.rng.random() < 0.4:
            templates.append(self.rng.choice(_DIGRESSIONS))
        return [self.fill(template) for template in templates]

    def fill(self, template):
        """The sentence; what only the writer knows ({short}, {scope}) stays in braces."""
        self.slipped = False
        if template in _NONE_RECEIVED:
            self.facts.append(Fact("prose.received", self.quantities["received"]))
        out, rest = "", template
        while "{" in rest:
            before, _, rest = rest.partition("{")
            name, _, rest = rest.partition("}")
            out += before + self._slot(name)
        return out + rest

    def _slot(self, name):
        rng = self.rng
        if name in ("short", "scope"):
            return "{" + name + "}"
        kind, _, what = name.partition(":")
        if kind == "share":
            return self._share(*what.split("/"))
        if kind == "last":
            self.last = max(1, self.values[what] * rng.randint(50, 150) // 100 + rng.randint(1, 9))
            return str(self.last)
        if kind == "rise":
            return self._rise(what)
        simple = {"year": self.year, "before": self.year - 1, "after": self.year + 1, "other": rng.randint(1, 900),
                  "neighbour": self._neighbour()}
        return str(simple[name]) if name in simple else self._figure(name)

    def _neighbour(self):
        """Another body, and never the same twice in a row."""
        self.neighbours = self.neighbours or self.rng.sample(_NEIGHBOURS, len(_NEIGHBOURS))
        return self.neighbours.pop()

    def _figure(self, name):
        right = not self._slips()
        # 受理 states what was received; said of both, it is judged by the same rule.
        fact = Fact("prose." + ("received" if name == "handled" else name), self.quantities[name], right)
        value = self.values[name]
        if not right:
            value = self._other_than({value} | {self.values[also] for also in _ALSO.get(name, ()) if also in self.values})
        if name == "received":
            self.stated = value
        self.facts.append(fact)
        return spoken(self.rng, value, exact=not right)

    def _slips(self):
        """Whether the next figure shall be wrong; in the end as many are as were wished for."""
        if self.wrong and self.rng.random() < 0.4:
            self.wrong -= 1
            self.slipped = True
            return True
        return False

    def _other_than(self, values):
        base = min(values)
        while True:
            value = max(0, base + self.rng.choice((-1, 1)) * self.rng.choice((1, 2, 3, 10, self.rng.randint(4, 90))))
            if value not in values:
                return value

    def _share(self, part, whole):
        part_value, whole_value = self.values[part], self.values[whole]
        keys = self.quantities[part] + self.quantities[whole]
        if not whole_value:
            return "比为零"
        unsure = self.slipped  # made of a figure that is wrong itself
        right = not self._slips()
        self.facts.append(Fact("prose.share", keys, None if unsure else right))
        share = Decimal(part_value) * 100 / whole_value
        return percent(self.rng, share if right else _off(self.rng, share)) + "%"

    def _rise(self, what):
        """The change against the figure of the year before, as both stand in the sentence."""
        now = self.stated
        if now == self.last:
            return "持平"
        unsure = self.slipped
        right = not self._slips()
        self.facts.append(Fact("prose.share", (), None if unsure else right))
        change = abs(Decimal(now - self.last)) * 100 / self.last
        word = self.rng.choice(("增长", "增加", "上升") if now > self.last else ("下降", "减少"))
        return word + percent(self.rng, change if right else _off(self.rng, change)) + "%"

    def judged(self, cells):
        """-> (rules that must fail, rules that may) by the numbers that are printed."""
        fails = {fact.rule for fact in self.facts if fact.right is False and all(key in cells for key in fact.keys)}
        unsure = {fact.rule for fact in self.facts if not fact.right} - fails
        return sorted(fails), sorted(unsure)


def _off(rng, share):
    """Another percentage, by more than rounding explains."""
    off = share + rng.choice((-1, 1)) * Decimal(rng.randint(30, 300)) / 10
    return off if off > 1 else share + 7


def percent(rng, share):
    text = str(share.quantize(Decimal(rng.choice(("1.00", "1.0", "1.00"))), ROUND_HALF_UP))
    return text.rstrip("0").rstrip(".") if rng.random() < 0.5 and "." in text else text


def spoken(rng, value, exact=False):
    """A figure as prose prints it; `exact` where 余 or 万 would make a wrong one right, or nearly."""
    kind = rng.random()
    if value != int(value):
        return str(value)
    if kind < 0.1 and value < 10000:
        return chinese(value)
    if kind < 0.2:
        return f" {value} "
    if kind < 0.25:
        return str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    if kind < 0.3 and value > 20 and value % 10 and not exact:
        return f"{value - value % 10}余"
    if value >= 10000 and kind < 0.6 and not exact:
        whole = Decimal(value) / 10000
        return f"{whole.normalize():f}万" if kind < 0.45 or value % 1000 == 0 else f"{Decimal(value // 1000) / 10:f}万余"
    if value >= 1000 and kind > 0.95:
        return f"{value:,}"
    return str(value)


def chinese(value):
    """A number below ten thousand in words."""
    if value == 0:
        return "零"
    out, zero = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // power % 10
        if digit:
            out += ("零" if zero and out else "") + _DIGITS[digit] + unit
            zero = False
        else:
            zero = bool(out)
    return out.removeprefix("一") if 10 <= value < 20 else out
