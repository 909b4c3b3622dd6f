"""Words around and instead of names, in bylines by language.

Sources: the label table of CMS templates in tasks/parsing/labels/tables.py, and bylines as pages print them. Words are
parted by "|", lower case.
"""

from collections.abc import Mapping
from typing import Final

# What stands before a name: prepositions, which are everyday words elsewhere in a line.
_BY: Final[dict[str, str]] = {
    "ar": "بقلم|كتب|كتبت|كتبه|إعداد|بواسطة",
    "bg": "от",
    "bn": "লিখেছেন",
    "cs": "napsal|napsala",
    "da": "skrevet af|af",
    "de": (
        "aufgezeichnet von|aus der redaktion von|beitrag von|ein artikel von|ein beitrag von|ein gastbeitrag von"
        "|ein interview von|ein kommentar von|eine analyse von|eine kolumne von|eine reportage von|erstellt von"
        "|gastbeitrag von|geschrieben von|gepostet von|kommentar von|notiert von|protokoll von|verfasst von"
        "|veröffentlicht von|vom|von"
    ),
    "el": "από|γράφει|γράφει η|γράφει ο|γράφουν|γράφουν οι|της|του",
    "en": (
        "a report by|analysis by|article by|by|by our|comment by|commentary by|contributed by|interview by|opinion by"
        "|post by|posted by|published by|reported by|reporting by|reports|review by|story by|submitted by|words by"
        "|written by"
    ),
    "es": "escribe|escrito por|por|publicado por|redactado por",
    "fa": "به قلم|نوشته",
    "fi": "kirjoittanut",
    "fr": "avec|écrit par|par|propos recueillis par|publié par|rédigé par|un article de",
    "he": "מאת",
    "hi": "द्वारा",
    "hu": "írta",
    "id": "ditulis oleh|oleh",
    "is": "eftir|skrifar",
    "it": "a cura di|di|scritto da",
    "nl": "door|geschreven door|van",
    "no": "av|skrevet av",
    "pl": "napisał|napisała|przez",
    "pt": "escrito por|publicado por|por",
    "ro": "de|scris de",
    "ru": "подготовил|подготовила|от",
    "sv": "av|skriven av",
    "th": "โดย",
    "uk": "підготувала|підготував|від",
    "ur": "از",
    "vi": "bởi|viết bởi",
}  # fmt: skip

# What names the one who wrote: "Autor: …", "Muhabir …", "记者 …".
_WRITER: Final[dict[str, str]] = {
    "ar": "الكاتب|الكاتبة|المراسل|مراسل",
    "bg": "автор|автори|репортер|текст",
    "bn": "প্রতিবেদক|লেখক|নিজস্ব প্রতিবেদক",
    "cs": "autor|autorka|autoři|text",
    "da": "forfatter|journalist|tekst",
    "de": (
        "autor|autor/in|autoren|autorin|bericht|beitrag|interview|protokoll|reporter|text|text und bilder|text und fotos"
        "|text & fotos|verfasser|verfasserin"
    ),
    "el": "κείμενο|ρεπορτάζ|συντάκτης|συντάκτρια",
    "en": (
        "author|author name|authors|author(s)|byline|contributor|contributors|reporter|reporters|story|text|words"
        "|words and pictures|writer|writers|written"
    ),
    "es": "autor|autora|autores|texto|periodista",
    "fa": "نویسنده|خبرنگار|گردآوری|گزارش",
    "fi": "kirjoittaja|teksti|toimittaja",
    "fr": "auteur|auteure|auteurs|autrice|journaliste|texte",
    "he": "הכותב|כתב|כתבה|כתבת",
    "hi": "लेखक|लेखिका|रिपोर्टर|संवाददाता",
    "hu": "szerző|szöveg|szerzők",
    "id": "laporan|penulis|pewarta|reporter|wartawan|jurnalis",
    "is": "höfundur|texti|blaðamaður",
    "it": "autore|autrice|autori|testo",
    "ja": "取材・文|執筆|執筆者|文|筆者|著者|ライター|記者|取材|投稿者",
    "ko": "글|글쓴이|기자|작성자|취재",
    "nl": "auteur|auteurs|tekst",
    "no": "forfatter|journalist|tekst",
    "pl": "autor|autorka|autorzy|oprac.|opracował|opracowała|opracowanie|tekst",
    "pt": "autor|autora|autores|da redação|reportagem|texto|repórter",
    "ro": "autor|autori|text|reporter",
    "ru": "автор|авторы|корреспондент|текст",
    "sv": "författare|reporter|text|skribent",
    "th": "ผู้เขียน|เรียบเรียง|เรื่อง|ผู้สื่อข่าว",
    "tr": "haber|muhabir|yazan|yazar|yazı",
    "uk": "автор|автори|кореспондент|текст|авторка",
    "ur": "تحریر|مصنف|رپورٹ",
    "vi": "bài|bài viết|pv|tác giả|phóng viên",
    "zh": "作者|记者|記者|撰文|撰稿|采写|文|文/|文／|通讯员|本报记者|特约记者|见习记者",
}  # fmt: skip

