"""Lines that stand between an article's paragraphs and are not its text, by how they begin.

From section 3 of what portals print ("blocks that are never the article") and from the templates of portals in each
language; sorted by language. A "*" at the end stands for any ending, a "$" for the end of the line.
"""

from typing import Final

# Over lists of other articles, or before the name of one.
RELATED: Final[dict[str, str]] = {
    "ar": (
        "أخبار ذات صلة|إقرأ أيضا|إقرأ أيضاً|اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|الأكثر قراءة|شاهد أيضا"
        "|مواضيع ذات صلة"
    ),
    "bg": "вижте още|вижте също|още по темата|прочетете още|свързани новини",
    "bn": "আরও পড়ুন|আরো পড়ুন",
    "cs": "další články|mohlo by vás zajímat|přečtěte si|související|čtěte dále|čtěte také|čtěte více",
    "da": "læs mere|læs også|mest læste|relaterede artikler|se også",
    "de": (
        "auch interessant|das könnte dich|das könnte sie auch|lesen sie auch|lesen sie dazu|lesen sie hier"
        "|lesen sie mehr|lies auch|mehr dazu|mehr zu|mehr zum thema|meistgelesen*|passend dazu|siehe auch"
        "|verwandte*|weitere artikel|weitere themen|weiterführende links|weiterlesen|zum artikel:|zum thema"
        "|zum weiterlesen"
    ),
    "el": "δείτε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|διαβάστε επίσης|σχετικά άρθρα",
    "en": (
        "also read|also see|don't miss|don’t miss|editor's picks|editors' picks|further reading|hot articles"
        "|in other news|keep reading:|latest news|more from|more news$|more on this|more stories|more:"
        "|most popular|most read|most viewed|must read|next article|previous article|random articles|read also"
        "|read more|read next|read the full|read:|recommended for you|recommended reading|recommended stories"
        "|recommended$|related articles|related content|related coverage|related information|related links"
        "|related news|related post|related posts|related reading|related stories|related story|related topics"
        "|related video|related videos|related$|related:|see also|see more|suggested reading|trending|up next"
        "|watch also|watch:|what to read next|you may also like|you may be interested|you might also like"
    ),
    "es": (
        "además:|artículos relacionados|contenido relacionado|en otras noticias|le puede interesar|lea además"
        "|lea más|lea también|lee más|lee también|leer más|lo más leído|mira también|más información$"
        "|más información:|nota relacionada|notas relacionadas|noticia relacionada|noticias relacionadas"
        "|puede leer|también lee|también puedes leer|te puede interesar|te recomendamos|ver también"
    ),
    "et": "loe ka|loe lisaks|loe veel",
    "fa": "اخبار مرتبط|بیشتر بخوانید|مطالب مرتبط|پربازدید*",
    "fi": "aiheeseen liittyv*|katso myös|lue lisää|lue myös|luetuimmat",
    "fr": (
        "articles liés|les plus lus|lire aussi|lire la suite|lire plus|lire également|pour aller plus loin"
        "|sur le même sujet|sur le même thème|voir aussi|à découvrir aussi|à lire|à lire aussi|à voir aussi"
    ),
    "he": "כתבות נוספות|כתבות קשורות|עוד בנושא|קראו גם",
    "hi": "इसे भी पढ़ें|और पढ़ें|यह भी पढ़ें|ये भी पढ़ें",
    "hr": "povezane vijesti|povezani članci|pročitajte i|pročitajte još|pročitajte više|vezane vijesti",
    "hu": "ajánljuk|kapcsolódó|olvassa el|olvasta már",
    "id": "artikel terkait|baca juga|baca selengkapnya|berita terkait|lihat juga|simak juga|terpopuler",
    "it": (
        "approfondisci|articoli correlati|i più letti|leggi anche|leggi di più|leggi pure|notizie correlate"
        "|per approfondire|potrebbe interessarti|ti potrebbe interessare|vedi anche"
    ),
    "ja": (
        "▼関連*|【関連*|あわせて読みたい*|おすすめ$|おすすめ記事*|こちらの記事も*|アクセスランキング|人気記事*"
        "|合わせて読みたい*|関連ニュース*|関連リンク*|関連記事*"
    ),
    "ko": "관련 기사*|관련기사*|관련뉴스*|많이 본*|인기기사*|추천 기사*|추천기사*",
    "lt": "skaitykite daugiau|skaitykite taip pat|susiję straipsniai|taip pat skaitykite",
    "lv": "lasi arī|lasi vēl|lasiet arī",
    "ms": "baca lagi|berita berkaitan",
    "nl": "bekijk ook|gerelateerd*|lees meer|lees ook|lees verder|meer over|meest gelezen",
    "no": "les mer|les også|mest lest|relaterte*|se også",
    "pl": (
        "czytaj również|czytaj także|czytaj też|czytaj więcej|polecamy|powiązane artykuły|przeczytaj również"
        "|przeczytaj także|więcej na ten temat|zobacz również|zobacz także|zobacz też"
    ),
    "pt": (
        "confira também|leia ainda|leia mais|leia também|mais lidas|matérias relacionadas|notícias relacionadas"
        "|saiba mais$|saiba mais:|veja mais|veja também|ver também"
    ),
    "ro": (
        "articole similare|cele mai citite|citeşte şi|citește mai mult|citește și|te-ar putea interesa|vezi și"
    ),
    "ru": (
        "материалы по теме|новости по теме|по теме$|по теме:|популярное|похожие новости|ранее по теме"
        "|смотрите также|читайте ещё|читайте по теме|читайте также|читать также"
    ),
    "sk": "prečítajte si|súvisiace|čítajte aj|čítajte tiež",
    "sv": "läs mer|läs också|läs även|mest läst*|relaterade*|se även",
    "sw": "soma pia|soma zaidi",
    "th": "ข่าวที่เกี่ยวข้อง*|อ่านข่าว*|อ่านต่อ*|อ่านเพิ่มเติม*",
    "tr": (
        "ayrıca okuyun|benzer haberler|bunlar da ilginizi*|ilgili haber|ilgili haberler|ilginizi çekebilir"
        "|i̇lgili haber*|i̇lginizi çekebilir|çok okunanlar|önerilen haberler"
    ),
    "uk": "більше по темі|дивіться також|новини за темою|популярне|схожі новини|читайте також",
    "ur": "مزید پڑھیں|یہ بھی پڑھیں",
    "vi": "bài liên quan|có thể bạn quan tâm|tin liên quan|xem thêm|đọc nhiều|đọc thêm",
    "zh": (
        "延伸閱讀*|延伸阅读*|推荐内容*|推荐资讯*|推荐阅读*|推薦閱讀*|更多新聞*|更多新闻*|更多精彩*|热点$"
        "|热点内容*|猜你喜欢*|相关专题*|相关信息*|相关内容*|相关报道*|相关推荐*|相关文章*|相关新闻*|相关链接*"
        "|相关阅读*|相關文章*|相關新聞*|相關閱讀*"
    ),
}  # fmt: skip

