"""Dates told from the moment of reading: "3 hours ago", "gestern, 10:20", "刚刚"."""

import re
from datetime import datetime, timedelta
from typing import Final

from tasks.parsing.dates.forms import LETTER

# Words for units of time as they stand in "… ago" (CLDR 46 relative fields; short forms as printed).
_UNITS: Final[dict[str, str]] = {
    "second": (
        r"detik giây saniye seconden? secondes? secondi seconds? secs? segundos? sekund\w* sekunden?"
        r" секунд\w* ثانی\w*"
        r" ثانية ثوان\w* שניות วินาที 秒 初 초"
    ),
    "minute": (
        r"dakika dk m menit minut\w* minuten minutes? minuti minutos? mins? perc\w* phút minuut\w* λεπτ\w* минут\w*"
        r" хвилин\w* минути"
        r" دقائق دقیقه دقيقة منٹ דקות मिनट মিনিট นาที 分 分钟 分鐘 분"
    ),
    "hour": (
        r"giờ godzin\w* godz h heures? hodin\w* horas? hores hours? hrs? jam klukkustund\w* ora ore órá\w*"
        r" saat sat\w* std stunden?"
        r" tim timer timmar timme tunti\w* uren uur ώρ\w+ час\w* годин\w* ساعات ساعت ساعة گھنٹ\w* שעות घंटे घंटा घंटों ঘণ্টা"
        r" ชั่วโมง 小时 小時 時間 时间 시간"
    ),
    "day": (
        r"d d[ií]as? dagar dage dagen? dager days? dies dan\w* dni dnů dny dzień giorn[io] gün hari"
        r" jours? nap\w* ngày päivää"
        r" tage?n? zile ημέρ\w* μέρ\w+ день дн\w+ أيام روز يوم يومين יום ימים दिन দিন دن วัน 天 日 일"
    ),
    "week": (
        r"hafta hét\w* hete minggu săptămâni semaines? semanas? settiman[ae] tjedn\w* tuần týdn\w* tygodni\w*"
        r" uger? uker? vecko?r?"
        r" viikkoa w weeks? weken wochen? εβδομάδ\w* недел\w+ тижн\w+ أسابيع أسبوع هفته שבועות सप्ताह"
        r" সপ্তাহ สัปดาห์ 周 週間 週 주"
    ),
}
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_BEFORE: Final = r"acum há hà hace il\sy\sa před pred prije πριν(?:\sαπό)? vor преди منذ قبل לפני trước"
_AFTER: Final = (
    r"ago atrás fa geleden ezelőtt önce siden sedan sitten temu trước yang\slalu lalu zuvor назад тому پیش پہلے قبل"
    r" पहले আগে ที่แล้ว ที่ผ่านมา 前 전"
)

_IS_UNIT: Final = {name: re.compile("|".join(words.split()), re.IGNORECASE) for name, words in _UNITS.items()}
_UNSPACED: Final = "|".join(
    sorted((word for words in _UNITS.values() for word in words.split() if word[0] >= "\u0e00"), key=len, reverse=True)
)
# "A", "one" and the like, in front of a unit.
_ONE: Final = r"an?|one|eine[mnr]?|une?|una|uma|um|een|en|et|ett|egy|один|одну|bir|satu|một"
_AGO: Final = re.compile(
    rf"(?<![a-zA-Z\d])(?P<number>\d{{1,3}}(?!\d)|(?:{_ONE})(?![^\W\d_]))\s{{0,3}}"
    rf"(?P<unit>{_UNSPACED}|{LETTER}{{1,12}})\.?\s{{0,3}}(?:(?P<after>{'|'.join(_AFTER.split())})(?![a-z]))?"
)  # in lower case
_AGO_IN_A_UNIT: Final = frozenset({"hete", "napja", "perce", "órája"})  # Hungarian: "2 órája" is "2 hours ago"
_IN_FRONT: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_BEFORE.split())})\s{{1,3}}\Z")
_REACH: Final = 16  # characters in which such a word stands
# "An hour ago" and "two hours ago" in one word.
_UNNUMBERED: Final = {
    "منذ دقيقة": 60, "منذ دقيقتين": 120, "منذ ساعة": 3600, "منذ ساعتين": 7200, "قبل ساعة": 3600, "قبل ساعتين": 7200,
    "לפני דקה": 60, "לפני שעה": 3600, "לפני שעתיים": 7200, "час назад": 3600, "минуту назад": 60, "un'ora fa": 3600,
}  # fmt: skip
_IS_UNNUMBERED: Final = re.compile("|".join(sorted(_UNNUMBERED, key=len, reverse=True)))

