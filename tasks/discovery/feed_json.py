"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from tasks.discovery.feed_entry import ENTRY_LIMIT, Entry, Feed


def json_feed(text: str) -> Feed:
    """Return the feed in `text`. Raises ValueError when it is not a JSON Feed."""
    try:
        document = json.loads(text)
    except RecursionError as error:
        raise ValueError("JSON is nested too deeply") from error
    items = document.get("items") if isinstance(document, dict) else None
    if items is None or not isinstance(items, list):
        raise ValueError("JSON is not a feed")
    entries = tuple(filter(None, map(_entry, items[:ENTRY_LIMIT])))
    problem = "feed has more entries than are read" if len(items) > ENTRY_LIMIT else None
    return Feed(entries, _text(document, "home_page_url"), _text(document, "next_url"), problem)


def _entry(item: object) -> Entry | None:
    if not isinstance(item, dict):
        return None
    url = _text(item, "url") or _text(item, "external_url") or _address(_text(item, "id"))
    if url is None:
        return None
    return Entry(
        url=url,
        headline=_text(item, "title"),
        published=_text(item, "date_published"),
        updated=_text(item, "date_modified"),
    )


def _text(values: dict[str, Any], key: str) -> str | None:
    value = values.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _address(identifier: str | None) -> str | None:
    """Return an item's id when it is its URL, as the specification prefers it to be."""
    return identifier if identifier and identifier.startswith(("http://", "https://")) else None
