"""What may stand beside the headline in a title: the site, by any of its names, a section, words of the template."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tasks.parsing.evidence import Evidence
from tasks.parsing.headline.host import as_in_addresses, folders_of, spells_host, words_of_address
from tasks.parsing.headline.names import is_host_name, site_names
from tasks.parsing.metadata.jsonld import text_of, texts_of, types_of
from tasks.parsing.text import folded, plain_text

# Parts of titles by the templates that write them, squashed: WordPress's Kubrick by language, phpBB, and what the
# Chinese systems sign with.
_TEMPLATE_WORDS: Final = frozenset(
    [
        "archivedublog",
        "archivodelblog",
        "blogarchief",
        "blogarchiv",
        "blogarchive",
        "poweredbydedecms",
        "poweredbydiscuz",
        "poweredbyempirecms",
        "poweredbyphpcms",
        "themaanzeigen",
        "viewtopic",
    ]
)
_FEED_TYPES: Final = ("application/rss+xml", "application/atom+xml", "application/opensearchdescription+xml")
# Ends of a feed's title behind the site's name.
_FEED_WORDS: Final = (
    "rss",
    "feed",
    "atom",
    "newsfeed",
    "rssfeed",
    "atomfeed",
    "posts",
    "news",
    "»",
    "-",
    "|",
    "›",
    "·",
)
# Separators of a title that are no part of a word.
PARTS: Final = re.compile(r"\s(?:[-–—―−:•·~/]{1,2}\s|(?:[|｜ǀ∣│_»›«>→]|::)\s?)|[|｜ǀ∣│_»›«>→]\s?|::\s?")
_LONGEST: Final = 60  # characters of a label
_LOGOS: Final = 6  # images among which the logo is


@dataclass(frozen=True)
class Beside:
    """What is known of a page besides its headline, to be recognised in titles."""

    evidence: Evidence
    names: tuple[str, ...]  # of the site, as the page declares them

    @property
    def url(self) -> str:
        """The page's address."""
        return self.evidence.facts.url

    @cached_property
    def labels(self) -> frozenset[str]:
        """Squashed: sections, titles of feeds, the logo's text, words of templates. Read when a title has parts."""
        labels = {squashed(text) for text in _labels(self.evidence) if 1 < len(text) <= _LONGEST}
        return frozenset(labels - {""}) | _TEMPLATE_WORDS

    @cached_property
    def _declared(self) -> frozenset[str]:
        return frozenset(map(squashed, self.names))

    def is_site(self, text: str) -> bool:
        """Return whether `text` is what the site is called: by a declared name, or by what its host says.

        What the page's own address says is the headline, also when it is the name of the person whose site it is.
        """
        is_name = self._is_named(text) or spells_host(text, self.url)
        return is_name and not self._is_addressed(text)

    def _is_named(self, text: str) -> bool:
        """As `is_site_name`, of names that were squashed once."""
        joined = squashed(text) if len(text) <= _LONGEST else ""
        return bool(joined) and (joined in self._declared or is_host_name(text, joined, self.url))

    def is_declared(self, text: str) -> bool:
        """Return whether the page itself declares `text` to be its site's name."""
        return squashed(text) in self._declared

    def is_label(self, text: str) -> bool:
        """Return whether the page has `text` elsewhere as the name of a section, a feed or the like."""
        return squashed(text) in self.labels and not self._is_addressed(text)

    def is_in_title(self, text: str) -> bool:
        """Return whether `text` is a part of the page's title, behind another."""
        return squashed(text) in self._behind_title

    @cached_property
    def _behind_title(self) -> frozenset[str]:
        return frozenset(map(squashed, PARTS.split(self.evidence.outline.title)[1:])) - {""}

    def _is_addressed(self, text: str) -> bool:
        return words_of_address(self.url) == as_in_addresses(text)


def beside(evidence: Evidence) -> Beside:
    """Return what the page says of itself besides its headline."""
    return Beside(evidence, site_names(evidence))


def squashed(text: str) -> str:
    """Return the folded letters of `text` without spaces."""
    return folded(text).replace(" ", "")


def _labels(evidence: Evidence) -> Iterator[str]:
    yield from folders_of(evidence.facts.url)
    yield from _feed_titles(evidence)
    for name in ("article:section", "section"):
        yield from map(plain_text, evidence.metas.get(name, ())[:3])
    yield from map(plain_text, texts_of(evidence.node.get("articleSection"))[:5])
    for node in evidence.nodes[:200]:
        if "ListItem" in types_of(node):
            item = node.get("item")
            yield plain_text(text_of(node.get("name")) or text_of(item if isinstance(item, dict) else None) or "")
    for mark in evidence.outline.marks:
        if mark.hint.endswith(" crumb link "):
            yield mark.text(_LONGEST + 1)
    for attributes, box in evidence.outline.images[:_LOGOS]:
        if " logo " in box.hint:
            yield plain_text(attributes.get("alt") or "")


def _feed_titles(evidence: Evidence) -> Iterator[str]:
    for link in evidence.outline.links[:100]:
        title = link.get("title")
        if title and (link.get("type") or "").lower() in _FEED_TYPES:
            words = plain_text(title).split()
            while words and words[-1].casefold() in _FEED_WORDS:
                words.pop()
            yield " ".join(words)
            if "»" in words:  # WordPress: "Site » Comments Feed", "Site » Headline Comments Feed"
                yield " ".join(words[: words.index("»")])
