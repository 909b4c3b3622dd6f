"""Lines that stand between an article's paragraphs and are not its text, by what they say.

From section 3 of what portals print ("blocks that are never the article"), sorted by language; each is compared with
the beginning of a line.
"""

import re
from typing import Final

# Headings over lists of other articles: what follows, up to the next paragraph, goes too.
_RELATED: Final[dict[str, str]] = {
    "ar": "اقرأ أيض|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|الأكثر قراءة|إقرأ أيض",
    "cs": "čtěte také|související|přečtěte si|mohlo by vás zajímat",
    "de": (
        "mehr zum thema|lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|meistgelesen|auch interessant"
        "|das könnte sie auch|mehr zu|weitere artikel|weitere themen|verwandte|weiterlesen|mehr dazu|zum thema"
    ),
    "en": (
        "related(?: \\w+){0,3}:?$|related information|recommended|read more|read also|also read|read next"
        "|you may also like|you might also like|more on this|more from|more stories|most read|most viewed|most popular"
        "|hot articles|random articles|latest news|trending|don't miss|see also|further reading|what to read next"
        "|up next|next article|previous article|editor's picks|read:|watch:|more:|related:|must read"
        "|recommended for you"
    ),
    "es": (
        "noticias? relacionadas?|te puede interesar|lo más leído|lee también|leer más|lea también|más información:?$"
        "|ver también|además"
    ),
    "fa": "بیشتر بخوانید|اخبار مرتبط|پربازدید",
    "fr": "à lire aussi|lire aussi|sur le même sujet|lire plus|voir aussi|à lire|les plus lus|articles liés",
    "hi": "ये भी पढ़ें|यह भी पढ़ें|इसे भी पढ़ें",
    "hu": "kapcsolódó|olvassa el|ajánljuk",
    "id": "baca juga|berita terkait|terpopuler|simak juga",
    "it": "leggi anche|leggi di più|articoli correlati|potrebbe interessarti|i più letti",
    "ja": "関連記事|あわせて読みたい|アクセスランキング|関連ニュース|おすすめ|人気記事|【関連",
    "ko": "관련기사|많이 본|인기기사|관련 기사",
    "nl": "lees ook|meer over|gerelateerd|meest gelezen|lees meer",
    "no": "les også|relaterte|mest lest",
    "pl": "czytaj też|czytaj także|zobacz też|zobacz także|przeczytaj także|polecamy",
    "pt": "leia também|mais lidas|leia mais|notícias relacionadas|veja também|saiba mais:?$",
    "ru": "читайте также|похожие новости|популярное|читать также|смотрите также|по теме|материалы по теме",
    "sv": "läs också|läs mer|relaterade|mest läst|läs även",
    "th": "ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านข่าว",
    "tr": "ilgili haberler|çok okunanlar|ayrıca okuyun|bunlar da ilginizi|i̇lgili haber",
    "uk": "читайте також|схожі новини|популярне",
    "vi": "tin liên quan|đọc nhiều|đọc thêm|xem thêm",
    "zh": (
        "相关文章|相关阅读|相关新闻|相关信息|相关内容|延伸阅读|推荐内容|推荐阅读|推荐资讯|热点内容|热点|猜你喜欢|更多新闻|相關新聞|相關文章|延伸閱讀|相关推荐|相关专题"
    ),
}  # fmt: skip

