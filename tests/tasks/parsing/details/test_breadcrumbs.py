import pytest

from tasks.parsing.candidate import Candidate
from tasks.parsing.details.breadcrumbs import breadcrumbs
from tests.tasks.parsing.articles import TEXT, URL, examined

HEADLINE = "Council lengthens the pier"
PAGE = "/news/pier-12345"


def json_ld(*items: str) -> str:
    listed = ", ".join(items)
    return f'<script type="application/ld+json">{{"@type": "BreadcrumbList", "itemListElement": [{listed}]}}</script>'


def item(position: int, name: str, url: str = "/x/") -> str:
    return f'{{"@type": "ListItem", "position": {position}, "name": "{name}", "item": "https://post.example{url}"}}'


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        # JSON-LD, in any order, with the page itself at the end
        (
            json_ld(item(2, "News"), item(1, "Home"), item(3, "Isles"), item(4, "The pier", PAGE)),
            Candidate(("News", "Isles"), "json-ld", "BreadcrumbList"),
        ),
        (
            json_ld('{"item": {"@id": "/a/", "name": "Coast"}}', f'{{"name": "{HEADLINE}"}}'),
            Candidate(("Coast",), "json-ld", "BreadcrumbList"),
        ),
        # microdata, as themes for WordPress and Joomla write it
        (
            "<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li itemprop='itemListElement'>"
            "<a itemprop='item' href='/'><span itemprop='name'>Home</span></a></li><li itemprop='itemListElement'>"
            "<a itemprop='item' href='/sea/'><span itemprop='name'>Sea</span></a></li></ol>",
            Candidate(("Sea",), "microdata", "BreadcrumbList"),
        ),
        # Bootstrap
        (
            "<ol class='breadcrumb'><li><a href='/sea/'>Sea</a></li><li><a href='/sea/ports/'>Ports</a></li>"
            f"<li><a href='{PAGE}'>The pier</a></li></ol>",
            Candidate(("Sea", "Ports"), "breadcrumb", "links of the line"),
        ),
        # DedeCMS and the farms made of it, EmpireCMS, PHPCMS, Discuz
        (
            "<div class='place'><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/a/'>本地</a> > </div>",
            Candidate(("本地",), "breadcrumb", "links of the line"),
        ),
        (
            "<div class='m4_t1'>当前位置：<a href='/'>主页</a> &gt; <a href='/list-3.html'>国际</a> &gt; 正文</div>",
            Candidate(("国际",), "breadcrumb", "links of the line"),
        ),
        (
            "<table><tr><td class='position'>您当前的位置：<a href='/'>首页</a>&nbsp;&gt;&nbsp;<a href='/n/'>新闻</a>"
            "&nbsp;&gt;&nbsp;<a href='/n/b/'>本地</a></td></tr></table>",
            Candidate(("新闻", "本地"), "breadcrumb", "links of the line"),
        ),
        (
            "<div class='crumbs'><a href='/'>首页</a><span> &gt; </span><a href='/n/'>新闻</a> &gt; 正文</div>",
            Candidate(("新闻",), "breadcrumb", "links of the line"),
        ),
        # not breadcrumbs
        ("<div class='position-relative'><a href='/sea/'>Sea</a> <a href='/land/'>Land</a></div>", None),
        ("<div class='breadcrumbs'>" + "".join(f"<a href='/{n}/'>Part {n}</a> " for n in range(12)) + "</div>", None),
        ("<nav><a href='/sea/'>Sea</a></nav>", None),
    ],
)
def test_breadcrumbs_are_the_sections_around_a_page(markup: str, expected: Candidate[tuple[str, ...]] | None) -> None:
    page = examined(f"{markup}<h1>{HEADLINE}</h1>{TEXT}", URL)
    assert breadcrumbs(page.evidence, HEADLINE, ("Post",)).winner == expected


@pytest.mark.parametrize("last", [HEADLINE, "Council lengthens the…", "Post"])
def test_neither_site_nor_headline_is_a_section(last: str) -> None:
    page = examined(json_ld(item(1, "Post"), item(2, "Sea"), item(3, last)))
    assert breadcrumbs(page.evidence, HEADLINE, ("Post",)).value == ("Sea",)
