"""The labels that portals print, by language, as `published | updated | source | author | editor | other`."""

import pytest

from tasks.parsing.labels.line import Label, labelled_values

# Those that are everyday words are labels only with a colon; they end in one here.
VOCABULARY: dict[str, dict[Label, str]] = {
    "en-farm": {
        Label.PUBLISHED: "Time|Date|Release time|Posted",
        Label.UPDATED: "Update",
        Label.SOURCE: "source:|From:|Origin:",
        Label.AUTHOR: "Author:",
        Label.EDITOR: "Edit:|Editor:",
        Label.OTHER: "Click:|Views:|Reading:|Hits:",
    },
    "en": {
        Label.PUBLISHED: "Published|Posted|Posted on|Posted at|First published|Originally published",
        Label.UPDATED: "Updated|UPDATED|Last updated|Last Updated|Modified",
        Label.SOURCE: "Source:|Via:",
        Label.AUTHOR: "By:|Written by|Reporting by",
        Label.EDITOR: "Edited by",
        Label.OTHER: "views:|shares:",
    },
    "zh": {
        Label.PUBLISHED: "时间|发布时间|发布日期|日期|发表于|刊发时间|發佈時間",
        Label.UPDATED: "更新时间|最后更新|修改时间",
        Label.SOURCE: "来源|稿源|出处|转自|来自|來源",
        Label.AUTHOR: "作者|记者|撰文|文/|通讯员",
        Label.EDITOR: "编辑|责编|责任编辑|核稿編輯",
        Label.OTHER: "点击|阅读|浏览|查看|评论",
    },
    "de": {
        Label.PUBLISHED: (
            "Veröffentlicht|Veröffentlicht am|Publiziert|Erstellt|Erschienen am|Artikel veröffentlicht am"
            "|Zuerst veröffentlicht am|Geschrieben am"
        ),
        Label.UPDATED: "Aktualisiert|Aktualisiert am|Stand|Akt.",
        Label.SOURCE: "Quelle:",
        Label.AUTHOR: "Von:|Autor:",
        Label.EDITOR: "Redaktion:",
        Label.OTHER: "Aufrufe",
    },
    "fr": {
        Label.PUBLISHED: "Publié|Publié le|Mis en ligne le|Créé le|Parution",
        Label.UPDATED: "Mis à jour|Mis à jour le|Modifié le|Actualisé",
        Label.SOURCE: "Source:",
        Label.AUTHOR: "Par:|Rédigé par",
        Label.OTHER: "vues:",
    },
    "es": {
        Label.PUBLISHED: "Publicado|Creado|Fecha",
        Label.UPDATED: "Actualizado|Actualizado a|Última actualización|Modificado",
        Label.SOURCE: "Fuente:",
        Label.AUTHOR: "Por:|Escrito por",
        Label.OTHER: "Visitas:|Leído:",
    },
    "pt": {
        Label.PUBLISHED: "Publicado|Publicado em|Postado em|Criado em",
        Label.UPDATED: "Atualizado|Atualizado em|Última atualização",
        Label.SOURCE: "Fonte:",
        Label.AUTHOR: "Por:|Escrito por",
        Label.OTHER: "Acessos:|Visualizações:",
    },
    "it": {
        Label.PUBLISHED: "Pubblicato il|Creato il",
        Label.UPDATED: "Aggiornato|Aggiornato alle|Aggiornato il|Ultimo aggiornamento|modifica il",
        Label.SOURCE: "Fonte:",
        Label.AUTHOR: "di:|A cura di",
        Label.OTHER: "Letture",
    },
    "ru": {
        Label.PUBLISHED: "Опубликовано|Дата публикации|Добавлено|Размещено",
        Label.UPDATED: "Обновлено|Изменено|Последнее обновление",
        Label.SOURCE: "Источник:|По материалам:",
        Label.AUTHOR: "Автор:|Текст:|Корреспондент",
        Label.EDITOR: "Редактор:",
        Label.OTHER: "Просмотров|Прочитано",
    },
    "uk": {
        Label.PUBLISHED: "Опубліковано",
        Label.UPDATED: "Оновлено",
        Label.SOURCE: "Джерело:",
        Label.AUTHOR: "Автор:",
        Label.OTHER: "Переглядів",
    },
    "bg": {
        Label.PUBLISHED: "Публикувана на",
        Label.UPDATED: "Обновена",
        Label.SOURCE: "Източник:",
        Label.AUTHOR: "Автор:",
    },
    "pl": {
        Label.PUBLISHED: "Publikacja|Opublikowano|Dodano",
        Label.UPDATED: "Aktualizacja",
        Label.SOURCE: "Źródło:",
        Label.AUTHOR: "Autor:",
        Label.OTHER: "Odsłon",
    },
    "cs": {
        Label.PUBLISHED: "Vydáno|Publikováno",
        Label.UPDATED: "Aktualizováno",
        Label.SOURCE: "Zdroj:",
        Label.AUTHOR: "Autor:",
    },
    "no": {
        Label.PUBLISHED: "Publisert",
        Label.UPDATED: "Oppdatert|Sist oppdatert",
        Label.SOURCE: "Kilde:",
        Label.AUTHOR: "Av:|Skrevet av|Text:",
    },
    "sv": {
        Label.PUBLISHED: "Publicerad",
        Label.UPDATED: "Uppdaterad",
        Label.SOURCE: "Källa:",
        Label.AUTHOR: "Av:|Text:",
    },
    "da": {
        Label.PUBLISHED: "Offentliggjort",
        Label.UPDATED: "Opdateret",
        Label.SOURCE: "Kilde:",
        Label.AUTHOR: "Af:|Skrevet af",
    },
    "is": {
        Label.PUBLISHED: "Birt",
        Label.UPDATED: "Uppfært",
    },
    "ar": {
        Label.PUBLISHED: "تاريخ النشر|نشر في|نُشر|منشور|تم النشر",
        Label.UPDATED: "آخر تحديث|تحديث|تم التعديل",
        Label.SOURCE: "المصدر|نقلا عن|وكالات:",
        Label.AUTHOR: "كتب:|بقلم|إعداد:",
        Label.EDITOR: "تحرير:|المحرر:",
        Label.OTHER: "المشاهدات|قراءة:",
    },
    "fa": {
        Label.PUBLISHED: "تاریخ انتشار|انتشار|تاریخ خبر|زمان",
        Label.UPDATED: "به روز شده در|ویرایش|آخرین به‌روزرسانی",
        Label.SOURCE: "منبع|به نقل از|به گزارش:",
        Label.AUTHOR: "نویسنده|خبرنگار|گردآوری",
        Label.OTHER: "بازدید|تعداد نظرات|کد خبر",
    },
    "he": {
        Label.PUBLISHED: "פורסם|תאריך פרסום",
        Label.UPDATED: "עודכן|עדכון אחרון",
        Label.SOURCE: "מקור:",
        Label.AUTHOR: "מאת:|כתב:",
        Label.OTHER: "צפיות",
    },
    "tr": {
        Label.PUBLISHED: "Giriş|Giriş Tarihi|Yayınlanma|Yayınlanma Tarihi|Yayın tarihi|Oluşturulma",
        Label.UPDATED: "Güncelleme|Son Güncelleme",
        Label.SOURCE: "Kaynak:",
        Label.AUTHOR: "Muhabir|Haber:|Yazar:",
        Label.EDITOR: "Editör:",
        Label.OTHER: "Okunma|Görüntülenme",
    },
    "ja": {
        Label.PUBLISHED: "公開日|公開|配信|掲載|投稿日|発表",
        Label.UPDATED: "更新日|更新|最終更新",
        Label.SOURCE: "出典|提供:|配信元|引用元",
        Label.AUTHOR: "記者|文:|執筆",
        Label.EDITOR: "編集:",
        Label.OTHER: "閲覧数",
    },
    "ko": {
        Label.PUBLISHED: "입력|기사입력|기자입력|등록|송고|작성|승인|발행일",
        Label.UPDATED: "수정|최종수정|기사수정|업데이트",
        Label.SOURCE: "출처|제공:",
        Label.AUTHOR: "글:",
        Label.EDITOR: "편집:",
        Label.OTHER: "조회|조회수",
    },
    "th": {
        Label.PUBLISHED: "เผยแพร่|วันที่เผยแพร่|โพสต์เมื่อ",
        Label.UPDATED: "ปรับปรุง|แก้ไขล่าสุด|อัปเดต|อัปเดตล่าสุด",
        Label.SOURCE: "ที่มา|แหล่งที่มา",
        Label.AUTHOR: "โดย:|ผู้เขียน|เรียบเรียง",
        Label.OTHER: "เข้าชม|ผู้ชม",
    },
    "vi": {
        Label.PUBLISHED: "Ngày đăng|Xuất bản|Đăng lúc",
        Label.UPDATED: "Cập nhật|Cập nhật lúc|Sửa lần cuối",
        Label.SOURCE: "Nguồn:|Theo:",
        Label.AUTHOR: "Tác giả|Bài viết:|PV:",
        Label.EDITOR: "Biên tập",
        Label.OTHER: "Lượt xem",
    },
    "id": {
        Label.PUBLISHED: "Dipublikasikan|Diterbitkan|Terbit|Tayang",
        Label.UPDATED: "Diperbarui|Pembaruan|Dikemaskini",
        Label.SOURCE: "Sumber:",
        Label.AUTHOR: "Oleh:|Penulis|Reporter:|Laporan:",
        Label.EDITOR: "Editor:",
        Label.OTHER: "Dibaca",
    },
    "hi": {
        Label.PUBLISHED: "प्रकाशित|Published",
        Label.UPDATED: "अपडेटेड|आखरी अपडेट|Updated on",
        Label.SOURCE: "स्रोत:",
        Label.AUTHOR: "लेखक",
        Label.EDITOR: "Edited By",
    },
    "bn": {
        Label.PUBLISHED: "প্রকাশ|প্রকাশিত",
        Label.UPDATED: "আপডেট",
        Label.SOURCE: "সূত্র",
        Label.AUTHOR: "প্রতিবেদক",
    },
    "ur": {
        Label.PUBLISHED: "شائع",
        Label.UPDATED: "اپ ڈیٹ",
    },
    "el": {
        Label.PUBLISHED: "Δημοσιεύτηκε|Δημοσίευση",
        Label.UPDATED: "Ενημερώθηκε|Τελευταία ενημέρωση",
        Label.SOURCE: "Πηγή:",
        Label.AUTHOR: "Γράφει",
    },
    "ro": {
        Label.PUBLISHED: "Publicat|Publicat la",
        Label.UPDATED: "Actualizat",
        Label.SOURCE: "Sursa:",
        Label.AUTHOR: "De:|Autor:",
    },
    "hu": {
        Label.PUBLISHED: "Közzétéve|Megjelent",
        Label.UPDATED: "Frissítve",
        Label.SOURCE: "Forrás:",
        Label.AUTHOR: "Szerző:",
    },
    "nl": {
        Label.PUBLISHED: "Gepubliceerd|Geplaatst",
        Label.UPDATED: "Bijgewerkt|Laatste update",
        Label.SOURCE: "Bron:",
        Label.AUTHOR: "Door:",
    },
    "fi": {
        Label.PUBLISHED: "Julkaistu",
        Label.UPDATED: "Päivitetty",
        Label.SOURCE: "Lähde:",
        Label.AUTHOR: "Kirjoittaja",
    },
}

