"""What portals print before a date, a source or a name, by language.

Sources: the templates of EmpireCMS, DedeCMS, PHPCMS, Discuz!, WordPress, Joomla and Drupal and pages of some 165
publishers. Entries that end in ":" are labels only with a colon behind them: without it they are everyday words.
"""

from typing import Final

PUBLISHED: Final[dict[str, str]] = {
    "ar": "تاريخ النشر|نشر في|نُشر|منشور|تم النشر|نشر:|التاريخ:",
    "bg": "публикувана на|публикувано|публикувана|дата:",
    "bn": "প্রকাশিত|প্রকাশ:|প্রকাশের সময়",
    "ca": "publicat el|publicat:",
    "cs": "vydáno|publikováno|zveřejněno",
    "da": "offentliggjort|udgivet|publiceret",
    "de": (
        "zuerst veröffentlicht am|artikel veröffentlicht am|veröffentlicht am|veröffentlicht|publiziert|erstellt am"
        "|erstellt:|erschienen am|geschrieben am|datum:|vom:"
        "|veröffentlichungsdatum|publiziert am|online seit"
    ),
    "el": "δημοσιεύτηκε|δημοσίευση|δημοσιεύθηκε|ημερομηνία:",
    "en": (
        "first published|originally published|published on|published at|published|posted on|posted at|posted by|posted"
        "|release time:|release date:|pubdate:|publish time:|date published|created on|created:|submitted on"
        "|submitted by|time:|date:|issued:|added:"
    ),
    "es": (
        "publicado el|publicado|publicada el|creado:|fecha:|fecha de publicación|publicada|fecha de creación"
        "|creado el|publicado en"
    ),
    "et": "avaldatud",
    "fa": "تاریخ انتشار|انتشار|تاریخ خبر|زمان:|تاریخ:|تاریخ درج",
    "fi": "julkaistu",
    "fr": (
        "publié le|publié|publiée le|mis en ligne le|créé le|parution|date de publication|publiée|paru le"
        "|date de parution|créée le|posté le"
    ),
    "he": "פורסם|תאריך פרסום",
    "hi": "प्रकाशित",
    "hr": "objavljeno|objava:",
    "hu": "közzétéve|megjelent",
    "id": "dipublikasikan|diterbitkan|terbit|tayang|diposting|tanggal:",
    "is": "birt",
    "it": "pubblicato il|pubblicato|creato il|data:|pubblicata il|data di pubblicazione|data pubblicazione|pubblicato",
    "ja": "公開日|公開|配信日|配信|掲載日|掲載|投稿日|発表|日時",
    "ko": "기사입력|기자입력|입력|등록일|등록|송고|작성일|작성|승인|발행일",
    "lt": "paskelbta",
    "lv": "publicēts",
    "nl": "gepubliceerd op|gepubliceerd|geplaatst op|geplaatst|datum:|publicatiedatum",
    "no": "publisert|publisert|dato:",
    "pl": "publikacja|opublikowano|dodano|data publikacji|data utworzenia|opublikowany|utworzono",
    "pt": "publicado em|publicado|publicada em|postado em|criado em|data:|data de publicação|publicada|publicação:",
    "ro": "publicat la|publicat|data publicării|publicat în|postat",
    "ru": "опубликовано|дата публикации|добавлено|размещено|дата:|дата публикации|создано:",
    "sk": "publikované|zverejnené|vydané",
    "sl": "objavljeno",
    "sr": "објављено",
    "sv": "publicerad|publicerat",
    "th": "วันที่เผยแพร่|เผยแพร่|โพสต์เมื่อ",
    "tr": (
        "giriş tarihi|giriş|yayınlanma tarihi|yayınlanma|yayın tarihi|oluşturulma tarihi|oluşturulma|eklenme"
        "|yayım tarihi|tarih:|eklenme tarihi"
    ),
    "uk": "опубліковано|дата публікації|дата:|додано",
    "ur": "شائع|تاریخ اشاعت|شائع شدہ",
    "vi": "ngày đăng|xuất bản|đăng lúc|ngày:",
    "zh": "发布时间|发布日期|发表时间|发表于|发布于|刊发时间|發佈時間|發布時間|發佈於|时间:|時間:|日期:|发布:",
}  # fmt: skip

