"""The one walk over a page's tree, from which everything else is read."""

import re
from collections.abc import Callable
from itertools import islice
from typing import Final

from selectolax.lexbor import LexborNode

from tasks.parsing.outline.hints import hint_of, hinted
from tasks.parsing.outline.tags import INLINE, SKIPPED
from tasks.parsing.outline.values import Attributes, Block, Box, Mark, Outline
from tasks.parsing.text import clean_text

NODE_LIMIT: Final = 60_000  # the largest page of a real portal seen had a sixth of it

# Elements so named are kept as marks: they may say who, when or what.
_TELLING: Final = re.compile(
    r" (?:abbr|author|authors|autor|autore|autoren|auteur|by|byline|contributors?|created|credits?|data|date|dateline"
    r"|dates|datetime|datum|dachzeile|eyebrow|overline|pretitle|roofline|rubrik|spitzmarke|topic|topline|category|label|badge|deck|dek|description|excerpt|fecha|fn|headline|infos?|intro|journalist|kicker|lead|lede"
    r"|meta|modified|name|posted|pub|pubdate|publish|published|redakteur|reporter|section|source|standfirst|sub"
    r"|subline|subtitle|summary|tags?|teaser|time|timestamp|title|updated|vcard|verfasser|writer) "
)
# Text for screen readers only: "opens in a new window".
_UNSEEN: Final = re.compile(
    r" (?:visually hidden|visuallyhidden|sr only|screen reader|screenreader|screen reader text|a y hidden) "
)
# Addresses of the people who write: "/author/jane-doe", "/profil/nikolai-huke".
_PROFILE: Final = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|autorin|auteurs?|by|columnists?|contributors?|journalists?|journalisten|people"
    r"|person(?:en)?|profile?s?|redaktion|reporters?|staff|team|writers?|yazar(?:lar)?|autore|redakteur)(?:/|_)[^/?#]",
    re.IGNORECASE,
)
# Breadcrumbs: Bootstrap and most others, EmpireCMS "position", DedeCMS "place", PHPCMS "crumbs".
_CRUMBS: Final = re.compile(r" (?:bread ?crumbs?|crumbs?|place|position|your location) ")
_LOCATION: Final = re.compile(
    r"\A\s{0,20}(?:your (?:current )?(?:location|position)|you are here|sie sind hier|vous êtes ici|您?当前的?位置"
    r"|您的位置)",
    re.IGNORECASE,
)
# Two line breaks part paragraphs; so does one before an indent, as CJK portals write them.
_PARAGRAPH_BREAK: Final = re.compile(r"\n[ \t\r\f\xa0]*\n|\n(?=[\u3000\u2003]|\xa0\xa0)")
_is_telling = hinted(_TELLING)
_is_unseen = hinted(_UNSEEN)
_is_crumbs = hinted(_CRUMBS)
_NO_ATTRIBUTES: Final[Attributes] = {}


def outline_of(root: LexborNode) -> Outline:
    """Return what the page below `root` (its html element) is made of."""
    return _Walker(root).outline