# What names somebody else, before a name: photographers, editors, translators.
_OTHERS: Final[dict[str, str]] = {
    "ar": "تحرير|تصوير|ترجمة|المحرر|صورة",
    "bg": "снимки|снимка|редактор|превод",
    "bn": "ছবি|অনুবাদ|সম্পাদনা",
    "cs": "foto|překlad|editor|editorka",
    "de": (
        "bild|bilder|foto|fotos|fotografie|fotografien|grafik|grafiken|illustration|illustrationen|kamera|mitarbeit"
        "|redaktion|redakteur|schnitt|übersetzung|übersetzt|video|bearbeitet"
    ),
    "el": "φωτογραφία|φωτογραφίες|μετάφραση|επιμέλεια",
    "en": (
        "additional reporting|camera|edited|editing|editor|editors|graphic|graphics|illustration|illustrations|image"
        "|images|photo|photograph|photographs|photography|photos|picture|pictures|produced|translated|translation|video"
        "|with reporting|cover image|photo credit|researched"
    ),
    "es": "editado|editor|fotografía|fotografías|foto|fotos|imagen|ilustración|traducción|traducido|edición|vídeo",
    "fa": "عکس|ترجمه|مترجم|ویراستار",
    "fi": "kuva|kuvat|muokannut|käännös",
    "fr": "photo|photos|photographie|photographies|image|images|traduction|traduit|édité|illustration|vidéo|édition",
    "he": "צילום|תרגום|עריכה",
    "hi": "फोटो|अनुवाद|संपादन|edited",
    "hu": "fotó|fotók|fordítás|fordította|szerkesztő|szerkesztette",
    "id": "foto|editor|penyunting|penerjemah|redaktur",
    "is": "mynd|myndir|ljósmynd|ritstjóri",
    "it": "foto|fotografie|traduzione|immagine|illustrazione",
    "ja": "写真|撮影|編集|翻訳|監修|訳",
    "ko": "사진|그래픽|영상|편집|번역",
    "nl": "foto|foto's|beeld|fotografie|vertaling|redactie|illustratie",
    "no": "foto|bilde|illustrasjon|oversatt|video|redaktør",
    "pl": "fot.|foto|zdjęcia|zdjęcie|tłumaczenie|tłum.|redakcja|redaktor",
    "pt": "foto|fotos|fotografia|imagem|tradução|edição|edição de|editor|vídeo",
    "ro": "foto|fotografii|traducere|editor",
    "ru": "фото|видео|перевод|редактор|иллюстрация|фотограф",
    "sv": "foto|bild|översättning|redaktör|illustration",
    "th": "ภาพ|แปล|บรรณาธิการ",
    "tr": "fotoğraf|fotoğraflar|foto|çeviri|editör|kamera|görüntü",
    "uk": "фото|відео|переклад|редактор|редакторка",
    "vi": "ảnh|dịch|biên tập|video",
    "zh": "摄影|攝影|摄|图|翻译|编辑|編輯|责编|责任编辑|核稿編輯|校对|审核|监制",
}  # fmt: skip

# What stands behind a name: Korean and Japanese bylines, and Chinese ones of farms.
_BEHIND: Final[dict[str, str]] = {
    "ja": "記者|特派員|編集委員|論説委員|支局長|通信員",
    "ko": "기자|특파원|선임기자|인턴기자|수습기자|전문기자|논설위원|통신원",
    "tr": "muhabiri",
    "zh": "报道|報道|報導|撰稿|/文|／文",
}  # fmt: skip

# "and", between names.
_AND: Final[dict[str, str]] = {
    "ar": "و",
    "bn": "এবং|ও",
    "cs": "a",
    "de": "und|sowie|mit",
    "el": "και",
    "en": "and|with",
    "es": "y|e|con|junto a",
    "fa": "و",
    "fi": "ja",
    "fr": "et|avec",
    "hi": "और|एवं",
    "hu": "és",
    "id": "dan",
    "it": "e|con",
    "ko": "및",
    "lt": "ir",
    "nl": "en",
    "no": "og",
    "pl": "i|oraz",
    "pt": "e|com",
    "ro": "și|şi",
    "ru": "и",
    "sv": "och",
    "sw": "na",
    "th": "และ",
    "tr": "ve",
    "uk": "та|і|й",
    "ur": "اور",
    "vi": "và",
}  # fmt: skip


def _words(by_language: Mapping[str, str]) -> frozenset[str]:
    return frozenset(word for words in by_language.values() for word in words.split("|"))


BY: Final = _words(_BY)
WRITER: Final = _words(_WRITER)
OTHERS: Final = _words(_OTHERS)
BEHIND: Final = _words(_BEHIND)
AND: Final = _words(_AND)
