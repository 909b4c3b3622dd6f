"""The plain CMS's pages: Chinese, GBK bytes that call themselves gb2312 and only in the page, no metadata, no feed.

Paragraphs are parted by <br>, times have no zone (UTC+8), list entries no year; a list's other parts are found by
its pager. One page design for all three of article, list and information, as small CMSs have.
"""

from collections.abc import Sequence
from functools import partial
from html import escape
from zoneinfo import ZoneInfo

from tasks.parsing.reading import Precision
from worker.demo import ballast
from worker.demo.articles import NEWEST_AT, Posting, Site, Variant
from worker.demo.listing import Part, newest, parts
from worker.demo.site import Page, Redirect

PER_LIST = 12
HTML = "text/html"  # no charset, as such servers send it
ENCODING = "gbk"
FORMATS = (  # three writings of one time; which, depends on the article
    {Precision.SECOND: "%Y-%m-%d %H:%M:%S", Precision.MINUTE: "%Y-%m-%d %H:%M", Precision.DAY: "%Y-%m-%d"},
    {Precision.SECOND: "%Y年%m月%d日 %H:%M:%S", Precision.MINUTE: "%Y年%m月%d日 %H:%M", Precision.DAY: "%Y年%m月%d日"},
    {Precision.SECOND: "%Y/%m/%d %H:%M:%S", Precision.MINUTE: "%Y年%m月%d日%H:%M", Precision.DAY: "%Y/%m/%d"},
)
ROBOTS = "User-agent: *\nDisallow: /member/\nDisallow: /plus/\n"
FORBIDDEN = "/member/draft_1.html"

ABOUT = "{name}是面向本地居民的综合信息网站，内容由采编人员每日更新。<br><br>网站不设论坛，欢迎来信。"
CONTACT = "来信请寄编辑部，电话在工作日接听。<br><br>来稿一经采用，即付稿酬。"
LOGIN = '<form method="post">用户名 <input name="user"> 密码 <input type="password" name="word"></form>'


def routes(site: Site, _origin: str) -> dict[str, Page | Redirect]:
    """Return every path of the site."""
    found: dict[str, Page | Redirect] = {"/robots.txt": Page(ROBOTS.encode, NEWEST_AT, "text/plain")}
    for position, posting in enumerate(site.postings):
        at = posting.story.modified_at
        page = Page(partial(_article, site, position), at, HTML)
        found |= dict.fromkeys((posting.path, posting.path_of(Variant.ALIAS)), page)
        if posting.path_of(Variant.PRINT) != posting.path:
            found[posting.path_of(Variant.PRINT)] = Page(partial(_print, site, posting), at, HTML)
    for key, name in site.sections:
        for part in parts(site.in_section(key), PER_LIST, f"/{key}/index.html", f"/{key}/index_{{}}.html"):
            found[part.path] = Page(partial(_list, site, name, part), newest(part.postings), HTML)
        found[f"/{key}/"] = Redirect(f"/{key}/index.html")
    found["/"] = Page(partial(_home, site), newest(site.postings), HTML)
    for path, title, text in (
        ("/about/index.html", "关于我们", ABOUT.format(name=site.name)),
        ("/about/contact.html", "联系方式", CONTACT),
        ("/member/login.php", "会员登录", LOGIN),
        (FORBIDDEN, "待审稿件", ABOUT.format(name=site.name)),
    ):
        found[path] = Page(partial(_plain, site, title, text), NEWEST_AT, HTML)
    return found


def _article(site: Site, position: int) -> bytes:
    posting = site.postings[position]
    section = dict(site.sections)[posting.story.section]
    print_path = posting.path_of(Variant.PRINT)
    print_link = f'<a href="{print_path}" target="_blank">打印本页</a>' if print_path != posting.path else ""
    main = f"""<div class="place">当前位置：<a href="/">首页</a> &gt; \
<a href="/{posting.story.section}/index.html">{section}</a> &gt; 正文</div>
{_text(posting)}
<div class="tools">{print_link} <a href="javascript:window.close()">关闭窗口</a></div>
<div class="context">{_neighbours(site, position)}</div>"""
    return _page(site, f"{posting.headline}_{section}_{site.name}", main)


def _text(posting: Posting) -> str:
    body = "<br><br>\n".join(f"\u3000\u3000{escape(text, quote=False)}" for text in posting.story.paragraphs)
    return f"""<h1>{escape(posting.headline, quote=False)}</h1>
<div class="info">{_info(posting)}</div>
<div class="content">
{body}
</div>"""


