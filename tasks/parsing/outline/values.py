"""A page as reading sees it: boxes within boxes, and blocks of text in the order of the page."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from tasks.parsing.outline.line import line_of
from tasks.parsing.text import clean_text, letters

Attributes = Mapping[str, str | None]


@dataclass(slots=True, eq=False)
class Box:
    """An element that parts text from text: everything but phrasing content."""

    tag: str
    attributes: Attributes
    hint: str  # outline.hints.hint_of
    parent: "Box | None"
    number: int  # in document order
    depth: int
    last: int = 0  # number of the last box inside this one

    def holds(self, other: "Box") -> bool:
        """Return whether `other` is this box or inside it."""
        return self.number <= other.number <= self.last

    def upwards(self) -> Iterator["Box"]:
        """Yield this box and those around it, innermost first."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent


def with_those_around(boxes: Iterable[Box]) -> Collection[Box]:
    """Return the boxes and all that they are in, each once."""
    found: dict[int, Box] = {}
    for box in boxes:
        around: Box | None = box
        while around is not None and around.number not in found:
            found[around.number] = around
            around = around.parent
    return found.values()


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph of text: what stands between two breaks in one box."""

    text: str
    box: Box
    order: int
    link_chars: int = 0  # of `text`, those inside links
    links: int = 0
    raw: str = ""  # `text` before it was cleaned, with the seams of elements
    weight: float | None = None  # body.weight.paragraph_weight, once it was asked for
    letters: int = field(init=False)  # text.letters of `text`
    tag: str = field(init=False)  # of the box that the text stands in
    _line: str | None = field(init=False, default=None)  # `line`, once it was asked for

    def __post_init__(self) -> None:
        self.letters = letters(self.text)
        self.tag = self.box.tag

    @property
    def line(self) -> str:
        """The text, if short, as a reader sees it laid out: outline.line."""
        if self._line is None:
            self._line = line_of(self.raw, self.text)
        return self._line

    @property
    def link_share(self) -> float:
        """The share of the text that is links, 0 to 1."""
        return self.link_chars / len(self.text) if self.text else 0.0


@dataclass(slots=True, eq=False)
class Mark:
    """An element whose name or attributes say what it holds: a `time`, an author, a headline …"""

    tag: str
    attributes: Attributes
    hint: str
    node: LexborNode
    box: Box  # the element's own, or the one around it
    order: int  # how many blocks come before it

    def text(self, limit: int = 500) -> str:
        """Return the element's text on one line, cut at `limit` characters."""
        return clean_text(self.node.text(separator=" ")[: 4 * limit])[:limit]


@dataclass(slots=True)
class Outline:
    """One page, walked once."""

    boxes: list[Box] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    title: str = ""
    language: str | None = None  # of the html element
    metas: list[Attributes] = field(default_factory=list)
    links: list[Attributes] = field(default_factory=list)  # link elements
    json_texts: list[str] = field(default_factory=list)  # of application/ld+json
    scripts: list[LexborNode] = field(default_factory=list)  # the page's other scripts: their texts are read if needed
    images: list[tuple[Attributes, Box]] = field(default_factory=list)
    players: list[Mark] = field(default_factory=list)  # video, audio and iframe elements
    is_cut: bool = False  # the page had more elements than are read
