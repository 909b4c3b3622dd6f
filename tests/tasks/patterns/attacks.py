"""Texts that make a regular expression slow, if it can be made slow: built from the expression's own parts."""

import re
from collections.abc import Iterator
from re import _parser  # type: ignore[attr-defined]  # no public name since 3.11; warns as `sre_parse`
from typing import Any, Final

_END: Final = "\0"  # what no pattern wants: so the search goes back and tries otherwise
_CATEGORIES: Final = {
    "CATEGORY_DIGIT": "1", "CATEGORY_NOT_DIGIT": "a", "CATEGORY_SPACE": " ", "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_WORD": "a", "CATEGORY_NOT_WORD": "-",
}  # fmt: skip
_REPEATS: Final = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_PLAIN: Final = (
    "a",
    "1",
    " ",
    "(",
    "<",
    ":",
    ".",
    "年",
    "\n",
    "A ",
    "1 ",
    "a-",
    "1.",
    "by ",
    "&a",
    "<!--",
    "<a ",
    "a='",
)
_VARIANTS: Final = 3  # of what an alternation is tried as


def attacks(pattern: re.Pattern[Any]) -> list[tuple[str, str]]:
    """Return (beginning, unit) pairs; a text to try is the beginning and the unit many times."""
    source = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    tree = _parser.parse(source, pattern.flags & ~re.DEBUG)
    found = [("", unit) for unit in _PLAIN]
    for variant in range(_VARIANTS):
        groups: dict[int, str] = {}
        whole = _sample(tree, variant, groups)
        found += [("", whole), ("", whole + _END)]
        for before, inner in _repeated(tree, variant, groups, ""):
            unit = _sample(inner, variant, groups)
            found += [(before, unit), ("", before + unit), ("", before)]
    return [pair for pair in dict.fromkeys(found) if pair[1]]


def _repeated(tree: Any, variant: int, groups: dict[int, str], before: str) -> Iterator[tuple[str, Any]]:
    """Yield what may be repeated, wherever it stands, and a text for what is before it."""
    for operator, argument in tree:
        name = str(operator)
        if name in _REPEATS and argument[1] > 1:
            yield before, argument[2]
        for inner in _parts(name, argument):
            yield from _repeated(inner, variant, groups, before)
        before += _sample([(operator, argument)], variant, groups)


def _parts(name: str, argument: Any) -> list[Any]:
    if name in _REPEATS:
        return [argument[2]]
    if name == "SUBPATTERN":
        return [argument[3]]
    if name == "BRANCH":
        return list(argument[1])[:20]
    if name in ("ASSERT", "ASSERT_NOT"):
        return [argument[1]]
    if name == "ATOMIC_GROUP":
        return [argument]
    return [part for part in argument[1:] if part] if name == "GROUPREF_EXISTS" else []


def _sample(tree: Any, variant: int, groups: dict[int, str]) -> str:
    """Return a text that `tree` matches, or nearly."""
    return "".join(_one(str(operator), argument, variant, groups) for operator, argument in tree)


def _one(name: str, argument: Any, variant: int, groups: dict[int, str]) -> str:
    match name:
        case "LITERAL":
            return chr(argument)
        case "NOT_LITERAL" | "ANY":
            return "b" if argument == ord("a") else "a"
        case "IN":
            return _character(argument, variant)
        case "GROUPREF":
            return groups.get(argument, "")
    parts = _parts(name, argument)
    if not parts or name.startswith("ASSERT"):
        return ""
    text = _sample(parts[variant % len(parts)], variant, groups)
    if name == "SUBPATTERN":
        groups[argument[0]] = text
    return text * min(max(argument[0], 1), 400) if name in _REPEATS else text


def _character(options: Any, variant: int) -> str:
    if str(options[0][0]) == "NEGATE":
        return next(c for c in "a1 -.<\n\0年٣" if not any(_has(option, c) for option in options[1:]))
    kind, argument = options[variant % len(options)]
    if str(kind) == "RANGE":
        return chr(argument[0])
    return _CATEGORIES.get(str(argument), "a") if str(kind) == "CATEGORY" else chr(argument)


def _has(option: Any, character: str) -> bool:
    kind, argument = str(option[0]), option[1]
    if kind == "RANGE":
        return bool(argument[0] <= ord(character) <= argument[1])
    if kind == "CATEGORY":
        like = {"DIGIT": character.isdigit(), "SPACE": character.isspace(), "WORD": character.isalnum()}
        plain = str(argument).removeprefix("CATEGORY_")
        return like[plain.removeprefix("NOT_")] != plain.startswith("NOT_")
    return bool(argument == ord(character))