def _info(posting: Posting) -> str:
    """Return the line with time, source and author, its time written in one of three ways."""
    time = posting.stated_time(ZoneInfo("Asia/Shanghai"), FORMATS[posting.number // 6 % len(FORMATS)])
    authors = f"\u3000作者：{' '.join(posting.story.authors)}" if posting.story.authors else ""
    return f"发布时间：{time}\u3000来源：{posting.source}{authors}\u3000点击：{posting.number % 700}次"


def _neighbours(site: Site, position: int) -> str:
    older = site.postings[position + 1 : position + 2]
    newer = site.postings[position - 1 : position] if position else ()
    return f"上一篇：{_links(newer) or '没有了'}<br>下一篇：{_links(older) or '没有了'}"


def _links(postings: Sequence[Posting]) -> str:
    return "".join(f'<a href="{posting.path}">{escape(posting.headline, quote=False)}</a>' for posting in postings)


def _list(site: Site, name: str, part: Part) -> bytes:
    """Return a part of a section: headlines cut to what the column holds, the whole one in @title."""
    rows = "\n".join(
        f'<li><span>{_day(posting)}</span><a href="{posting.path}" title="{escape(posting.headline)}">'
        f"{escape(_cut(posting.headline), quote=False)}</a></li>"
        for posting in part.postings
    )
    pager = " ".join(
        f"<b>{number}</b>" if path == part.path else f'<a href="{path}">{number}</a>'
        for number, path in enumerate(part.all_paths, start=1)
    )
    following = f' <a href="{part.next_path}" rel="next">下一页</a>' if part.next_path else ""
    main = f"""<div class="place">当前位置：<a href="/">首页</a> &gt; {name}</div>
<ul class="list">
{rows}
</ul>
<div class="pages">{pager}{following}</div>"""
    return _page(site, f"{name}_{site.name}", main)


def _day(posting: Posting) -> str:
    return posting.stated_time(ZoneInfo("Asia/Shanghai"), dict.fromkeys(Precision, "%m-%d"))


def _cut(headline: str, limit: int = 14) -> str:
    return headline if len(headline) <= limit else f"{headline[:limit]}…"


def _home(site: Site) -> bytes:
    drafts = f'<div class="members"><a href="{FORBIDDEN}">待审稿件</a></div>'
    return _page(site, site.name, f'<div class="latest"><h3>最新</h3>{_links(site.postings[:PER_LIST])}</div>{drafts}')


def _plain(site: Site, title: str, text: str) -> bytes:
    main = f'<div class="place">当前位置：<a href="/">首页</a> &gt; {title}</div><div class="content">{text}</div>'
    return _page(site, f"{title}_{site.name}", main)


def _print(site: Site, posting: Posting) -> bytes:
    title = escape(f"{posting.headline}_{site.name}", quote=False)
    return _encoded(f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{title}</title></head>
<body onload="window.print()">
{_text(posting)}
</body></html>
""")


def _page(site: Site, title: str, main: str) -> bytes:
    nav = " | ".join(f'<a href="/{key}/index.html">{name}</a>' for key, name in site.sections)
    hot = "".join(
        f'<li><a href="{posting.path_of(Variant.ALIAS)}">{escape(_cut(posting.headline), quote=False)}</a></li>'
        for posting in site.postings
        if posting.path_of(Variant.ALIAS) != posting.path
    )
    return _encoded(f"""<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{escape(title, quote=False)}</title>
{ballast.head(site.number, site.ballast_kb)}
</head>
<body>
<div class="head"><a href="/"><img src="/logo.gif" alt="{site.name}"></a> <a href="/member/login.php">会员登录</a></div>
<div class="nav"><a href="/">首页</a> | {nav}</div>
<table width="960"><tr><td class="side" valign="top"><h3>热点排行</h3><ul>{hot}</ul></td>
<td class="main" valign="top">
{main}
</td></tr></table>
<div class="foot"><a href="/about/index.html">关于我们</a> <a href="/about/contact.html">联系方式</a><br>
版权所有 © 2016-2026 {site.name} 主编：岑堃成 更新日期：{NEWEST_AT:%Y-%m-%d}</div>
{ballast.foot(site.number, site.ballast_kb)}
</body>
</html>
""")


def _encoded(html: str) -> bytes:
    return html.encode(ENCODING, errors="xmlcharrefreplace")
