"""What a byline says that is nobody's name: roles, places, defaults of CMSes, buttons; and the agencies, which are."""

from typing import Final

# What a byline says beside the name.
_ROLES: Final[dict[str, str]] = {
    "de": (
        "autor|autorin|chefredakteur|chefredakteurin|gastautor|gastautorin|journalist|journalistin|kolumnist"
        "|kolumnistin|korrespondent|korrespondentin|praktikant|praktikantin|redakteur|redakteurin|reporterin"
        "|ressortleiter|ressortleiterin|unser|unserem|unseren|unserer|volontariat|volontär|volontärin"
    ),
    "en": (
        "administrator|analyst|associate|author|bureau|business|chief|chief-editor|columnist|columnists"
        "|contributing|contributor|contributors|correspondent|correspondents|crime|critic|deputy|desk|director"
        "|editor|editorial|editors|education|environment|executive|foreign|freelance|freelancer|guest|health"
        "|intern|journalist|journalists|manager|managing|multimedia|our|photographer|photojournalist|political"
        "|politics|presenter|producer|reporter|reporters|reporting|science|senior|special|sports|staff|technology"
        "|writer|writers"
    ),
    "es": "corresponsal|editor|editora|enviada|enviado|periodista|redactor|redactora|reportera|reportero",
    "fr": "chef|correspondant|correspondante|envoyé|envoyée|journaliste|reporter|rédacteur|rédactrice",
    "it": "corrispondente|giornalista|inviata|inviato|redazione",
    "nl": "correspondent|redacteur|verslaggever",
    "no": "journalist|redaktør",
    "pl": "dziennikarka|dziennikarz|redaktor",
    "pt": "correspondente|jornalista|repórter",
    "ru": "журналист|корреспондент|обозреватель|редактор|спецкор",
    "sv": "journalist|reporter",
    "tr": "editör|editörü|muhabir|muhabiri|yazar|yazarı",
    "vi": "phóng viên",
}  # fmt: skip

# Defaults of CMSes, buttons and other words that name nobody.
_NOBODY: Final[dict[str, str]] = {
    "ar": "المدير|غير معروف|وكالات",
    "de": (
        "agenturen|anzeige|artikel|datum|ort|wortlaut|aus|autor|autoren|autorin|beitrag|drucken|gast|gastautor|gastautorin|informationen"
        "|keine angabe|kommentare|kommentare geschlossen|lesen|mehr|nachrichten|redakteur|startseite|teilen"
        "|unbekannt|unsere redaktion|unserer redaktion|weitere|weiterlesen|werbung|zum profil"
        "|über den autor|über die autorin"
    ),
    "en": (
        "about|about author|about the author|admin|admin user|administrator|advertisement|agencies|all posts|and"
        "|anonymous|articles|author|authors|bio|biography|breaking|by|by line|byline|comment|comments|contributor"
        "|contributors|default|desk|donate|donate now|donate today|e-mail|editor|editorial|editorial team|editors"
        "|email|email author|exclusive|facebook|follow|gallery|guest|guest author|guest contributor|home|instagram"
        "|internet|latest|linkedin|live|login|mail|menu|more|n/a|name|network|news|news agencies|newsletter"
        "|no author|none|null|our correspondent|our reporter|our staff reporter|photos|post author|posted|print"
        "|publisher|read more|related|reporter|root|search|search author|see more|share|sign in|site admin"
        "|siteadmin|source|special correspondent|staff|staff reporter|staff writer|stories|story|subscribe|super"
        "|super user|superuser|tags|team|test|the author|the editor|the editors|translate|twitter|undefined|unknown"
        "|unknown author|user|username|various|various authors|video|videos|view all posts|view profile|watch"
        "|web admin|web desk|webadmin|webmaster|website|wordpress|wordpressadmin|wp-admin|wpadmin|written by|x"
        "|youtube"
    ),
    "es": "administrador|agencias|anónimo|autor|desconocido|inicio|usuario",
    "fa": "مدیر|ناشناس",
    "fr": "accueil|administrateur|agences|anonyme|auteur|inconnu",
    "id": "anonim|penulis",
    "it": "agenzie|amministratore|anonimo|autore|sconosciuto",
    "ja": (
        "一覧|一問一答|不明|全文|写真|写真特集|動画|動画あり|匿名|図解|更新|更新中"
        "|独自|社説|管理者|紹介|続報|解説|詳報|速報|関連記事|随時更新"
    ),
    "ko": "관리자|기자|익명|편집자",
    "nl": "anoniem|auteur|beheerder|onbekend|onze redactie",
    "pl": "administrator|anonim|autor|nieznany",
    "pt": "administrador|agências|anônimo|autor|desconhecido",
    "ru": "автор|агентства|админ|администратор|аноним|неизвестно",
    "tr": "ajans|ajanslar|anonim|bilinmiyor|yazar|yönetici",
    "uk": "адмін|адміністратор",
    "vi": "quản trị|tác giả|ẩn danh",
    "zh": (
        "互联网|佚名|匿名|原创|原标题|小编|整理|未知|本站|本站原创|管理员|網絡|纠错|编辑|网友|网络|网络整理"
        "|责任编辑|转载"
    ),
}  # fmt: skip

