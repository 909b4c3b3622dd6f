"""The picture that an article is shown with."""

import re
from collections.abc import Iterator
from typing import Any, Final

from tasks.discovery.address import absolute_url
from tasks.parsing.candidate import Candidate, Choice, first
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import Node
from tasks.parsing.outline.values import Attributes, Box

_METAS: Final = ("og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src")
# Where lazily loaded pictures keep their address, the surest first; "src" is a placeholder there.
_ADDRESSES: Final = ("data-src", "data-original", "data-lazy-src", "src", "data-srcset", "srcset")
# Names of files that stand in for a picture: the site's logo, what is shown while it loads, a face beside a name.
_STAND_IN: Final = re.compile(
    r"(?:^|[_.-])(?:avatar|blank|default[_-]?image|emoji|empty|favicon|gravatar|icon|loader|loading|logo|no-?(?:img|image)"
    r"|pixel|placeholder|spacer|sprite|transparent)s?(?:[\d_.-]|$)",
    re.IGNORECASE,
)
_ICONS: Final = frozenset({"avatar", "avatars", "icon", "icons", "smilies"})
_DRAWN: Final = (".gif", ".ico", ".svg")  # files of buttons and ornaments
_SMALL: Final = 100  # pixels; narrower ones are icons


def lead_image(evidence: Evidence, article: Box) -> Choice[str]:
    """Return the absolute URL of the article's picture, nothing when there is none.

    A file that looks like a stand-in (a logo) is taken only if there is no other.
    """
    return first(_stand_ins_last(_absolute(evidence, article)))


def _stand_ins_last(pictures: Iterator[Candidate[str]]) -> Iterator[Candidate[str]]:
    stand_ins = []
    for picture in pictures:
        if is_stand_in(picture.value):
            stand_ins.append(picture)
        else:
            yield picture
    yield from stand_ins


def is_stand_in(url: str) -> bool:
    """Return whether a picture's address is that of a logo, an icon or a placeholder."""
    return _STAND_IN.search(url.partition("?")[0].rpartition("/")[2]) is not None


def picture_address(attributes: Attributes) -> str | None:
    """Return the address of an img element as written, None when it has none but inline data."""
    for name in _ADDRESSES:
        value = (attributes.get(name) or "").strip()
        if value and not value.startswith("data:") and not (name == "src" and is_stand_in(value)):
            return value.split(None, 1)[0].rstrip(",") if name.endswith("set") else value
    return None


def stated_images(evidence: Evidence) -> list[Node]:
    """Return the ImageObjects (https://schema.org/ImageObject) that JSON-LD names as the article's pictures."""
    stated = evidence.node.get("image")
    items = stated[:3] if isinstance(stated, list) else [stated]
    return [_resolved(item, evidence) if isinstance(item, dict) else {"url": item} for item in items]


def _resolved(image: Node, evidence: Evidence) -> Node:
    """Return the object that a reference means: graphs keep their pictures apart."""
    if set(image) != {"@id"}:
        return image
    meant = (node for node in evidence.nodes if node.get("@id") == image["@id"] and len(node) > 1)
    return next(meant, image)


def _absolute(evidence: Evidence, article: Box) -> Iterator[Candidate[str]]:
    for stated, source, reason in _stated(evidence, article):
        url = absolute_url(stated, evidence.facts.url)
        if url:
            yield Candidate(url, source, reason)


def _stated(evidence: Evidence, article: Box) -> Iterator[tuple[str, str, str]]:
    """Yield (URL as written, source, reason)."""
    for name in _METAS:
        for content in evidence.metas.get(name, ())[:1]:
            yield content, "meta", name
    for image in stated_images(evidence):
        url: Any = image.get("url") or image.get("contentUrl")
        if isinstance(url, str):
            yield url, "json-ld", "image"
    for link in evidence.outline.links:
        if "image_src" in (link.get("rel") or "").lower().split() and (href := link.get("href")):
            yield href, "link", "rel image_src"
    for content in evidence.metas.get("image", ())[:1]:
        yield content, "meta", "image"
    for attributes, box in evidence.outline.images:
        address = picture_address(attributes) if article.holds(box) and not _is_small(attributes) else None
        if address and _is_picture(address):
            yield address, "body", "picture in the text"


def _is_picture(address: str) -> bool:
    """Return whether the address of a picture in a text is none of a button, an ornament or a template's variable."""
    path = address.partition("?")[0].lower()
    folders = path.rpartition("/")[0].split("/")
    return not (
        is_stand_in(address)
        or path.endswith(_DRAWN)
        or "<" in address
        or "{" in address
        or _ICONS.intersection(folders)
    )


def _is_small(attributes: Attributes) -> bool:
    width = (attributes.get("width") or "").removesuffix("px")
    return width.isascii() and width.isdigit() and int(width[:5]) < _SMALL
