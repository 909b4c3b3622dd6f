"""Lines of label, value and origin under each other, cut to the width of the terminal."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells, set_cell_size

from worker.cli.inert import one_line
from worker.cli.output import PIPED_WIDTH

_WIDEST = 120  # columns: further out, an origin is no longer seen beside its value
GAP = 2
_ORIGINS = 4 / 9  # of the columns behind the label, when value and origin are both long


@dataclass(frozen=True, slots=True)
class Line:
    """A value as it is shown."""

    label: str
    value: str
    origin: str = ""  # without one, the value takes the whole line and is not cut


def output_width() -> int:
    """Return the columns that a line on standard output may take."""
    return min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else PIPED_WIDTH


def aligned(lines: Sequence[Line], width: int, origins_part: float = _ORIGINS) -> Iterator[str]:
    """Yield "label  value  [origin]" in `width` columns, each of the three under its like.

    `origins_part`: what origins get of the columns behind the label, when value and origin are both long.
    """
    labels = max(cell_len(line.label) for line in lines) + GAP
    shown = [Line(set_cell_size(line.label, labels), one_line(line.value), one_line(line.origin)) for line in lines]
    room = width - labels - GAP - len("[]")
    values, origins = _widths([line for line in shown if line.origin], room, origins_part)
    for line in shown:
        if line.origin:
            value = set_cell_size(cut(line.value, values), values + GAP)
            yield f"{line.label}{value}[{cut(line.origin, origins)}]"
        else:
            yield f"{line.label}{line.value}"


def _widths(lines: Sequence[Line], room: int, origins_part: float) -> tuple[int, int]:
    """Return the columns for values and for origins: each what it needs, or else its part and what the other leaves."""
    value = max((cell_len(line.value) for line in lines), default=0)
    origin = max((cell_len(line.origin) for line in lines), default=0)
    origins = min(origin, max(int(room * origins_part), room - value))
    return min(value, room - origins), origins


def cut(text: str, width: int) -> str:
    """Return `text` in at most `width` columns, "…" at its end when something is left out."""
    return text if cell_len(text) <= width else f"{set_cell_size(text, max(width - 1, 0)).rstrip()}…"


def wrapped(label: str, text: str, indent: int, width: int) -> Iterator[str]:
    """Yield `label` and, from column `indent` on, the whole of `text` in lines of `width` columns.

    What is written without spaces is broken too, but for what is copied: URLs.
    """
    room = max(width - indent, 2)
    lines = [""]
    for word in one_line(text).split(" "):
        for piece in [word] if word.isascii() else chop_cells(word, room):
            joined = f"{lines[-1]} {piece}" if lines[-1] else piece
            if cell_len(joined) <= room or not lines[-1]:
                lines[-1] = joined
            else:
                lines.append(piece)
    for number, line in enumerate(lines):
        yield f"{set_cell_size('' if number else label, indent)}{line}"
