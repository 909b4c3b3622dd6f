"""Telling lines that say who made a picture."""

import re
from typing import Final

# "Photo: Anna Quayle", and what rights begin with.
_OPENING: Final = re.compile(
    r"©|(?:image|photos?|fotos?|bild|pictures?|photograph|credit|fotoğraf|imagen|fotografía|写真|사진|图片来源|фото)\s?"
    r"(?:[:：]|\bby\b|/|\bcredit)"
)
_OPENERS: Final = "©bcfip写사图ф"  # what _OPENING begins with
# "(Photo: Anna Quayle)" at the end of a line.
_BRACKETED: Final = re.compile(
    r"[(\[]\s?(?:images?|bild|foto|photo|photograph|picture|pic|photos|credit|©|archiv|symbolbild|getty|reuters|afp|ap|dpa"
    r"|epa|fotoğraf|imagen|immagine|cr[ée]dit|写真|사진|图|фото)\b[^)\]]{0,80}[)\]]?\s?$"
)
_BRACKETED_REACH: Final = 110  # characters from the end in which that begins
# Who sells pictures, at the end of a line.
_AGENCY: Final = re.compile(
    r"\b(?:getty images|shutterstock|picture[ -]alliance|imago(?: images)?|via (?:getty|reuters|ap)|/(?:afp|dpa|epa"
    r"|reuters|getty|ap|imago))\s{0,2}[)\]]?$"
)
_AGENCY_ENDS: Final = ("afp", "alliance", "ap", "dpa", "epa", "getty", "images", "imago", "reuters", "shutterstock")
_AGENCY_REACH: Final = 30
_WITHIN: Final = re.compile(
    r"\bfile photo\b|nuotr\.|\bfoto\s?:\s?[^.]{2,40}$|\bphoto\s?:\s?[^.]{2,40}$"
    r"|\b(?:bild|bilder|fotos?|images?|photos?)\s?©"
)


def is_credited(text: str) -> bool:
    """Return whether a line says who made a picture."""
    lower = text.lower()  # the cheap tests before the patterns say where those may fit at all
    return (
        (lower[:1] in _OPENERS and _OPENING.match(lower) is not None)
        or (("oto" in lower or "©" in lower or "nuotr." in lower) and _WITHIN.search(lower) is not None)
        or (("(" in lower or "[" in lower) and _ends(_BRACKETED, lower, _BRACKETED_REACH))
        or (lower.rstrip(" )]").endswith(_AGENCY_ENDS) and _ends(_AGENCY, lower, _AGENCY_REACH))
    )


def _ends(pattern: re.Pattern[str], lower: str, reach: int) -> bool:
    return pattern.search(lower, max(0, len(lower) - reach)) is not None
