"""Bylines as portals print them, by language: every row of the table of labels, with invented names."""

import pytest

from tests.tasks.parsing.articles import TEXT, examined

DATE = "2024-05-21 06:47"
# The language, a line under the headline, and who wrote the article by it.
LINES = [
    ("ar", "تاريخ النشر: 2024-05-21 06:47 | بقلم: سامي الحداد", ["سامي الحداد"]),
    ("ar", "كتب: سامي الحداد", ["سامي الحداد"]),
    ("ar", "إعداد: ليلى منصور", ["ليلى منصور"]),
    ("ar", "بقلم سامي الحداد", ["سامي الحداد"]),
    ("bg", "Автор: Иван Горски | Публикувана на 21.05.2024", ["Иван Горски"]),
    ("bn", "প্রতিবেদক: রফিক হাসান", ["রফিক হাসান"]),
    ("cs", "Autor: Jan Lesný | Vydáno 21. 5. 2024 06:47", ["Jan Lesný"]),
    ("cs", "Autoři: Jan Lesný a Petra Polní", ["Jan Lesný", "Petra Polní"]),
    ("da", "Af Mette Strand | Offentliggjort 21.05.2024", ["Mette Strand"]),
    ("da", "Tekst: Mette Strand", ["Mette Strand"]),
    ("de", "Von Jana Feld | 21.05.2024, 06.47 Uhr", ["Jana Feld"]),
    ("de", "21.05.2024, 06.47 Uhr von Jana Feld", ["Jana Feld"]),
    ("de", "Autor: Jana Feld Stand: 21.05.2024", ["Jana Feld"]),
    ("de", "Geschrieben von Jana Feld am 21.05.2024 06:47", ["Jana Feld"]),
    ("de", "Von Jana Feld, Jonas Ufer und Ute Hain", ["Jana Feld", "Jonas Ufer", "Ute Hain"]),
    ("de", "Ein Gastbeitrag von Jana Feld", ["Jana Feld"]),
    ("el", "Γράφει ο Νίκος Λιμάνης", ["Νίκος Λιμάνης"]),
    ("el", "Συντάκτης: Νίκος Λιμάνης", ["Νίκος Λιμάνης"]),
    ("en", f"Time:{DATE}:42 source:Isle Herald Author:Nora Whit", ["Nora Whit"]),
    ("en", f"Author: Nora Whit Click: 77 Time: {DATE}", ["Nora Whit"]),
    ("en", "By Nora Whit | Published: 15:56 BST, 27 April 2024", ["Nora Whit"]),
    ("en", "Written by Nora Whit and Tom Aldow", ["Nora Whit", "Tom Aldow"]),
    ("en", "Posted on May 21, 2024 by Nora Whit", ["Nora Whit"]),
    ("en", "Posted by Nora Whit on May 21, 2024", ["Nora Whit"]),
    ("en", "By Nora Whit, in News, Sport · 31 Jan 2025", ["Nora Whit"]),
    ("en", "Nora Whit", ["Nora Whit"]),
    ("en", "Reporting by Nora Whit; editing by Tom Aldow", ["Nora Whit"]),
    ("es", "Por Ana Ribera | Publicado 21 may 2024 - 08:22 CEST", ["Ana Ribera"]),
    ("es", "Escrito por Ana Ribera y Luis Cano", ["Ana Ribera", "Luis Cano"]),
    ("es", "Por: Ana Ribera Fecha: 21/05/2024", ["Ana Ribera"]),
    ("fa", "نویسنده: آرش ساحلی", ["آرش ساحلی"]),
    ("fa", "خبرنگار: آرش ساحلی | تاریخ انتشار: ۱۴۰۳/۰۳/۰۱ - ۱۰:۱۷", ["آرش ساحلی"]),
    ("fa", "گردآوری: آرش ساحلی", ["آرش ساحلی"]),
    ("fi", "Kirjoittaja: Aino Ranta Julkaistu 21.5.2024", ["Aino Ranta"]),
    ("fi", "Kirjoittaja Aino Ranta", ["Aino Ranta"]),
    ("fr", "Par Luc Rivage | Publié le 21 mai 2024 à 08:01", ["Luc Rivage"]),
    ("fr", "Par Luc Rivage et Zoé Plage", ["Luc Rivage", "Zoé Plage"]),
    ("fr", "Rédigé par Luc Rivage le 21 mai 2024", ["Luc Rivage"]),
    ("fr", "Par Luc Rivage avec AFP", ["Luc Rivage", "AFP"]),
    ("he", "מאת: דנה נמל", ["דנה נמל"]),
    ("he", "מאת דנה נמל | 21.05.24, 06:47", ["דנה נמל"]),
    ("he", "כתב: דנה נמל", ["דנה נמל"]),
    ("hi", "लेखक: रवि सागर", ["रवि सागर"]),
    ("hi", "Written By: Ravi Sagar | Updated on 02 Sep 2024, 17:07 IST", ["Ravi Sagar"]),
    ("hu", "Szerző: Kovács Part", ["Kovács Part"]),
    ("hu", "Írta: Kovács Part 2024. május 21. 06:47", ["Kovács Part"]),
    ("id", "Penulis: Budi Pantai", ["Budi Pantai"]),
    ("id", "Oleh Budi Pantai | Selasa, 21 Mei 2024 06:47 WIB", ["Budi Pantai"]),
    ("id", "Reporter: Budi Pantai Editor: Sari Laut", ["Budi Pantai"]),
    ("id", "Laporan: Budi Pantai", ["Budi Pantai"]),
    ("is", "Höfundur: Jón Hafsson", ["Jón Hafsson"]),
    ("it", "di Marco Molo | 05 Gennaio 2025", ["Marco Molo"]),
    ("it", "A cura di Marco Molo", ["Marco Molo"]),
    ("ja", "公開日：2024年5月21日 執筆：浜野 太郎", ["浜野 太郎"]),
    ("ja", "文：浜野太郎", ["浜野太郎"]),
    ("ja", "記者：浜野太郎", ["浜野太郎"]),
    ("ja", "浜野太郎記者", ["浜野太郎"]),
    ("ja", "【浜野太郎】 2024年5月21日 01時28分", ["浜野太郎"]),
    ("ko", "입력 2024-05-21 11:57 김바다 기자", ["김바다"]),
    ("ko", "김바다 기자 | 입력 2024. 05. 21 11:57", ["김바다"]),
    ("ko", "글: 김바다", ["김바다"]),
    ("ko", "기자: 김바다", ["김바다"]),
    ("ko", "기자입력 2024-05-21 11:57 김바다 기자 bada@post.example", ["김바다"]),
    ("ms", "Oleh: Aminah Pantai", ["Aminah Pantai"]),
    ("nl", "Door Joost Haven | Gepubliceerd 21 mei 2024 om 06:47", ["Joost Haven"]),
    ("nl", "Auteur: Joost Haven", ["Joost Haven"]),
    ("no", "Av Kari Strand | Publisert 05.08.2024, kl. 13.05", ["Kari Strand"]),
    ("no", "Skrevet av Kari Strand og Ola Fjell", ["Kari Strand", "Ola Fjell"]),
    ("no", "Text: Kari Strand", ["Kari Strand"]),
    ("pl", "Autor: Jan Brzeg Publikacja: 02.02.2025 21:52", ["Jan Brzeg"]),
    ("pl", "Autor Jan Brzeg", ["Jan Brzeg"]),
    ("pt", "Por Rui Praia | 21/05/2024 06h47", ["Rui Praia"]),
    ("pt", "Escrito por Rui Praia", ["Rui Praia"]),
    ("ro", "De Ion Malul | Publicat la 21.05.2024", ["Ion Malul"]),
    ("ro", "Autor: Ion Malul", ["Ion Malul"]),
    ("ru", "Автор: Иван Берегов Опубликовано: 21.05.2024, 06:47", ["Иван Берегов"]),
    ("ru", "Текст: Иван Берегов", ["Иван Берегов"]),
    ("ru", "Корреспондент: Иван Берегов", ["Иван Берегов"]),
    ("ru", "Корреспондент Иван Берегов", ["Иван Берегов"]),
    ("sv", "Av Nils Hamn | Publicerad 23 okt 2025 kl 10.23", ["Nils Hamn"]),
    ("sv", "Text: Nils Hamn och Eva Skog", ["Nils Hamn", "Eva Skog"]),
    ("th", "โดย สมชาย ทะเล", ["สมชาย ทะเล"]),
    ("th", "ผู้เขียน: สมชาย ทะเล", ["สมชาย ทะเล"]),
    ("th", "เรียบเรียง: สมชาย ทะเล", ["สมชาย ทะเล"]),
    ("tr", "Giriş: 03.07.2024 - 18:24 Muhabir: Ayşe Kıyı", ["Ayşe Kıyı"]),
    ("tr", "Muhabir Ayşe Kıyı", ["Ayşe Kıyı"]),
    ("tr", "Haber: Ayşe Kıyı", ["Ayşe Kıyı"]),
    ("tr", "Yazar: Ayşe Kıyı ve Ali Dere", ["Ayşe Kıyı", "Ali Dere"]),
    ("tr", "Ayşe Kıyı, Muhabir", ["Ayşe Kıyı"]),
    ("uk", "Автор: Олена Берег", ["Олена Берег"]),
    ("ur", "تحریر: علی ساحل", ["علی ساحل"]),
    ("vi", "Tác giả: Nguyễn Biển", ["Nguyễn Biển"]),
    ("vi", "Bài viết: Nguyễn Biển", ["Nguyễn Biển"]),
    ("vi", "PV: Nguyễn Biển", ["Nguyễn Biển"]),
    ("zh", f"时间：{DATE} 来源：云汀晚报 作者：周岸", ["周岸"]),
    ("zh", "记者：周岸 编辑：林桥", ["周岸"]),
    ("zh", "记者 周岸 林桥", ["周岸", "林桥"]),
    ("zh", "文/周岸", ["周岸"]),
    ("zh", "撰文：周岸", ["周岸"]),
    ("zh", "通讯员：周岸", ["周岸"]),
    ("zh", "作者：周岸、林桥", ["周岸", "林桥"]),
]


