"""Words around and instead of names, in bylines by language.

Sources: the label table of CMS templates in tasks/parsing/labels/tables.py, and bylines as pages print them. Words are
parted by "|", lower case.
"""

from collections.abc import Mapping
from typing import Final

# What stands before a name: prepositions, which are everyday words elsewhere in a line.
_BY: Final[dict[str, str]] = {
    "ar": "إعداد|بقلم|بواسطة|كتب|كتبت|كتبه",
    "bg": "от",
    "bn": "লিখেছেন",
    "cs": "napsal|napsala",
    "da": "af|skrevet af",
    "de": (
        "alle beiträge von|alles von|artikel von|aufgezeichnet von|aus der redaktion von|beitrag von|blog beitrag von"
        "|blogbeitrag von|durch|ein artikel von|ein beitrag von|ein gastbeitrag von|ein interview von"
        "|ein kommentar von|eine analyse von|eine kolumne von|eine reportage von|eingestellt durch"
        "|eingestellt von|erstellt von|gastbeitrag von|gepostet von|geschrieben von|gespeichert von|kommentar von"
        "|mehr von|notiert von|protokoll von|text und fotos von|text von|verfasst von|veröffentlicht von|vom|von"
        "|von unserem korrespondenten|von unserem mitarbeiter|von unserem redakteur|von unserer korrespondentin"
        "|von unserer mitarbeiterin|von unserer redakteurin|zeige alle beiträge von"
    ),
    "el": "από|γράφει|γράφει η|γράφει ο|γράφουν|γράφουν οι|της|του",
    "en": (
        "a report by|all posts by|analysis by|article by|articles by|by|by our|comment by|commentary by|compiled by"
        "|contributed by|curated by|exclusive by|interview by|more articles by|more by|more from|opinion by|post by"
        "|posted by|posts by|published by|reported by|reporting by|reports|review by|special report by|stories by"
        "|story by|submitted by|text by|view all articles by|view all posts by|view all stories by|words by"
        "|written and reported by|written by"
    ),
    "es": (
        "escribe|escrito por|por|publicado por|redactado por|texto de|todas las entradas de|todos los artículos de"
        "|ver todas las entradas de|ver todos los artículos de"
    ),
    "fa": "به قلم|نوشته",
    "fi": "kirjoittanut",
    "fr": (
        "avec|par|propos recueillis par|publié par|rédigé par|texte de|tous les articles de|un article de"
        "|voir tous les articles de|écrit par"
    ),
    "he": "מאת",
    "hi": "द्वारा",
    "hu": "írta",
    "id": "ditulis oleh|oleh",
    "is": "eftir|skrifar",
    "it": (
        "a cura di|dal nostro corrispondente|dal nostro inviato|dalla nostra corrispondente|dalla nostra inviata|di"
        "|scritto da|testo di|tutti gli articoli di|vedi tutti gli articoli di"
    ),
    "nl": "door|geschreven door|van",
    "no": "av|skrevet av",
    "pl": "napisał|napisała|przez",
    "pt": "escrito por|por|publicado por|ver todos os artigos de|ver todos os posts de",
    "ro": "de|scris de",
    "ru": "от|подготовил|подготовила",
    "sv": "av|skriven av",
    "th": "โดย",
    "uk": "від|підготував|підготувала",
    "ur": "از",
    "vi": "bởi|viết bởi",
}  # fmt: skip

