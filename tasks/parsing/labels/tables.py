"""What portals print before a date, a source or a name, by language.

Sources: the templates of EmpireCMS, DedeCMS, PHPCMS, Discuz!, WordPress, Joomla and Drupal and pages of some 165
publishers. Entries that end in ":" are labels only with a colon behind them: without it they are everyday words.
"""

from typing import Final

PUBLISHED: Final[dict[str, str]] = {
    "ar": "تاريخ النشر|نشر في|نُشر|منشور|تم النشر|نشر:|التاريخ:",
    "bg": "публикувана на|публикувано|публикувана",
    "bn": "প্রকাশিত|প্রকাশ:",
    "cs": "vydáno|publikováno|zveřejněno",
    "da": "offentliggjort|udgivet",
    "de": (
        "zuerst veröffentlicht am|artikel veröffentlicht am|veröffentlicht am|veröffentlicht|publiziert|erstellt am"
        "|erstellt:|erschienen am|geschrieben am|datum:|vom:"
    ),
    "el": "δημοσιεύτηκε|δημοσίευση",
    "en": (
        "first published|originally published|published on|published at|published|posted on|posted at|posted by|posted"
        "|release time:|release date:|pubdate:|publish time:|date published|created on|created:|submitted on"
        "|submitted by|time:|date:|issued:|added:"
    ),
    "es": "publicado el|publicado|publicada el|creado:|fecha:|fecha de publicación",
    "fa": "تاریخ انتشار|انتشار|تاریخ خبر|زمان:|تاریخ:",
    "fi": "julkaistu",
    "fr": "publié le|publié|publiée le|mis en ligne le|créé le|parution|date de publication",
    "he": "פורסם|תאריך פרסום",
    "hi": "प्रकाशित",
    "hu": "közzétéve|megjelent",
    "id": "dipublikasikan|diterbitkan|terbit|tayang",
    "is": "birt",
    "it": "pubblicato il|pubblicato|creato il|data:",
    "ja": "公開日|公開|配信日|配信|掲載日|掲載|投稿日|発表|日時",
    "ko": "기사입력|기자입력|입력|등록일|등록|송고|작성일|작성|승인|발행일",
    "nl": "gepubliceerd op|gepubliceerd|geplaatst op|geplaatst",
    "no": "publisert",
    "pl": "publikacja|opublikowano|dodano|data publikacji",
    "pt": "publicado em|publicado|publicada em|postado em|criado em|data:",
    "ro": "publicat la|publicat",
    "ru": "опубликовано|дата публикации|добавлено|размещено|дата:",
    "sv": "publicerad|publicerat",
    "th": "วันที่เผยแพร่|เผยแพร่|โพสต์เมื่อ",
    "tr": "giriş tarihi|giriş|yayınlanma tarihi|yayınlanma|yayın tarihi|oluşturulma tarihi|oluşturulma|eklenme",
    "uk": "опубліковано|дата публікації",
    "ur": "شائع",
    "vi": "ngày đăng|xuất bản|đăng lúc|ngày:",
    "zh": "发布时间|发布日期|发表时间|发表于|发布于|刊发时间|發佈時間|發布時間|發佈於|时间:|時間:|日期:|发布:",
}  # fmt: skip

UPDATED: Final[dict[str, str]] = {
    "ar": "آخر تحديث|تحديث|تم التعديل",
    "bg": "обновена|обновено",
    "bn": "আপডেট",
    "cs": "aktualizováno",
    "da": "opdateret",
    "de": (
        "zuletzt aktualisiert|letzte aktualisierung|aktualisiert am|aktualisiert|aktualisierung|geändert am|stand:"
        "|stand|akt.:|update:"
    ),
    "el": "τελευταία ενημέρωση|ενημερώθηκε",
    "en": (
        "last updated|last update|updated on|updated at|updated|update time:|update:|last modified|modified on"
        "|modified|edited on|revised"
    ),
    "es": "última actualización|actualizado a|actualizado el|actualizado|modificado",
    "fa": "آخرین به‌روزرسانی|به روز شده در|به‌روزرسانی|ویرایش:",
    "fi": "päivitetty|muokattu",
    "fr": "mis à jour le|mis à jour|modifié le|actualisé|mise à jour",
    "he": "עדכון אחרון|עודכן",
    "hi": "अपडेटेड|आखरी अपडेट|अंतिम अपडेट",
    "hu": "frissítve",
    "id": "diperbarui|pembaruan|dikemaskini",
    "is": "uppfært",
    "it": "ultimo aggiornamento|aggiornato alle|aggiornato il|aggiornato|modifica il|modificato",
    "ja": "最終更新日|最終更新|更新日時|更新日|更新",
    "ko": "최종수정|기사수정|수정|업데이트",
    "nl": "laatste update|bijgewerkt|laatst gewijzigd",
    "no": "sist oppdatert|oppdatert",
    "pl": "aktualizacja|zaktualizowano",
    "pt": "última atualização|atualizado em|atualizado|modificado em",
    "ro": "actualizat",
    "ru": "последнее обновление|обновлено|изменено",
    "sv": "uppdaterad|uppdaterat|senast uppdaterad",
    "th": "ปรับปรุง|แก้ไขล่าสุด|อัปเดตล่าสุด|อัปเดต",
    "tr": "son güncelleme|güncelleme tarihi|güncelleme|güncellenme",
    "uk": "оновлено",
    "ur": "اپ ڈیٹ",
    "vi": "cập nhật lúc|cập nhật|sửa lần cuối",
    "zh": "最后更新|更新时间|更新日期|修改时间|更新于|更新:",
}  # fmt: skip

