"""Which parser read a page: stored with every reading, so that a better one can tell what to read again."""

from typing import Final

PARSER_VERSION: Final = "3"
