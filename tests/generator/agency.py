"""Made-up agencies and the ways their reports are titled."""

from dataclasses import dataclass

# Syllables that place names are made of. Pairs are drawn at random; a real place of that name is a coincidence.
_FIRST = "青云临柳东北安长石金玉白永新沧澄松枫梧芦桐碧岚莲双凤鹤锦瑞"
_SECOND = "溪岭湖河屏塘澜川桥山泉林城原港浦坪洲峰湾渡关阳泽宁"

_PROVINCE_BODIES = ("人民政府", "人民政府办公厅", "财政厅", "教育厅", "交通运输厅", "水利厅", "市场监督管理局", "民族宗教事务委员会")
_LOCAL_BODIES = (
    "教育局", "财政局", "司法局", "民政局", "水利局", "审计局", "统计局", "公安局", "文化和旅游局", "农业农村局", "应急管理局",
    "生态环境局", "市场监督管理局", "住房和城乡建设局", "人力资源和社会保障局", "发展和改革委员会", "卫生健康委员会",
    "政务服务和大数据管理局", "城市管理综合行政执法局", "退役军人事务局", "自然资源和规划局", "机关事务管理中心", "医疗保障局",
)
_ZONES = ("经济技术开发区管理委员会", "高新技术产业开发区管理委员会", "旅游度假区管理委员会")


@dataclass
class Agency:
    name: str         # as the title names it
    short: str        # as its prose speaks of itself: 我局, 我街道
    level: str        # province, city, county, department, town
    territory: str    # the place it works in

    @property
    def makes_rules(self):
        """Provinces and cities make 规章; of others the name alone does not tell."""
        return self.level in ("province", "city") and self.name.endswith("人民政府")

    @property
    def makes_no_rules(self):
        """Those of which the name says that they do not."""
        return self.name.endswith(("街道办事处", "镇人民政府", "乡人民政府", "县人民政府", "区人民政府"))


def draw(rng):
    """An agency of a random level."""
    province, city, county = (rng.choice(_FIRST) + rng.choice(_SECOND) for _ in range(3))
    county += rng.choice("县区市")
    city += "市"
    kind = rng.random()
    if kind < 0.08:
        body = rng.choice(_PROVINCE_BODIES)
        short = "省政府" if "政府" in body else "我委" if body.endswith("委员会") else "我局" if body.endswith("局") else "我厅"
        return Agency(f"{province}省{body}", short, "province", "全省")
    if kind < 0.16:
        return Agency(city + rng.choice(("人民政府", "人民政府办公室")), "市政府", "city", "全市")
    if kind < 0.36:
        prefix = city if rng.random() < 0.4 else ""
        return Agency(prefix + county + rng.choice(("人民政府", "人民政府", "人民政府办公室")),
                      f"{county[-1]}政府", "county", f"全{county[-1]}")
    if kind < 0.52:
        prefix = rng.choice(("", county, city + county))
        town = rng.choice(_FIRST) + rng.choice(_SECOND)
        if rng.random() < 0.5:
            return Agency(f"{prefix}{town}{rng.choice('镇乡')}人民政府", "我镇", "town", "全镇")
        return Agency(f"{prefix}{town}街道办事处", "街道", "town", "辖区")
    if kind < 0.58:
        return Agency(city + rng.choice(_ZONES), "管委会", "county", "全区")
    if kind < 0.63:
        return Agency(f"国家税务总局{city}{rng.choice(('', county))}税务局", "我局", "department", "全系统")
    if kind < 0.67:
        return Agency(f"{city}{rng.choice(('公安局', '生态环境局', '自然资源和规划局'))}{county[:2]}分局", "分局", "department", "全局")
    place = rng.choice((city, county, city + county))
    body = rng.choice(_LOCAL_BODIES)
    short = "我委" if body.endswith("委员会") else "中心" if body.endswith("中心") else "我局"
    return Agency(place + body, short, "department", "全系统")


_CHINESE = "〇一二三四五六七八九"
_WORK = "政府信息公开工作年度报告"


def chinese_year(rng, year, zeros="〇○零"):
    digits = "".join(_CHINESE[int(d)] for d in str(year))
    return digits.replace("〇", rng.choice(zeros))


def title(rng, agency, year, plain):
    """-> the printed lines of the title; `plain` keeps to the usual wording."""
    if plain:
        return [f"{agency.name}{year}年{_WORK}"]
    kind = rng.choice(_KINDS)
    when = f"{year}年" if rng.random() < 0.8 else f"{chinese_year(rng, year)}年"
    if rng.random() < 0.2:
        when = f" {when[:-1]} 年"
    lines = [part.strip() for part in kind.format(agency=agency.name, when=when, year=year, work=_WORK).split("\n")]
    if rng.random() < 0.15:  # letter-spaced, as a title set wide comes out; figures keep together
        lines = [line if any(c in "0123456789" for c in line) else " ".join(line) for line in lines]
    return lines


_KINDS = (
    "{agency}{when}{work}",
    "{agency}{when}{work}",
    "{agency}{when}{work}",
    "{when}{agency}{work}",
    "{agency}\n{when}{work}",
    "{when}\n{agency}{work}",
    "{agency}\n政府信息公开工作年度报告（{year}年）",
    "{agency}{work}（{year}年度）",
    "{agency}{when}度政府信息公开工作报告",
    "{agency}{when}政府信息公开年度报告",
    "{agency}政府信息公开工作{year}年年度报告",
    "{agency}关于{when}政府信息公开工作的年度报告",
    "{agency}关于{when}度政府信息公开工作情况的年度报告",
    "关于{agency}{when}政府信息公开工作的年度报告",
    "{agency}{when}度政府信息公开工作年度报告",
)
