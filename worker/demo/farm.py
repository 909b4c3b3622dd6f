"""The re-publisher's pages: a DedeCMS theme in machine English, no feed, no metadata, nothing a reader can't see.

The structure is that of site farms of this family: the only heading with text is an h2, the headline is also in the
top bar with " !" behind, and lists cut headlines at the first hyphen, as their script means to drop a site's name.
"""

from collections.abc import Sequence
from datetime import UTC
from functools import partial
from html import escape

from tasks.parsing.reading import Precision
from worker.demo import ballast
from worker.demo.articles import NEWEST_AT, Posting, Site, Variant
from worker.demo.listing import Part, newest, parts
from worker.demo.site import Page, Redirect

PER_LIST = 15
RELATED, RECOMMENDED = 8, 6
FORMATS = {Precision.SECOND: "%Y-%m-%d %H:%M:%S", Precision.MINUTE: "%Y-%m-%d %H:%M"}

ABOUT = "<p>{name} collects what readers talk about. Our editors choose from many sources around the clock.</p>"
CONTACT = "<p>Write to the editorial office by the form on this page. We answer within three working days.</p>"
LOGIN = "<form method=post><p>User name <input name=user></p><p>Password <input type=password name=word></p></form>"


def routes(site: Site, _origin: str) -> dict[str, Page | Redirect]:
    """Return every path of the site."""
    found: dict[str, Page | Redirect] = {}
    for position, posting in enumerate(site.postings):
        page = Page(partial(_article, site, position), posting.story.modified_at)
        for path in (posting.path, *(path for _, path in posting.others)):
            found[path] = page
    for number, (key, name) in enumerate(site.sections, start=1):
        for part in parts(site.in_section(key), PER_LIST, f"/list-{number}.html", f"/list-{number}-{{}}.html"):
            found[part.path] = Page(partial(_list, site, name, part), newest(part.postings))
    changed_at = newest(site.postings)
    found["/"] = Page(partial(_home, site), changed_at)
    found["/sitemap.html"] = Page(partial(_sitemap, site), changed_at)
    for path, title, text in (
        ("/about.html", "About us", ABOUT.format(name=site.name)),
        ("/contact.html", "Contact", CONTACT),
        ("/login.php", "Member Login", LOGIN),
    ):
        found[path] = Page(partial(_plain, site, title, text), NEWEST_AT)
    return found


def _article(site: Site, position: int) -> bytes:
    posting = site.postings[position]
    headline = escape(posting.headline, quote=False)
    body = "\n".join(f"<p>{escape(text, quote=False)}</p>" for text in posting.story.paragraphs)
    section = dict(site.sections)[posting.story.section]
    related = [site.postings[(position + step * 5) % len(site.postings)] for step in range(1, RELATED + 1)]
    left = f"""<div class="m4_t1">Current location: <a href="/">Home</a> &gt; \
<a href="/list-{_list_number(site, posting)}.html">{section}</a> &gt; Text</div>
<h2 class="m4_box4">{headline}</h2>
<div class="m4_box5">{_time_line(posting)}</div>
<div class="m4_box6">{body}</div>
<div class="newdigg"><span>Like (0)</span><span>Dislike (0)</span></div>
<div class="m4_box7">{_neighbours(site, position)}</div>
<div class="m4_box21"><div class="m4_t2">Related information</div>{_items("m4_box22", related)}</div>"""
    return _page(site, posting.headline, left)


def _time_line(posting: Posting) -> str:
    """Return the line that tells time and source; some of these sites add an author who is none and a count."""
    extra = f" Author:admin Click: {posting.number % 900}" if posting.number % 4 == 0 else ""
    return f"Time:{posting.stated_time(UTC, FORMATS)} source:{escape(posting.source or '')}{extra}"


def _neighbours(site: Site, position: int) -> str:
    lines = []
    for label, other in (("Previous", position - 1), ("Next", position + 1)):
        if 0 <= other < len(site.postings):
            lines.append(f"<p>{label}:{_link(site.postings[other])}</p>")
        else:
            lines.append(f"<p>{label}:No more</p>")
    return "".join(lines)


