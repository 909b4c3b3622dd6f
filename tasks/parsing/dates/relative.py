"""Dates told from the moment of reading: "3 hours ago", "gestern, 10:20", "刚刚"."""

import re
from datetime import datetime, timedelta
from typing import Final

# Words for units of time as they stand in "… ago" (CLDR 46 relative fields; short forms as printed).
_UNITS: Final[dict[str, str]] = {
    "second": (
        r"detik giây saniye seconden? secondes? secondi seconds? secs? segundos? sekund\w* sekunden? секунд\w* ثانی\w*"
        r" วินาที 秒 초"
    ),
    "minute": (
        r"dakika dk menit minut\w* minuten minutes? minuti minutos? mins? phút минут\w* دقائق دقیقه دقيقة นาที 分 分钟 "
        r"分鐘 분"
    ),
    "hour": (
        r"giờ godzin\w* heures? hodin\w* horas? hours? hrs? jam ora ore saat std stunden? tim timer uren uur час\w* "
        r"ساعات"
        r" ساعت ساعة ชั่วโมง 小时 小時 時間 시간"
    ),
    "day": (
        r"d[ií]as? dagar dage dagen? dager days? dni dzień giorn[io] gün hari jours? ngày tage?n? день дн\w+ أيام روز "
        r"يوم วัน"
        r" 天 日 일"
    ),
    "week": (
        r"hafta minggu semaines? semanas? settiman[ae] tuần weeks? weken wochen? недел\w+ أسابيع أسبوع هفته"
        r" 周 週間 주"
    ),
}
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_BEFORE: Final = "vor il\\sy\\sa hace há hà منذ قبل trước για"
_AFTER: Final = "ago zuvor fa atrás geleden назад temu sitten sedan siden önce 前 전 trước yang\\slalu پیش ที่แล้ว"

_IS_UNIT: Final = {name: re.compile("|".join(words.split()), re.IGNORECASE) for name, words in _UNITS.items()}
_UNSPACED: Final = "|".join(word for words in _UNITS.values() for word in words.split() if word[0] >= "\u3040")
_AGO: Final = re.compile(
    rf"(?:\b(?:{'|'.join(_BEFORE.split())})\s{{1,3}})?(?<![a-zA-Z\d])(?P<number>\d{{1,3}}(?!\d)|an?|one)\s{{0,3}}"
    rf"(?P<unit>{_UNSPACED}|[^\W\d_]{{1,12}})\.?\s{{0,3}}(?P<after>{'|'.join(_AFTER.split())})?",
    re.IGNORECASE,
)
_HAS_BEFORE: Final = re.compile(rf"(?:{'|'.join(_BEFORE.split())})\b", re.IGNORECASE)

# Words for today, yesterday and the day before, by language.
_DAYS: Final = {
    "ar": ("اليوم", "أمس", "أول أمس"),
    "cs": ("dnes", "včera", "předevčírem"),
    "de": ("heute", "gestern", "vorgestern"),
    "en": ("today", "yesterday"),
    "es": ("hoy", "ayer", "anteayer"),
    "fa": ("امروز", "دیروز", "پریروز"),
    "fr": ("aujourd'hui", "hier", "avant-hier"),
    "id": ("hari ini", "kemarin"),
    "it": ("oggi", "ieri"),
    "ja": ("今日", "昨日", "一昨日"),
    "ko": ("오늘", "어제", "그제"),
    "nl": ("vandaag", "gisteren", "eergisteren"),
    "no": ("i dag", "i går"),
    "pl": ("dzisiaj", "wczoraj", "przedwczoraj"),
    "pt": ("hoje", "ontem", "anteontem"),
    "ru": ("сегодня", "вчера", "позавчера"),
    "sv": ("i dag", "i går"),
    "th": ("วันนี้", "เมื่อวาน"),
    "tr": ("bugün", "dün"),
    "uk": ("сьогодні", "вчора"),
    "vi": ("hôm nay", "hôm qua"),
    "zh": ("今天", "昨天", "前天"),
}  # fmt: skip
_TOLD_BY_SCRIPT: Final = ("en", "zh", "ja", "ko", "ru", "ar", "fa", "th")
_NOW: Final = re.compile(r"刚刚|剛剛|just now|gerade eben|à l'instant|только что|たった今|방금", re.IGNORECASE)


def time_ago(text: str, now: datetime) -> tuple[datetime, bool] | None:
    """Return (moment, whether it is right to the minute) that `text` tells as "… ago"; None if it doesn't."""
    if _NOW.search(text):
        return now, True
    for match in _AGO.finditer(text):
        if not match["after"] and not _HAS_BEFORE.match(match[0]):
            continue
        unit = next((name for name, pattern in _IS_UNIT.items() if pattern.fullmatch(match["unit"])), None)
        if unit is None:
            continue
        number = int(match["number"]) if match["number"].isdigit() else 1
        return now - timedelta(seconds=number * _SECONDS[unit]), unit in ("second", "minute", "hour")
    return None


def named_day(text: str, language: str | None) -> tuple[int, int, int] | None:
    """Return (days before today, start, end) of a word like "yesterday" in `text`, None if there is none.

    Only the words of `language` (ISO 639-1) count: "hier" is "here" in German. When it is not known, those of English
    and of the languages whose letters tell them apart.
    """
    lowered = text.lower()
    for code in (language,) if language else _TOLD_BY_SCRIPT:
        for days, word in enumerate(_DAYS.get(code, ())):
            if word not in lowered:
                continue
            pattern = rf"(?<!\w){re.escape(word)}(?!\w)" if word.isascii() else re.escape(word)
            if match := re.search(pattern, lowered):
                return days, match.start(), match.end()
    return None