# Cities whose names look like those of people, behind a correspondent's name.
_PLACES: Final[dict[str, str]] = {
    "de": "den haag|kapstadt|neu-delhi|sankt petersburg|st. gallen|st. petersburg",
    "en": (
        "abu dhabi|addis ababa|baton rouge|cape town|hong kong|kansas city|kuala lumpur|las vegas|los angeles"
        "|mexico city|new delhi|new orleans|new york|new york city|panama city|phnom penh|saint louis"
        "|costa rica|czech republic|dominican republic|east timor|el salvador|equatorial guinea|european union"
        "|great britain|ivory coast|middle east|new zealand|north america|north korea|north macedonia|northern ireland"
        "|premier league|puerto rico|saudi arabia|sierra leone|south africa|south america|south asia|south korea"
        "|south sudan|southeast asia|united kingdom|united nations|united states|west bank|white house|world cup"

        "|salt lake city|san antonio|san diego|san francisco|san jose|santa fe|sri lanka|st. louis|tel aviv"
        "|the hague|washington d.c|washington d.c.|washington dc"
    ),
    "es": "buenos aires|nueva york|santo domingo",
    "pt": "rio de janeiro|são paulo",
}  # fmt: skip

# News agencies as bylines call them, by the script they are written in: those of EANA, MINDS and OANA, and others that
# are named in newspapers.
_AGENCIES: Final[dict[str, str]] = {
    "arabic": "أ ف ب|انباء|ايرنا|ایرنا|ایسنا|رويترز|فارس|وكالات",
    "chinese": "中央社|中新社|新华社",
    "cyrillic": "интерфакс|риа новости|тасс|укрінформ",
    "japanese": "ロイター|共同社|共同通信|時事通信",
    "korean": "뉴스1|뉴시스|연합뉴스",
    "latin": (
        "aa|aap|adnkronos|afp|agence france presse|agence france-presse|agencia efe|agerpres|agência brasil"
        "|agência lusa|ana-mpa|anadolu|anadolu ajansı|ani|anp|ansa|antara|ap|ap/dpa|apa|apa-ots|associated press"
        "|ats|awp|belga|bernama|bloomberg|bta|canadian press|cna|cp|dapd|dha|dpa|dpa-afx|dpa-infocom|efe|epd"
        "|europa press|ians|iha|ina|interfax|irna|isna|itar-tass|jiji|jiji press|kcna|keystone-sda|kna|kyodo"
        "|kyodo news|lusa|mena|mti|notimex|ntb|pa|pa media|pap|press association|press trust of india|pti|reuters"
        "|rfa|rfe/rl|ria novosti|ritzau|sapa|sda|sid|spa|stt|tanjug|tass|telam|the associated press"
        "|the canadian press|tt|télam|ukrinform|upi|vna|wafa|xinhua|yonhap|yonhap news|zenit|čtk"
    ),
}  # fmt: skip

# What a byline says beside the name of a newsroom as well as beside a person's.
_ROOMS: Final[dict[str, str]] = {
    "en": (
        "bureau|business|crime|desk|education|environment|health|politics|science|special|sports|staff|technology"
    ),
}  # fmt: skip


# What somebody writes about, between a name and a role: "Jane Doe Senior Travel Writer".
_FIELDS: Final[dict[str, str]] = {
    "en": (
        "arts|auto|city|climate|community|county|court|culture|data|defence|defense|digital|diplomatic|economics"
        "|energy|entertainment|fashion|features|finance|football|food|home|house|investigations|investigative|law"
        "|legal|lifestyle|local|media|money|national|news|night|online|opinion|religion|royal|security|showbiz"
        "|social|society|tech|transport|travel|tv|video|white|world"
    ),
}  # fmt: skip


def _words(by_language: dict[str, str]) -> frozenset[str]:
    return frozenset(word for words in by_language.values() for word in words.split("|"))


ROLES: Final = _words(_ROLES)
NOBODY: Final = _words(_NOBODY)
# What lists of links to an author are made of.
NETWORKS: Final = frozenset(["facebook", "github", "instagram", "linkedin", "twitter", "website", "youtube"])
FIELDS: Final = _words(_FIELDS)
PERSONS: Final = ROLES - _words(_ROOMS)  # roles that newsrooms don't have in their names
PLACES: Final = _words(_PLACES)
AGENCIES: Final = _words(_AGENCIES)