WORDS = [(label, word) for table in VOCABULARY.values() for label, words in table.items() for word in words.split("|")]


def value_of(label: Label) -> str:
    return "2024-05-21 06:47" if label in (Label.PUBLISHED, Label.UPDATED) else "Maria Kern"


def read(line: str) -> list[tuple[Label, str]]:
    return [(found.label, found.value) for found in labelled_values(line)]


@pytest.mark.parametrize(("label", "word"), WORDS)
def test_label_with_a_colon_is_known(label: Label, word: str) -> None:
    for mark in (":", ": ", "：", " : ", ":\xa0"):
        assert read(f"{word.rstrip(':')}{mark}{value_of(label)}") == [(label, value_of(label))]


@pytest.mark.parametrize(("label", "word"), [pair for pair in WORDS if not pair[1].endswith(":")])
def test_label_without_a_colon_is_known(label: Label, word: str) -> None:
    for mark in (" ", "\xa0"):
        assert read(f"{word}{mark}{value_of(label)}") == [(label, value_of(label))]


@pytest.mark.parametrize(("label", "word"), [pair for pair in WORDS if len(pair[1]) > 5])
def test_label_before_a_bar_is_known(label: Label, word: str) -> None:
    for mark in (" | ", "｜"):
        assert read(f"{word.rstrip(':')}{mark}{value_of(label)}") == [(label, value_of(label))]


@pytest.mark.parametrize(
    "line", ["Joined: 18.09.2008", "Registriert: 18.09.2008", "今天是2024年5月21日", "Deadline: 3 May 2024"]
)
def test_time_of_something_else_has_a_label_too(line: str) -> None:
    assert [label for label, _ in read(line)] == [Label.ELSEWHEN]