UPDATED: Final[dict[str, str]] = {
    "ar": "آخر تحديث|تحديث|تم التعديل",
    "bg": "обновена|обновено",
    "bn": "আপডেট",
    "ca": "actualitzat",
    "cs": "aktualizováno",
    "da": "opdateret",
    "de": (
        "zuletzt aktualisiert|letzte aktualisierung|aktualisiert am|aktualisiert|aktualisierung|geändert am|stand:"
        "|stand|akt.:|update:"
        "|letzte änderung|zuletzt geändert|überarbeitet am"
    ),
    "el": "τελευταία ενημέρωση|ενημερώθηκε",
    "en": (
        "last updated|last update|updated on|updated at|updated|update time:|update:|last modified|modified on"
        "|modified|edited on|revised"
        "|amended on|edited:|reviewed on"
    ),
    "es": (
        "última actualización|actualizado a|actualizado el|actualizado|modificado|actualizada"
        "|última modificación|modificado el"
    ),
    "fa": "آخرین به‌روزرسانی|به روز شده در|به‌روزرسانی|ویرایش:",
    "fi": "päivitetty|muokattu|viimeksi päivitetty",
    "fr": (
        "mis à jour le|mis à jour|modifié le|actualisé|mise à jour|dernière mise à jour|dernière modification"
        "|mise à jour le|modifiée le|actualisé le"
    ),
    "he": "עדכון אחרון|עודכן",
    "hi": "अपडेटेड|आखरी अपडेट|अंतिम अपडेट|अपडेट",
    "hr": "ažurirano|zadnja izmjena",
    "hu": "frissítve",
    "id": "diperbarui|pembaruan|dikemaskini",
    "is": "uppfært",
    "it": "ultimo aggiornamento|aggiornato alle|aggiornato il|aggiornato|modifica il|modificato",
    "ja": "最終更新日|最終更新|更新日時|更新日|更新",
    "ko": "최종수정|기사수정|수정|업데이트",
    "lt": "atnaujinta",
    "nl": "laatste update|bijgewerkt|laatst gewijzigd",
    "no": "sist oppdatert|oppdatert",
    "pl": "aktualizacja|zaktualizowano",
    "pt": "última atualização|atualizado em|atualizado|modificado em|última modificação|atualizada em|editado em",
    "ro": "actualizat",
    "ru": "последнее обновление|обновлено|изменено",
    "sk": "aktualizované",
    "sv": "uppdaterad|uppdaterat|senast uppdaterad",
    "th": "ปรับปรุง|แก้ไขล่าสุด|อัปเดตล่าสุด|อัปเดต",
    "tr": "son güncelleme|güncelleme tarihi|güncelleme|güncellenme|son güncellenme|güncellenme tarihi",
    "uk": "оновлено",
    "ur": "اپ ڈیٹ",
    "vi": "cập nhật lúc|cập nhật|sửa lần cuối",
    "zh": "最后更新|更新时间|更新日期|修改时间|更新于|更新:|最後更新|更新時間",
}  # fmt: skip

SOURCE: Final[dict[str, str]] = {
    "ar": "المصدر|نقلا عن|وكالات:",
    "bg": "източник:",
    "bn": "সূত্র",
    "cs": "zdroj:",
    "da": "kilde:",
    "de": "quelle:|quellen:",
    "el": "πηγή:",
    "en": "source:|from:|origin:|via:",
    "es": "fuente:|vía:",
    "fa": "منبع|به نقل از|به گزارش:",
    "fi": "lähde:",
    "fr": "source :|source:",
    "he": "מקור:",
    "hi": "स्रोत:|सोर्स:",
    "hr": "izvor:",
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
    "sk": "zdroj:",
    "sv": "källa:",
    "th": "แหล่งที่มา|ที่มา",
    "tr": "kaynak:",
    "uk": "джерело:",
    "ur": "ماخذ:|بشکریہ",
    "vi": "nguồn:|theo:",
    "zh": "来源|稿源|出处|转自|来自|來源|轉自|出處|文章来源",
}  # fmt: skip

