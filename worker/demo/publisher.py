"""The publisher's routes, and its pages other than articles (`publisher_article`) and feeds (`publisher_feeds`)."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from html import escape

from worker.demo import publisher_article as article
from worker.demo import publisher_feeds as feeds
from worker.demo.articles import NEWEST_AT, Posting, Site, Variant
from worker.demo.listing import Part, newest, parts
from worker.demo.publisher_frame import SHOWN, ZONE, frame
from worker.demo.site import Page, Redirect

PER_LIST = 20
ON_HOME = 12
GONE = "/council/withdrawn-report-998"  # 404
SOFT_404 = "/council/moved-report-999"  # says with 200 that it is not there
FORBIDDEN = ("/members/first-look-1", "/members/first-look-2", "/search?q=harbour")

INFORMATION = (
    ("/about", "About us", ("We have reported from this coast since 1911.", "The paper is owned by its readers.")),
    ("/contact", "Contact", ("Our newsroom answers letters and calls on weekdays.", "Corrections are always welcome.")),
    ("/login", "Sign in", ("Sign in to manage your subscription.",)),
    (SOFT_404, "Page not found", ("We could not find this page.", "It may have been moved or deleted.")),
)


def routes(site: Site, origin: str) -> dict[str, Page | Redirect]:
    """Return every path of the site; `origin` ("http://host:port") begins its absolute URLs."""
    found: dict[str, Page | Redirect] = {}
    for posting in site.postings:
        found |= _article_routes(site, posting, origin)
    for key, name in site.sections:
        for part in parts(_shown_in(site, key), PER_LIST, f"/{key}", f"/{key}?page={{}}"):
            found[part.path] = Page(partial(_section, site, name, part), newest(part.postings))
    found["/"] = Page(partial(_home, site), newest(site.postings[:ON_HOME]))
    for path, title, postings in (
        ("/newsletter", "Newsletter", [post for post in site.postings if list(_newsletter_paths(post))]),
        ("/archive", "Archive", [post for post in site.postings if list(_old_paths(post))]),
    ):
        paths = _newsletter_paths if path == "/newsletter" else _old_paths
        found[path] = Page(partial(_links, site, title, postings, paths), newest(postings))
    for path, title, sentences in INFORMATION:
        found[path] = Page(partial(_information, site, title, sentences), NEWEST_AT)
    for path in FORBIDDEN:
        found[path] = Page(partial(_information, site, "First look", ("For members only.",)), NEWEST_AT)
    return found | feeds.routes(site, origin)


def _article_routes(site: Site, posting: Posting, origin: str) -> dict[str, Page | Redirect]:
    """Return an article's own path and its variants: all but the AMP and print pages serve the same bytes."""
    at = posting.story.modified_at
    page = Page(partial(article.full, site, posting, origin), at)
    found: dict[str, Page | Redirect] = {posting.path: page}
    for variant, path in posting.others:
        if variant is Variant.AMP:
            found[path] = Page(partial(article.amp, site, posting, origin), at)
        elif variant is Variant.PRINT:
            found[path] = Page(partial(article.printable, site, posting, origin), at)
        elif variant is Variant.REDIRECT:
            by_number = f"/news.php?id={posting.number}"
            found[path] = Redirect(posting.path) if path == by_number else Redirect(by_number, 302)
        else:
            found[path] = page
    return found


def _shown_in(site: Site, key: str) -> tuple[Posting, ...]:
    """Return what a section's pages list: its own articles but every tenth, which only the sitemap knows."""
    return tuple(posting for posting in site.in_section(key) if posting.number % 10 != 9)


def _newsletter_paths(posting: Posting) -> Iterator[str]:
    linked = (Variant.TRACKING, Variant.SLASH, Variant.INDEX, Variant.SECTION)
    yield from (path for variant, path in posting.others if variant in linked)


def _old_paths(posting: Posting) -> Iterator[str]:
    yield from (path for variant, path in posting.others if variant is Variant.REDIRECT)


def _teaser(posting: Posting, path: str) -> str:
    time = posting.stated_time(ZONE, SHOWN)
    when = f"<time>{time}</time>" if time else ""
    return (
        f'<article class="teaser"><h3><a href="{escape(path)}">{escape(posting.headline, quote=False)}</a></h3>{when}'
        f"<p>{escape(posting.story.standfirst, quote=False)}</p></article>"
    )


def _home(site: Site) -> bytes:
    teasers = "\n".join(_teaser(posting, posting.path_of(Variant.TRACKING)) for posting in site.postings[:ON_HOME])
    members = "".join(f'<a href="{path}">For members</a>' for path in FORBIDDEN)
    main = f'<h1>{escape(site.name)}</h1>{teasers}<aside class="members">{members}</aside>'
    return frame(site, site.name, '<meta property="og:type" content="website">', main)


def _section(site: Site, name: str, part: Part) -> bytes:
    teasers = "\n".join(_teaser(posting, posting.path) for posting in part.postings)
    following = f'<a rel="next" href="{part.next_path}">Older stories</a>' if part.next_path else ""
    rel = f'<link rel="next" href="{part.next_path}">' if part.next_path else ""
    return frame(site, name, rel, f'<h1>{name}</h1>{teasers}<nav class="pages">{following}</nav>')


def _links(site: Site, title: str, postings: Sequence[Posting], paths: Callable[[Posting], Iterator[str]]) -> bytes:
    lines = "\n".join(
        f'<li><a href="{escape(path)}">{escape(posting.headline, quote=False)}</a></li>'
        for posting in postings
        for path in paths(posting)
    )
    dead = f'<li><a href="{GONE}">A withdrawn report</a></li><li><a href="{SOFT_404}">A moved report</a></li>'
    return frame(site, title, "", f"<h1>{title}</h1><ul>{lines}{dead if title == 'Archive' else ''}</ul>")


def _information(site: Site, title: str, sentences: Sequence[str]) -> bytes:
    return frame(site, title, "", f"<h1>{title}</h1>" + "".join(f"<p>{sentence}</p>" for sentence in sentences))
