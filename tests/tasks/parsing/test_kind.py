"""What a page is: lists of many templates, errors that say 200, and articles that look like either."""

import pytest

from tasks.parsing.reading import Kind
from tests.tasks.parsing.articles import SENTENCES, TEXT, read

SITE = "https://post.example"
HEADLINE = "Council lengthens the pier"
DATE = "<p class='date'>21 May 2024 06:47</p>"
LONG = "".join(f"<p>{number}. {sentence}</p>" for number in range(4) for sentence in SENTENCES)
NEWS = f"""<script type="application/ld+json">
{{"@type": "NewsArticle", "headline": "{HEADLINE}", "datePublished": "2024-05-21T06:47:42Z"}}</script>"""
STORIES = [
    f"{place} council votes on {thing}" for place in ("Harbour", "Island", "Upland") for thing in ("piers", "ferries")
]


def each(template: str) -> str:
    return "".join(template.format(n=number, story=story, text=SENTENCES[0]) for number, story in enumerate(STORIES))


def kind(markup: str, path: str = "/news/pier-12345") -> Kind:
    return read(markup, SITE + path).kind


@pytest.mark.parametrize(
    ("markup", "path"),
    [
        # EmpireCMS
        (
            "<h1>News</h1><td class='news_list'><ul>"
            + each("<li><a href='/n/{n}.html'>{story}</a><span>2024-05-21</span></li>"),
            "/n/",
        ),
        # DedeCMS
        (
            "<h1><a href='/'>Post</a></h1><div class='listbox'><ul class='e2'>"
            + each(
                "<li><a class='title' href='/a/{n}.html'>{story}</a><span class='info'>日期：2024-05-21</span>"
                "<p>{text}</p></li>"
            ),
            "/a/isles/",
        ),
        # WordPress
        (
            "<h1 class='page-title'>Category: Isles</h1>"
            + each(
                "<article class='post'><h2 class='entry-title'><a href='/{n}/'>{story}</a></h2>"
                "<time datetime='2024-05-21T06:47:00Z'>21 May 2024</time><p>{text}</p></article>"
            ),
            "/category/isles/page/2/",
        ),
        # Joomla blog layout
        (
            "<h1>Isles</h1>"
            + each(
                "<div class='item'><h2><a href='/isles/{n}-a'>{story}</a></h2><dd class='published'>21 May 2024</dd>"
                "<p>{text}</p></div>"
            ),
            "/isles",
        ),
        # search results
        (
            "<h1>Search results for “pier”</h1>" + each("<h3><a href='/{n}'>{story}</a></h3><p>{text}</p>"),
            "/search?q=pier",
        ),
        # topic page that says so
        (
            '<script type="application/ld+json">{"@type": "CollectionPage"}</script><h1>Pier</h1>'
            + each("<div><a href='/{n}'>{story}</a><p>{text}</p></div>"),
            "/topic/pier",
        ),
        # rows of a section, the date and the author below the lead
        (
            "<h1>Isles</h1><ul class='news'>"
            + each(
                "<li><div><a href='/{n}'>{story}</a></div><div>{text} {text}</div><span>Nora Whit | 21 May</span></li>"
            ),
            "/isles",
        ),
        # an author's page
        (
            '<script type="application/ld+json">{"@type": "ProfilePage"}</script><h1>Nora Whit</h1><p>Nora writes.</p>'
            + each("<div><a href='/{n}'>{story}</a></div>"),
            "/author/nora-whit",
        ),
    ],
)
def test_list_is_a_list(markup: str, path: str) -> None:
    assert kind(markup, path) in (Kind.LISTING, Kind.OTHER)