def _link(posting: Posting, path: str | None = None) -> str:
    """Return a link as the theme's script leaves it: cut at the first hyphen. `path`: one of its variants."""
    return f'<a href="{path or posting.path}">{escape(posting.headline.split("-")[0], quote=False)}</a>'


def _items(css_class: str, postings: Sequence[Posting]) -> str:
    return f'<ul class="{css_class}">' + "".join(f"<li>{_link(posting)}</li>" for posting in postings) + "</ul>"


def _list(site: Site, name: str, part: Part) -> bytes:
    rows = "\n".join(
        f"<li><span>{posting.stated_time(UTC, dict.fromkeys(Precision, '%Y-%m-%d'))}</span>{_link(posting)}</li>"
        for posting in part.postings
    )
    left = f"""<div class="m4_t1">Current location: <a href="/">Home</a> &gt; {name}</div>
<ul class="m4_box1">
{rows}
</ul>
<div class="dede_pages"><ul class="pagelist">{_pager(part)}</ul></div>"""
    return _page(site, f"{name}_{site.name}", left)


def _pager(part: Part) -> str:
    numbers = [
        f'<li class="thisclass">{number}</li>' if path == part.path else f'<li><a href="{path}">{number}</a></li>'
        for number, path in enumerate(part.all_paths, start=1)
    ]
    return "".join(numbers)


def _home(site: Site) -> bytes:
    """Return the home page; its links carry session ids where the site gave some away."""
    fresh = "".join(f"<li>{_link(posting, posting.path_of(Variant.SESSION))}</li>" for posting in site.postings)
    again = "".join(
        f"<li>{_link(posting, path)}</li>"
        for posting in site.postings
        for variant, path in posting.others
        if variant is Variant.REIMPORT
    )
    left = f"""<div class="m4_t1">Latest</div><ul class="m4_box1">{fresh}</ul>
<div class="m4_box21"><div class="m4_t2">Random articles</div><ul>{again}</ul></div>"""
    return _page(site, site.name, left)


def _sitemap(site: Site) -> bytes:
    return _page(site, f"Sitemap_{site.name}", _items("m4_box1", site.postings))


def _plain(site: Site, title: str, text: str) -> bytes:
    return _page(site, f"{title}_{site.name}", f'<div class="m4_t1">{title}</div><div class="m4_box6">{text}</div>')


def _list_number(site: Site, posting: Posting) -> int:
    return [key for key, _ in site.sections].index(posting.story.section) + 1


def _page(site: Site, title: str, left: str) -> bytes:
    nav = "".join(f'<a href="/list-{number}.html">{name}</a>' for number, (_, name) in enumerate(site.sections, 1))
    recommended = site.postings[len(site.postings) // 2 :][:RECOMMENDED]
    shown = escape(title, quote=False)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" \
"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{shown}</title>
<link href="/style.css" rel="stylesheet" type="text/css" />{ballast.head(site.number, site.ballast_kb)}</head>
<body class="portal">
<div class="Top"><span><a href="/login.php">Member Login</a><a href="/login.php">Member Login</a> - \
<a href="/login.php">User registration</a> - <a onclick="setHomePage(this)">Setup as front page</a> - \
<a href="javascript:window.external.AddFavorite(location.href)">Add to favorites</a> - \
<a href="/sitemap.html">Sitemap</a></span>
{shown} !
</div>
<div class="Head"><div class="logo"><h1><a href="/"><img src="/logo.png" alt="{escape(title)}" /></a></h1></div></div>
<div class="Nav"><a href="/">Home</a>{nav}</div>
<div class="main4"><div class="m4_left">
{left}
</div>
<div class="m4_right"><div class="m4_box20"><div class="m4_t2">Recommended content</div>
{_items("m4_box23", recommended)}</div></div></div>
<div class="m_pinglun"></div>
<div class="flink">Links: <a href="/about.html">About us</a> <a href="/contact.html">Contact</a></div>
<div class="footer">Copyright &copy; 2019-2026 {escape(site.name)}. All Rights Reserved.</div>
{ballast.foot(site.number, site.ballast_kb)}
</body></html>
""".encode()
