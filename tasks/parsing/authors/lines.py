"""Authors in lines of text around the headline: behind a label or a word like "By", before "기자", beside the date."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile
from typing import Final

from tasks.parsing.authors.agencies import is_agency, is_newsroom
from tasks.parsing.authors.alone import beside_a_date, names_alone
from tasks.parsing.authors.names import is_name, is_role, names_in
from tasks.parsing.authors.wording import is_full_name, opening
from tasks.parsing.candidate import Candidate
from tasks.parsing.labels.line import Label, labelled_values
from tasks.parsing.outline.values import Block
from tasks.parsing.published.place import Place
from tasks.parsing.text import ends_a_sentence

Names = Candidate[tuple[str, ...]]

_LONGEST_LINE: Final = 300
_LONGEST_BYLINE: Final = 160
_LONGEST_VALUE: Final = 100
_SHORT: Final = 40  # characters of a line that may end like a sentence: "By Jane Doe."
_LONGEST_LABEL: Final = 20
_LONGEST_ROLE: Final = 80
_FAR: Final = 800  # blocks that are looked at for a label, where nobody is named near the article
_LONGEST_FAR: Final = 80
_FAR_WEIGHT: Final = 4.0
_EDGE: Final = " \t([–—-•|"  # before a byline at the start of a line
# Where else a byline may begin: behind a bar or the like, behind a date or a time.
_SIGN: Final = re.compile(r"[|·•—–;/,()\[\]【】\d]")
_STARTS: Final = re.compile(
    r"(?:[|·•—–;/,()\[\]【】]\s{0,2}|\d\s|\b(?:uhr|am|a\.m\.|pm|p\.m\.|ago|h|(?-i:[A-Z]{2,4}T)|jahren?|monate?n?"
    r"|wochen?|tage?n?|stunden?|minuten?)\s)",
    re.IGNORECASE,
)
_GAP: Final = re.compile(
    r"\s(?!(?:de|del|der|di|van)\s)", re.IGNORECASE
)  # what names of newspapers have in them is no "by"
_BARS: Final = re.compile(r"\s?[|·•—–]\s?|\s-\s")
_STUCK: Final = re.compile(r"(\s[^\W\d_a-zß-öø-ÿ][a-zß-öø-ÿ]{4,20})(?=[^\W\d_a-zß-öø-ÿ][a-zß-öø-ÿ]|\d)")
_UPPER: Final = re.compile(r"[^\W\d_a-zß-öø-ÿа-яёα-ω]|@")
_BEHIND: Final = re.compile(
    r"([\uac00-\ud7af]{2,4})\s?(?:(?:선임|수습|인턴|전문|객원)\s?)?(?:기자|특파원|논설위원)(?![\uac00-\ud7af])"
    r"|([\u4e00-\u9fff\u3040-\u30ff]{2,8})(?:記者|特派員|編集委員|論説委員)(?![\u4e00-\u9fff\u3040-\u30ff])"
    r"|【([\u4e00-\u9fff\u3040-\u309f\s]{2,8})】"
)
_COLON: Final = re.compile(r"\s{0,2}[:：]")
_THAI: Final = re.compile(r"[\u0e01-\u0e4e]")


def line_authors(place: Place, sites: Collection[str]) -> Iterator[Names]:
    """Yield the lists of names in lines between the headline and the text. `sites` are names of the page's site."""
    yield from _in_lines(entry for entry in place.near_blocks() if _is_below(entry[0], place))
    yield from names_alone(place, sites)


def around_lines(place: Place) -> Iterator[Names]:
    """Yield the lists of names in lines just above the headline and behind the text."""
    yield from _in_lines(entry for entry in place.near_blocks() if not _is_below(entry[0], place))


def _is_below(block: Block, place: Place) -> bool:
    return (place.headline_order or 0) <= block.order <= place.last


def _in_lines(blocks: Iterable[tuple[Block, float]]) -> Iterator[Names]:
    before = ""
    for block, nearness in blocks:
        if len(block.text) <= _LONGEST_LINE:
            yield from in_line(block, nearness)
            if 0 < len(before) <= _LONGEST_LABEL:
                yield from _under_a_label(before, block, nearness)
        before = block.text


def far_lines(place: Place) -> Iterator[Names]:
    """Yield whom the only label for authors on the page names, wherever it stands: "Autorin/Autor Jane Doe"."""
    found: dict[tuple[str, ...], str] = {}
    for block in place.outline.blocks[:_FAR]:
        if len(block.text) <= _LONGEST_FAR and (label := opening(block.text)) and not label.is_preposition:
            names = tuple(names_in(block.text[label.end :]))
            is_told = label.has_colon or block.text[label.end].isupper()
            if names and is_told and all(map(is_full_name, names)):
                found[names] = block.text[: label.end].strip()
    if len(found) == 1:
        for names, label_text in found.items():
            yield Candidate(names, "label", label_text, _FAR_WEIGHT)


def _under_a_label(before: str, block: Block, nearness: float) -> Iterator[Names]:
    """Yield the names of a line below one that says "By" or "Autor:" and nothing else."""
    if len(block.text) > _LONGEST_VALUE:
        return
    found = opening(f"{before} A B")
    if found and found.end == len(before) + 1 and (before[-1] in ":：" or is_full_name(block.text)):
        names = tuple(names_in(_unstuck(block.text)))
        if names and all(_is_written_as_one(name) for name in names):
            yield Candidate(names, "byline", f"below “{before}”", 5.0 * nearness)


