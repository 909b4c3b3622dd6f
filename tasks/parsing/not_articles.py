"""Headlines of pages that are for doing something, not for reading: logins, searches. By language."""

import re
from typing import Final

_SERVICES: Final[dict[str, str]] = {
    "ar": "تسجيل الدخول",
    "de": "anmelden|anmeldung|suche|suchergebnisse",
    "en": (
        "(?:member |user )?log ?in|sign (?:in|up)|register|(?:user |member )?registration|search"
        "|search results?.{0,200}|site ?map"
    ),
    "es": "iniciar sesión|entrar",
    "fr": "connexion|recherche",
    "it": "accedi|ricerca",
    "ja": "ログイン",
    "ko": "로그인",
    "ru": "вход|поиск",
    "tr": "giriş yap",
    "zh": "(?:会员)?登录|登錄|(?:用户)?注册|网站地图",
}

_SERVICE: Final = re.compile(rf"\A\W{{0,3}}(?:{'|'.join(_SERVICES.values())})\W{{0,3}}", re.IGNORECASE)


def is_service_headline(headline: str) -> bool:
    """Return whether a page so headed is for logging in, searching and the like."""
    return _SERVICE.fullmatch(headline) is not None
