"""The one walk over a page's tree, from which everything else is read."""

import re
from collections.abc import Callable
from typing import Final

from selectolax.lexbor import LexborNode

from tasks.parsing.outline.line import SEAM
from tasks.parsing.outline.naming import naming_of
from tasks.parsing.outline.tags import HEADINGS, INLINE, SKIPPED
from tasks.parsing.outline.telling import leads_to_profile, says_location, says_when
from tasks.parsing.outline.values import Attributes, Block, Box, Mark, Outline
from tasks.parsing.text import clean_text

NODE_LIMIT: Final = 60_000  # the largest page of a real portal seen had a sixth of it
_TITLE_LIMIT: Final = 5_000  # characters: what is longer is no title

# Two line breaks part paragraphs; so does one before an indent, as CJK portals write them, or before DedeCMS's editor.
_PARAGRAPH_BREAK: Final = re.compile(
    rf"\n[ \t\r\f\xa0{SEAM}]*\n|\n(?=[ {SEAM}]{{0,3}}(?:[\u3000\u2003]|\xa0\xa0|[(（]责任编辑))"
)
_NO_MENU: Final = "article, blockquote, h1, p, time, [itemprop], [property]"
_PARTS_OF_LINES: Final = frozenset({"div", "p"})  # within a heading: it is one line, whatever is put into it
_CRUMBS_DEPTH: Final = 4  # boxes from a list of breadcrumbs to its links
_NO_ATTRIBUTES: Final[Attributes] = {}


def outline_of(root: LexborNode) -> Outline:
    """Return what the page below `root` (its html element) is made of."""
    return _Walker(root).outline