# Words for today, yesterday and the day before, by language; alternatives are parted by "/".
_DAYS: Final = {
    "ar": ("اليوم", "أمس", "أول أمس"),
    "bg": ("днес", "вчера", "завчера"),
    "bn": ("আজ", "গতকাল"),
    "cs": ("dnes", "včera", "předevčírem"),
    "da": ("i dag", "i går", "i forgårs"),
    "de": ("heute", "gestern", "vorgestern"),
    "el": ("σήμερα", "χθες/χτες", "προχθές"),
    "en": ("today", "yesterday"),
    "es": ("hoy", "ayer", "anteayer"),
    "fa": ("امروز", "دیروز", "پریروز"),
    "fi": ("tänään", "eilen"),
    "fr": ("aujourd'hui/aujourd’hui", "hier", "avant-hier"),
    "he": ("היום", "אתמול", "שלשום"),
    "hr": ("danas", "jučer"),
    "hu": ("ma", "tegnap", "tegnapelőtt"),
    "id": ("hari ini", "kemarin"),
    "it": ("oggi", "ieri"),
    "ja": ("今日/本日", "昨日", "一昨日"),
    "ko": ("오늘", "어제", "그제"),
    "ms": ("hari ini", "semalam"),
    "nl": ("vandaag", "gisteren", "eergisteren"),
    "no": ("i dag", "i går"),
    "pl": ("dzisiaj/dziś", "wczoraj", "przedwczoraj"),
    "pt": ("hoje", "ontem", "anteontem"),
    "ro": ("astăzi/azi", "ieri"),
    "ru": ("сегодня", "вчера", "позавчера"),
    "sk": ("dnes", "včera", "predvčerom"),
    "sv": ("i dag/idag", "i går/igår", "i förrgår"),
    "th": ("วันนี้", "เมื่อวาน"),
    "tr": ("bugün", "dün"),
    "uk": ("сьогодні", "вчора", "позавчора"),
    "vi": ("hôm nay", "hôm qua"),
    "zh": ("今天/今日", "昨天/昨日", "前天"),
}  # fmt: skip
_TOLD_BY_SCRIPT: Final = ("en", "zh", "ja", "ko", "ru", "ar", "fa", "th")
_NOW: Final = (
    "à l'instant", "gerade eben", "just now", "moment ago", "moments ago", "только что", "たった今", "刚刚", "刚才",
    "剛剛", "방금",
)  # fmt: skip
_IS_NOW: Final = re.compile("|".join(_NOW))


def time_ago(text: str, now: datetime) -> tuple[datetime, bool] | None:
    """Return (moment, whether it is right to the minute) that `text` tells as "… ago"; None if it doesn't."""
    lowered = text.lower()
    if _IS_NOW.search(lowered):
        return now, True
    for match in _AGO.finditer(lowered):
        is_told = match["after"] or match["unit"] in _AGO_IN_A_UNIT
        if is_told or _IN_FRONT.search(lowered, max(0, match.start() - _REACH), match.start()):
            unit = next((name for name, pattern in _IS_UNIT.items() if pattern.fullmatch(match["unit"])), None)
            if unit is not None:
                number = int(match["number"]) if match["number"].isdigit() else 1
                return now - timedelta(seconds=number * _SECONDS[unit]), unit in ("second", "minute", "hour")
    told = _IS_UNNUMBERED.search(text)
    return (now - timedelta(seconds=_UNNUMBERED[told[0]]), True) if told else None


def named_day(text: str, language: str | None) -> tuple[int, int, int] | None:
    """Return (days before today, start, end) of a word like "yesterday" in `text`, None if there is none.

    Only the words of `language` (ISO 639-1) count: "hier" is "here" in German. When it is not known, those of English
    and of the languages whose letters tell them apart.
    """
    lowered = text.lower()
    for code in (language,) if language else _TOLD_BY_SCRIPT:
        for days, words in enumerate(_DAYS.get(code, ())):
            for word in words.split("/"):
                if word in lowered and (match := _whole(word, lowered)):
                    return days, match.start(), match.end()
    return None


def _whole(word: str, text: str) -> re.Match[str] | None:
    """Return where `word` stands by itself; scripts without spaces have it anywhere."""
    return re.search(re.escape(word) if word[0] >= "\u0e00" else rf"(?<!\w){re.escape(word)}(?!\w)", text)
