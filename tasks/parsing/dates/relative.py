"""Dates told from the moment of reading: "3 hours ago", "gestern, 10:20", "刚刚"."""

import re
from datetime import datetime, timedelta
from typing import Final

# Words for units of time as they stand in "… ago", by language (CLDR 46 relative fields; short forms as printed).
_UNITS: Final[dict[str, str]] = {
    "second": "seconds? secs? sekunden? secondes? segundos? secondi секунд\\w* sekund\\w* saniye 秒 초 giây detik ثانی\\w* วินาที",
    "minute": "minutes? mins? minuten? minutos? minuti минут\\w* minut\\w* dakika dk 分钟 分鐘 分 분 phút menit دقیقه دقائق دقيقة นาที",
    "hour": "hours? hrs? stunden? std heures? horas? ore ora uren uur час\\w* godzin\\w* hodin\\w* saat 小时 小時 時間 시간 giờ jam ساعت ساعات ساعة ชั่วโมง timer tim",
    "day": "days? tage?n? jours? d[ií]as? giorn[io] dagen dag дн\\w+ день dni dzień gün 天 日 일 ngày hari روز أيام يوم วัน",
    "week": "weeks? wochen? semaines? semanas? settiman[ae] weken недел\\w+ hafta 周 週間 주 tuần minggu هفته أسابيع أسبوع",
}  # fmt: skip
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_BEFORE: Final = "vor il\\sy\\sa hace há hà منذ قبل trước για"
_AFTER: Final = "ago zuvor fa atrás geleden назад temu sitten sedan siden önce 前 전 trước yang\\slalu پیش ที่แล้ว"

_NAMED_UNITS: Final = "|".join(f"(?P<{name}>{'|'.join(words.split())})" for name, words in _UNITS.items())
_AGO: Final = re.compile(
    rf"(?:\b(?:{'|'.join(_BEFORE.split())})\s{{1,3}})?(?:\b|(?<=\W))(?P<number>\d{{1,3}}|an?|one)\s{{0,3}}(?:{_NAMED_UNITS})\.?"
    rf"\s{{0,3}}(?P<after>{'|'.join(_AFTER.split())})?",
    re.IGNORECASE,
)
_HAS_BEFORE: Final = re.compile(rf"(?:{'|'.join(_BEFORE.split())})\b", re.IGNORECASE)

_DAYS: Final = {
    0: "today heute aujourd'hui hoy hoje oggi vandaag сегодня сьогодні dzisiaj dziś dnes bugün 今天 今日 오늘 اليوم امروز i\\sdag hari\\sini วันนี้ hôm\\snay",
    1: "yesterday gestern hier ayer ontem ieri gisteren вчера вчора wczoraj včera dün 昨天 昨日 어제 أمس دیروز i\\sgår kemarin เมื่อวาน hôm\\squa",
    2: "vorgestern avant-hier anteayer anteontem позавчера 前天",
}  # fmt: skip
_NAMED_DAY: Final = re.compile(
    "|".join(rf"(?P<d{days}>(?<!\w)(?:{'|'.join(words.split())}))" for days, words in _DAYS.items()), re.IGNORECASE
)
_NOW: Final = re.compile(r"刚刚|剛剛|just now|gerade eben|à l'instant|только что|たった今|방금", re.IGNORECASE)


def time_ago(text: str, now: datetime) -> tuple[datetime, bool] | None:
    """Return (moment, whether it is right to the minute) that `text` tells as a distance from `now`; None if it doesn't."""
    if _NOW.search(text):
        return now, True
    for match in _AGO.finditer(text):
        if not match["after"] and not _HAS_BEFORE.match(match[0]):
            continue
        unit = next(name for name in _UNITS if match[name])
        number = int(match["number"]) if match["number"].isdigit() else 1
        return now - timedelta(seconds=number * _SECONDS[unit]), unit in ("second", "minute", "hour")
    return None


def named_day(text: str) -> tuple[int, int, int] | None:
    """Return (days before today, start, end) of a word like "yesterday" in `text`, None if there is none."""
    match = _NAMED_DAY.search(text)
    if not match:
        return None
    days = next(number for number in _DAYS if match[f"d{number}"])
    return days, match.start(), match.end()