# What the page says to its readers, not the article: advertising, sharing, rights, credits of pictures.
NOTES: Final[dict[str, str]] = {
    "ar": "إعلان$|اشترك|تابعنا|تابعونا|جميع الحقوق محفوظة|حقوق النشر|شارك$|كل الحقوق محفوظة",
    "bg": "всички права запазени",
    "cs": "foto:|inzerce$|reklama$|sdílet$|sledujte nás|všechna práva vyhrazena|zdroj foto|článek pokračuje",
    "da": "alle rettigheder forbeholdes|annonce$|artiklen fortsætter|del artiklen|følg os",
    "de": (
        "alle rechte vorbehalten|anzeige$|artikel teilen|bild:|bildquelle:|dieser artikel erschien"
        "|ein beitrag geteilt von|empfohlener redaktioneller inhalt|externer inhalt|fehler gefunden|folge uns"
        "|folgen sie uns|foto:|fotos:|hat dir der artikel gefallen|hat dir dieser artikel gefallen"
        "|hat ihnen der artikel gefallen|hat ihnen dieser artikel gefallen|jetzt abonnieren|jetzt teilen"
        "|kommentare$|lesedauer|newsletter|noch keine bewertungen|quelle:|schlagworte|stichwörter|teilen$|video:"
        "|war dieser artikel hilfreich|werbung$|zur startseite|zurück zur übersicht"
    ),
    "el": "ακολουθήστε|διαφήμιση$|με επιφύλαξη παντός δικαιώματος",
    "en": (
        "a post shared by|add a comment|advertisement|all rights reserved|article continues|click here"
        "|comment is closed|comment$|comments are closed|comments$|continue reading|copyright"
        "|did you enjoy this article|did you find this article|did you like this article|disclaimer"
        "|do you have a story|download our app|download the app|e-mail this|email this|enable javascript"
        "|enjoyed this article|file photo|filed under|first published|follow us|get in touch|getty images"
        "|got a story|got a tip|have a tip|have you got a story|image credit|image source|image:|javascript"
        "|join our|join the conversation|leave a comment|leave a reply|like us|listen to this|listen:|loading$"
        "|mentioned in this article|minute read$|no ratings yet|photo by|photo credit|photo:|photograph:|photos:"
        "|picture:|pictured:|pictures:|please enable|posted in|print this|report a|report an|save article|scroll down"
        "|send us|share article|share on|share this|share via|share$|sign up for|sign up to|skip to"
        "|story continues|subscribe|support independent|tag:|tagged|tags$|tags:"
        "|this article was originally published|topics mentioned|topics:|view all|view comments"
        "|was this article helpful|write to us"
    ),
    "es": (
        "comentarios|comparte|compartir$|compártelo|etiquetas|foto:|fotos:|imagen:|prohibida la reproducción"
        "|prohibida su reproducción|publicidad$|sigue leyendo|suscríb*|síganos|síguenos|temas:"
        "|todos los derechos reservados|una publicación compartida|únete a"
    ),
    "fa": "انتهای پیام|برچسب*|به اشتراک بگذارید|تبلیغات$|تمامی حقوق|کلیه حقوق|کپی شد",
    "fi": "jaa artikkeli|kaikki oikeudet pidätetään|kuva:|mainos$",
    "fr": (
        "abonnez-vous|cet article est réservé|crédit photo|inscrivez-vous|la suite après"
        "|la suite de votre contenu|mots-clés|partager cet|partager$|partagez|photo :|publicité$|s'abonner"
        "|suivez-nous|tous droits réservés|une publication partagée"
    ),
    "he": "כל הזכויות שמורות",
    "hi": "सर्वाधिकार सुरक्षित",
    "hr": "sva prava pridržana|sva prava zadržana",
    "hu": "fotó:|hirdetés$|megosztás$|minden jog fenntartva",
    "id": (
        "advertisement|bagikan|foto:|hak cipta dilindungi|iklan$|ikuti berita|ikuti kami|scroll to continue|tag:"
    ),
    "it": (
        "commenti$|condividi|continua a leggere dopo|foto:|iscriviti|pubblicità$|riproduzione riservata|seguici"
        "|tag:|tags:|tutti i diritti riservati|un post condiviso da|unisciti"
    ),
    "ja": (
        "※写真*|この投稿をinstagramで見る|この記事は有料*|シェア$|シェアする|ツイート$|会員限定*|写真提供*"
        "|写真：*|広告$|無断転載*|続きを読む|記事を*保存|（写真*"
    ),
    "ko": "공유하기|광고$|구독*|기사제보*|댓글$|무단 전재*|무단전재*|사진=*|저작권자*",
    "lt": "visos teisės saugomos",
    "nl": (
        "advertentie$|alle rechten voorbehouden|artikel gaat verder*|deel dit artikel|een bericht gedeeld door"
        "|foto:|reageer|tekst gaat verder*|volg ons"
    ),
    "no": "alle rettigheter reservert|annonse$|artikkelen fortsetter*|del artikkelen|foto:|følg oss",
    "pl": (
        "artykuł ciągnie się|dalsza część artykułu|dalsza część tekstu|dalszy ciąg|fot\\."
        "|materiał chroniony prawem autorskim|obserwuj nas|podziel się|reklama$|tagi:|udostępnij"
        "|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone"
    ),
    "pt": (
        "assine|compartilhar$|compartilhe|continua após|continua depois|foto:|inscreva-se|publicidade$|siga o"
        "|siga-nos|tags:|todos os direitos reservados|uma publicação compartilhada|uma publicação partilhada"
    ),
    "ro": "distribuie|etichete:|foto:|publicitate$|toate drepturile rezervate|urmărește-ne",
    "ru": (
        "все права защищены|все права на материалы|заметили ошибку|комментарии$|нашли ошибку|поделиться"
        "|подписывайтесь|подпишитесь|при использовании материалов|при цитировании|реклама$|следите за|теги:|фото:"
        "|читать далее|читать полностью"
    ),
    "sq": "të gjitha të drejtat e rezervuara",
    "sr": "сва права задржана",
    "sv": "alla rättigheter förbehållna|annons$|artikeln fortsätter*|dela artikeln|dela$|foto:|följ oss",
    "th": "ติดตาม*|แชร์$|แท็ก*|โฆษณา$",
    "tr": (
        "abone ol|bizi takip*|etiketler|fotoğraf:|haberin devamı|paylaş$|reklam$|takip et|tüm hakları saklıdır"
        "|yorumlar$"
    ),
    "uk": (
        "всі права захищені|поділитися|підписуйтесь|підписуйтеся|реклама$|теги:|усі права захищено|фото:"
        "|читати далі"
    ),
    "vi": "chia sẻ|quảng cáo$|theo dõi|từ khóa|ảnh:",
    "zh": (
        "(责任编辑*|第1页：*|第2页：*|第3页：*|上一篇*|下一篇*|免责声明*|关注我们*|分享到*|分享至*|加入收藏|原标题*|图源*|图片来源*|声明：*|广告$|廣告$|扫描二维码*|扫码*|本文来源*|标签*|標籤*|点击进入*"
        "|版权声明*|版权所有*|编辑：*|請繼續往下閱讀*|责任编辑*|责编*|返回顶部|（责任编辑*"
    ),
}  # fmt: skip
