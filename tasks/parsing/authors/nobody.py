"""What a byline says that is nobody's name: roles, places, defaults of CMSes, buttons; and the agencies, which are."""

from typing import Final

# What a byline says beside the name.
_ROLES: Final[dict[str, str]] = {
    "de": (
        "chefredakteur|chefredakteurin|gastautor|gastautorin|journalist|journalistin|korrespondent|korrespondentin"
        "|redakteur|redakteurin|reporterin|ressortleiter|ressortleiterin|volontariat|volontär|volontärin|kolumnist"
        "|kolumnistin|autorin|autor|unser|unserem|unseren|unserer|praktikant|praktikantin"
    ),
    "en": (
        "administrator|analyst|associate|author|bureau|business|chief|columnist|contributing|contributor|contributors"
        "|correspondent|correspondents|crime|critic|deputy|desk|director|editor|editorial|editors|education|environment"
        "|executive|foreign|freelance|freelancer|guest|health|intern|journalist|journalists|manager|managing"
        "|photographer|political|politics|producer|reporter|reporters|reporting|science|senior|special|sports|staff"
        "|technology|writer|writers|our|multimedia|chief-editor|photojournalist|presenter|columnists"
    ),
    "es": "periodista|corresponsal|redactor|redactora|reportero|reportera|editor|editora|enviado|enviada",
    "fr": "journaliste|rédacteur|rédactrice|correspondant|correspondante|chef|reporter|envoyé|envoyée",
    "it": "giornalista|redazione|inviato|inviata|corrispondente",
    "nl": "redacteur|verslaggever|correspondent",
    "no": "journalist|redaktør",
    "pl": "dziennikarz|dziennikarka|redaktor",
    "pt": "jornalista|repórter|correspondente",
    "ru": "корреспондент|журналист|редактор|обозреватель|спецкор",
    "sv": "reporter|journalist",
    "tr": "muhabir|muhabiri|yazar|yazarı|editör|editörü",
    "vi": "phóng viên",
}  # fmt: skip

# Defaults of CMSes, buttons and other words that name nobody.
_NOBODY: Final[dict[str, str]] = {
    "ar": "غير معروف|وكالات|المدير",
    "de": (
        "agenturen|autor|autoren|autorin|mehr|nachrichten|redakteur|kommentare geschlossen|kommentare|gast|gastautor"
        "|gastautorin|unbekannt|startseite|über den autor|über die autorin|zum profil|artikel|beitrag|keine angabe"
    ),
    "en": (
        "about|about author|about the author|agencies|admin|admin user|administrator|all posts|anonymous|author|authors"
        "|bio|biography|by|by line|byline|comment|comments|contributor|contributors|default|desk|e-mail|editor|editorial"
        "|editorial team|editors|email|email author|facebook|follow|guest|guest author|guest contributor|home|instagram"
        "|internet|linkedin|mail|more|n/a|name|network|news|news agencies|no author|none|null|our correspondent"
        "|our reporter|our staff reporter|posted|post author|print|publisher|read more|reporter|root|see more|share"
        "|site admin|source|special correspondent|staff|staff reporter|staff writer|super|super user|superuser|tags"
        "|team|test|the author|the editor|the editors|translate|twitter|undefined|unknown|unknown author|user|username"
        "|various|various authors|view all posts|view profile|web admin|web desk|webadmin|webmaster|website|wordpress"
        "|wp-admin|wpadmin|written by|x|youtube"
    ),
    "es": "administrador|agencias|autor|anónimo|desconocido|inicio|usuario",
    "fa": "مدیر|ناشناس",
    "fr": "agences|administrateur|anonyme|auteur|accueil|inconnu",
    "id": "anonim|penulis",
    "it": "amministratore|agenzie|anonimo|autore|sconosciuto",
    "ja": "管理者|匿名|不明",
    "ko": "관리자|익명|기자|편집자",
    "nl": "auteur|beheerder|onbekend|anoniem",
    "pl": "administrator|anonim|autor|nieznany",
    "pt": "administrador|agências|anônimo|autor|desconhecido",
    "ru": "админ|администратор|аноним|автор|неизвестно|агентства",
    "tr": "ajanslar|ajans|anonim|bilinmiyor|yazar|yönetici",
    "uk": "адмін|адміністратор",
    "vi": "quản trị|ẩn danh|tác giả",
    "zh": "佚名|匿名|未知|网络|網絡|网络整理|本站|本站原创|互联网|管理员|转载|原创|小编|编辑|整理|网友",
}  # fmt: skip

# Cities whose names look like those of people, behind a correspondent's name.
PLACES: Final = frozenset(
    (
        "abu dhabi|addis abeba|addis ababa|baton rouge|buenos aires|cape town|den haag|hong kong|kansas city|kapstadt"
        "|kuala lumpur|las vegas|los angeles|mexico city|new delhi|new orleans|new york|new york city|neu-delhi"
        "|nueva york|panama city|phnom penh|rio de janeiro|saint louis|salt lake city|san antonio|san diego"
        "|san francisco|san jose|santa fe|santo domingo|são paulo|sankt petersburg|sri lanka|st. gallen|st. louis"
        "|st. petersburg|tel aviv|the hague|washington d.c|washington d.c.|washington dc"
    ).split("|")
)
# News agencies (members of MINDS and EANA, and the large ones elsewhere), as bylines call them.
AGENCIES: Final = frozenset(
    (
        "aa|aap|adnkronos|aft|afp|agence france-presse|agence france presse|agencia efe|agência brasil|agência lusa"
        "|agerpres|ana-mpa|anadolu|anadolu ajansı|ani|anp|ansa|antara|ap|apa|apa-ots|associated press|ats|awp|belga"
        "|bernama|bloomberg|bta|canadian press|cna|cp|cnn|čtk|dapd|dha|dpa|dpa-afx|dpa-infocom|efe|epd|europa press|ap/dpa"
        "|ians|iha|ina|interfax|irna|isna|itar-tass|jiji|jiji press|kcna|keystone-sda|kna|kyodo|kyodo news|lusa|mena|mti|news.at|ntb"
        "|notimex|pa|pa media|pap|press association|press trust of india|pti|reuters|rfa|rfe/rl|ria novosti|ritzau|sapa"
        "|sda|sid|spa|stt|tanjug|tass|telam|télam|the associated press|the canadian press|tt|ukrinform|upi|vna|xinhua"
        "|yonhap|wafa|yonhap news|zenit|انباء|ايرنا|رويترز|أ ف ب|وكالات|فارس|ایرنا|ایسنا|тасс|риа новости|интерфакс|新华社"
        "|中新社|中央社|共同社|共同通信|時事通信|ロイター|연합뉴스|뉴시스|뉴스1"
    ).split("|")
)


def _words(by_language: dict[str, str]) -> frozenset[str]:
    return frozenset(word for words in by_language.values() for word in words.split("|"))


ROLES: Final = _words(_ROLES)
NOBODY: Final = _words(_NOBODY)