def authors(line: str) -> list[str]:
    return list(examined(f"<h1>Council lengthens the pier</h1><div>{line}</div>{TEXT}").authors.value or ())


@pytest.mark.parametrize(("line", "expected"), [pytest.param(*case, id=f"{code}-{case[0]}") for code, *case in LINES])
def test_byline_names_the_authors(line: str, expected: list[str]) -> None:
    assert authors(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Por Ana Ribera 15 oct 2024 - 08:22 CEST", ["Ana Ribera"]),
        ("Autor:Jan Lesný 23. 12. 2024 13:31", ["Jan Lesný"]),
        ("Tekst:Kari Strand 05.08.2024, kl. 13.05", ["Kari Strand"]),
        ("الكاتب:سامي الحداد 06-06-2008 03:00 AM", ["سامي الحداد"]),
        ("20 พ.ค. 2562 11:40:48 น. ที่มา: ท่าเรือ ผู้เขียน:สมชาย ทะเล", ["สมชาย ทะเล"]),
        ("ผู้เขียน:สมชาย ทะเล 20 พ.ค. 2562 11:40:48 น.", ["สมชาย ทะเล"]),
        ("Tác giả:Nguyễn Biển Thứ tư, 22/10/2025, 19:25 (GMT+7)", ["Nguyễn Biển"]),
        ("Penulis:Budi Pantai Selasa, 21 Mei 2024 06:47 WIB", ["Budi Pantai"]),
        ("लेखक:रवि सागर 02 Sep 2024, 17:07 IST", ["रवि सागर"]),
        ("প্রতিবেদক রফিক হাসান প্রকাশ: ২১ মে ২০২৪", ["রফিক হাসান"]),
        ("نویسنده آرش ساحلی ۱۴۰۳/۰۳/۰۱ - ۱۰:۱۷", ["آرش ساحلی"]),
        ("شائع 21 مئی 2024 ماخذ: ساحل تحریر:علی ساحل", ["علی ساحل"]),
    ],
)
def test_name_ends_where_the_date_begins(line: str, expected: list[str]) -> None:
    assert authors(line) == expected


@pytest.mark.parametrize("colon", [":", "：", " :", ": ", " | ", ":&nbsp;"])
@pytest.mark.parametrize("label", ["Author", "Autor", "Auteur", "Penulis", "Автор", "作者"])
def test_any_colon_parts_a_label_from_its_name(label: str, colon: str) -> None:
    name = "周岸" if label == "作者" else "Nora Whit"
    assert authors(f"{label}{colon}{name}") == [name]


@pytest.mark.parametrize("name", ["admin", "佚名", "未知", "Unknown", "Staff", "Agencies", "网络整理"])
def test_defaults_of_a_cms_are_nobody(name: str) -> None:
    assert authors(f"Time:{DATE} Author:{name}") == []


@pytest.mark.parametrize(
    "line",
    [
        "The pier will be lengthened by next winter",
        "Written in stone: the harbour's rules",
        "由记者招待会上获悉，东堤将延长。",
        "5 min read",
        "Published 21 May 2024",
        "Kultur",
        "Breaking News",
        "Von der Küste bis zu den Bergen",
    ],
)
def test_other_lines_name_nobody(line: str) -> None:
    assert authors(line) == []