# Single lines that are the page's, not the article's.
_NOTES: Final[dict[str, str]] = {
    "de": (
        "empfohlener redaktioneller inhalt|externer inhalt|newsletter|jetzt abonnieren|anzeige$|fehler gefunden"
        "|teilen$|artikel teilen|dieser artikel erschien|bild:|foto:|fotos:|quelle:|video:|©|\\(c\\)"
    ),
    "en": (
        "advertisement|share this|share on|leave a comment|sign up (?:for|to)|subscribe|follow us|click here|tags?:"
        "|tagged|filed under|posted in|copyright|©|\\(c\\) |all rights reserved|image source|image credit|image:"
        "|photo:|photos:|photograph:|photo credit|picture:|pictured:|file photo|getty images|javascript"
        "|enable javascript|please enable|support independent|this article was originally published|first published"
        "|have a tip|send us|got a story|story continues|article continues|continue reading|loading|download (?:the"
        "|our) app|join (?:our|the) |comments? (?:are )?closed|report a|correction|disclaimer|like us|print this"
        "|e-?mail this|listen to this|scroll down|skip to|view comments|add a comment"
    ),
    "es": "publicidad|suscríbete|síguenos|compartir|comentarios|foto:|fotos:|etiquetas",
    "fr": "publicité|partager|abonnez-vous|s'abonner|inscrivez-vous|crédit photo|photo :",
    "it": "pubblicità|condividi|iscriviti|seguici|riproduzione riservata|©",
    "ja": "シェア|ツイート|会員限定|この記事は有料|無断転載|写真：|（写真",
    "ko": "저작권자|무단전재|무단 전재|ⓒ|©|사진=",
    "pt": "publicidade|compartilhe|assine|siga|continua após|foto:",
    "ru": "реклама|подпишитесь|подписывайтесь|поделиться|фото:|читать далее",
    "tr": "reklam|abone ol|paylaş|fotoğraf:",
    "zh": (
        "上一篇|下一篇|责任编辑|（责任编辑|\\(责任编辑|分享到|版权声明|免责声明|责编|编辑：|点击进入|扫描二维码|关注我们|本文来源|声明：|原标题|標籤|标签"
    ),
}  # fmt: skip


def _beginning(phrases: dict[str, str]) -> re.Pattern[str]:
    return re.compile(rf"\A\W{{0,4}}(?:{'|'.join(phrases.values())})", re.IGNORECASE)


RELATED: Final = _beginning(_RELATED)
NOTE: Final = _beginning(_NOTES)


# Words of appeals (newsletters, accounts, donations, consent): one of the first and another of either make a line one.
_APPEALS: Final[dict[str, str]] = {
    "de": (
        r"newsletter abonnier\w+ einverstanden datenschutzerklärung externe[rn]?\sinhalt\w* postfach "
        r"push-mitteilung\w*"
    ),
    "en": (
        r"newsletters? subscri(?:be|ption)\w* sign(?:ing)?[\s-](?:up|in) log\s?in privacy\spolicy inbox cookies? "
        r"unsubscribe free\strial"
    ),
    "es": r"bolet[ií]n suscr[ií]\w+ reg[ií]strate",
    "fr": r"abonn(?:ez|ement)\w* inscri(?:vez|re)\w*",
    "it": r"abbonati iscriviti",
    "ja": r"会員登録 ログイン",
    "pt": r"assine cadastre\w*",
}  # fmt: skip
_HELPERS: Final[dict[str, str]] = {
    "de": (
        r"anmeld\w* registrier\w* datenschutz\w* spenden? unterstützen\ssie\suns widerrufen personenbezogene\w* "
        r"kommentare leser\w* kostenlos\w* e-mail"
    ),
    "en": (
        r"donat\w+ consent register account terms\s(?:of|and) bookmark homepage e-?mails? comments? premium whatsapp "
        r"support\sus"
    ),
    "es": r"correo comentarios",
    "fr": r"confidentialité courriel commentaires newsletter",
    "it": r"commenti",
    "ja": r"リアクション 有料",
    "pt": r"comentários",
}  # fmt: skip


def _any_word(words: dict[str, str]) -> re.Pattern[str]:
    alternatives = "|".join(word for line in words.values() for word in line.split())
    return re.compile(rf"(?<!\w)(?:{alternatives})", re.IGNORECASE)


_APPEAL: Final = _any_word(_APPEALS)
_HELPER: Final = _any_word(_HELPERS)


def is_appeal(text: str) -> bool:
    """Return whether a paragraph asks its reader to subscribe, register, donate or consent."""
    strong = {word.lower() for word in _APPEAL.findall(text)}
    return bool(strong) and len(strong) + len({word.lower() for word in _HELPER.findall(text)} - strong) > 1
