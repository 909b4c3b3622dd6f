import pytest

from tasks.parsing.reading import Precision
from tasks.parsing.rules.date_format import date_format, format_stamp


@pytest.mark.parametrize(
    ("pattern", "text", "local", "precision", "offset_s"),
    [
        ("%d.%m.%Y %H:%M", "04.03.2024 14:30", "2024-03-04 14:30:00", Precision.MINUTE, None),
        ("%d/%m/%y", "04/03/24", "2024-03-04 00:00:00", Precision.DAY, None),
        ("%Y%m%d%H%M%S", "20240304143007", "2024-03-04 14:30:07", Precision.SECOND, None),
        ("%I:%M %p, %B %d, %Y", "2:30 PM, March 4, 2024", "2024-03-04 14:30:00", Precision.MINUTE, None),
        ("%Y-%m-%d %H:%M %z", "2024-03-04 14:30 +0530", "2024-03-04 14:30:00", Precision.MINUTE, 19800),
        ("%d %m %Y", "०४ ०३ २०२४", "2024-03-04 00:00:00", Precision.DAY, None),
        ("%Y %j", "2024 064", "2024-03-04 00:00:00", Precision.DAY, None),
        ("%G-W%V-%u", "2024-W10-1", "2024-03-04 00:00:00", Precision.DAY, None),
    ],
)
def test_a_date_is_read_by_its_format(
    pattern: str, text: str, local: str, precision: Precision, offset_s: int | None
) -> None:
    stamp = format_stamp(text, (date_format(pattern),))
    assert stamp is not None
    assert (str(stamp.local), stamp.precision, stamp.raw, stamp.offset_s) == (local, precision, text, offset_s)


def test_the_first_format_that_fits_counts() -> None:
    formats = (date_format("%d.%m.%Y %H:%M"), date_format("%m.%d.%Y"), date_format("%d.%m.%Y"))
    stamp = format_stamp("04.03.2024", formats)
    assert stamp is not None
    assert str(stamp.local) == "2024-04-03 00:00:00"
    assert format_stamp("4 March 2024", formats) is None


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("%d.%m.%Y %Q", "has no %Q"),
        ("%d.%m.%Y %Z", "has no %Z"),
        ("%d.%m.%Y %", "ends with a single %"),
        ("%d.%m. %H:%M", "states no year"),
        ("%Y-%m", "states no whole day"),
        ("%H:%M %Y", "states no whole day"),
        ("%d.%m.%Y %I:%M", "states no hour of 24"),
        ("%G-%m-%d", "cannot be read: ISO year directive"),
        ("%d.%m.%Y %d", "cannot be read: redefinition of group name"),
    ],
)
def test_a_format_that_cannot_state_a_day_is_refused(pattern: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        date_format(pattern)
