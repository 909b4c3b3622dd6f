from datetime import UTC, datetime

import pytest

from tasks.parsing.dates.visible import Habits, visible_stamp, visible_stamps
from tasks.parsing.reading import Precision

NOW = datetime(2024, 7, 20, 12, 30, tzinfo=UTC)

# (language, as printed, local time, seconds east of UTC if said)
STATED = [
    ("en", "Time:2024-05-21 06:47:42 source:Skerry Informer", "2024-05-21T06:47:42", None),
    ("en", "11:48, Thu, Jul 18, 2024", "2024-07-18T11:48", None),
    ("en", "April 26, 2024 at 11:24 a.m. EDT", "2024-04-26T11:24", -14_400),
    ("en", "Jan 5, 2024 3:05 PM ET", "2024-01-05T15:05", -18_000),
    ("en", "Jul 5, 2024 3:05 PM ET", "2024-07-05T15:05", -14_400),
    ("en", "Sat 24 Feb 2024 12.42 CET", "2024-02-24T12:42", 3600),
    ("en", "Published: 15:56 BST, 27 April 2024", "2024-04-27T15:56", 3600),
    ("en", "12 May 2024 12:05 am", "2024-05-12T00:05", None),
    ("zh", "2024年04月24日23:52 | 来源：新闻网", "2024-04-24T23:52", None),
    ("zh", "2024-04-24 下午 3:20", "2024-04-24T15:20", None),
    ("de", "28.04.2023, 20.15 Uhr", "2023-04-28T20:15", None),
    ("de", "Do 25.04.24 | 14:07 Uhr", "2024-04-25T14:07", None),
    ("de", "19. März 2010 um 23:12", "2010-03-19T23:12", None),
    ("pl", "21 maja 2024 r., 6:47", "2024-05-21T06:47", None),
    ("pl", "21 maja 2024 roku, godz. 16:47", "2024-05-21T16:47", None),
    ("ja", "2024年7月4日 午後5時6分", "2024-07-04T17:06", None),
    ("ko", "2024년 7월 4일 오후 5시 6분", "2024-07-04T17:06", None),
    ("ko", "2022. 02. 06(일) 09:09", "2022-02-06T09:09", None),
    ("ar", "21 مايو/أيار 2024 - 06:47", "2024-05-21T06:47", None),
    ("ur", "21 مئی، 2024 06:47", "2024-05-21T06:47", None),
    ("fr", "le 18 juil. 2024 à 08:01", "2024-07-18T08:01", None),
    ("fr", "30 août 2023 à 14h52", "2023-08-30T14:52", None),
    ("fr", "30/04/2024 - 16:00", "2024-04-30T16:00", None),
    ("es", "15 oct 2023 - 08:22 CEST", "2023-10-15T08:22", 7200),
    ("pt", "21 de maio de 2024 às 06:47", "2024-05-21T06:47", None),
    ("pt", "21/05/2024 06h47", "2024-05-21T06:47", None),
    ("it", "4 Febbraio 2024 - 14:41", "2024-02-04T14:41", None),
    ("ru", "21 мая 2024, 06:47", "2024-05-21T06:47", None),
    ("cs", "23. 12. 2023 13:31", "2023-12-23T13:31", None),
    ("no", "05.06.2024, kl. 13.05", "2024-06-05T13:05", None),
    ("sv", "23 okt 2023 kl 10.23", "2023-10-23T10:23", None),
    ("hu", "2024. május 21. 06:47", "2024-05-21T06:47", None),
    ("el", "Τρίτη, 21 Μαΐου 2024 06:47", "2024-05-21T06:47", None),
    ("ar", "06-06-2008 03:00 AM", "2008-06-06T03:00", None),
    ("fa", "۱۴۰۳/۰۳/۰۱ - ۱۰:۱۷", "2024-05-21T10:17", None),
    ("fa", "۰۸:۵۹ - ۳۰-۰۶-۱۳۹۰", "2011-09-21T08:59", None),
    ("ja", "2024年1月14日 01時28分", "2024-01-14T01:28", None),
    ("ko", "2023. 04. 19(수) 17:19", "2023-04-19T17:19", None),
    ("ko", "2024-06-28 오후 3:20", "2024-06-28T15:20", None),
    ("th", "20 พ.ค. 2562 11:40:48 น.", "2019-05-20T11:40:48", None),
    ("vi", "Thứ tư, 22/05/2024, 19:25 (GMT+7)", "2024-05-22T19:25", 25_200),
    ("id", "Selasa, 21 Mei 2024 06:47 WIB", "2024-05-21T06:47", 25_200),
    (None, "posted 2024-05-09@04:15:12 GMT", "2024-05-09T04:15:12", 0),
]


