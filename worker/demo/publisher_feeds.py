"""Where the publisher announces its articles: RSS, robots.txt, a sitemap index, a news sitemap and a general one."""

import gzip
from datetime import UTC, timedelta
from email.utils import format_datetime
from functools import partial
from xml.sax.saxutils import escape

from worker.demo.articles import NEWEST_AT, Posting, Site, Variant
from worker.demo.listing import newest
from worker.demo.publisher_article import iso_time
from worker.demo.site import Page, Redirect

IN_FEED = 20
NEWS_SPAN = timedelta(days=2)  # https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
XML = "application/xml; charset=utf-8"
HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
ROBOTS = "User-agent: *\nDisallow: /members/\nDisallow: /search\n\nSitemap: {origin}/sitemap.xml\n"


def routes(site: Site, origin: str) -> dict[str, Page | Redirect]:
    """Return feed, robots.txt and sitemaps. The general sitemap is a gzip file and leaves every tenth article out."""
    dated = [posting for posting in site.postings if posting.story.published_at is not None]
    fresh = [post for post in dated if (post.story.published_at or NEWEST_AT) > NEWEST_AT - NEWS_SPAN]
    general = [posting for posting in site.postings if posting.number % 10 != 4]
    feed = dated[:IN_FEED]
    return {
        "/robots.txt": Page(ROBOTS.format(origin=origin).encode, NEWEST_AT, "text/plain"),
        "/feed.xml": Page(partial(_feed, site, feed, origin), newest(feed), "application/rss+xml; charset=utf-8"),
        "/sitemap.xml": Page(partial(_index, newest(general).isoformat(), origin), newest(general), XML),
        "/sitemap-news.xml": Page(partial(_news, site, fresh, origin), newest(fresh), XML),
        "/sitemap-articles.xml.gz": Page(partial(_general, general, origin), newest(general), "application/gzip"),
    }


def _feed(site: Site, postings: list[Posting], origin: str) -> bytes:
    items = "".join(
        f"<item><title>{escape(post.headline)}</title>"
        f"<link>{escape(origin + post.path_of(Variant.TRACKING))}</link>"
        f'<guid isPermaLink="false">{post.number}</guid><pubDate>{_rfc822(post)}</pubDate>'
        f"<description>{escape(post.story.standfirst)}</description></item>\n"
        for post in postings
    )
    return (
        f'{HEADER}<rss version="2.0"><channel><title>{escape(site.name)}</title><link>{origin}/</link>'
        f"<description>News from the coast</description><language>{site.language}</language>\n{items}</channel></rss>"
    ).encode()


def _rfc822(posting: Posting) -> str:
    return format_datetime((posting.story.published_at or NEWEST_AT).astimezone(UTC), usegmt=True)


def _index(changed: str, origin: str) -> bytes:
    parts = "".join(
        f"<sitemap><loc>{origin}{path}</loc><lastmod>{changed}</lastmod></sitemap>"
        for path in ("/sitemap-news.xml", "/sitemap-articles.xml.gz")
    )
    return f"{HEADER}<sitemapindex {SITEMAP}>{parts}</sitemapindex>".encode()


def _news(site: Site, postings: list[Posting], origin: str) -> bytes:
    urls = "".join(
        f"<url><loc>{origin}{post.path}</loc><lastmod>{post.story.modified_at.isoformat()}</lastmod><news:news>"
        f"<news:publication><news:name>{escape(site.name)}</news:name>"
        f"<news:language>{site.language}</news:language></news:publication>"
        f"<news:publication_date>{iso_time(post)}</news:publication_date>"
        f"<news:title>{escape(post.headline)}</news:title></news:news></url>\n"
        for post in postings
    )
    return f"{HEADER}<urlset {SITEMAP} {NEWS}>\n{urls}</urlset>".encode()


def _general(postings: list[Posting], origin: str) -> bytes:
    urls = "".join(
        f"<url><loc>{origin}{post.path}</loc><lastmod>{post.story.modified_at.isoformat()}</lastmod></url>\n"
        for post in postings
    )
    return gzip.compress(f"{HEADER}<urlset {SITEMAP}>\n{urls}</urlset>".encode(), mtime=0)
