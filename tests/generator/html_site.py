"""The page around the article: what government portals put there. Nothing of it belongs to the report."""

import html

_MENU = ("网站首页", "政务要闻", "政务公开栏目", "办事服务大厅", "政民互动平台", "专题专栏导航", "走进我们", "数据开放目录")
_SIDE = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开入口")
_SHARE = ("分享到微信朋友圈", "打印本页内容", "关闭此窗口", "字体缩放：大 中 小", "扫一扫在手机打开当前页")
_FOOT = ("网站地图与隐私声明", "版权所有归本站所有", "网站标识码")


class Site:
    """Draws one site. `texts` collects what no report may contain."""

    def __init__(self, rng, names, script, title, agency, year):
        self.rng, self.names, self.script = rng, names, script
        self.title, self.agency, self.year = title, agency, year
        self.texts = []

    def around(self, title, article):
        """-> the body of the page; `title` is what stands above the article, in its box or outside."""
        if "title-outside" not in self.names or "bare-page" in self.names:
            title, article = "", f"{title}\n{article}"
        article += self._hidden(article)
        if "bare-page" in self.names:
            return article
        top = f'<div class="header"><div class="logo"><img src="/images/logo.png" alt="logo"></div>{self._menu()}</div>\n{self._crumbs()}'
        before, after = self._index() + title, self._after()
        side, foot = self._side(), self._foot()
        if "layout-tables" in self.names:
            aside = f'<td width="200" valign="top">{side}</td>' if side else ""
            return (f'<table width="1000" align="center"><tr><td>{top}</td></tr></table>\n<table width="1000" border="0"><tr>{aside}<td valign="top">'
                    f'{before}<table width="100%"><tr><td class="bt_content">{article}</td></tr></table>{after}</td></tr></table>\n'
                    f'<table width="100%"><tr><td align="center">{foot}</td></tr></table>')
        return (f'{top}\n<div class="main"><div class="w1200">{side}<div class="content-box">{before}\n'
                f'<div class="view TRS_UEDITOR trs_paper_default" id="zoom">{article}</div>\n{after}</div></div></div>\n<div class="footer">{foot}</div>')

    def head(self, meta):
        """What stands in the head; `meta` names the charset, as first thing or behind what fills the first two kilobytes."""
        if "meta-late" in self.names:
            meta = "<!-- " + "=" * 2048 + " -->\n" + meta
        title = html.escape(self.script(self.title)) if self.title else "政务公开"
        script = ""
        if "script-tables" in self.names:
            script = ('<script type="text/javascript">\nvar t = "<table><tr><td>' + str(self.rng.randint(1000, 9999)) + '<\\/td><td>' +
                      str(self.rng.randint(1000, 9999)) + '<\\/td><\\/tr><\\/table>";\nif (1 < 2 && t) document.title = t;\n</script>\n')
        return f'{meta}<title>{title}</title>\n<style type="text/css">\n<!--\n.bt_content p {{ line-height: 2; }}\ntable td > p {{ margin: 0; }}\n-->\n</style>\n{script}'

    def _hidden(self, article):
        """The article again, for printing or sharing."""
        if "hidden-copy" not in self.names:
            return ""
        return self.rng.choice(('<div id="print" style="display:none">{}</div>', "<template>{}</template>", '<div hidden>{}</div>')).format(article)

    def _publisher(self):
        """The body itself, or the office that runs the site."""
        return self._own("信息化建设管理中心") if "other-publisher" in self.names else self.script(self.agency)

    def _own(self, text):
        text = self.script(text)
        self.texts.append(text)
        return html.escape(text)

    def _menu(self):
        items = [self._own(text) for text in self.rng.sample(_MENU, 5)]
        return '<ul class="nav">' + "".join(f'<li><a href="/col{n}/">{text}</a></li>' for n, text in enumerate(items)) + "</ul>"

    def _crumbs(self):
        return f'<div class="crumbs">{self._own("您所在的位置")}：<a href="/">首页</a> &gt; <a href="/zwgk/">{self._own("政务公开专栏")}</a> &gt; 正文</div>'

    def _index(self):
        """索引号 and the like, and the script that counts visits."""
        if "index-table" not in self.names or not self.title:
            return ""
        rng, number = self.rng, f"{self.rng.randint(10000000, 99999999)}/{self.year + 1}-{self.rng.randint(10000, 99999)}"
        day = f"{self.year + 1}-{rng.randint(1, 3):02}-{rng.randint(1, 28):02}"
        pairs = [("索引号", self._own(number)), ("信息分类", self._own("政府信息公开年报类")), ("发布机构", self._publisher()),
                 ("成文日期", day), ("名称", html.escape(self.script(self.title))), ("文号", self._own("无文号可填"))]
        pairs = [(self.script(name) + rng.choice(("：", ":", " ：")), value) for name, value in pairs]
        if rng.random() < 0.7:
            rows = "".join(f"<tr><td><b>{a}</b></td><td>{b}</td><td><b>{c}</b></td><td>{d}</td></tr>" for (a, b), (c, d) in zip(pairs[::2], pairs[1::2]))
            return f'<table class="index" width="100%">{rows}</table>'
        return '<ul class="index">' + "".join(f"<li><span>{name}</span>{value}</li>" for name, value in pairs) + "</ul>"

    def _side(self):
        if "side-menu" not in self.names:
            return ""
        years = [f"{year}年政府信息公开年报专页" for year in range(self.year - 2, self.year + 1)]
        items = "".join(f'<li><a href="#">{self._own(text)}</a></li>' for text in list(_SIDE[:3]) + years)
        return f'<div class="left"><h3>{self._own("政府信息公开平台首页")}</h3><ul>{items}</ul></div>'

    def _after(self):
        out = ""
        if "share" in self.names:
            out += '<div class="share">' + " ".join(f'<a href="javascript:void(0)">{self._own(text)}</a>' for text in self.rng.sample(_SHARE, 3)) + "</div>"
        if "neighbours" in self.names and self.title:
            last = self._own(f"{self.year - 1}年政府信息公开工作年度报告汇编")
            out += f'<div class="page">{self._own("上一篇文章")}：<a href="../1.html">{last}</a><br>{self._own("下一篇文章")}：{self._own("没有了哦")}</div>'
        return out

    def _foot(self):
        items = " | ".join(self._own(text) for text in _FOOT)
        return f'<p>{items}</p><p>{self._own(f"ICP备{self.rng.randint(10000000, 99999999)}号")} &copy; 2024 {self._own("主办单位和技术支持")}</p>'
