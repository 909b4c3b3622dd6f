"""What publishers write where the rest of a text is for paying readers, by language.

Wordings of the prompts of Piano, Poool, Zephr, Leaky Paywall and of publishers' own, sorted by language: to be searched
for in what text.lowered returns.
"""

import re
from typing import Final

# How much is left to read: nothing but a cut text says that.
_REST_IS_PAID: Final[dict[str, str]] = {
    "de": r"sie haben \d{1,2}\s?% (?:des|dieses) artikels gelesen|noch \d{1,2}\s?% des artikels",
    "en": r"you have \d{1,2}\s?% of this (?:article|story) left|remaining \d{1,2}\s?% of this (?:article|story)",
    "es": r"te queda(?:n)? (?:por leer )?(?:el )?\d{1,2}\s?%",
    "fr": r"il vous reste \d{1,3}(?:[.,]\d{1,2})?\s?% (?:de cet article )?à (?:lire|découvrir)",
    "it": r"ti rimane il \d{1,2}\s?%",
    "ja": r"残り\s?[：:]?\s?\d{1,3}(?:,\d{3})?\s?文字",
    "pl": r"pozostało (?:jeszcze )?\d{1,3}\s?% (?:treści|tekstu|artykułu)",
    "zh": r"(?:余下|剩余|还有)\s?\d{1,3}\s?%",
}
# That this very text is for subscribers, or what to do to read on.
_MEMBERS_ONLY: Final[dict[str, str]] = {
    "ar": r"هذا المحتوى (?:حصري )?للمشتركين|لمتابعة القراءة|اشترك لقراءة",
    "cs": (
        r"(?:obsah|článek) (?:je )?(?:jen |pouze )?pro předplatitele"
        r"|pokračování (?:článku )?(?:je )?pro předplatitele"
    ),
    "da": r"(?:artiklen|indholdet) er (?:kun )?for abonnenter|læs (?:videre|hele artiklen) med",
    "de": (
        r"(?:dieser|der) (?:artikel|inhalt|text|beitrag) ist (?:\w+ )?(?:für (?:\w+ )?(?:abo|mitglied)"
        r"|teil (?:unser|von))"
        r"|um (?:weiterzulesen|(?:diesen|den) (?:ganzen )?(?:artikel|text|beitrag) (?:weiter |zu ende )?zu lesen)"
        r"|jetzt weiterlesen|(?:hier|gratis|kostenlos|mit [\w+ ]{2,25}) weiterlesen|möchten sie weiterlesen"
        r"|weiterlesen mit|lesen sie (?:diesen artikel|weiter) mit|exklusiv für abonnenten|nur für abonnenten"
        r"|artikel (?:freischalten|entsperren)"
    ),
    "en": (
        r"(?:this|the) (?:article|content|story|post|page) is (?:\w+ )?(?:only "
        r"|exclusive(?:ly)? )?(?:available )?(?:to|for) "
        r"(?:our |paid |paying |digital |premium )?(?:subscribers|members)|for (?:subscribers|members) only"
        r"|subscriber[- ]only|(?:subscribe|sign (?:in|up)|log ?in|register|create an? (?:free )?account|join)"
        r"[\w ,.]{0,40} to (?:continue|keep|read|finish|unlock)(?! (?:the |our |all )?comment)"
        r"|to (?:continue|keep) reading"
        r"|continue reading (?:with|by)|unlock (?:the )?(?:full|rest of (?:this|the)) (?:article|story)"
        r"|the rest of (?:this|the) (?:article|story|content) is|already a (?:subscriber|member)\?"
    ),
    "es": (
        r"(?:contenido|artículo|noticia)s? (?:es |son )?(?:exclusiv|solo|sólo|reservad)[\w ]{0,10} (?:para )?(?:los )?"
        r"(?:suscriptor|abonad|soci)|para (?:seguir|continuar) leyendo|suscríbete para (?:leer|seguir)"
    ),
    "fa": r"برای (?:خواندن|مطالعه) ادامه|ویژه مشترکان",
    "fi": r"(?:juttu|artikkeli|sisältö) on (?:vain )?tilaajille|jatka lukemista",
    "fr": (
        r"(?:article|contenu)s? (?:est )?(?:réservé|exclusif)s? (?:à nos |aux |pour )(?:les )?abonné"
        r"|la suite (?:de cet article )?est réservée"
        r"|pour (?:lire la suite|continuer (?:à lire|la lecture|votre lecture))"
        r"|abonnez-vous pour (?:lire|continuer|accéder)"
    ),
    "he": r"הכתבה למנויים|למנויים בלבד|להמשך קריאה",
    "hi": r"आगे पढ़ने के लिए (?:सब्सक्राइब|लॉगिन)|केवल सदस्यों",
    "hu": r"csak előfizetőknek|a (?:teljes )?cikk (?:elolvasásához|előfizetők)",
    "id": r"khusus (?:untuk )?pelanggan|untuk (?:melanjutkan|terus) membaca",
    "it": (
        r"(?:articolo|contenuto) (?:è )?(?:riservato|esclusivo|premium)[\w ]{0,8} (?:agli|per gli|per) abbonat"
        r"|per (?:continuare a leggere|leggere tutto|proseguire (?:nel)?la lettura)|abbonati per (?:leggere|continuare)"
    ),
    "ja": (
        r"(?:この|本)(?:記事|コンテンツ)は.{0,10}(?:有料|会員|購読者)|有料会員限定|会員限定記事です|登録すると続きをお読み"
        r"|続き(?:を読むには|は(?:会員|有料|ログイン))|この先は.{0,10}会員"
    ),
    "ko": (
        r"(?:유료|구독자|회원)\s?(?:전용|한정)\s?(?:기사|콘텐츠)|(?:이어서|계속|전문을) (?:보시려면|읽으려면|보려면)"
        r"|로그인 후 이용"
    ),
    "nl": (
        r"(?:dit|het) artikel is (?:alleen |exclusief )?(?:voor|beschikbaar voor) (?:onze )?abonnees"
        r"|verder lezen\?|lees verder met"
    ),
    "no": r"(?:saken|artikkelen|innholdet) er (?:kun |bare )?for abonnenter|for å lese (?:videre|hele saken)",
    "pl": (
        r"(?:artykuł|tekst|treść) (?:jest )?(?:dostępn\w|tylko|przeznaczon\w) (?:tylko )?dla (?:prenumerat"
        r"|subskryb|abonen)"
        r"|dalsza część (?:artykułu )?(?:jest )?dostępna|aby (?:czytać dalej|przeczytać (?:cały|całość))"
    ),
    "pt": (
        r"(?:conteúdo|artigo|matéria) (?:é )?(?:exclusiv|restrit)[\w ]{0,8} (?:para|a) (?:os )?(?:nossos )?assinante"
        r"|para continuar (?:lendo|a ler)|assine para (?:ler|continuar)|exclusivo para assinantes"
    ),
    "ro": (
        r"(?:articol|conținut)\w* (?:este )?(?:doar |exclusiv )?pentru abona"
        r"|pentru a citi (?:tot|mai departe|integral)"
    ),
    "ru": (
        r"(?:статья|материал|текст|контент) (?:доступ\w{1,4} )?(?:только )?(?:для|по) подписчик|только по подписке"
        r"|доступ\w{1,4} (?:только )?(?:подписчикам|по подписке)|чтобы (?:читать|прочитать|дочитать)"
    ),
    "sv": (
        r"(?:artikeln|innehållet) är (?:bara |endast )?för (?:våra )?(?:prenumeranter|abonnenter)"
        r"|för att läsa (?:vidare|hela)"
    ),
    "th": r"เฉพาะสมาชิก|สมัครสมาชิกเพื่ออ่าน",
    "tr": r"(?:içerik|haber|yazı) (?:sadece |yalnızca )?(?:abonelere|üyelere|aboneler için)|okumaya devam etmek için",
    "uk": r"(?:лише|тільки) для (?:підписників|передплатників)|щоб (?:читати|прочитати|дочитати)",
    "vi": r"dành (?:riêng )?cho (?:hội viên|thành viên|người đăng ký)|đăng nhập để đọc",
    "zh": (
        r"(?:本文|此文|该文|全文)(?:为|是|仅|僅|限).{0,8}(?:付费|付費|会员|會員|订阅|訂閱)|(?:付费|付費|会员|會員)专享|会员(?:专享|可见)"
        r"|(?:登录|登錄|订阅|訂閱|付费|付費|购买|開通|开通)(?:后|後|会员|會員)?.{0,6}(?:阅读|閱讀|查看|继续|繼續)(?:全文|更多|剩余)?|訂戶限定"
    ),
}  # fmt: skip


def _any_phrase(phrases: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(phrases.values()).replace("ı", "i"))


REST_IS_PAID: Final = _any_phrase(_REST_IS_PAID)
MEMBERS_ONLY: Final = _any_phrase(_MEMBERS_ONLY)
