"""Words around and instead of names, in bylines by language."""

from typing import Final

# What stands before a name: "By", "Von", "Text:".
_BEFORE: Final[dict[str, str]] = {
    "ar": "بقلم|كتب",
    "cs": "napsal|napsala|autorka",
    "de": (
        "ein artikel von|ein beitrag von|ein gastbeitrag von|ein kommentar von|ein interview von|eine analyse von"
        "|eine kolumne von|kommentar von|verfasst von|geschrieben von|von|vom|autor|autorin|autoren|autor/in|text"
        "|interview"
    ),
    "en": (
        "a report by|analysis by|article by|by our|by|comment by|commentary by|contributed by|opinion by|photography by"
        "|posted by|published by|reported by|reporting by|review by|story by|submitted by|words by|written by"
    ),
    "es": "escrito por|redactado por|por",
    "fa": "نویسنده",
    "fr": "rédigé par|écrit par|publié par|par|avec",
    "id": "oleh|penulis",
    "it": "a cura di|scritto da|di",
    "ja": "執筆|記者|文",
    "nl": "geschreven door|auteur|door|van",
    "no": "skrevet av|av",
    "pl": "przez",
    "ru": "автор|авторы|текст",
    "sv": "skriven av|av",
    "tr": "haber|muhabir|yazar",
    "uk": "автори",
    "zh": "作者|记者|文/|文",
}  # fmt: skip

# What a byline says beside the name.
_ROLES: Final[dict[str, str]] = {
    "de": (
        "chefredakteur|gastautor|gastautorin|journalistin|korrespondent|korrespondentin|redakteur|redakteurin|reporterin"
        "|ressortleiter|ressortleiterin|volontariat|volontär|volontärin"
    ),
    "en": (
        "administrator|analyst|associate|author|bureau|business|chief|columnist|contributing|contributor|contributors"
        "|correspondent|correspondents|crime|critic|deputy|desk|director|editor|editorial|editors|education|environment"
        "|executive|foreign|freelance|freelancer|guest|health|intern|journalist|manager|managing|photographer|political"
        "|politics|producer|reporter|reporters|science|senior|special|sports|staff|technology|writer"
    ),
    "es": "periodista",
    "fr": "journaliste|rédacteur",
    "it": "giornalista|redazione",
    "nl": "redacteur",
    "tr": "muhabir|muhabiri|yazar",
}  # fmt: skip

# Defaults of CMSes, buttons and other words that name nobody.
_NOBODY: Final[dict[str, str]] = {
    "de": "autor|mehr|redakteur",
    "en": (
        "about the author|admin|administrator|all posts|anonymous|author|bio|biography|by|comments|contributor"
        "|contributors"
        "|e-mail|editor|editorial|editorial team|editors|email|facebook|follow|guest|guest author|home|instagram"
        "|linkedin"
        "|mail|n/a|name|news|no author|none|null|posted|read more|reporter|root|see more|share|site admin|staff"
        "|staff reporter|staff writer|super|super user|tags|test|the author|twitter|undefined|unknown|user|username"
        "|view all posts|view profile|web admin|web desk|webmaster|website|wordpress|wp-admin|youtube"
    ),
    "zh": "佚名|匿名|未知|网络|网络整理",
}  # fmt: skip


def _words(by_language: dict[str, str]) -> frozenset[str]:
    return frozenset(word for words in by_language.values() for word in words.split("|"))


BEFORE: Final = _words(_BEFORE)
ROLES: Final = _words(_ROLES)
NOBODY: Final = _words(_NOBODY)