class _Walker:
    """The state of one walk: the open box, the text gathered in it, and the outline so far."""

    def __init__(self, root: LexborNode) -> None:
        self.outline = Outline(language=root.attributes.get("lang") or root.attributes.get("xml:lang"))
        self._box = Box("html", _NO_ATTRIBUTES, "", None, 0, 0)
        self.outline.boxes.append(self._box)
        self._text: list[str] = []
        self._open_links = 0
        self._link_chars = 0
        self._walk(root)
        while self._box.parent is not None:
            self._close_box()
        self._close_box()

    def _walk(self, root: LexborNode) -> None:
        """Visit every node without recursion: a tree may be deeper than Python's stack."""
        open_nodes: list[tuple[LexborNode, Callable[[], None] | None]] = []
        node = root.first_child
        for _ in range(NODE_LIMIT):
            while node is None:
                if not open_nodes:
                    return
                parent, leave = open_nodes.pop()
                if leave:
                    leave()
                node = parent.next
            child, leave = self._enter(node)
            if child is not None:
                open_nodes.append((node, leave))
                node = child
            else:
                if leave:
                    leave()
                node = node.next
        self.outline.is_cut = node is not None

    def _enter(self, node: LexborNode) -> tuple[LexborNode | None, Callable[[], None] | None]:
        """Take in a node; return its first child if that is to be visited, and what to do after its children."""
        tag = node.tag or ""
        if tag == "-text":
            self._add_text(node.text_content or "")
        elif tag in INLINE:
            return self._enter_inline(tag, node)
        elif tag in _COLLECTORS:
            _COLLECTORS[tag](self, node)
        elif tag == "br":
            self._text.append("\n")
        elif tag not in SKIPPED and tag[:1].isalpha():
            self._open_box(tag, node)
            return node.first_child, self._close_box
        return None, None

    def _enter_inline(self, tag: str, node: LexborNode) -> tuple[LexborNode | None, Callable[[], None] | None]:
        attributes = node.attributes
        if attributes:
            hint = hint_of(attributes)
            if hint and _is_unseen(hint):
                return None, None
            self._mark_if_telling(tag, node, attributes, hint)
        if tag == "a":
            self._open_links += 1
            return node.first_child, self._leave_link
        return node.first_child, None

    def _leave_link(self) -> None:
        self._open_links -= 1

    def _mark_if_telling(self, tag: str, node: LexborNode, attributes: Attributes, hint: str) -> None:
        if tag == "a" and _PROFILE.search(attributes.get("href") or ""):
            hint = f"{hint or ' '}profile link "
        elif tag == "a" and self._is_in_crumbs():
            hint = " crumb link "
        elif tag not in ("address", "time") and "itemprop" not in attributes and not (hint and _is_telling(hint)):
            return
        self.outline.marks.append(Mark(tag, attributes, hint, node, self._box, len(self.outline.blocks)))

    def _is_in_crumbs(self) -> bool:
        if self._text and _LOCATION.match(self._text[0]):
            return True
        return any(_is_crumbs(box.hint) for box in islice(self._box.upwards(), 4) if box.hint)

    def _open_box(self, tag: str, node: LexborNode) -> None:
        if self._text:
            self._flush()
        outer, attributes = self._box, node.attributes
        hint = hint_of(attributes)
        self._box = Box(tag, attributes, hint, outer, len(self.outline.boxes), outer.depth + 1)
        self.outline.boxes.append(self._box)
        if hint or tag == "address":
            self._mark_if_telling(tag, node, attributes, hint)

    def _close_box(self) -> None:
        if self._text:
            self._flush()
        self._box.last = len(self.outline.boxes) - 1
        self._box = self._box.parent or self._box

    def _add_text(self, text: str) -> None:
        if text.isspace():
            if self._text:
                self._text.append(" ")
            return
        # A line break in the source is a space; only <br> breaks lines.
        self._text.append(text.replace("\n", " "))
        if self._open_links:
            self._link_chars += len(text)

    def _flush(self) -> None:
        """Turn the text gathered in the open box into blocks."""
        text = "".join(self._text)
        if not text.isspace():
            parts = _PARAGRAPH_BREAK.split(text) if "\n" in text else [text]
            self._add_blocks([part for part in map(clean_text, parts) if part])
        self._text.clear()
        self._link_chars = 0

    def _add_blocks(self, parts: list[str]) -> None:
        blocks = self.outline.blocks
        total = sum(map(len, parts)) or 1
        for part in parts:
            share = len(part) / total
            link_chars = min(len(part), round(self._link_chars * share))
            blocks.append(Block(part, self._box, len(blocks), link_chars))

    def _collect_script(self, node: LexborNode) -> None:
        kind = node.attributes.get("type") or ""
        if "ld+json" in kind.lower():
            self.outline.json_texts.append(node.text())

    def _collect_meta(self, node: LexborNode) -> None:
        self.outline.metas.append(node.attributes)
        if "itemprop" in node.attributes:
            self._mark_if_telling("meta", node, node.attributes, hint_of(node.attributes))

    def _collect_link(self, node: LexborNode) -> None:
        self.outline.links.append(node.attributes)

    def _collect_title(self, node: LexborNode) -> None:
        if not self.outline.title:
            self.outline.title = clean_text(node.text())

    def _collect_image(self, node: LexborNode) -> None:
        self.outline.images.append((node.attributes, self._box))


_COLLECTORS: Final[dict[str, Callable[[_Walker, LexborNode], None]]] = {
    "img": _Walker._collect_image,
    "link": _Walker._collect_link,
    "meta": _Walker._collect_meta,
    "script": _Walker._collect_script,
    "title": _Walker._collect_title,
}
