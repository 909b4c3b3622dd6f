"""What error pages say, whatever their status says, by language."""

import re
from enum import StrEnum
from typing import Final

from tasks.parsing.text import lowered


class Fault(StrEnum):
    """What an error page reports."""

    NOT_FOUND = "not found"  # there is nothing at this address, or no longer
    REFUSED = "refused"  # to this visitor: a challenge, a ban, a region
    BROKEN = "broken"  # for now: the server, its database, maintenance


_NOT_FOUND: Final[dict[str, str]] = {
    "ar": r"الصفحة (?:المطلوبة )?غير موجودة|لم يتم العثور على|عذرا.{0,20}غير موجود",
    "bg": r"страницата не (?:е намерена|съществува)",
    "bn": r"(?:পাতা|পৃষ্ঠা|পেজ)(?:টি)? (?:পাও.{1,3}া যা.{1,3}নি|খুঁজে)",
    "cs": r"(?:stránka|článek) (?:nebyl[ao]? nalezen|nenalezen|neexistuje)|stránku (?:se )?nepodařilo|hledaná stránka",
    "da": r"siden (?:blev ikke fundet|findes ikke|eksisterer ikke)",
    "de": (
        r"(?:seite|artikel|inhalt|beitrag)\w{0,20} (?:\w{1,30} ){0,3}(?:nicht gefunden|existiert nicht"
        r"|nicht (?:mehr )?verfügbar|gibt es nicht)|nichts gefunden|seite nicht vorhanden"
    ),
    "el": r"η σελίδα (?:που (?:ζητήσατε|αναζητάτε) )?δεν (?:βρέθηκε|υπάρχει)",
    "en": (
        r"\b(?:page|article|content|file|story|post|item|document"
        r"|url) (?:\w+ ){0,5}(?:not (?:be |been |currently )?found|"
        r"does(?:n.t| not) exist|(?:is )?no longer (?:available|exists?)|has been (?:removed|deleted|moved))"
        r"|(?:couldn.t|can.t|could not|cannot) find (?:the|that|this|your|what)\b.{0,30}(?:page|article|looking for|$)"
        r"|^(?:nothing|not) found$|page (?:is )?(?:missing|unavailable)"
        r"|no (?:such|longer) (?:page|article)"
        r"|(?:oops|sorry)\W{1,3}.{0,30}(?:page|article).{0,30}(?:found|exist|gone|available)"
    ),
    "es": (
        r"(?:página|artículo|contenido|nota) (?:\w+ ){0,4}no (?:\w+ )?(?:encontrad[ao]|existe|disponible)"
        r"|no (?:se )?(?:ha )?(?:encontr\w+|existe) la página"
    ),
    "fa": r"صفحه (?:مورد نظر|درخواستی)|صفحه.{0,12}(?:یافت|پیدا) نشد",
    "fi": r"sivua ei (?:löydy|löytynyt)",
    "fr": (
        r"(?:page|article|contenu) (?:\w+ ){0,3}(?:introuvable|non trouvée?|n.existe (?:pas|plus)"
        r"|n.est (?:pas|plus) disponible)"
        r"|cette page n.existe"
    ),
    "he": r"(?:הדף|העמוד).{0,20}לא נמצא",
    "hi": r"(?:पेज|पृष्ठ) (?:नहीं मिला|उपलब्ध नहीं)",
    "hu": r"(?:az oldal|a keresett oldal|a lap) nem (?:található|létezik)",
    "id": r"halaman (?:\w+ ){0,3}tidak (?:ditemukan|tersedia|ada)",
    "it": r"(?:pagina|articolo) (?:\w+ ){0,4}non (?:trovat[ao]|esiste|disponibile)",
    "ja": (
        r"(?:ページ|記事)(?:が|は)(?:見つかりません|存在しません|削除)|お探しの(?:ページ|記事)|(?:掲載|公開)(?:が|は)?終了"
    ),
    "ko": r"(?:페이지|기사)를 찾을 수|(?:존재하지 않는|삭제된) (?:페이지|기사|게시)",
    "nl": r"pagina (?:is )?niet (?:gevonden|beschikbaar)|pagina bestaat niet",
    "no": r"(?:siden|artikkelen) (?:ble ikke funnet|finnes ikke|eksisterer ikke)|fant ikke siden",
    "pl": (
        r"(?:strona|strony|artykuł) (?:\w+ )?nie (?:została? )?(?:znalezion\w|istnieje|odnaleziono)"
        r"|nie znaleziono strony"
    ),
    "pt": r"(?:página|conteúdo|matéria) (?:\w+ ){0,4}não (?:foi )?(?:encontrad[ao]|existe|disponível)",
    "ro": r"pagina (?:\w+ )?nu (?:a fost găsită|există|exista)",
    "ru": (
        r"(?:страниц[аы]|материал|новость|запись) (?:\w+ )?не (?:найден[ао]?|существует)"
        r"|(?:страница|новость|материал) удал[её]н"
        r"|не (?:можем найти|удалось найти) страницу"
    ),
    "sv": r"(?:sidan|artikeln) (?:hittades inte|kunde inte hittas|finns inte|finns tyvärr inte)",
    "th": r"ไม่พบหน้า|ไม่พบ(?:ข้อมูล|บทความ)|ขออภัย.{0,12}ไม่พบ",
    "tr": r"(?:sayfa|haber|içerik) (?:bulunamadı|bulunamıyor|mevcut değil)|aradığınız (?:sayfa|haber|içerik)",
    "uk": r"(?:сторінк[ау]|матеріал) (?:\w+ )?не (?:знайдено|існує)",
    "ur": r"صفحہ (?:نہیں ملا|موجود نہیں)",
    "vi": r"(?:không tìm thấy|không tồn tại) (?:trang|bài)|(?:trang|bài viết).{0,30}không (?:tồn tại|tìm thấy)",
    "zh": (
        r"(?:页面|頁面|网页|網頁|内容|文章|信息|新闻|主题|栏目).{0,8}(?:不存在|找不到|不见了|已(?:被)?(?:删除|刪除|下线)|未找到|飞走)"
        r"|(?:找不到|没有找到|无法找到|未找到).{0,10}(?:页面|頁面|网页|文件|内容|文章)|您(?:访问|要找|查看)的.{0,12}(?:不存在|删除|找不到)"
    ),
}  # fmt: skip
_REFUSED: Final[dict[str, str]] = {
    "de": r"zugriff (?:verweigert|nicht gestattet)|sind sie ein (?:mensch|roboter)",
    "en": (
        r"^(?:access (?:to this (?:page|site) (?:has been|is) )?(?:denied|forbidden)|forbidden)\W*$|^just a moment\b"
        r"|^attention required\b|are you a (?:robot|human)|verify (?:that )?you are (?:a )?human"
        r"|checking (?:your browser|if the site connection)|pardon our interruption|unusual traffic"
        r"|bot (?:check|verification)"
        r"|security (?:check|verification)$|you have been blocked|too many requests|ddos[- ](?:guard|protection)"
        r"|not available in your (?:country|region)|request (?:was )?blocked|please enable cookies"
    ),
    "es": r"acceso (?:denegado|prohibido)",
    "fr": r"accès (?:refusé|interdit)",
    "ja": r"アクセスが(?:拒否|制限)",
    "pt": r"acesso negado",
    "ru": r"доступ (?:запрещ[её]н|ограничен|закрыт)|проверка браузера",
    "tr": r"erişim (?:engellendi|reddedildi)",
    "zh": r"(?:安全|人机|滑动|访问)验证|访问(?:过于频繁|被拒绝|受限|禁止)|拒绝访问|请完成验证",
}  # fmt: skip
_BROKEN: Final[dict[str, str]] = {
    "de": r"(?:wegen |in )?wartung(?:sarbeiten|smodus)\b|vorübergehend nicht (?:erreichbar|verfügbar)",
    "en": (
        r"internal server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|server error in"
        r"|^(?:runtime|server|database|application|fatal) error\W*$|error establishing a database connection"
        r"|(?:site|website|page) is (?:temporarily |currently )?(?:down|offline|unavailable|under maintenance)"
        r"|^(?:under |scheduled |site )?maintenance(?: mode)?$|experiencing technical difficulties"
        r"|account (?:has been )?suspended"
        r"|^(?:an |oops\W{1,3}(?:an )?)?(?:error|something went wrong)(?: (?:has )?occurr?ed)?\W*$"
    ),
    "es": r"en mantenimiento|error interno|servicio no disponible",
    "fr": r"en (?:cours de )?maintenance|erreur interne|service indisponible",
    "it": r"in manutenzione|errore interno",
    "ja": r"メンテナンス中|エラーが発生",
    "ko": r"(?:시스템|서버) (?:점검|오류)|오류가 발생",
    "pt": r"em manutenção|erro interno",
    "ru": r"(?:технические|профилактические) работы|внутренняя ошибка|сервис временно недоступен",
    "tr": r"bakım(?:dadır| çalışması|da)\b|sunucu hatası",
    "zh": r"(?:系统|服务器)(?:发生|内部)?错误|(?:系统|网站)(?:升级)?维护中?|数据库.{0,6}(?:错误|失败)|页面错误",
}  # fmt: skip
# "404", "Error 404 - Not Found"; not "500 people march".
_CODE: Final = (
    r"^(?:(?:http )?error\s?)?(?:{0})(?:$|\W{{1,3}}(?:error|not|page|forbidden|gone|file|bad|internal)\b)"
    r"|\berror\s(?:{0})\b"
)
_CODES: Final = {
    Fault.NOT_FOUND: _CODE.format("404|410"),
    Fault.REFUSED: _CODE.format("401|403|429|451"),
    Fault.BROKEN: _CODE.format("400|50[0-4]"),
}


def _any_phrase(fault: Fault, phrases: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join((_CODES[fault], *phrases.values())).replace("ı", "i"))


_SAYS_NOT_FOUND: Final = _any_phrase(Fault.NOT_FOUND, _NOT_FOUND)
_SAYS_REFUSED: Final = _any_phrase(Fault.REFUSED, _REFUSED)
_SAYS_BROKEN: Final = _any_phrase(Fault.BROKEN, _BROKEN)
_FAULTS: Final = ((Fault.NOT_FOUND, _SAYS_NOT_FOUND), (Fault.REFUSED, _SAYS_REFUSED), (Fault.BROKEN, _SAYS_BROKEN))


_MOST: Final = 0.6  # of a headline


def is_error_headline(headline: str) -> bool:
    """Return whether a headline says little else than that there is nothing here, or not now."""
    found = fault_in(headline) if headline else None
    return found is not None and found[1] >= _MOST


def fault_in(line: str) -> tuple[Fault, float] | None:
    """Return what error a line reports, and the share of it that says so; None when it reports none."""
    lower = lowered(line)
    for fault, pattern in _FAULTS:
        if match := pattern.search(lower):
            return fault, len(match[0]) / len(lower)
    return None
