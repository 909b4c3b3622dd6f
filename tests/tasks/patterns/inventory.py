"""Every regular expression that the packages which read and compare have in use, wherever it is written."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import tasks.discovery
import tasks.fetching
import tasks.identity
import tasks.parsing

_PACKAGES: Final = (tasks.discovery, tasks.fetching, tasks.identity, tasks.parsing)
_CALLS: Final = frozenset(["compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"])


@dataclass(frozen=True, slots=True)
class Use:
    """A pattern, and the dearest of its methods that is called somewhere."""

    pattern: re.Pattern[Any]
    call: Callable[[Any], object]


def patterns() -> dict[str, Use]:
    """Return the patterns of all modules by where they are, in tables and in calls of `re` too."""
    modules = list(_modules())
    calls = _method_calls(modules)
    found: dict[str, Use] = {}
    for module in modules:
        for name, value in vars(module).items():
            called = calls.get(_known_as(module, name))
            anchored = called is not None and called <= {"fullmatch", "match"}
            for place, pattern in _patterns_in(name, value):
                found[f"{module.__name__}.{place}"] = Use(pattern, pattern.match if anchored else pattern.search)
        for line, method, source in _written_in(module):
            pattern = re.compile(source)
            found[f"{module.__name__}:{line}"] = Use(pattern, pattern.match if "match" in method else pattern.search)
    once = {(use.pattern, use.call.__name__): place for place, use in reversed(found.items())}
    return {place: found[place] for place in sorted(once.values())}


def _method_calls(modules: list[ModuleType]) -> dict[str, set[str]]:
    """Return which methods of patterns are called on which names."""
    found: dict[str, set[str]] = {}
    for module in modules:
        for node in ast.walk(_tree(module)):
            if isinstance(node, ast.Attribute) and node.attr in _CALLS:
                owner = node.value
                name = str(getattr(owner, "id", "") or getattr(owner, "attr", ""))
                found.setdefault(_known_as(module, name), set()).add(node.attr)
    return found


def _known_as(module: ModuleType, name: str) -> str:
    """Return a name that is the module's own with the module's, others as they are: they are used elsewhere too."""
    return f"{module.__name__}.{name}" if name.startswith("_") else name


def _modules() -> Iterator[ModuleType]:
    for package in _PACKAGES:
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(info.name)


def _patterns_in(name: str, value: object) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _patterns_in(f"{name}[{key}]", item)
    elif isinstance(value, list | tuple | set | frozenset):
        for index, item in enumerate(value):
            yield from _patterns_in(f"{name}[{index}]", item)


def _written_in(module: ModuleType) -> Iterator[tuple[int, str, str | bytes]]:
    """Yield (line, function, pattern) of calls like re.split("[.-]", text)."""
    for node in ast.walk(_tree(module)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
        ):
            called = (node.func.value.id, node.func.attr)
            if called[0] == "re" and called[1] in _CALLS - {"compile"} and isinstance(node.args[0], ast.Constant):
                source = node.args[0].value
                if isinstance(source, str | bytes):
                    yield node.lineno, called[1], source


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(Path(module.__file__ or "").read_text("utf-8"))