def in_line(block: Block, nearness: float) -> Iterable[Names]:
    """Return the lists of names in one line."""
    text, line = block.text, block.line
    is_sentence = _is_sentence(text)
    found = _labelled(line, nearness, is_sentence=is_sentence)
    if len(text) < _LONGEST_BYLINE and not is_sentence:
        found += _opened(text if line is not text and opening(text) else line, nearness)
        found += _closed(line, nearness)
        found += beside_a_date(block, nearness)
    return found


def _is_sentence(text: str) -> bool:
    """Return whether a line is of running text. Thai has no mark for that; brackets and "น." (o'clock) are none."""
    if not ends_a_sentence(text) or text[-1] in ")）]" or text.endswith("น."):
        return False
    return text[-1] in "。！？" or len(text) > (_LONGEST_VALUE if _THAI.match(text[-1]) else _SHORT)


def _labelled(text: str, nearness: float, *, is_sentence: bool) -> list[Names]:
    """Return what labels name; in a sentence, those with a colon: "记者从…获悉，…。" begins like one."""
    found: list[Names] = []
    if is_sentence and ":" not in text and "：" not in text:
        return found
    for entry in labelled_values(text):
        if is_sentence and not _COLON.match(text[text.find(entry.name) + len(entry.name) :]):
            continue
        if entry.label is Label.AUTHOR and len(entry.value) < _LONGEST_VALUE:
            names = tuple(names_in(_BARS.split(entry.value)[0]))
            if names and all(_is_written_as_one(name) or " " not in name for name in names):
                found.append(Candidate(names, "label", entry.name, 6.5 * nearness))
    return found


def _opened(text: str, nearness: float) -> list[Names]:
    """Return what stands behind "By" or "Autor:"."""
    for start in _starts(text):
        rest = text[start:]
        found = opening(rest)
        if found is None:
            continue
        names = tuple(_until_the_next(rest[found.end :]))
        if not found.has_colon:
            names = tuple(takewhile(_is_written_as_one, names))  # "By Jane Doe, in Sport"
        if names:
            is_first = not text[:start].strip(_EDGE)
            reason = "line that begins as bylines do" if is_first else f"behind “{rest[: found.end].strip()}”"
            return [Candidate(names, "byline", reason, (5.5 if is_first else 5.0) * nearness)]
    return _between_labels(text, nearness)


def _between_labels(text: str, nearness: float) -> list[Names]:
    """Return what stands behind "By" between the labels of a line: "Source: Isle Post By Jane Doe Views: 12"."""
    labels = labelled_values(text)
    if not labels or labels[0].label in (Label.AUTHOR, Label.EDITOR):
        return []
    for gap in _GAP.finditer(text, labels[0].start + len(labels[0].name)):
        found = opening(text[gap.end() :])
        if found and found.is_preposition and not found.has_colon:
            names = tuple(_until_the_next(text[gap.end() + found.end :]))
            if names and all(is_full_name(name) or _has_no_case(name) for name in names):
                return [Candidate(names, "byline", "behind “by” between labels", 5.0 * nearness)]
    return []


def _starts(text: str) -> list[int]:
    """Return where in a line a byline may begin."""
    beginning = len(text) - len(text.lstrip(_EDGE))
    if not _SIGN.search(text, beginning):
        return [beginning]
    return [beginning, *(before.end() for before in _STARTS.finditer(text, beginning))]


def _until_the_next(text: str) -> list[str]:
    """Return the names at the beginning of `text`, before the next label or bar; agencies behind the bar too."""
    labels = labelled_values(text)
    if labels:
        text = text[: text.find(labels[0].name)]
    first, *others = _BARS.split(_unstuck(text))
    return [*names_in(first), *(other for other in others if is_agency(other))]


def _unstuck(text: str) -> str:
    """Return `text` with a bar where markup parts a name from what follows it: "Jane FosterFollow"."""
    if is_newsroom(text):
        return text
    # "ń" is neither of the letters that the expression knows for small ones nor a capital.
    stuck = next((found for found in _STUCK.finditer(text) if not text[found.end()].islower()), None)
    return f"{text[: stuck.end()]} | {text[stuck.end() :]}" if stuck else text


def _closed(text: str, nearness: float) -> list[Names]:
    """Return who stands before "기자" and "記者", in heavy brackets, or before a role: "Jane Doe, Reporter"."""
    names = () if text.isascii() else _names_behind(text)
    if names and all(map(is_name, names)):
        return [Candidate(names, "byline", "names before “記者” or “기자”, or in 【】", 5.5 * nearness)]
    if "," in text and len(text) < _LONGEST_ROLE:
        name, role = text.split(",", 1)
        if is_full_name(name) and is_name(name) and is_role(role):
            return [Candidate((name,), "byline", f"name before “{role.strip()}”", 4.0 * nearness)]
    return []


def _names_behind(text: str) -> tuple[str, ...]:
    found = _BEHIND.finditer(text)
    return tuple(dict.fromkeys(match[1] or match[2] or match[3].strip() for match in found))


def _has_no_case(name: str) -> bool:
    return name.lower() == name.upper()


def _is_written_as_one(name: str) -> bool:
    return bool(_UPPER.match(name)) or is_agency(name)
