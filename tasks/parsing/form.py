"""What an article mainly consists of: text, posts of a live blog, a video, a broadcast, pictures."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from typing import Final
from urllib.parse import unquote, urlsplit

from tasks.parsing.body.choice import Body
from tasks.parsing.body.weight import paragraph_weight
from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.form_words import IS_TIME, SEGMENTS, embedded_form, says_live
from tasks.parsing.headline.choice import Headline
from tasks.parsing.metadata.article_node import is_article
from tasks.parsing.metadata.jsonld import types_of
from tasks.parsing.outline.values import Mark
from tasks.parsing.reading import Form

_MUCH_TEXT: Final = 2000  # letters from which an article is one to read, whatever plays above it
_LITTLE_TEXT: Final = 400  # letters up to which a text is the description of what is played or shown
_TIMED_POSTS: Final = 4  # that make a live blog of a page that says it is live; comments and schedules have times, too
_PICTURES: Final = 4
# https://ogp.me/#types
_OG_TYPES: Final = {"music": Form.AUDIO, "video": Form.VIDEO}
_SCHEMA_TYPES: Final = {
    "AudioObject": Form.AUDIO,
    "ImageGallery": Form.GALLERY,
    "MediaGallery": Form.GALLERY,
    "PodcastEpisode": Form.AUDIO,
    "RadioEpisode": Form.AUDIO,
    "VideoObject": Form.VIDEO,
}
_BESIDE: Final = frozenset({"aside", "footer", "nav"})
_NEAR: Final = 4  # blocks after the headline, where there is no text
_TAGS: Final = {"audio": Form.AUDIO, "video": Form.VIDEO}


def choose_form(evidence: Evidence, headline: Headline, body: Body) -> Choice[Form]:
    """Return the form of the page's article; Form.TEXT where nothing says otherwise."""
    text = body.weight
    return first(
        chain(
            _live(evidence, headline, body),
            _played(evidence, headline, body, text) if text < _MUCH_TEXT else (),
            (Candidate(Form.TEXT, "page", "nothing says otherwise"),),
        )
    )


def _live(evidence: Evidence, headline: Headline, body: Body) -> Iterator[Candidate[Form]]:
    if "LiveBlogPosting" in types_of(evidence.node) or any("liveBlogUpdate" in node for node in evidence.nodes):
        yield Candidate(Form.LIVE, "json-ld", "LiveBlogPosting")
    posts = _timed_posts(evidence, body)
    if posts >= _TIMED_POSTS:
        said = says_live(headline.text, evidence.facts.url, (box.hint for box in body.box.upwards()))
        if said:
            yield Candidate(Form.LIVE, "body", f"{posts} texts with a time each, and {said}")


def _timed_posts(evidence: Evidence, body: Body) -> int:
    """Return how many times of day stand in the text, each before some of it."""
    orders = {mark.order for mark in evidence.outline.marks if mark.tag == "time" and body.box.holds(mark.box)}
    orders |= {block.order for block in body.inside if block.letters < 30 and IS_TIME.fullmatch(block.text)}
    if len(orders) < _TIMED_POSTS:
        return 0
    text = [block.order for block in body.blocks if paragraph_weight(block)]
    return len({at for order in orders if (at := bisect_left(text, order)) < len(text)})


def _played(evidence: Evidence, headline: Headline, body: Body, text: float) -> Iterator[Candidate[Form]]:
    og_type = next(iter(evidence.metas.get("og:type", ())), "").strip().lower()
    if form := _OG_TYPES.get(og_type.partition(".")[0]):
        yield Candidate(form, "meta", f"og:type {og_type}")
    for name in sorted(types_of(evidence.node) & _SCHEMA_TYPES.keys()):
        yield Candidate(_SCHEMA_TYPES[name], "json-ld", name)
    if text < _LITTLE_TEXT:
        yield from _above_little_text(evidence, headline, body)


def _above_little_text(evidence: Evidence, headline: Headline, body: Body) -> Iterator[Candidate[Form]]:
    segments = unquote(urlsplit(evidence.facts.url).path).lower().split("/")
    named = next((SEGMENTS[segment] for segment in segments[:-1] if segment in SEGMENTS), None)
    stated = {form for node in evidence.nodes for name in types_of(node) if (form := _SCHEMA_TYPES.get(name))}
    if named in stated or (named is None and len(stated) == 1 and not is_article(evidence.node)):
        yield Candidate(named or stated.pop(), "json-ld", "described, above little text")
    for player in evidence.outline.players:
        form = _TAGS.get(player.tag) or embedded_form(
            player.attributes.get("src") or player.attributes.get("data-src") or ""
        )
        if form and _stands_at_the_text(player, headline, body):
            yield Candidate(form, "body", f"{player.tag} beside little text")
    pictures = sum(1 for _, box in evidence.outline.images if body.box.holds(box))
    if named is Form.GALLERY and pictures >= _PICTURES:
        yield Candidate(Form.GALLERY, "url", f"{pictures} pictures with little text")


def _stands_at_the_text(player: Mark, headline: Headline, body: Body) -> bool:
    """Return whether a player stands with the text, or between it and the headline."""
    if any(box.tag in _BESIDE for box in player.box.upwards()):
        return False
    if body.box.holds(player.box):
        return True
    after = headline.order if headline.order is not None else -1
    before = body.blocks[-1].order + 1 if body.blocks else after + _NEAR
    return after < player.order <= before
