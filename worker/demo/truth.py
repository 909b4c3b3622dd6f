"""The sample's ground truth: which articles an archive of its sites must hold, and what is to be folded into them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from tasks.parsing.reading import Precision
from worker.demo import cms, publisher
from worker.demo.articles import Posting, Site, Style, Variant, World


class Fold(StrEnum):
    """What tells that a URL is of an article known already: the strongest sign the page gives."""

    URL_KEY = "url key"  # the same URL but for tracking, session, index.html, last slash
    CANONICAL = "canonical"
    REDIRECT = "redirect"
    HEADLINE_AND_TIME = "headline and time"


FOLD = {
    Variant.ALIAS: Fold.HEADLINE_AND_TIME,
    Variant.AMP: Fold.CANONICAL,
    Variant.INDEX: Fold.URL_KEY,
    Variant.PRINT: Fold.CANONICAL,  # on the CMS, which has no canonical URLs: HEADLINE_AND_TIME
    Variant.REDIRECT: Fold.REDIRECT,
    Variant.REIMPORT: Fold.HEADLINE_AND_TIME,
    Variant.SECTION: Fold.CANONICAL,
    Variant.SESSION: Fold.URL_KEY,
    Variant.SLASH: Fold.URL_KEY,
    Variant.TRACKING: Fold.URL_KEY,
}
NOT_ARTICLES = {  # information, forms, and what only looks like an article
    Style.CMS: ("/about/index.html", "/about/contact.html", "/member/login.php"),
    Style.FARM: ("/about.html", "/contact.html", "/login.php", "/sitemap.html"),
    Style.PUBLISHER: (*(path for path, _, _ in publisher.INFORMATION), publisher.GONE, "/newsletter", "/archive"),
}
FORBIDDEN = {  # by robots.txt, though linked
    Style.CMS: (cms.FORBIDDEN,),
    Style.FARM: (),
    Style.PUBLISHER: publisher.FORBIDDEN,
}


@dataclass(frozen=True, slots=True)
class SampleSite:
    """A site where it is served."""

    style: Style
    name: str
    url: str  # of its home page, where a crawl starts
    language: str
    timezone: str  # IANA: a portal's setting, needed where its times have no zone


@dataclass(frozen=True, slots=True)
class ServedUrl:
    """A URL that an article is served under, linked from somewhere on its site."""

    url: str
    site: str  # the site's name
    variant: Variant
    fold: Fold | None  # None: the first page of the article
    headline: str  # as shown there
    precision: Precision | None  # of the time shown there
    source: str | None  # the source line, or the publisher that JSON-LD names


@dataclass(frozen=True, slots=True)
class Expected:
    """An article that the archive must hold once."""

    story: int  # its number in the world
    headline: str  # as on the first of `urls`
    published_at: datetime | None  # aware, UTC, at `precision`; None: no page tells
    precision: Precision | None
    authors: tuple[str, ...]
    editor: str | None
    language: str
    standfirst: str | None  # shown apart from the body, by publishers
    paragraphs: tuple[str, ...]  # the last one may name the editor
    urls: tuple[ServedUrl, ...]  # the original's first, copies behind


@dataclass(frozen=True, slots=True)
class Sample:
    """The sites and what a crawl of all of them must come to."""

    sites: tuple[SampleSite, ...]
    articles: tuple[Expected, ...]
    different: tuple[tuple[Expected, Expected, str], ...]  # look alike and must stay two; why
    not_articles: tuple[str, ...]  # URLs linked and fit to be fetched that hold no article
    forbidden: tuple[str, ...]  # URLs linked that robots.txt keeps crawlers from

    @property
    def start_urls(self) -> tuple[str, ...]:
        """The home pages."""
        return tuple(site.url for site in self.sites)

    @property
    def folds(self) -> Mapping[Fold, int]:
        """How many of the linked URLs are to be folded, by the strongest sign that tells."""
        return Counter(served.fold for article in self.articles for served in article.urls if served.fold)


def sample_of(world: World, origins: Sequence[str]) -> Sample:
    """Return the truth of a world served at `origins` ("http://host:port"), one for each site in order."""
    postings: dict[int, list[tuple[Site, Posting]]] = defaultdict(list)
    for site, posting in world.postings():
        postings[posting.story.number].append((site, posting))
    expected = {number: _expected(shown, origins) for number, shown in postings.items()}
    at = list(zip(world.sites, origins, strict=True))
    return Sample(
        sites=tuple(SampleSite(site.style, site.name, f"{url}/", site.language, site.timezone) for site, url in at),
        articles=tuple(expected.values()),
        different=tuple((expected[pair.one], expected[pair.other], pair.why) for pair in world.different),
        not_articles=tuple(url + path for site, url in at for path in NOT_ARTICLES[site.style]),
        forbidden=tuple(url + path for site, url in at for path in FORBIDDEN[site.style]),
    )


def _expected(shown: Sequence[tuple[Site, Posting]], origins: Sequence[str]) -> Expected:
    site, posting = shown[0]
    story = posting.story
    urls = _served(site, posting, origins[site.number], None)
    for copier, copy in shown[1:]:
        urls += _served(copier, copy, origins[copier.number], Fold.HEADLINE_AND_TIME)
    return Expected(
        story=story.number,
        headline=posting.headline,
        published_at=_stated(site, posting),
        precision=posting.precision,
        authors=() if site.style is Style.FARM else story.authors,
        editor=story.editor,
        language=story.language,
        standfirst=story.standfirst if site.style is Style.PUBLISHER else None,
        paragraphs=story.paragraphs,
        urls=tuple(urls),
    )


def _served(site: Site, posting: Posting, origin: str, fold: Fold | None) -> list[ServedUrl]:
    """Return the posting's URLs; `fold` is what folds its main one."""
    folds = FOLD | {Variant.MAIN: fold} | ({Variant.PRINT: Fold.HEADLINE_AND_TIME} if site.style is Style.CMS else {})
    return [
        ServedUrl(
            origin + path, site.name, variant, folds[variant], posting.headline, posting.precision, posting.source
        )
        for variant, path in ((Variant.MAIN, posting.path), *posting.others)
    ]


def _stated(site: Site, posting: Posting) -> datetime | None:
    """Return the time of publication as far as the posting tells it."""
    at = posting.story.published_at
    if at is None or posting.precision is None:
        return None
    if posting.precision is Precision.DAY:
        midnight = at.astimezone(ZoneInfo(site.timezone)).replace(hour=0, minute=0, second=0)
        return midnight.astimezone(at.tzinfo)
    return at.replace(second=0) if posting.precision is Precision.MINUTE else at
