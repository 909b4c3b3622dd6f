"""Markup that makes a page as heavy as real ones: styles, scripts with state, menus and widgets, no new links."""

import json
from functools import lru_cache

from worker.demo.prose import rng_for, write
from worker.demo.words_en import ENGLISH

KILOBYTE = 1024
MENU_SHARE = 0.5  # the rest is style and script, half each; about what the pages of publishers have


@lru_cache(maxsize=256)
def head(site: int, size_kb: int) -> str:
    """Return style and script for a page's head: about half of `size_kb`; nothing for 0."""
    if not size_kb:
        return ""
    rng = rng_for("ballast", site)
    half = int(size_kb * KILOBYTE * (1 - MENU_SHARE) / 2)
    rules = state = ""
    while len(rules) < half:
        rules += f".c{rng.randrange(16**6):06x} > .w{rng.randrange(999)}{{margin:{rng.randrange(40)}px auto}}\n"
    while len(state) < half:
        state += json.dumps({"id": rng.randrange(10**9), "slot": rng.randrange(99), "lazy": True, "ratio": 1.78}) + ","
    return f"<style>{rules}</style><script>window.__widgets=[{state}];</script>"


@lru_cache(maxsize=256)
def foot(site: int, size_kb: int) -> str:
    """Return menus and widgets for the end of a page's body: about half of `size_kb`; nothing for 0."""
    if not size_kb:
        return ""
    rng = rng_for("ballast", site, "foot")
    blocks = ""
    while len(blocks) < size_kb * KILOBYTE * MENU_SHARE:
        label = write(ENGLISH, rng, sentence_count=0).headline.split()[0]
        blocks += (
            f'<div class="widget w{rng.randrange(999)}" data-id="{rng.randrange(10**6)}"><span class="icon"></span>'
            f'<ul class="menu"><li class="item"><a href="/">{label}</a></li>'
            f'<li class="item"><a href="/">All</a></li></ul>'
            f'<form action="/search"><input name="q"><button type="submit">Go</button></form></div>\n'
        )
    return f'<div class="drawer" hidden>{blocks}</div>'