# What names the one who wrote: "Autor: …", "Muhabir …", "记者 …".
_WRITER: Final[dict[str, str]] = {
    "ar": "الكاتب|الكاتبة|المراسل|مراسل",
    "bg": "автор|автори|репортер|текст",
    "bn": "নিজস্ব প্রতিবেদক|প্রতিবেদক|লেখক",
    "cs": "autor|autorka|autoři|text",
    "da": "forfatter|journalist|tekst",
    "de": (
        "autor|autor/in|autoren|autorin|autorin/autor|beitrag|bericht|gastautor|gastautorin|interview|protokoll"
        "|reporter|text|text & fotos|text und bilder|text und fotos|verfasser|verfasserin"
    ),
    "el": "κείμενο|ρεπορτάζ|συντάκτης|συντάκτρια",
    "en": (
        "about the author|author|author name|author(s)|authors|byline|contributor|contributors|guest author|reporter"
        "|reporters|story|text|words|words and pictures|writer|writers|written"
    ),
    "es": "autor|autora|autores|periodista|texto",
    "fa": "خبرنگار|نویسنده|گردآوری|گزارش",
    "fi": "kirjoittaja|teksti|toimittaja",
    "fr": "auteur|auteure|auteurs|autrice|journaliste|texte",
    "he": "הכותב|כתב|כתבה|כתבת",
    "hi": "रिपोर्टर|लेखक|लेखिका|संवाददाता",
    "hu": "szerző|szerzők|szöveg",
    "id": "jurnalis|laporan|penulis|pewarta|reporter|wartawan",
    "is": "blaðamaður|höfundur|texti",
    "it": "autore|autori|autrice|testo",
    "ja": "ライター|取材|取材・文|執筆|執筆者|投稿者|文|筆者|著者|記者",
    "ko": "글|글쓴이|기자|작성자|취재",
    "nl": "auteur|auteurs|tekst",
    "no": "forfatter|journalist|tekst",
    "pl": "autor|autorka|autorzy|oprac.|opracowanie|opracował|opracowała|tekst",
    "pt": "autor|autora|autores|da redação|reportagem|repórter|texto",
    "ro": "autor|autori|reporter|text",
    "ru": "автор|авторы|корреспондент|текст",
    "sv": "författare|reporter|skribent|text",
    "th": "ผู้สื่อข่าว|ผู้เขียน|เรียบเรียง|เรื่อง",
    "tr": "haber|muhabir|yazan|yazar|yazı",
    "uk": "автор|автори|авторка|кореспондент|текст",
    "ur": "تحریر|رپورٹ|مصنف",
    "vi": "bài|bài viết|phóng viên|pv|tác giả",
    "zh": (
        "作者|实习记者|撰文|撰稿|文|文/|文／|新华社记者|本报记者|本报评论员|特约记者|特约评论员|见习记者|記者"
        "|记者|评论员|通讯员|采写|首席记者"
    ),
}  # fmt: skip

# What names somebody else, before a name: photographers, editors, translators.
_OTHERS: Final[dict[str, str]] = {
    "ar": "المحرر|تحرير|ترجمة|تصوير|صورة",
    "bg": "превод|редактор|снимка|снимки",
    "bn": "অনুবাদ|ছবি|সম্পাদনা",
    "cs": "editor|editorka|foto|překlad",
    "de": (
        "bearbeitet|bild|bilder|foto|fotografie|fotografien|fotos|grafik|grafiken|illustration|illustrationen"
        "|kamera|mitarbeit|redakteur|redaktion|schnitt|video|übersetzt|übersetzung"
    ),
    "el": "επιμέλεια|μετάφραση|φωτογραφία|φωτογραφίες",
    "en": (
        "additional reporting|camera|cover image|edited|editing|editor|editors|graphic|graphics|illustration"
        "|illustrations|image|images|photo|photo credit|photograph|photographs|photography|photos|picture"
        "|pictures|produced|researched|translated|translation|video|with reporting"
    ),
    "es": "edición|editado|editor|foto|fotografía|fotografías|fotos|ilustración|imagen|traducción|traducido|vídeo",
    "fa": "ترجمه|عکس|مترجم|ویراستار",
    "fi": "kuva|kuvat|käännös|muokannut",
    "fr": (
        "illustration|image|images|photo|photographie|photographies|photos|traduction|traduit|vidéo|édition|édité"
    ),
    "he": "עריכה|צילום|תרגום",
    "hi": "edited|अनुवाद|फोटो|संपादन",
    "hu": "fordította|fordítás|fotó|fotók|szerkesztette|szerkesztő",
    "id": "editor|foto|penerjemah|penyunting|redaktur",
    "is": "ljósmynd|mynd|myndir|ritstjóri",
    "it": "foto|fotografie|illustrazione|immagine|traduzione",
    "ja": "写真|撮影|監修|編集|翻訳|訳",
    "ko": "그래픽|번역|사진|영상|편집",
    "nl": "beeld|foto|foto's|fotografie|illustratie|redactie|vertaling",
    "no": "bilde|foto|illustrasjon|oversatt|redaktør|video",
    "pl": "fot.|foto|redakcja|redaktor|tłum.|tłumaczenie|zdjęcia|zdjęcie",
    "pt": "editor|edição|edição de|foto|fotografia|fotos|imagem|tradução|vídeo",
    "ro": "editor|foto|fotografii|traducere",
    "ru": "видео|иллюстрация|перевод|редактор|фото|фотограф",
    "sv": "bild|foto|illustration|redaktör|översättning",
    "th": "บรรณาธิการ|ภาพ|แปล",
    "tr": "editör|foto|fotoğraf|fotoğraflar|görüntü|kamera|çeviri",
    "uk": "відео|переклад|редактор|редакторка|фото",
    "vi": "biên tập|dịch|video|ảnh",
    "zh": "图|审核|摄|摄影|攝影|校对|核稿編輯|监制|編輯|编辑|翻译|责任编辑|责编",
}  # fmt: skip