@pytest.mark.parametrize(("language", "text", "local", "offset_s"), STATED)
def test_time_is_read_as_printed(language: str | None, text: str, local: str, offset_s: int | None) -> None:
    stamp = visible_stamp(text, Habits(NOW, language))
    assert stamp is not None
    assert (stamp.local, stamp.offset_s) == (datetime.fromisoformat(local), offset_s)
    assert stamp.raw in text
    assert stamp.precision is (Precision.SECOND if local.count(":") == 2 else Precision.MINUTE)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ar", "٢١ مايو ٢٠٢٤", "2024-05-21"),
        ("ar", "13 ذو القعدة 1445 هـ - 21 مايو 2024 م", "2024-05-21"),
        ("fa", "۲۸ شهریور ۱۴۰۰", "2021-09-19"),
        ("ja", "令和6年5月21日", "2024-05-21"),
        ("en", "March 3rd, 2019", "2019-03-03"),
        ("en", "Nov. 3, 2023", "2023-11-03"),
        ("fr", "1er mars 2024", "2024-03-01"),
        ("de", "21. Mai '24", "2024-05-21"),
    ],
)
def test_day_alone_has_the_precision_of_a_day(language: str, text: str, day: str) -> None:
    stamp = visible_stamp(text, Habits(NOW, language))
    assert stamp is not None
    assert (stamp.local.date().isoformat(), stamp.precision) == (day, Precision.DAY)


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("05/06/2024", False, "2024-06-05"),
        ("05/06/2024", True, "2024-05-06"),
        ("05/21/2024", False, "2024-05-21"),
        ("21/05/2024", True, "2024-05-21"),
        ("05.06.2024", True, "2024-06-05"),
    ],
)
def test_order_of_day_and_month_is_the_writers(text: str, month_first: bool, day: str) -> None:
    stamp = visible_stamp(text, Habits(NOW, "en", month_first))
    assert stamp is not None
    assert stamp.local.date().isoformat() == day


@pytest.mark.parametrize(
    ("language", "text", "local"),
    [
        ("en", "14 hours ago", "2024-07-19T22:30"),
        ("de", "vor 3 Stunden", "2024-07-20T09:30"),
        ("fi", "14 minuuttia sitten", "2024-07-20T12:16"),
        ("hi", "5 घंटे पहले", "2024-07-20T07:30"),
        ("hu", "5 órája", "2024-07-20T07:30"),
        ("hu", "14 perce", "2024-07-20T12:16"),
        ("pl", "5 godz. temu", "2024-07-20T07:30"),
        ("es", "hace 2 horas", "2024-07-20T10:30"),
        ("zh", "3小时前", "2024-07-20T09:30"),
        ("zh", "刚刚", "2024-07-20T12:30"),
        ("zh", "昨天 10:20", "2024-07-19T10:20"),
        ("de", "Heute, 12:07 Uhr", "2024-07-20T12:07"),
        ("ru", "вчера в 10:20", "2024-07-19T10:20"),
        ("zh", "05-21 06:47", "2024-05-21T06:47"),
        ("zh", "12-24 06:47", "2023-12-24T06:47"),
        ("ja", "1月14日 01時40分", "2024-01-14T01:40"),
    ],
)
def test_time_told_from_the_moment_of_reading(language: str, text: str, local: str) -> None:
    stamp = visible_stamp(text, Habits(NOW, language))
    assert stamp is not None
    assert stamp.local == datetime.fromisoformat(local)


def test_hours_ago_are_in_the_zone_of_the_answer() -> None:
    stamp = visible_stamp("2 hours ago", Habits(NOW, "en"))
    assert stamp is not None
    assert stamp.offset_s == 0


def test_word_of_another_language_tells_no_day() -> None:
    assert visible_stamp("Mehr hier", Habits(NOW, "de")) is None


@pytest.mark.parametrize(
    "text", ["Team 4-3", "from 12.50 to 3/4", "31.02.2024", "99:99", "version 1.2.2019.7", "", "2024"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert visible_stamp(text, Habits(NOW, "en")) is None


def test_two_dates_in_a_line_keep_their_own_times() -> None:
    stamps = visible_stamps("Giriş: 03.07.2024 - 18:24 Güncelleme: 03.07.2024 - 18:57", Habits(NOW, "tr"))
    assert [stamp.local.minute for stamp in stamps] == [24, 57]


def test_time_behind_one_date_is_not_the_next_ones() -> None:
    published, updated = visible_stamps("Published 21 May 2024, 06:47 Updated: 22 May 2024", Habits(NOW, "en"))
    assert (published.local.hour, published.precision) == (6, Precision.MINUTE)
    assert (updated.local.day, updated.precision, updated.raw) == (22, Precision.DAY, "22 May 2024")