AUTHOR: Final[dict[str, str]] = {
    "ar": "كتب:|بقلم|إعداد:|الكاتب:|كتبت:|الكاتبة:|بواسطة:|المراسل:",
    "bg": "автор:|автори:|текст:",
    "bn": "প্রতিবেদক|লেখক:",
    "cs": "autor:|autoři:|autorka:|text:|napsal:|napsala:",
    "da": "skrevet af|af:|tekst:|forfatter:",
    "de": (
        "autor:|autorin:|autoren:|ein artikel von|ein beitrag von|ein gastbeitrag von|eine analyse von"
        "|ein kommentar von|verfasst von|geschrieben von|von:|text:"
    ),
    "el": "γράφει ο|γράφει η|συντάκτης:|γράφει|συντάκτρια:|κείμενο:|ρεπορτάζ:|γράφουν οι",
    "en": (
        "authors:|author:|written by|reported by|reporting by|story by|words by|article by|reporter:|writer:|by:"
        "|posted by|submitted by|contributor:|published by"
    ),
    "es": "escrito por|autor:|por:|autora:|autores:|texto:|redactado por|periodista:",
    "fa": "نویسنده|خبرنگار|گردآوری|به قلم|نوشته:",
    "fi": "kirjoittaja|teksti:|toimittaja:",
    "fr": "rédigé par|écrit par|auteur:|auteur :|publié par|par:|autrice:|auteurs:|texte:|texte :|par :",
    "he": "מאת:|כתב:|כתבה:|כתבת:",
    "hi": "लेखक|written by|लेखिका:|रिपोर्टर:|संवाददाता:",
    "hu": "szerző:|írta:|szerzők:|szöveg:",
    "id": "penulis|oleh:|reporter:|laporan:|pewarta:|wartawan:|jurnalis:",
    "is": "höfundur:|texti:|blaðamaður:",
    "it": "a cura di|autore:|scritto da|di:|autrice:|autori:|testo:",
    "ja": "執筆|記者:|文:|著者|ライター|取材・文:|筆者:|投稿者:",
    "ko": "글:|글쓴이|기자:|작성자:|취재:",
    "nl": "auteur:|door:|geschreven door|auteurs:|tekst:",
    "no": "skrevet av|tekst:|av:|journalist:|forfatter:",
    "pl": "autor:|autorzy:|opracowanie:|autorka:|tekst:|opracował:|opracowała:",
    "pt": "escrito por|autor:|por:|da redação|autora:|autores:|texto:|reportagem:|repórter:",
    "ro": "autor:|de:|scris de|autori:|text:",
    "ru": "автор:|текст:|корреспондент|авторы:",
    "sv": "text:|av:|skriven av|författare:|skribent:|reporter:",
    "th": "ผู้เขียน|เรียบเรียง|โดย:|เรื่อง:|ผู้สื่อข่าว:",
    "tr": "muhabir|haber:|yazar:|yazan:|yazı:",
    "uk": "автор:|автори:|авторка:|текст:|кореспондент:",
    "ur": "تحریر:|مصنف:|رپورٹ:",
    "vi": "tác giả|bài viết:|pv:|phóng viên:",
    "zh": "作者|记者|撰文|文/|通讯员|記者|采写|撰稿|评论员:",
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

# Times that are not the article's: of members, of events, of the reader's clock.
ELSEWHEN: Final[dict[str, str]] = {
    "de": (
        "registriert:|registriert seit|mitglied seit|dabei seit|beigetreten|letzter besuch|aktuelle zeit"
        "|aktuelles datum"
        "|termin:|beginn:|wann:|bewerbungsschluss|geboren:|gültig bis|erstausstrahlung"
    ),
    "en": (
        "joined:?|member since|registered:|last visit|last login|current time|current date|today is|event date:|when:"
        "|deadline:|born:|expires:|valid until|starts:|ends:|first aired|copyright:|retrieved on|accessed on"
    ),
    "es": "registrado:|miembro desde|fecha actual|fecha del evento",
    "fr": "inscrit:|inscrit le|membre depuis|date de l'événement",
    "it": "iscritto:|iscritto dal|membro dal",
    "nl": "lid sinds|geregistreerd:",
    "ru": "зарегистрирован|регистрация:|сейчас:",
    "zh": "注册时间|最后登录|今天是|现在时间|当前时间|活动时间|截止日期|加入时间",
}  # fmt: skip

# Nothing of these is kept: they only end the value before them.
OTHER: Final[dict[str, str]] = {
    "ar": "المشاهدات|قراءة:",
    "bg": "прочетена|прегледи:",
    "bn": "পঠিত:",
    "cs": "zobrazení:|přečteno:",
    "da": "visninger:|kategori:",
    "de": "aufrufe|lesezeit:|kommentare:|rubrik:|kategorie:",
    "el": "προβολές:|κατηγορία:",
    "en": (
        "clicks?:|views?:|reading:|hits:|reads?:|comments?:|category:|categories:|section:|tags:|keywords:|font size"
        "|share:"
        "|shares?:|read time:"
    ),
    "es": "visitas:|leído:|categoría:",
    "fa": "بازدید|تعداد نظرات|کد خبر|کلیدواژه",
    "fi": "katselut:|luettu:",
    "fr": "vues?:|lectures?:|catégorie:",
    "he": "צפיות",
    "hi": "व्यूज",
    "hu": "megtekintés:|rovat:|olvasták:",
    "id": "dibaca|kategori:",
    "it": "letture|categoria:",
    "ja": "閲覧数|カテゴリ|pv:",
    "ko": "조회수|조회|댓글",
    "nl": "weergaven:|categorie:|bekeken:|gelezen:",
    "no": "visninger:",
    "pl": "odsłon|kategoria:",
    "pt": "acessos:|visualizações:",
    "ro": "vizualizări|accesări:",
    "ru": "просмотров|прочитано|рубрика:",
    "sv": "visningar:|kategori:",
    "th": "เข้าชม|ผู้ชม",
    "tr": "okunma|görüntülenme|kategori:",
    "uk": "переглядів",
    "ur": "مناظر:",
    "vi": "lượt xem|chuyên mục:",
    "zh": "点击|阅读|浏览|查看|评论|所属栏目|导读|字号|关键词|文档序号|點擊|閱讀|人气",
}  # fmt: skip