class _Walker:
    """The state of one walk: the open boxes, the text gathered in the innermost, and the outline so far."""

    def __init__(self, root: LexborNode) -> None:
        self.outline = Outline(language=root.attributes.get("lang") or root.attributes.get("xml:lang"))
        self._box = Box("html", _NO_ATTRIBUTES, "", None, 0, 0)
        self.outline.boxes.append(self._box)
        self._crumbs: list[Box] = []  # those open boxes that hold breadcrumbs
        self._text: list[str] = []
        self._open_links = 0
        self._link_chars = 0
        self._links = 0
        self._walk(root)
        while self._box.parent is not None:
            self._close_box()
        self._close_box()

    def _walk(self, root: LexborNode) -> None:
        """Visit every node without recursion: a tree may be deeper than Python's stack."""
        entered: list[tuple[LexborNode, _Leave]] = []
        open_box = _Walker._open_box
        node = root.first_child
        for _ in range(NODE_LIMIT):
            while node is None:
                if not entered:
                    return
                parent, leave = entered.pop()
                leave(self)
                node = parent.next
            if node.is_text_node:
                if not node.is_empty_text_node:
                    self._add_text(node.text_content or "")
                elif self._text:
                    self._text.append(" ")
                node = node.next
            elif after := _ENTER.get(node.tag or "", open_box)(self, node):
                entered.append((node, after))
                node = node.first_child
            else:
                node = node.next
        self.outline.is_cut = node is not None

    def _add_text(self, text: str) -> None:
        if not text.isspace():
            # A line break in the source is a space; only <br> breaks lines.
            self._text.append(text.replace("\n", " "))
            if self._open_links:
                self._link_chars += len(text)
        elif self._text:
            self._text.append(" ")

    def _open_box(self, node: LexborNode) -> "_Leave | None":
        tag, outer = node.tag or "", self._box
        if outer.tag in HEADINGS and tag in _PARTS_OF_LINES:
            if self._text:
                self._text.append(" ")
            return self._enter_inline(node)
        if self._text:
            self._flush()
        attributes, boxes = node.attributes, self.outline.boxes
        naming = naming_of(attributes)
        self._box = box = Box(tag, attributes, naming.hint, outer, len(boxes), outer.depth + 1)
        boxes.append(box)
        if naming.is_crumbs:
            self._crumbs.append(box)
        if naming.is_telling or "itemprop" in attributes or tag == "address":
            self._mark(node, attributes, naming.hint)
        elif "-" in tag and says_when(attributes):
            self._mark(node, attributes, f"{naming.hint or ' '}datetime ")
        return _Walker._close_box

    def _enter_nav(self, node: LexborNode) -> "_Leave | None":
        """Leave out menus; what an author or a parser put into one by mistake is read."""
        if naming_of(node.attributes).is_crumbs or node.css_first(_NO_MENU) is not None:
            return self._open_box(node)
        return None

    def _enter_noscript(self, node: LexborNode) -> "_Leave | None":
        """Leave out what is for readers without scripts, but not a page that was left within it."""
        return self._open_box(node) if node.css_first("h1") is not None else None

    def _close_box(self) -> None:
        if self._text:
            self._flush()
        box = self._box
        box.last = len(self.outline.boxes) - 1
        if self._crumbs and self._crumbs[-1] is box:
            self._crumbs.pop()
        self._box = box.parent or box

    def _enter_inline(self, node: LexborNode) -> "_Leave | None":
        attributes = node.attributes
        if attributes:
            naming = naming_of(attributes)
            if naming.is_unseen:
                return None
            if naming.is_telling or "itemprop" in attributes or node.tag == "time":
                self._mark(node, attributes, naming.hint)
            elif says_when(attributes):
                self._mark(node, attributes, f"{naming.hint or ' '}datetime ")
        self._add_seam()
        return _Walker._add_seam

    def _add_seam(self) -> None:
        """Note where phrasing content begins or ends: its text belongs to the box around it."""
        if self._text:
            self._text.append(SEAM)

    def _enter_link(self, node: LexborNode) -> "_Leave | None":
        attributes = node.attributes
        naming, target = naming_of(attributes), attributes.get("href")
        if naming.is_unseen:
            return None
        if target and leads_to_profile(target):
            self._mark(node, attributes, f"{naming.hint or ' '}profile link ")
        elif (self._crumbs or self._text) and attributes and self._is_in_crumbs():
            self._mark(node, attributes, " crumb link ")
        elif naming.is_telling or "itemprop" in attributes:
            self._mark(node, attributes, naming.hint)
        if not target:
            return _Walker._add_seam  # a place that links lead to, itself none
        self._open_links += 1
        self._links += 1
        self._add_seam()
        return _Walker._leave_link

    def _leave_link(self) -> None:
        self._open_links -= 1
        self._add_seam()

    def _mark(self, node: LexborNode, attributes: Attributes, hint: str) -> None:
        self.outline.marks.append(Mark(node.tag or "", attributes, hint, node, self._box, len(self.outline.blocks)))

    def _is_in_crumbs(self) -> bool:
        if self._crumbs and self._box.depth < self._crumbs[-1].depth + _CRUMBS_DEPTH:
            return True
        return bool(self._text) and says_location(self._text[0])

    def _flush(self) -> None:
        """Turn the text gathered in the open box into blocks."""
        text = "".join(self._text)
        if "\n" not in text:
            self._add_block(text, self._link_chars, self._links)
        else:
            parts = _PARAGRAPH_BREAK.split(text)
            length = sum(map(len, parts)) or 1
            for part in parts:  # each with its share of the links that were met since the last break
                share = len(part) / length
                self._add_block(part, round(self._link_chars * share), round(self._links * share))
        self._text.clear()
        self._link_chars = self._links = 0

    def _add_block(self, raw: str, link_chars: int, links: int) -> None:
        text = clean_text(raw.replace(SEAM, ""))
        if text:
            blocks = self.outline.blocks
            blocks.append(Block(text, self._box, len(blocks), min(len(text), link_chars), links, raw))

    def _break_line(self, _: LexborNode) -> None:
        self._text.append("\n")

    def _skip(self, _: LexborNode) -> None:
        """Nothing inside is read."""

    def _collect_script(self, node: LexborNode) -> None:
        attributes = node.attributes
        if "ld+json" in (attributes.get("type") or "").lower():
            self.outline.json_texts.append(node.text())
        elif "src" not in attributes:
            self.outline.scripts.append(node)

    def _collect_meta(self, node: LexborNode) -> None:
        self.outline.metas.append(node.attributes)
        if "itemprop" in node.attributes:
            self._mark(node, node.attributes, naming_of(node.attributes).hint)

    def _collect_link(self, node: LexborNode) -> None:
        self.outline.links.append(node.attributes)

    def _collect_title(self, node: LexborNode) -> None:
        if not self.outline.title:
            self.outline.title = clean_text(node.text()[:_TITLE_LIMIT])

    def _collect_image(self, node: LexborNode) -> None:
        self.outline.images.append((node.attributes, self._box))

    def _collect_player(self, node: LexborNode) -> None:
        outline = self.outline
        outline.players.append(Mark(node.tag or "", node.attributes, "", node, self._box, len(outline.blocks)))


_Leave = Callable[[_Walker], None]  # what is to be done after an element's children
# What entering an element does; it returns None when its children are not to be visited. All others are boxes.
_ENTER: Final[dict[str, Callable[[_Walker, LexborNode], _Leave | None]]] = {
    **dict.fromkeys(INLINE, _Walker._enter_inline),
    **dict.fromkeys(SKIPPED, _Walker._skip),
    "-comment": _Walker._skip,
    "a": _Walker._enter_link,
    "audio": _Walker._collect_player,
    "br": _Walker._break_line,
    "iframe": _Walker._collect_player,
    "img": _Walker._collect_image,
    "link": _Walker._collect_link,
    "nav": _Walker._enter_nav,
    "noscript": _Walker._enter_noscript,
    "meta": _Walker._collect_meta,
    "script": _Walker._collect_script,
    "title": _Walker._collect_title,
    "video": _Walker._collect_player,
}