SOURCE: Final[dict[str, str]] = {
    "ar": "المصدر|نقلا عن",
    "bg": "източник:",
    "bn": "সূত্র",
    "cs": "zdroj:",
    "da": "kilde:",
    "de": "quelle:|quellen:",
    "el": "πηγή:",
    "en": "source:|from:|origin:|via:",
    "es": "fuente:|vía:",
    "fa": "منبع|به نقل از",
    "fi": "lähde:",
    "fr": "source :|source:",
    "he": "מקור:",
    "hi": "स्रोत:|सोर्स:",
    "hu": "forrás:",
    "id": "sumber:",
    "is": "heimild:",
    "it": "fonte:",
    "ja": "出典|提供:|配信元|引用元",
    "ko": "출처|제공:",
    "nl": "bron:",
    "no": "kilde:",
    "pl": "źródło:",
    "pt": "fonte:",
    "ro": "sursa:",
    "ru": "источник:|по материалам:",
    "sv": "källa:",
    "th": "แหล่งที่มา|ที่มา",
    "tr": "kaynak:",
    "uk": "джерело:",
    "ur": "ماخذ:|بشکریہ",
    "vi": "nguồn:|theo:",
    "zh": "来源|稿源|出处|转自|来自|來源|轉自|出處|文章来源",
}  # fmt: skip

AUTHOR: Final[dict[str, str]] = {
    "ar": "كتب:|بقلم|إعداد:|الكاتب:",
    "bn": "প্রতিবেদক",
    "cs": "autor:|autoři:",
    "de": (
        "autor:|autorin:|autoren:|ein artikel von|ein beitrag von|ein gastbeitrag von|eine analyse von"
        "|ein kommentar von|verfasst von|geschrieben von|von:|text:"
    ),
    "el": "γράφει ο|γράφει η|συντάκτης:",
    "en": (
        "authors:|author:|written by|reported by|reporting by|story by|words by|article by|reporter:|writer:|by:"
        "|posted by|submitted by|contributor:|published by"
    ),
    "es": "escrito por|autor:|por:|autora:",
    "fa": "نویسنده|خبرنگار|گردآوری",
    "fi": "kirjoittaja|teksti:",
    "fr": "rédigé par|écrit par|auteur:|auteur :|publié par|par:",
    "he": "מאת:|כתב:",
    "hi": "लेखक|written by",
    "hu": "szerző:|írta:",
    "id": "penulis|oleh:|reporter:|laporan:",
    "it": "a cura di|autore:|scritto da|di:",
    "ja": "執筆|記者:|文:|著者|ライター",
    "ko": "글:|글쓴이|기자:",
    "nl": "auteur:|door:|geschreven door",
    "no": "skrevet av|tekst:|av:|journalist:",
    "pl": "autor:|autorzy:|opracowanie:",
    "pt": "escrito por|autor:|por:|da redação",
    "ro": "autor:|de:|scris de",
    "ru": "автор:|текст:|корреспондент|авторы:",
    "sv": "text:|av:|skriven av",
    "th": "ผู้เขียน|เรียบเรียง|โดย:",
    "tr": "muhabir|haber:|yazar:",
    "uk": "автор:",
    "vi": "tác giả|bài viết:|pv:",
    "zh": "作者|记者|撰文|文/|通讯员|記者",
}  # fmt: skip

EDITOR: Final[dict[str, str]] = {
    "ar": "تحرير:|المحرر:",
    "bg": "редактор:",
    "bn": "সম্পাদনা:",
    "cs": "editor:|editorka:",
    "da": "redaktør:",
    "de": "redaktion:|redakteur:",
    "el": "επιμέλεια:",
    "en": "edited by|editing by|editor in charge:|responsible editor:|editors?:|edit:",
    "es": "editado por|editor:|edición:|editora:",
    "fa": "ویراستار:|دبیر:",
    "fi": "toimitus:|muokannut:",
    "fr": "édité par|édition:",
    "he": "עריכה:|עורך:",
    "hi": "संपादन:|संपादक:",
    "hu": "szerkesztő:|szerkesztette:",
    "id": "editor:|penyunting:|redaktur:",
    "is": "ritstjóri:",
    "it": "editor:",
    "ja": "編集:|編集者:",
    "ko": "편집:|편집자:",
    "nl": "redactie:",
    "no": "redaktør:",
    "pl": "redakcja:|redaktor:",
    "pt": "edição:|editado por|editor:",
    "ro": "editor:",
    "ru": "редактор:",
    "sv": "redaktör:",
    "th": "บรรณาธิการ",
    "tr": "editör:",
    "uk": "редактор:|редакторка:",
    "ur": "ایڈیٹر:",
    "vi": "biên tập",
    "zh": "责任编辑|编辑|责编|核稿編輯|編輯",
}  # fmt: skip

# Nothing of these is kept: they only end the value before them.
OTHER: Final[dict[str, str]] = {
    "ar": "المشاهدات|قراءة:",
    "en": (
        "clicks?:|views?:|reading:|hits:|reads?:|comments?:|category:|categories:|section:|tags:|keywords:|font size"
        "|share:"
    ),
    "es": "visitas:|leído:|categoría:",
    "fa": "بازدید|تعداد نظرات|کد خبر|کلیدواژه",
    "ja": "閲覧数|カテゴリ",
    "ko": "조회수|조회|댓글",
    "pl": "odsłon|kategoria:",
    "pt": "acessos:|visualizações:",
    "ru": "просмотров|прочитано|рубрика:",
    "th": "เข้าชม|ผู้ชม",
    "tr": "okunma|görüntülenme|kategori:",
    "vi": "lượt xem|chuyên mục:",
    "zh": "点击|阅读|浏览|查看|评论|所属栏目|导读|字号|关键词|文档序号|點擊|閱讀|人气",
}  # fmt: skip
