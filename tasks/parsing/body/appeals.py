"""Paragraphs that ask their reader to subscribe, register, donate or consent, by their words."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, groupby
from typing import Final

# How words of appeals begin (newsletters, accounts, donations, consent): one of the first and another of either make a
# paragraph one. Sorted by language.
_APPEALS: Final[dict[str, str]] = {
    "ar": "اشترك|النشرة البريدية",
    "cs": "odběr novinek|předplatn",
    "da": "nyhedsbrev",
    "de": (
        "abonnier|artikel gefallen|datenschutzerklärung|datenschutzrichtlinie|eingeloggt|einlogg|einverstanden"
        "|externe inhalte|externen inhalt|externer inhalt|netiquette|newsletter|postfach|push-mitteilung|supporter"
        "|unterstütze uns|unterstützen sie uns"
    ),
    "en": (
        "cookie|follow us on|free trial|inbox|like us on|log in|login|newsletter|privacy policy|rss 2.0"
        "|sign in|sign up|sign-in|sign-up|signing up|subscribe|subscription|support our journalism|support our work"
        "|unsubscribe"
    ),
    "es": "boletin|boletín|regístrate|suscri|suscrí",
    "fi": "uutiskirje",
    "fr": "abonnez|abonnement|inscrire|inscrivez",
    "hu": "előfizet|hírlevél",
    "id": "berlangganan",
    "it": "abbonati|iscriviti",
    "ja": "ログイン|会員登録",
    "ko": "구독|뉴스레터",
    "nl": "abonneer|nieuwsbrief",
    "no": "nyhetsbrev",
    "pl": "newslettera|prenumerat|subskry",
    "pt": "assine|cadastre|pelo moderador|pelos moderadores",
    "ro": "abonează",
    "ru": "подписк|подписывай|подпишитесь|рассылк",
    "sv": "nyhetsbrev|prenumer",
    "tr": "abone ol|bülten",
    "uk": "підписуй|розсилк",
    "zh": "会员登录|訂閱|订阅",
}
_HELPERS: Final[dict[str, str]] = {
    "ar": "بريد|تسجيل",
    "cs": "e-mail|přihlas|registr",
    "da": "log ind|tilmeld",
    "de": (
        "abmelden|anmeld|anzeigen lassen|datenschutz|e-mail|kommentare|kostenlos|leser|mit einem klick"
        "|personenbezogene|registrier|spende|widerrufen"
    ),
    "en": (
        "account|bookmark|comment|consent|donat|e-mail|email|homepage|journalism|pings|premium"
        "|register|support us|terms and|terms of|trackback|whatsapp"
    ),
    "es": "comentarios|correo",
    "fi": "kirjaudu|sähköposti",
    "fr": "commentaires|confidentialité|courriel|newsletter",
    "hu": "feliratkoz|regisztr",
    "id": "akun|daftar|surel",
    "it": "commenti|newsletter",
    "ja": "リアクション|有料",
    "ko": "로그인|신청",
    "nl": "aanmelden|inschrijv|meld je",
    "no": "logg inn|meld deg",
    "pl": "dostęp|zapisz|zapraszamy",
    "pt": "comentários",
    "ro": "e-mail",
    "ru": "канал|телеграм|telegram",
    "sv": "anmäl|logga in",
    "tr": "e-posta|kaydol|ücretsiz",
    "uk": "канал|telegram",
    "zh": "免费|免費|注册|註冊|登录|登入",
}
# Scripts without spaces between words: a word may begin anywhere.
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BEGINNING: Final = re.compile(r"(\w{3})\w*+")


def words_of_appeals(text: str, *, has_unspaced: bool = True) -> tuple[str, ...]:
    """Return those words of appeals that are in a text: is_appeal has to look for no others in its parts.

    `has_unspaced`: whether there may be letters in it of scripts without spaces between words.
    """
    lower = f"\n{text.lower()}"
    unspaced = _UNSPACED_APPEALS if has_unspaced else ()
    if _ANY_SPACED.search(lower) is None:  # hardly a page has one
        return tuple([word for word in unspaced if word in lower])
    begun = _BY_BEGINNING.keys() & _BEGINNING.findall(lower)
    words = chain.from_iterable(_BY_BEGINNING[beginning] for beginning in begun)
    return tuple(word for word in chain(words, unspaced) if word in lower)


def is_appeal(text: str, words: Collection[str]) -> bool:
    """Return whether a paragraph asks its reader to subscribe, register, donate or consent.

    `words`: words_of_appeals of the paragraph, or of a text that it is a part of.
    """
    lower = text.lower()
    strong = set(_begun(lower, words))
    return bool(strong) and (len(strong) > 1 or any(word not in strong for word in _begun(lower, _ALL_HELPERS)))


def _begun(lower: str, words: Iterable[str]) -> Iterator[str]:
    """Yield those of `words` that begin a word of a text in lower case."""
    for word in words:
        at = lower.find(word)
        while at >= 0:
            if at == 0 or not lower[at - 1].isalnum() or _UNSPACED.match(word):
                yield word
                break
            at = lower.find(word, at + 1)


def _all(words: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(word for line in words.values() for word in line.split("|"))


def _by_beginning(words: Iterable[str]) -> dict[str, list[str]]:
    """Return the words by their first three letters."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[:3], []).append(word)
    return found


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds the beginning of one of the words, behind what is no plain letter: few are tried at any."""
    by_letter = groupby(sorted(words), key=lambda word: word[0])
    tried = (f"{first}(?:{'|'.join(re.escape(word[1:]) for word in those)})" for first, those in by_letter)
    return re.compile(rf"[^a-z](?:{'|'.join(tried)})")


_ALL_HELPERS: Final = _all(_HELPERS)
_UNSPACED_APPEALS: Final = tuple(word for word in _all(_APPEALS) if _UNSPACED.match(word))
_SPACED_APPEALS: Final = frozenset(word for word in _all(_APPEALS) if not _UNSPACED.match(word))
_BY_BEGINNING: Final = _by_beginning(_SPACED_APPEALS)
_ANY_SPACED: Final = _any_of(_SPACED_APPEALS)
