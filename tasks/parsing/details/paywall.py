"""What a page shows in place of the text that is paid for."""

import re
from dataclasses import dataclass
from typing import Final

from tasks.parsing.body.choice import Body
from tasks.parsing.details.paywall_words import MEMBERS_ONLY, REST_IS_PAID
from tasks.parsing.outline.hints import hinted
from tasks.parsing.outline.values import Block, Outline
from tasks.parsing.text import ends_a_sentence, lowered

_NEAR: Final = 12  # blocks after the end of the text
_LONGEST: Final = 400  # characters of a prompt
_LITTLE: Final = 1000  # letters; texts that end in the middle of a sentence may be longer
_LEVELS: Final = 6  # boxes from a prompt to the box that is named for it
_QUOTED: Final = 60  # characters of a prompt in a reason
# Names of boxes: Piano "piano", Poool "poool", Zephr "zephr", Leaky Paywall, and what publishers write.
_is_paywall = hinted(
    re.compile(
        r" (?:pay ?wall|reg ?wall|piano|poool|zephr|leaky|metered|access wall|subscription wall|content gate|gate) "
    )
)
# In a box so named these are enough.
_ASKS: Final = re.compile(
    r"subscri|suscri|abonn|assin|abbona|prenumer|registr|sign in|log ?in|anmeld|weiterlesen|continue|会員|ログイン|登录"
    r"|訂閱|订阅|구독|로그인|подпис|voir plus|oferta|tilaa|predplat"
)


# What is read on in these costs nothing.
_LETTERS: Final = ("newsletter", "podcast", "rss", "whatsapp", "telegram")


@dataclass(frozen=True, slots=True)
class Prompt:
    """A request to pay where the text breaks off."""

    source: str
    reason: str


def paywall(outline: Outline, body: Body) -> Prompt | None:
    """Return what asks to pay for the rest of the text, None when nothing does.

    It has to stand where the text ends, and the text has to break off there: pages for everybody carry the same boxes
    for the moment when a reader's free articles are used up, and all advertise subscriptions.
    """
    if not body.blocks:
        return None
    last = body.blocks[-1].order
    near = [block for block in outline.blocks[last : last + _NEAR + 1] if len(block.text) <= _LONGEST]
    for block in near:
        if ("%" in block.text or "文字" in block.text) and REST_IS_PAID.search(lowered(block.text)):
            return Prompt("body", f"“{block.text[:_QUOTED]}”")
    return _where_it_breaks_off(near, body) if _breaks_off(body) else None


def _where_it_breaks_off(near: list[Block], body: Body) -> Prompt | None:
    for block in near:
        text = lowered(block.text)
        if MEMBERS_ONLY.search(text) and not any(letter in text for letter in _LETTERS):
            return Prompt("body", f"“{block.text[:_QUOTED]}” where the text breaks off")
    for block in near:
        if _ASKS.search(lowered(block.text)) and _stands_in_paywall(block, body):
            return Prompt("body", "a box named for a paywall where the text breaks off")
    return None


def _breaks_off(body: Body) -> bool:
    last = body.blocks[-1]
    text = sum(block.letters for block in body.blocks)
    return text < _LITTLE or last.text.endswith(("…", "...")) or (last.tag == "p" and not ends_a_sentence(last.text))


def _stands_in_paywall(block: Block, body: Body) -> bool:
    for box, _ in zip(block.box.upwards(), range(_LEVELS), strict=False):
        if box.holds(body.box):
            return False
        if _is_paywall(box.hint):
            return True
    return False
