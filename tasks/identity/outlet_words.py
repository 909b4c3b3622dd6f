"""Words by which a name is known to be an outlet's, and words that no outlet's name ends a headline with."""

from typing import Final

from tasks.identity.fold import fold

# Common words in the names of newspapers, stations and agencies, by language.
# Source: the mastheads listed in Wikipedia's "List of newspapers" and "List of news agencies" of each language.
_BY_LANGUAGE: Final[dict[str, str]] = {
    "ar": "أخبار الأخبار الإخبارية الجزيرة الصحيفة العربية جريدة صحيفة قناة نيوز وكالة",
    "cs": "deník listy noviny zprávy",
    "da": "avisen bladet nyheder tidende",
    "de": "abendblatt allgemeine anzeiger blatt bote kurier nachrichten presse rundfunk rundschau spiegel tageblatt "
    "tagblatt tageszeitung volksblatt welle zeitung",
    "el": "ειδήσεις εφημερίδα νέα",
    "en": "advertiser advocate agency broadcasting bulletin channel chronicle citizen courant courier daily dispatch "
    "examiner express gazette globe guardian herald independent informer inquirer journal ledger magazine mail media "
    "mirror monitor network news newspaper newswire observer online outlook portal post press radio reporter reuters "
    "review sentinel standard star sun telegraph television times today tribune tv voice weekly wire",
    "es": "agencia correo diario gaceta heraldo informador mundo noticias periódico prensa tiempo vanguardia",
    "fa": "خبرگزاری روزنامه نیوز شبکه",
    "fi": "lehti sanomat uutiset",
    "fr": "agence courrier dépêche gazette info infos journal monde presse quotidien télé",
    "id": "berita harian kabar koran suara",
    "it": "agenzia corriere gazzetta giornale mattino messaggero notizie repubblica stampa",
    "nl": "courant dagblad krant nieuws omroep",
    "no": "avisa avisen bladet nyheter",
    "pl": "dziennik gazeta kurier wiadomości",
    "pt": "agência correio diário estado folha gazeta globo jornal notícias público",
    "ro": "adevărul gazeta jurnalul știri ziarul",
    "ru": "агентство вести ведомости газета известия новости правда радио телеканал",
    "sv": "bladet dagbladet nyheter posten tidning tidningen",
    "tr": "ajansı gazetesi haber haberleri postası",
    "uk": "агентство вісті газета новини правда",
    "vi": "báo tin",
}
OUTLET_WORDS: Final = frozenset(map(fold, " ".join(_BY_LANGUAGE.values()).split()))

# Ends of such names in languages that write words together.
_ENDINGS_BY_LANGUAGE: Final[dict[str, str]] = {
    "de": "anzeiger blatt kurier nachrichten zeitung",
    "ja": "オンライン テレビ ニュース 放送 新聞 社",
    "ko": "경제 뉴스 방송 신문 일보 타임스 통신",
    "sv": "bladet nyheter tidningen",
    "th": "ข่าว นิวส์",
    "zh": "周刊 在线 報 广播 报 新聞 新闻 時報 电视台 網 网 通訊社 通讯社 週刊 電視台",
}
OUTLET_ENDINGS: Final = tuple(" ".join(_ENDINGS_BY_LANGUAGE.values()).split())

# Words that join the parts of a name without a capital.
_JOINING: Final = (
    "a al an and at d da das de del der des di die do du e el en et for für i in la le of on the und van von y"
)
JOINING_WORDS: Final = frozenset(_JOINING.split())

# Capitalised ends of headlines that say what kind of text, or which part of a series, this is.
_SUBTITLE: Final = (
    "analysis blog briefing chapter comment correction day editorial episode essay exclusive explainer final "
    "gallery group guide interview live match now obituary opinion part photos pictures podcast poll preview "
    "profile quiz recap report results round season stage study summary until update updated updates video videos "
    "volume watch year"
)
SUBTITLE_WORDS: Final = frozenset(_SUBTITLE.split())

# Capitalised ends that say where, when, or who said it; outlets are named after places and days as well.
_CIRCUMSTANCE: Final = (
    "april august central county december district east eastern eu fbi february fifa friday imf january july june "
    "lower march may monday nato north northern november october opec province region saturday september south "
    "southern sunday thursday tuesday uae uefa uk un upper us usa wednesday week west western who wto"
)
CIRCUMSTANCE_WORDS: Final = frozenset(_CIRCUMSTANCE.split())
