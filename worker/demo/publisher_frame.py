"""What every page of the publisher has around its content, and how the publisher writes times."""

from datetime import timedelta, timezone
from html import escape

from tasks.parsing.reading import Precision
from worker.demo import ballast
from worker.demo.articles import Site

ZONE = timezone(timedelta(hours=2))
SHOWN = dict.fromkeys(Precision, "%d %B %Y, %H:%M")


def frame(site: Site, title: str, head: str, main: str) -> bytes:
    """Return a page: `head` and `main` are HTML, `title` is text without the site's name."""
    shown = title if title == site.name else f"{title} | {site.name}"
    nav = "".join(f'<li><a href="/{key}">{name}</a></li>' for key, name in site.sections)
    return f"""<!doctype html>
<html lang="{site.language}">
<head>
<meta charset="utf-8">
<title>{escape(shown, quote=False)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:site_name" content="{escape(site.name)}">
<link rel="alternate" type="application/rss+xml" title="{escape(site.name)}" href="/feed.xml">
{head}
{ballast.head(site.number, site.ballast_kb)}
</head>
<body>
<div class="consent" role="dialog"><p>We use cookies to count readers.</p><button>Accept</button></div>
<header><a class="logo" href="/">{escape(site.name, quote=False)}</a> <a href="/login">Sign in</a>
<nav><ul>{nav}</ul></nav></header>
<main>
{main}
</main>
<footer><ul><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li>
<li><a href="/newsletter">Newsletter</a></li><li><a href="/archive">Archive</a></li></ul>
<p>© 2011–2026 {escape(site.name, quote=False)}. All rights reserved.</p></footer>
{ballast.foot(site.number, site.ballast_kb)}
</body>
</html>
""".encode()
