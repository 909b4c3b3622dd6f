"""Values as TOML: what `tomllib` reads back as the same."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any


def toml_text(document: Mapping[str, Any]) -> str:
    """Return a TOML document of texts, numbers, dates, lists of texts, and one level of tables, which come last."""
    flat = [f"{key} = {_value(value)}" for key, value in document.items() if not isinstance(value, Mapping)]
    tables = [f"\n[{key}]\n{toml_text(value)}" for key, value in document.items() if isinstance(value, Mapping)]
    return "".join([f"{line}\n" for line in flat] + tables)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    return _text(value) if isinstance(value, str) else str(value)


def _text(text: str) -> str:
    """Return a basic string, over several lines where the text is: its escapes are a subset of JSON's."""
    if "\n" not in text:
        return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
    lines = [_text(line)[1:-1] for line in text.split("\n")]
    return '"""\n{}"""'.format("\n".join(lines))