NOT_FOUND = [
    "404",
    "404 Not Found",
    "404 - Page not found",
    "Oops! That page can’t be found.",
    "Sorry, the page you are looking for does not exist",
    "This article is no longer available",
    "Die Seite wurde nicht gefunden",
    "Seite nicht gefunden",
    "Dieser Artikel ist leider nicht mehr verfügbar",
    "Página no encontrada",
    "La página que busca no existe",
    "Page introuvable",
    "Cette page n’existe plus",
    "Pagina non trovata",
    "Página não encontrada",
    "A página que você procura não existe",
    "La pagina che cerchi non esiste",
    "Pagina niet gevonden",
    "Sidan hittades inte",
    "Siden ble ikke funnet",
    "Siden blev ikke fundet",
    "Sivua ei löytynyt",
    "Strona nie została znaleziona",
    "Stránka nebyla nalezena",
    "Az oldal nem található",
    "Pagina nu a fost găsită",
    "Страница не найдена",
    "Новость удалена",
    "Сторінку не знайдено",
    "Страницата не е намерена",
    "Η σελίδα δεν βρέθηκε",
    "SAYFA BULUNAMADI",
    "Sayfa bulunamadı",
    "Aradığınız sayfa bulunamadı",
    "الصفحة غير موجودة",
    "صفحه مورد نظر یافت نشد",
    "הדף שחיפשת לא נמצא",
    "पेज नहीं मिला",
    "পাতাটি পাওয়া যায়নি",
    "صفحہ نہیں ملا",
    "Halaman tidak ditemukan",
    "Trang này không tồn tại",
    "ไม่พบหน้าที่คุณต้องการ",
    "ページが見つかりません",
    "お探しのページは見つかりませんでした",
    "페이지를 찾을 수 없습니다",
    "页面不存在",
    "抱歉，您访问的页面不存在",
    "该文章不存在或已被删除",
    "找不到您要访问的页面",
]


@pytest.mark.parametrize("words", NOT_FOUND)
def test_page_that_says_it_is_not_there_is_an_error(words: str) -> None:
    for markup in (
        f"<title>{words}</title><h1>{words}</h1><p>{SENTENCES[0]}</p>",
        f"<title>Post</title><h1><img alt='Post'></h1><div><p>{words}</p></div>"
        + each("<a href='/{n}'>{story}</a><br>"),
    ):
        reading = read(markup)
        assert (reading.kind, reading.problem) == (Kind.ERROR, "error page: not found")


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("403 Forbidden", "refused"),
        ("Access Denied", "refused"),
        ("Just a moment...", "refused"),
        ("Attention Required! | Cloudflare", "refused"),
        ("Are you a robot?", "refused"),
        ("安全验证", "refused"),
        ("Доступ ограничен", "refused"),
        ("500 Internal Server Error", "broken"),
        ("502 Bad Gateway", "broken"),
        ("Error establishing a database connection", "broken"),
        ("Site is under maintenance", "broken"),
        ("系统发生错误", "broken"),
        ("ただいまメンテナンス中です", "broken"),
        ("Технические работы", "broken"),
    ],
)
def test_error_that_may_pass_is_told_from_what_is_not_there(words: str, problem: str) -> None:
    reading = read(f"<title>{words}</title><h1>{words}</h1><p>Ray ID: 8a1</p>")
    assert (reading.kind, reading.problem) == (Kind.ERROR, f"error page: {problem}")


def test_error_page_with_the_stories_of_the_day_is_one() -> None:
    stories = each("<h3><a href='/{n}'>{story}</a></h3><p>{text}</p>")
    assert kind(f"<title>Page not found - Post</title><h1>Page not found</h1>{stories}") is Kind.ERROR


@pytest.mark.parametrize(
    "markup",
    [
        f"<h1>Page not found: how the web forgets its own past</h1>{DATE}{LONG}",
        f"{NEWS}<h1>Page not found</h1>{DATE}{LONG}",
        f"<h1>404 people march for the pier</h1>{DATE}{TEXT}",
        f"<h1>{HEADLINE}</h1>{DATE}{TEXT}<p>The file on the old pier could not be found, the council said.</p>",
        f"{NEWS}<h1>{HEADLINE}</h1><p>{SENTENCES[0]}</p><p>Page not found.</p>",
    ],
)
def test_article_about_errors_is_an_article(markup: str) -> None:
    assert kind(markup) is Kind.ARTICLE


@pytest.mark.parametrize("words", ["Member Login", "Sign in", "Suchergebnisse", "会员登录", "Site map"])
def test_page_for_doing_something_is_no_article(words: str) -> None:
    assert kind(f"<title>{words}</title><h1>{words}</h1>{LONG}") is Kind.OTHER


@pytest.mark.parametrize(
    "entry",
    [
        "<li><span class='rt'>2024-05-2{n} 06:47:42</span>·<a href='/{n}.html'>公交司机接受新合同</a></li>",
        "<div class='post'><h3><a href='/{n}.html'>市长公布预算</a></h3><div>市长公布预算。</div></div>",
    ],
)
def test_list_of_short_headlines_is_one(entry: str) -> None:
    assert kind(f"<h1>国际</h1><div>{each(entry)}</div>", "/news/") is Kind.LISTING