# What stands behind a name: Korean and Japanese bylines, and Chinese ones of farms.
_BEHIND: Final[dict[str, str]] = {
    "ja": "支局長|特派員|編集委員|記者|論説委員|通信員",
    "ko": "기자|논설위원|선임기자|수습기자|인턴기자|전문기자|통신원|특파원",
    "tr": "muhabiri",
    "zh": "/文|報導|報道|报道|撰稿|／文",
}  # fmt: skip

# "and", between names.
_AND: Final[dict[str, str]] = {
    "ar": "و",
    "bn": "এবং|ও",
    "cs": "a",
    "de": "mit|sowie|und",
    "el": "και",
    "en": "and|with",
    "es": "con|e|junto a|y",
    "fa": "و",
    "fi": "ja",
    "fr": "avec|et",
    "hi": "एवं|और",
    "hu": "és",
    "id": "dan",
    "it": "con|e",
    "ko": "및",
    "lt": "ir",
    "nl": "en",
    "no": "og",
    "pl": "i|oraz",
    "pt": "com|e",
    "ro": "şi|și",
    "ru": "и",
    "sv": "och",
    "sw": "na",
    "th": "และ",
    "tr": "ve",
    "uk": "й|та|і",
    "ur": "اور",
    "vi": "và",
}  # fmt: skip


# Days of the week, as they begin dates behind names.
_WEEKDAYS: Final[dict[str, str]] = {
    "cs": "neděle|pondělí|pátek|sobota|středa|úterý|čtvrtek",
    "da": "fredag|lørdag|mandag|onsdag|søndag|tirsdag|torsdag",
    "de": "dienstag|donnerstag|freitag|mittwoch|montag|samstag|sonnabend|sonntag",
    "en": "friday|monday|saturday|sunday|thursday|tuesday|wednesday",
    "es": "domingo|jueves|lunes|martes|miércoles|sábado|viernes",
    "fi": "keskiviikko|lauantai|maanantai|perjantai|sunnuntai|tiistai|torstai",
    "fr": "dimanche|jeudi|lundi|mardi|mercredi|samedi|vendredi",
    "id": "jumat|kamis|minggu|rabu|sabtu|selasa|senin",
    "it": "domenica|giovedì|lunedì|martedì|mercoledì|sabato|venerdì",
    "nl": "dinsdag|donderdag|maandag|vrijdag|woensdag|zaterdag|zondag",
    "pl": "czwartek|niedziela|piątek|poniedziałek|wtorek|środa",
    "pt": "quarta-feira|quinta-feira|segunda-feira|sexta-feira|terça-feira",
    "ru": "воскресенье|вторник|понедельник|пятница|среда|суббота|четверг",
    "sv": "lördag|måndag|söndag|tisdag",
    "tr": "cuma|cumartesi|pazar|pazartesi|perşembe|salı|çarşamba",
    "vi": "chủ nhật|thứ ba|thứ bảy|thứ hai|thứ năm|thứ sáu|thứ tư",
}  # fmt: skip

# What is written small within names.
_PARTICLES: Final[dict[str, str]] = {
    "ar": "al|bin|el|ibn",
    "da": "af|och|og",
    "de": "den|der|des|für|und|von|zu|zum|zur",
    "en": "and|for|of|the",
    "es": "de|del|e|el|la|las|los|y",
    "fr": "du|le|les",
    "it": "della|di",
    "nl": "ter|van",
    "pt": "da|das|do|dos",
}  # fmt: skip


def _words(by_language: Mapping[str, str]) -> frozenset[str]:
    return frozenset(word for words in by_language.values() for word in words.split("|"))


BY: Final = _words(_BY)
WRITER: Final = _words(_WRITER)
OTHERS: Final = _words(_OTHERS)
BEHIND: Final = _words(_BEHIND)
AND: Final = _words(_AND)
PARTICLES: Final = _words(_PARTICLES)
WEEKDAYS: Final = _words(_WEEKDAYS)
