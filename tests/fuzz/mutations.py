"""Ways to spoil a document. Each takes its bytes and returns others, by the random numbers that it is given."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import Final

from tests.fuzz import words

SIZE_LIMIT: Final = 100_000  # bytes, of most documents
LARGE_SIZE_LIMIT: Final = 5_500_000  # of some: beyond what is read of a page
_LARGE: Final = 0.02
_TAG: Final = re.compile(rb"<[^<>]{0,2000}>")
_TEXT: Final = re.compile(rb">[^<>]{1,2000}<")
_JSON: Final = re.compile(rb"""(?i)<script[^>]{0,99}json[^>]{0,99}>([^<]{1,50000})""")
_DATES: Final = (
    "{y}-{m:02}-{d:02}T{h:02}:{n:02}:{s:02}{z}", "{y}-{m:02}-{d:02} {h:02}:{n:02}", "{d}.{m}.{y}",
    "{m}/{d}/{y} {h}:{n} PM", "{d} {w} {y}", "{w} {d}, {y} at {h}:{n} {z}", "{y}年{m}月{d}日 {h}时{n}分",
    "令和{d}年{m}月{d}日", "{y}년 {m}월 {d}일", "{d} {w} {y} {h}:{n}", "{y}{m:02}{d:02}{h:02}{n:02}{s:02}", "{n} {w}",
    "{y}", "{e}", "/Date({e}{z})/", "{w}, {d} {w} {y} {h}:{n}:{s} {z}", "{y}-W{n}-{d}", "P{y}Y", "{d}-{w}-{s:02}",
)  # fmt: skip
_ZONES: Final = (
    "",
    "Z",
    "+99:99",
    "-24:00",
    "+14:00",
    "+0530",
    "CEST",
    "GMT+25",
    " America/New_York",
    "+00:00:00.000001",
)
_NATIVE_ZEROS: Final = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10, 0x1D7CE)

Mutation = Callable[[Random, bytes, bytes], bytes]  # numbers, the document, another one


def _size_limit(random: Random) -> int:
    return LARGE_SIZE_LIMIT if random.random() < _LARGE else SIZE_LIMIT


def _times(random: Random, part: bytes) -> int:
    """Return how often to repeat `part`: seldom often, and never beyond the size limit."""
    most = max(2, _size_limit(random) // max(1, len(part)))
    return min(most, int(2 ** random.uniform(0.5, 20)))


def _place(random: Random, body: bytes) -> int:
    """Return where to insert: mostly behind a tag, sometimes anywhere."""
    anywhere = random.randint(0, len(body))
    return body.find(b">", anywhere) + 1 if random.random() < 0.8 else anywhere


def _inserted(random: Random, body: bytes, part: bytes) -> bytes:
    place = _place(random, body)
    return body[:place] + part + body[place:]


def _slice(random: Random, body: bytes) -> tuple[int, int]:
    """Return the ends of a piece of `body`, mostly from one tag to another."""
    first = _place(random, body)
    length = int(2 ** random.uniform(0, 12))
    if random.random() < 0.7:
        return first, max(first, body.rfind(b"<", first, first + length))
    return first, min(len(body), first + length)


def _replaced(random: Random, pattern: re.Pattern[bytes], body: bytes, part: Callable[[bytes], bytes]) -> bytes:
    """Return `body` with what `pattern` finds behind a random place given to `part`."""
    start = random.randint(0, len(body))
    match = pattern.search(body, start) or pattern.search(body)
    return body[: match.start()] + part(match[0]) + body[match.end() :] if match else body


def phrase(random: Random) -> str:
    """Return a few words, dates and oddities, with the marks that stand between them on pages."""
    kinds: tuple[Callable[[], str], ...] = (
        lambda: random.choice(words.words()),
        lambda: random.choice(words.words()),
        lambda: date(random),
        lambda: random.choice(words.ENTITIES),
        lambda: random.choice(words.ODD_BYTES).decode("utf-8", "ignore"),
        lambda: random.choice(
            ["A. Writer", "New pier opens to ships", "By ", "https://a.example/1.html", "1", "x" * 999]
        ),
    )
    marks = (" ", " ", ": ", "：", " | ", ", ", "\n", "-", "", "/")
    return "".join(random.choice(kinds)() + random.choice(marks) for _ in range(random.randint(1, 6)))


def date(random: Random) -> str:
    """Return a date in one of many forms, often one that no calendar has."""
    ranges = {"m": 12, "d": 31, "h": 23, "n": 59, "s": 59}
    parts: dict[str, object] = {
        name: random.choice([random.randint(0, most), random.randint(0, most), most + 1, 0, 99, 10**9])
        for name, most in ranges.items()
    }
    years = [2024, 1403, 1446, 2567, 113, 24, 0, 1, 9999, 10_000, 99_999, random.randint(1, 9999)]
    epochs = [random.randint(-(10**10), 10**10), 10**13, 10**18, -(10**18), 10**400]
    parts |= {"y": random.choice(years), "w": random.choice(words.words()), "e": random.choice(epochs)}
    return random.choice(_DATES).format(**parts, z=random.choice(_ZONES))


def json_value(random: Random, depth: int = 4) -> str:
    """Return a JSON text in the manner of JSON-LD, of any shape."""
    roll = random.random()
    if depth == 0 or roll < 0.35:
        return random.choice([random.choice(words.JSON_ATOMS), json.dumps(phrase(random)), json.dumps(date(random))])
    if roll < 0.5:
        return "[" + ",".join(json_value(random, depth - 1) for _ in range(random.randint(0, 4))) + "]"
    pairs = [f'"@type":"{random.choice(words.JSON_TYPES)}"'] if random.random() < 0.7 else []
    pairs += [
        f'"{random.choice(words.JSON_KEYS)}":{json_value(random, depth - 1)}' for _ in range(random.randint(0, 6))
    ]
    return "{" + ",".join(pairs) + "}"


def _spliced(random: Random, body: bytes, other: bytes) -> bytes:
    return body[: _place(random, body)] + other[_place(random, other) :]


def _cut(random: Random, body: bytes, _: bytes) -> bytes:
    place = random.randint(0, len(body))
    return body[:place] if random.random() < 0.8 else body[place:]


def _without_slice(random: Random, body: bytes, _: bytes) -> bytes:
    first, last = _slice(random, body)
    return body[:first] + body[last:]


def _with_slice_repeated(random: Random, body: bytes, _: bytes) -> bytes:
    first, last = _slice(random, body)
    part = body[first:last]
    return body[:first] + part * _times(random, part) + body[last:]


def _with_slice_of_other(random: Random, body: bytes, other: bytes) -> bytes:
    first, last = _slice(random, other)
    return _inserted(random, body, other[first:last])


def _nested(random: Random, body: bytes, _: bytes) -> bytes:
    hint = random.choice(words.words()).encode("utf-8", "ignore")
    part = b"".join(
        random.choice([b"<%s>", b"<%s class='%s'>" % (b"%s", hint.replace(b"%", b"")), b"</%s>", b"<%s>"])
        % random.choice(words.TAGS).encode()
        for _ in range(random.randint(1, 3))
    )
    return _inserted(random, body, part * _times(random, part))


def _with_tag_dropped(random: Random, body: bytes, _: bytes) -> bytes:
    return _replaced(random, _TAG, body, lambda _: b"")


def _with_phrase(random: Random, body: bytes, _: bytes) -> bytes:
    return _inserted(random, body, phrase(random).encode("utf-8", "ignore"))


def _with_element(random: Random, body: bytes, _: bytes) -> bytes:
    tag, attribute = random.choice(words.TAGS), random.choice(words.ATTRIBUTES)
    element = f'<{tag} {attribute}="{phrase(random)}" class="{random.choice(words.words())}">{phrase(random)}</{tag}>'
    return _inserted(random, body, element.encode("utf-8", "ignore"))


def _with_text_replaced(random: Random, body: bytes, _: bytes) -> bytes:
    return _replaced(random, _TEXT, body, lambda _: b">" + phrase(random).encode("utf-8", "ignore") + b"<")


def _with_phrase_repeated(random: Random, body: bytes, _: bytes) -> bytes:
    part = phrase(random).encode("utf-8", "ignore")
    return _inserted(random, body, part * _times(random, part))


def _with_attribute(random: Random, body: bytes, _: bytes) -> bytes:
    value = phrase(random).encode("utf-8", "ignore")
    text = b' %s="%s"' % (random.choice(words.ATTRIBUTES).encode(), value * _times(random, value))
    return _replaced(random, _TAG, body, lambda tag: tag[:-1] + text + tag[-1:])


def _with_many_attributes(random: Random, body: bytes, _: bytes) -> bytes:
    number = _times(random, b"a12345 ")
    text = b" " + b" ".join(b"a%d" % index for index in range(number))
    return _replaced(random, _TAG, body, lambda tag: tag[:-1] + text + tag[-1:])


def _with_meta(random: Random, body: bytes, _: bytes) -> bytes:
    kind, name = random.choice(["name", "property", "itemprop"]), random.choice(words.METAS)
    meta = f'<meta {kind}="{name}" content="{phrase(random)}">'.encode("utf-8", "ignore")
    return meta + body if random.random() < 0.5 else _inserted(random, body, meta)


def _with_bytes_changed(random: Random, body: bytes, _: bytes) -> bytes:
    changed = bytearray(body)
    for _number in range(min(len(body), random.randint(1, 8))):
        changed[random.randrange(len(changed))] = random.choice([0, 0x22, 0x3C, 0x3E, 0xFF, random.randrange(256)])
    return bytes(changed)


def _with_odd_bytes(random: Random, body: bytes, _: bytes) -> bytes:
    part = random.choice(words.ODD_BYTES)
    part *= _times(random, part) if random.random() < 0.2 else 1
    for _number in range(random.randint(1, 5)):
        place = random.randint(0, len(body))
        body = body[:place] + part + body[place:]
    return body


def _with_json(random: Random, body: bytes, _: bytes) -> bytes:
    text = json_value(random)
    if random.random() < 0.1:
        opening, closing = random.choice(
            [("[", "]"), ('{"@graph":', "}"), ('{"author":[', "]}"), ('{"@graph":[{},', "]}")]
        )
        number = _times(random, opening.encode())
        text = opening * number + text + closing * random.choice([0, number])
    return _inserted(random, body, f'<script type="application/ld+json">{text}</script>'.encode("utf-8", "ignore"))


def _with_json_broken(random: Random, body: bytes, _: bytes) -> bytes:
    def broken(script: bytes) -> bytes:
        spoil = random.choice(
            [_with_bytes_changed, _cut, _with_digits, _with_slice_repeated, _with_atom, _with_odd_bytes]
        )
        head, _, text = script.partition(b">")
        return head + b">" + spoil(random, text, b"")

    return _replaced(random, _JSON, body, broken)


def _with_atom(random: Random, body: bytes, _: bytes) -> bytes:
    atom = random.choice([random.choice(words.JSON_ATOMS), json_value(random, 2)]).encode("utf-8", "ignore")
    return _replaced(random, re.compile(rb'"[^"]*"(?!\s*:)|\d+'), body, lambda _: atom)


def _with_digits(random: Random, body: bytes, _: bytes) -> bytes:
    def number(digits: bytes) -> bytes:
        zero = random.choice(_NATIVE_ZEROS)
        native = "".join(chr(zero + digit - 0x30) for digit in digits).encode()
        return random.choice([native, b"0", b"99", digits * 9, b"-" + digits, b"%d" % random.randrange(10**6)])

    for _number in range(random.randint(1, 4)):
        body = _replaced(random, re.compile(rb"\d+"), body, number)
    return body


def _with_date(random: Random, body: bytes, _: bytes) -> bytes:
    text = date(random).encode("utf-8", "ignore")
    hint = random.choice([b"date", b"published", b"byline", b"meta", b"updated"])
    element = random.choice([b"<time datetime='%s'>%s</time>", b"<p class=" + hint + b">%s</p><!--%s-->", b"%s %s"])
    return _inserted(random, body, element % (text, text))


def _encoded(random: Random, body: bytes, _: bytes) -> bytes:
    return body.decode("utf-8", "replace").encode(random.choice(words.CODECS), "ignore")


def _labelled(random: Random, body: bytes, _: bytes) -> bytes:
    label = random.choice(words.LABELS).encode()
    return (
        random.choice([b"<meta charset='%s'>", b"<?xml version='1.0' encoding='%s'?>", b"<!--<meta charset=%s>-->"])
        % label
        + body
    )


MUTATIONS: Final[tuple[Mutation, ...]] = (
    _cut, _encoded, _labelled, _nested, _spliced, _with_atom, _with_attribute, _with_bytes_changed, _with_date,
    _with_digits, _with_element, _with_json, _with_json_broken, _with_many_attributes, _with_meta, _with_odd_bytes,
    _with_phrase, _with_phrase_repeated, _with_slice_of_other, _with_slice_repeated, _with_tag_dropped,
    _with_text_replaced, _without_slice,
)  # fmt: skip


def mutated(random: Random, body: bytes, other: bytes) -> bytes:
    """Return `body` spoilt in one to eight ways, at most about LARGE_SIZE_LIMIT long."""
    for _ in range(min(8, 1 + int(random.expovariate(0.5)))):
        body = random.choice(MUTATIONS)(random, body, other)[: 2 * LARGE_SIZE_LIMIT]
    return body
