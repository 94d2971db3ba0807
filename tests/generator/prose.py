"""Prose of the reports: own sentences with blanks to fill, strung together at random."""

_OPENINGS = (
    "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）有关规定，现公布{agency}{year}年政府信息公开工作年度报告。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
    "本报告按照《中华人民共和国政府信息公开条例》第五十条的要求编制，内容包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分。",
    "按照上级关于做好年度报告编制发布工作的通知要求，{short}对{year}年度政府信息公开工作进行了梳理，现将有关情况报告如下。",
)
_CONTACTS = (
    "如对本报告有疑问，请与{office}联系（地址：{place}路{n}号；邮编：3{n5}；电话：0{n3}-8{n7}）。",
    "联系电话：0{n3}-6{n7} | 电子邮箱：xxgk{n3}@example.com | 邮编：4{n5}",
    "地址：{place}大道{n}号，邮政编码：2{n5}，传真：0{n3}-5{n7}。",
)
_GENERAL = (
    "{year}年，{short}坚持以公开为常态、不公开为例外，把政府信息公开作为转变作风、服务群众的一项经常性工作来抓",
    "一年来，{short}主要负责同志{n1}次专题听取政务公开工作汇报，分管负责同志定期调度",
    "通过门户网站主动公开各类信息{big}条，其中机构职能类{n}条、工作动态类{n2}条、通知公告类{n}条",
    "政务微信公众号全年推送{n2}期，累计阅读量{big}人次，比上年增长{p}.{n1}%",
    "围绕{topic}等重点领域，及时回应社会关切，发布政策解读材料{n}篇",
    "对历年发布的文件逐件清理，集中更新失效链接{n}处，补齐空白栏目{n1}个",
    "落实信息发布先审后发，实行“三审三校”，全年未发生失泄密事件",
    "组织业务培训{n1}次，参训{n2}人次，{scope}政务公开队伍能力稳步提升",
    "邀请{n}名群众代表走进机关，参加政府开放日活动，现场答复意见建议{n}条",
    "在便民服务中心设立查阅点{n1}处，配备自助终端{n1}台，安排专人引导",
    "公布年度重大行政决策事项目录{n1}项，其中{n1}项向社会公开征求意见",
    "全年没有因政务公开工作被上级通报，也没有发生责任追究情形",
    "把政务公开纳入年度绩效考核，分值权重不低于{n1}%",
)
_APPLICATIONS = (
    "全年共收到政府信息公开申请{received}件，{carried}均在法定期限内办理",
    "申请内容主要涉及{topic}等方面，办理中注重与申请人沟通，做到件件有回音",
    "完善登记、审核、答复、归档各环节的工作规范，邮寄和当面申请渠道保持畅通",
    "{short}对答复文书统一格式，重要答复请法律顾问先行审核",
)
_TOPICS = ("征地补偿", "城市更新", "义务教育", "医疗保障", "食品安全", "乡村振兴", "财政预决算", "生态环境", "就业创业", "养老服务", "老旧小区改造")
_PROBLEMS = (
    "部分栏目更新还不够及时，个别信息的发布存在滞后",
    "政策解读的形式偏单一，图文和视频类解读占比不高",
    "基层公开人员变动较频繁，业务衔接不够顺畅",
    "依申请公开答复的规范化水平有待提高",
    "公开内容与群众的实际需求之间还有差距",
)
_REMEDIES = (
    "建立栏目保障清单，明确更新时限，每{n1}个月通报一次检查结果",
    "丰富解读方式，多用问答和图示，让群众看得懂、用得上",
    "加强业务培训，编印工作手册{n2}册，推动经验共享",
    "完善会商机制，疑难申请由{n1}个科室共同研究",
    "开展满意度调查，回收问卷{n2}份，按意见改进栏目设置",
)
_REST = (
    "{year}年，{short}依申请提供政府信息未收取信息处理费",
    "按照《政府信息公开信息处理费管理办法》，全年收取信息处理费0元",
    "承办人大代表建议{n1}件、政协提案{n1}件，办理结果均已公开",
    "办理结果公开率达到100%，{scope}政务公开平台运行平稳",
)
_NOTES = (
    "本表数据由{office}汇总，统计口径与上年一致",
    "统计时点为{year}年12月31日",
    "含通过信函、传真和网络等渠道提交的申请",
    "各项数据以正式归档的台账为准",
)
_HEADS = ("主动公开情况", "依申请公开情况", "政府信息管理", "平台建设", "监督保障")


