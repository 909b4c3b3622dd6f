"""What a page's address says: its host of the site, the one name that every page has, its path of the headline."""

import re
import unicodedata
from functools import lru_cache
from typing import Final
from urllib.parse import unquote, urlsplit

from tasks.parsing.text import folded

_SPACES: Final = re.compile(r"\W+")
# An archive's address has that of the archived page in it.
_ARCHIVED: Final = re.compile(r"/https?://?")
_SPELT_OUT: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "ł": "l", "đ": "d"})
_ENDING: Final = re.compile(r"\.[a-zA-Z]{2,5}\Z")
# Words of hosts that name no site.
_NO_NAMES: Final = frozenset(
    {"amp", "blog", "das", "der", "die", "en", "live", "m", "magazin", "media", "mobile", "net",
     "news", "online", "portal", "the", "tv", "und", "web", "www"}
)  # fmt: skip
_LEAST: Final = 4  # letters of a label that is worth comparing
_PREFIX: Final = 5  # letters of a word that has to be in the host when the whole word is not ("Berliner")
_MOST_WORDS: Final = 9
_MUCH: Final = 0.7  # of a label


@lru_cache(maxsize=1024)
def as_in_addresses(text: str) -> str:
    """Return the folded words of `text` in ASCII, as addresses spell them: "muenchen" for "München"."""
    words = folded(text)
    if words.isascii():
        return words
    return unicodedata.normalize("NFKD", words.translate(_SPELT_OUT)).encode("ascii", "ignore").decode()


@lru_cache(maxsize=256)
def host_words(url: str) -> str:
    """Return the host's own part without dots and endings: "bbc" of "https://www.bbc.co.uk/news"."""
    labels = [label for label in _host(url).split(".") if label not in ("www", "m", "mobile", "amp")]
    return _SPACES.sub("", max(labels[:-1] or labels or [""], key=len))


@lru_cache(maxsize=256)
def host_spellings(url: str) -> tuple[str, ...]:
    """Return what a site may be called by its host: "post", "postexample", "post" of "www.post.example"."""
    bare = _host(url).removeprefix("www.")
    return (host_words(url), bare.replace(".", "").replace("-", ""), bare.rsplit(".", 1)[0].replace(".", ""))


@lru_cache(maxsize=256)
def spells_host(text: str, url: str) -> bool:
    """Return whether the words of `text` make up the host's name, whole or by their initials."""
    words = as_in_addresses(text).split()
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    return (len(words) == 1 and words[0] in _parts(url)) or any(_spells(words, label) for label in _labels(url))


@lru_cache(maxsize=64)
def words_of_address(url: str) -> str:
    """Return the words in the last part of an address that has some, single spaces between."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return ""
    parts = (as_in_addresses(_ENDING.sub("", part).replace("_", " ")).split() for part in reversed(path.split("/")))
    worded = ([word for word in part if word.isalpha() and len(word) > 1] for part in parts)
    return " ".join(next((words for words in worded if len(words) > 1), []))


def folders_of(url: str) -> list[str]:
    """Return the parts of the address before the last, which sections are called by."""
    try:
        return unquote(urlsplit(url).path).split("/")[1:-1][:8]
    except ValueError:
        return []


@lru_cache(maxsize=256)
def _labels(url: str) -> tuple[str, ...]:
    labels = [label for label in _host(url).split(".")[:-1] if label not in ("www", "m")]
    joined = [_SPACES.sub("", "".join(labels))] if len(labels) > 1 else []
    return (*(_SPACES.sub("", label) for label in labels if label not in _NO_NAMES), *joined)


@lru_cache(maxsize=256)
def _parts(url: str) -> frozenset[str]:
    """Return the words that the host's name has hyphens between, but for such as many have."""
    words = {word for label in _host(url).split(".")[:-1] if "-" in label for word in label.split("-")}
    return frozenset(word for word in words - _NO_NAMES if len(word) >= 3)


def _spells(words: list[str], label: str) -> bool:
    if 3 <= len(label) <= len(words) <= len(label) + 2 and _initials(words).startswith(label):
        return True
    if len(label) < _LEAST:
        return False
    found = [part for part in (_part(word, label) for word in words) if part]
    covered = sum(map(len, dict.fromkeys(found)))
    if len(set(found)) > 1:
        return covered >= _MUCH * len(label)
    return bool(found) and found[0] == words[0] and len(words) <= 3 and covered >= 0.8 * len(label)


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


def _part(word: str, label: str) -> str:
    """Return what of `word` is in `label`: all of it, or a beginning of some length."""
    if len(word) < 3 or word[:3] not in label:
        return ""
    if word in label:
        return word
    return next((word[:end] for end in range(len(word) - 1, _PREFIX - 1, -1) if word[:end] in label), "")


@lru_cache(maxsize=256)
def _host(url: str) -> str:
    *_, inner = _ARCHIVED.split(url)
    try:
        outer_host = urlsplit(url).hostname or ""
        return (urlsplit(f"http://{inner}").hostname or outer_host) if inner != url else outer_host
    except ValueError:
        return ""
