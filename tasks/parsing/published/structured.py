"""Times that the page states for machines: JSON-LD, meta elements, microdata."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.machine import machine_stamp
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, visible_stamp
from tasks.parsing.evidence import Evidence
from tasks.parsing.metadata.jsonld import text_of
from tasks.parsing.outline.values import Box, Mark
from tasks.parsing.published.kinds import Time
from tasks.parsing.published.place import Place

_NODE_KEYS: Final = (
    (Time.PUBLISHED, "datePublished", 10.0),
    (Time.PUBLISHED, "dateCreated", 6.0),
    (Time.PUBLISHED, "uploadDate", 5.0),
    (Time.MODIFIED, "dateModified", 10.0),
)
_NAMES: Final = (
    (Time.PUBLISHED, 9.0, "article:published_time og:article:published_time og:published_time published_time"
     " datepublished article:published article.published og:pubdate pubdate publishdate publish-date publish_date"
     " publication_date date.published parsely-pub-date sailthru.date cxenseparse:recs:publishtime"
     " bt:pubdate dc.date.issued dcterms.issued dcterms.created dc.date.created rnews:datepublished datum_published"
     " dc.created dc.issued dcsext.articlefirstpublished displaydate originalpublicationdate publishtime"),
    (Time.PUBLISHED, 7.0, "date dc.date dcterms.date article_date_original article.created article:created_time"
     " datecreated citation_publication_date citation_online_date creation_date created pub_date release_date"
     " video:release_date og:release_date timestamp last-published eomportal-lastupdate"),
    (Time.MODIFIED, 9.0, "article:modified_time og:updated_time og:modified_time dcterms.modified datemodified"
     " dc.date.modified last-modified lastmod revised article:updated_time article.updated date.modified"),
)  # fmt: skip
_META_NAMES: Final = tuple((kind, weight, name) for kind, weight, names in _NAMES for name in names.split())
_PROPERTIES: Final = (
    (Time.PUBLISHED, "datepublished", 8.0),
    (Time.PUBLISHED, "datecreated", 5.0),
    (Time.MODIFIED, "datemodified", 8.0),
)

# What an article has in it: its microdata has times of its own.
_PARTS: Final = frozenset(["AudioObject", "ImageObject", "MediaObject", "Product", "VideoObject"])
# What others have to say or to offer on its page.
_OTHERS: Final = frozenset(["Comment", "Event", "Review", "UserComments"])
_OF_A_PART: Final = 2.6


def structured_times(evidence: Evidence, place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield the times in the page's metadata, each with what it is the time of."""
    for kind, key, weight in _NODE_KEYS:
        text = evidence.node.get(key)
        text = str(text) if isinstance(text, int) else text_of(text)
        if text and (stamp := _stamp(text, habits)):
            yield kind, Candidate(stamp, "json-ld", key, weight)
    metas = evidence.metas
    for kind, weight, name in _META_NAMES:
        if name not in metas:
            continue
        content = metas[name][0]
        if not _is_microdata(name, content, evidence) and (stamp := _stamp(content, habits)):
            yield kind, Candidate(stamp, "meta", name, weight)
    yield from _microdata(evidence, place, habits)


def _is_microdata(name: str, content: str, evidence: Evidence) -> bool:
    """Return whether a meta element belongs to something that microdata describes, which may be no article."""
    return any(
        "itemprop" in attributes
        and (attributes["itemprop"] or "").lower() == name
        and attributes.get("content") == content
        for attributes in evidence.outline.metas
    )


def _microdata(evidence: Evidence, place: Place, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    dated = [mark for mark in evidence.outline.marks if "date" in mark.hint]  # which has the words of both attributes
    named = [(mark, name) for mark in dated if "date" in (name := _name(mark))]
    others = _things_of_others(dated, place) if named else ()
    for mark, name in named:
        for kind, key, weight in _PROPERTIES:
            if key in name:
                text = mark.attributes.get("content") or mark.attributes.get("datetime") or mark.text(100)
                thing = _thing(mark)
                type_ = _type(thing)
                if type_ not in _OTHERS and (stamp := _stamp(text, habits)):
                    part = type_ if type_ in _PARTS or (thing and thing.number in others) else None
                    reason = f"{name} of a {part}" if part else name
                    yield kind, Candidate(stamp, "microdata", reason, weight if part is None else _OF_A_PART)


def _name(mark: Mark) -> str:
    return (mark.attributes.get("itemprop") or mark.attributes.get("property") or "").lower()


def _things_of_others(dated: Iterable[Mark], place: Place) -> Collection[int]:
    """Return the numbers of boxes of several dated things elsewhere on a page: a single one describes its article."""
    things = {thing.number: (mark.order, thing) for mark in dated if (thing := _thing(mark))}
    found = {number for number, (order, thing) in things.items() if place.is_elsewhere(order, thing)}
    return found if len(found) > 1 else ()


def _thing(mark: Mark) -> Box | None:
    """Return the box of the thing that microdata describes, None if it says none."""
    return next((box for box in mark.box.upwards() if "itemscope" in box.attributes), None)


def _type(thing: Box | None) -> str | None:
    return (thing.attributes.get("itemtype") or "thing").rstrip("/").rsplit("/", 1)[-1] if thing else None


def _stamp(text: str, habits: Habits) -> Stamp | None:
    return machine_stamp(text) or visible_stamp(text, habits)
