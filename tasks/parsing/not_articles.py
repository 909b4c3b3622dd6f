"""Headlines of pages that are no article, whatever their status says: errors, logins, searches. By language."""

import re
from typing import Final

_ERRORS: Final[dict[str, str]] = {
    "ar": "الصفحة غير موجودة",
    "de": "seite (?:wurde )?nicht gefunden",
    "en": (
        r"\b(?:page|article|content|file|story) (?:was |is |could )?not (?:be )?found\b|^not found$"
        r"|page (?:doesn.t|does not) exist|access denied|just a moment"
    ),
    "es": "página no (?:encontrada|existe)",
    "fa": "صفحه مورد نظر",
    "fr": "page (?:introuvable|non trouvée)",
    "it": "pagina non trovata",
    "ja": "ページが見つかりません",
    "ko": "페이지를 찾을 수",
    "pt": "página não encontrada",
    "ru": "страница не найдена",
    "tr": "sayfa bulunamadı",
    "zh": "页面不存在|找不到",
}
# "404", "Error 404 - Not Found"; not "500 people march".
_CODES: Final = (
    r"^(?:error\s?)?(?:40[034]|410|50[0-4])(?:$|\W{1,3}(?:error|not|page|forbidden|gone)\b)"
    r"|\berror\s(?:40[034]|410|50[0-4])\b"
)
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

_ERROR: Final = re.compile("|".join((_CODES, *_ERRORS.values())), re.IGNORECASE)
_SERVICE: Final = re.compile(rf"\A\W{{0,3}}(?:{'|'.join(_SERVICES.values())})\W{{0,3}}", re.IGNORECASE)


def is_service_headline(headline: str) -> bool:
    """Return whether a page so headed reports an error, or is for logging in, searching and the like."""
    return bool(_ERROR.search(headline) or _SERVICE.fullmatch(headline))