class Writer:
    """Writes the paragraphs of one report; `statements`, where there are any, are worked into them."""

    def __init__(self, rng, agency, year, figures, plain=False, statements=None):
        self.rng, self.agency, self.year, self.plain, self.statements = rng, agency, year, plain, statements
        self.received = figures.get("applications/received/total", figures.get("statistics/applications.received/count", 0))
        carried = figures.get("applications/carried-in/total")
        self.carried = "" if carried is None else f"上年结转{carried}件，"
        self.decks = {}

    def fill(self, template):
        rng = self.rng
        out, rest = "", template
        while "{" in rest:
            before, _, rest = rest.partition("{")
            name, _, rest = rest.partition("}")
            out += before + self._word(rng, name)
        return out + rest

    def _word(self, rng, name):
        words = {
            "agency": self.agency.name, "short": self.agency.short, "scope": self.agency.territory, "year": self.year,
            "received": self.received, "carried": self.carried,
            "office": self.agency.name + ("" if self.agency.name.endswith(("办公室", "办公厅")) else "办公室"),
        }
        if name in words:
            return str(words[name])
        if name == "place":
            return rng.choice(("人民", "建设", "解放", "文化", "迎宾", "朝阳"))
        if name == "topic":
            return "、".join(rng.sample(_TOPICS, rng.randint(2, 3)))
        if name in ("n3", "n5", "n7"):
            return "".join(rng.choice("0123456789") for _ in range(int(name[1])))
        low, high = {"n": (3, 98), "n1": (2, 9), "n2": (20, 460), "big": (200, 65000), "p": (1, 40)}[name]
        return str(rng.randint(low, high))

    def paragraph(self, pool, count):
        """A paragraph; no sentence comes again before the others have had their turn."""
        chosen = []
        while len(chosen) < min(count, len(pool)):
            deck = self.decks.setdefault(pool, [])
            if not deck:
                deck += self.rng.sample(pool, len(pool))
            sentence = deck.pop()
            if sentence not in chosen:
                chosen.append(sentence)
        return "。".join(self.fill(sentence) for sentence in chosen) + "。"

    def opening(self):
        out = [self.fill(self.rng.choice(_OPENINGS))]
        if self.rng.random() < 0.4:
            out.append(self.fill(self.rng.choice(_CONTACTS)))
        return out

    def general(self):
        rng = self.rng
        out = [self.paragraph(_GENERAL, rng.randint(1, 3))]
        style = rng.choice(("plain", "brackets", "figures", "heads"))
        if style == "plain":
            out += [self.paragraph(_GENERAL, rng.randint(2, 4)) for _ in range(rng.randint(0, 2))]
            return out
        for n, head in enumerate(rng.sample(_HEADS, rng.randint(2, 5)), 1):
            pool = _APPLICATIONS if head == "依申请公开情况" else _GENERAL
            text = self.paragraph(pool, rng.randint(1, 3))
            if style == "heads":
                out += [f"（{'一二三四五'[n - 1]}）{head}", text]
            else:
                number = f"（{'一二三四五'[n - 1]}）" if style == "brackets" else f"{n}{rng.choice('.、')}"
                out.append(f"{number}{head}。{text}")
        return out

    def about_proactive(self):
        """Now and then a paragraph before table two."""
        if self.rng.random() < 0.75:
            return self._stated("about_documents", 0.4)
        return [self.paragraph(_GENERAL, 2)]

    def about_documents(self):
        """The section on what was published, in the reports for 2014 to 2018."""
        return self._stated("about_documents", 0.7) or [self.paragraph(_GENERAL, 2)]

    def about_applications(self):
        stated = self._stated("about_applications", 0.9)
        if stated or self.rng.random() < 0.75:
            return stated
        return [self.paragraph(_APPLICATIONS[1:] if self.statements else _APPLICATIONS, self.rng.randint(1, 3))]

    def about_reviews(self):
        stated = self._stated("about_reviews", 0.6)
        if stated or self.rng.random() < 0.85:
            return stated
        return [f"{self.year}年，{self.agency.short}政府信息公开行政复议、行政诉讼情况见下表。"]

    def _stated(self, name, chance):
        """Paragraphs that state figures, each sentence its own or all in one."""
        if not self.statements or self.rng.random() > chance:
            return []
        sentences = [self.fill(sentence) + "。" for sentence in getattr(self.statements, name)()]
        return ["".join(sentences)] if self.rng.random() < 0.6 else sentences

    def appendix_heading(self):
        return f"政府信息公开情况统计表（{self.year}年度）"

    def another_body(self):
        return self.rng.choice([name for name in ("某山市档案局", "某河县地方志办公室", "某湖区信访局") if name != self.agency.name]).replace("某", self.rng.choice("东西南北"))

    def footnote(self):
        return self.fill(self.rng.choice(_NOTES)) + "。"

    def problems(self):
        rng = self.rng
        count = rng.randint(2, 3)
        faults = rng.sample(_PROBLEMS, count)
        cures = [self.fill(cure) for cure in rng.sample(_REMEDIES, count)]
        if rng.random() < 0.4:
            return ["存在的主要问题：" + "；".join(f"{'一二三'[n]}是{fault}" for n, fault in enumerate(faults)) + "。",
                    "改进措施：" + "；".join(f"{'一二三'[n]}是{cure}" for n, cure in enumerate(cures)) + "。"]
        if rng.random() < 0.4:
            return ["（一）存在的问题"] + [f"{n + 1}.{fault}。" for n, fault in enumerate(faults)] + \
                   ["（二）改进情况"] + [f"{n + 1}.{cure}。" for n, cure in enumerate(cures)]
        return [f"{self.year}年，{self.agency.short}政府信息公开工作虽有进步，但{faults[0]}，{faults[1]}。下一步，将{cures[0]}，{cures[1]}。"]

    def rest(self):
        if self.rng.random() < 0.2:
            return [self.rng.choice(("无", "无。", "本年度无其他需要报告的事项。"))]
        return [self.paragraph(_REST, self.rng.randint(1, 2))]

    def free(self):
        """A paragraph for the free sections of the reports for 2014 to 2018."""
        return [self.paragraph(self.rng.choice((_GENERAL, _APPLICATIONS, _GENERAL)), self.rng.randint(1, 3))
                for _ in range(self.rng.randint(1, 2))]

    def signature(self):
        """The sign-off and its date."""
        rng, following = self.rng, self.year + 1
        day = f"{following}年{rng.randint(1, 3)}月{rng.randint(1, 28)}日"
        return [self.agency.name, day]

    def published(self):
        date = f"{self.year + 1}-{self.rng.randint(1, 3):02}-{self.rng.randint(1, 28):02}"
        return self.rng.choice((
            f"发布日期：{date}", f"发布时间：{date} 09:{self.rng.randint(10, 59)}    来源：{self.agency.name}    浏览次数：{self.rng.randint(30, 900)}",
            f"{date}    信息来源：{self.agency.name}", f"首页 | 政务公开 | 政府信息公开年报 | 发布日期：{date}",
        ))
