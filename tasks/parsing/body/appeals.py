"""Paragraphs that ask their reader to subscribe, register, donate or consent, by their words."""

import re
from typing import Final

# Words of appeals (newsletters, accounts, donations, consent): one of the first and another of either make a line one.
_APPEALS: Final[dict[str, str]] = {
    "de": (
        r"newsletter abonnier\w+ einverstanden datenschutzerklärung externe[rn]?\sinhalt\w* postfach "
        r"push-mitteilung\w*"
    ),
    "en": (
        r"newsletters? subscri(?:be|ption)\w* sign(?:ing)?[\s-](?:up|in) log\s?in privacy\spolicy inbox cookies? "
        r"unsubscribe free\strial"
    ),
    "es": r"bolet[ií]n suscr[ií]\w+ reg[ií]strate",
    "fr": r"abonn(?:ez|ement)\w* inscri(?:vez|re)\w*",
    "it": r"abbonati iscriviti",
    "ja": r"会員登録 ログイン",
    "pt": r"assine cadastre\w*",
}  # fmt: skip
_HELPERS: Final[dict[str, str]] = {
    "de": (
        r"anmeld\w* registrier\w* datenschutz\w* spenden? unterstützen\ssie\suns widerrufen personenbezogene\w* "
        r"kommentare leser\w* kostenlos\w* e-mail"
    ),
    "en": (
        r"donat\w+ consent register account terms\s(?:of|and) bookmark homepage e-?mails? comments? premium whatsapp "
        r"support\sus"
    ),
    "es": r"correo comentarios",
    "fr": r"confidentialité courriel commentaires newsletter",
    "it": r"commenti",
    "ja": r"リアクション 有料",
    "pt": r"comentários",
}  # fmt: skip


def _any_word(words: dict[str, str]) -> re.Pattern[str]:
    alternatives = "|".join(word for line in words.values() for word in line.split())
    return re.compile(rf"(?<!\w)(?:{alternatives})", re.IGNORECASE)


_APPEAL: Final = _any_word(_APPEALS)
_HELPER: Final = _any_word(_HELPERS)


def is_appeal(text: str) -> bool:
    """Return whether a paragraph asks its reader to subscribe, register, donate or consent."""
    strong = {word.lower() for word in _APPEAL.findall(text)}
    return bool(strong) and len(strong) + len({word.lower() for word in _HELPER.findall(text)} - strong) > 1
