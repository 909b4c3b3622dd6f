"""Plans one site of each style: what it publishes, under which URLs, how precisely it tells the time."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from tasks.parsing.reading import Precision
from worker.demo.articles import Pair, Posting, Site, Story, Style, Variant
from worker.demo.prose import Words
from worker.demo.stories import TRAP_INDEX, UNDATED, Desk
from worker.demo.traps import CHINESE_TRAPS, ENGLISH_TRAPS, Trap
from worker.demo.words_en import ENGLISH
from worker.demo.words_en import PLACES as CITIES
from worker.demo.words_zh import CHINESE
from worker.demo.words_zh import PLACES as CHINESE_CITIES

EDITED = 2  # the first publisher's story that changes between crawls
REPOSTED = ((-1, timedelta(days=9)), (-2, timedelta(days=8)))  # which of the copied stories, how much later
ROOM_FOR_TRAPS = 30  # a site with fewer articles has none

CHINESE_SECTIONS = (("minsheng", "民生"), ("jingji", "经济"), ("tiyu", "体育"))
CHINESE_SOURCES = ("{city}晚报", "{city}日报社", "苇桥通讯社", "霞埠广播")
ELSEWHERE = (" — Northern Strand Radio", " — The Quill Reporter", "", " — Lorn Valley Wire")  # publishers not served
ENGLISH_SECTIONS = (("harbour", "Harbour"), ("council", "Council"), ("business", "Business"), ("sport", "Sport"))
FARM_NAMES = ("Farlight Digest", "Meridian Gleaner", "Oriel Bulletin", "Hemisphere Lookout", "Quarter Mirror")
PAPERS = ("Courier", "Ledger", "Packet", "Chronicle Post")
PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-"})


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a site is asked for."""

    number: int  # of the site
    family: int  # sites of a family copy each other
    count: int  # distinct articles that are its own
    ballast_kb: int
    rng: random.Random
    taken: set[str]  # headlines of the world so far

    @property
    def late(self) -> timedelta:
        """How much later than in the first family: no two publish a "Correction" at one time."""
        return timedelta(minutes=self.family)

    def desk(self, words: Words, edited_by: str | None = None) -> Desk:
        """Return a writer for the site."""
        return Desk(words, self.rng, self.number, self.taken, edited_by)

    def traps(self, traps: tuple[Trap, ...]) -> tuple[Trap, ...]:
        """Return the traps if the site has room for them."""
        return traps if self.count >= ROOM_FOR_TRAPS else ()


def publisher_site(job: Assignment) -> tuple[Site, list[Pair]]:
    """Return a publisher's site, and its pairs of stories that must stay two."""
    city = _nth(CITIES, job.family)
    desk, traps = job.desk(ENGLISH, "Edited by {}."), job.traps(ENGLISH_TRAPS)
    ordinary = desk.ordinary(job.count - len(traps), late=job.late, undated=bool(traps))
    trapped = desk.trapped(traps, city, late=job.late)
    name = f"{city} {PAPERS[job.family % len(PAPERS)]}"
    postings = [_publisher_posting(story, index, name) for index, story in enumerate(ordinary + trapped)]
    site = _site(job, Style.PUBLISHER, name, "en", "Etc/GMT-2", ENGLISH_SECTIONS, postings)
    return site, _alike(traps, trapped)


def farm_site(job: Assignment, publisher: Site) -> tuple[Site, list[Pair]]:
    """Return a re-publisher's site: copies of `publisher`, late reposts of it, texts from elsewhere."""
    name = f"{_nth(FARM_NAMES, job.family)} news portal"
    copied = _worth_copying(publisher)
    reposts = _reposts(copied, job.number) if job.count >= ROOM_FOR_TRAPS else []
    own = job.desk(ENGLISH, "Edited by {}.").ordinary(job.count - len(reposts), late=job.late + timedelta(minutes=7))
    signed = [
        replace(story, headline=story.headline + ELSEWHERE[index % len(ELSEWHERE)]) for index, story in enumerate(own)
    ]
    postings = [_farm_posting(story, index, name) for index, story in enumerate(signed)]
    for index, story in enumerate(copied + [again for _, again in reposts], start=len(own)):
        postings.append(_farm_copy(_farm_posting(story, index, name), index, publisher.name))
    site = _site(job, Style.FARM, name, "en", "Etc/UTC", ENGLISH_SECTIONS, postings)
    return site, [Pair(original.number, again.number, "reposted days later") for original, again in reposts]


def cms_site(job: Assignment) -> tuple[Site, list[Pair]]:
    """Return a site in Chinese, and its pairs of stories that must stay two."""
    city = _nth(CHINESE_CITIES, job.family)
    desk, traps = job.desk(CHINESE), job.traps(CHINESE_TRAPS)
    ordinary = desk.ordinary(job.count - len(traps), late=job.late)
    trapped = desk.trapped(traps, city, late=job.late)
    postings = [_cms_posting(story, index, city) for index, story in enumerate(ordinary + trapped)]
    site = _site(job, Style.CMS, f"{city}在线", "zh", "Asia/Shanghai", CHINESE_SECTIONS, postings)
    return site, _alike(traps, trapped)


def _site(
    job: Assignment, style: Style, name: str, language: str, zone: str, sections: tuple[tuple[str, str], ...],
    postings: list[Posting],
) -> Site:  # fmt: skip
    newest_first = sorted(postings, key=lambda post: (post.story.published_at or post.story.modified_at, post.number))
    return Site(job.number, style, name, language, zone, sections, tuple(newest_first[::-1]), job.ballast_kb)


def _publisher_posting(story: Story, index: int, source: str) -> Posting:
    number = 1001 + index
    slug = re.sub(r"[^a-z0-9]+", "-", story.headline.casefold()).strip("-")
    path = f"/{story.section}/{slug}-{number}"
    other_section = next(key for key, _ in ENGLISH_SECTIONS if key != story.section)
    others = (
        (3, 0, Variant.AMP, f"/amp{path}"),
        (4, 3, Variant.TRACKING, f"{path}?utm_source=home&utm_medium=teaser"),
        (6, 5, Variant.PRINT, f"{path}/print"),
        (7, 2, Variant.SLASH, f"{path}/"),
        (8, 3, Variant.INDEX, f"{path}/index.html"),
        (9, 4, Variant.SECTION, f"/{other_section}/{slug}-{number}"),
        (10, 6, Variant.REDIRECT, f"/news.php?id={number}"),
        (20, 6, Variant.REDIRECT, f"/s/{number}"),
    )
    precision = Precision.MINUTE if index % 13 == 7 else Precision.SECOND
    precise = precision if story.published_at else None
    return Posting(story, number, path, story.headline, precise, source, _every(index, others))


def _farm_posting(story: Story, index: int, source: str) -> Posting:
    number = 20_417 + 3 * index
    others = (
        (6, 0, Variant.SESSION, f"/page-{number}.html?PHPSESSID={number * 0x9E3779B97F4A7C15 % 2**64:016x}"),
        (16, 3, Variant.REIMPORT, f"/page-{number + 50_000}.html"),
    )
    path = f"/page-{number}.html"
    return Posting(story, number, path, story.headline, Precision.SECOND, source, _every(index, others))


def _farm_copy(posting: Posting, index: int, publisher: str) -> Posting:
    """Return the posting as copied: the publisher's name behind, some signs flattened, some seconds lost."""
    headline = posting.headline.translate(PLAIN) if index % 4 == 1 else posting.headline
    precision = Precision.MINUTE if index % 5 == 0 else Precision.SECOND
    return replace(posting, headline=f"{headline} — {publisher}", precision=precision)


def _cms_posting(story: Story, index: int, city: str) -> Posting:
    number = 3081 + 2 * index
    local = (story.published_at or story.modified_at).astimezone(ZoneInfo("Asia/Shanghai"))
    path = f"/{story.section}/{local:%Y%m}/t{local:%Y%m%d}_{number}.html"
    others = (
        (4, 1, Variant.ALIAS, f"/view.php?aid={number}"),
        (6, 2, Variant.PRINT, f"/print.php?aid={number}"),
    )
    precision = (Precision.SECOND, Precision.MINUTE, Precision.MINUTE)[index % 3]
    if index == 6:
        precision = Precision.DAY
    source = CHINESE_SOURCES[index % len(CHINESE_SOURCES)].format(city=city)
    return Posting(story, number, path, story.headline, precision, source, _every(index, others))


def _every(index: int, rules: Sequence[tuple[int, int, Variant, str]]) -> tuple[tuple[Variant, str], ...]:
    """Return the variants of a rule table (period, remainder, variant, path) that this index has."""
    return tuple((variant, path) for period, rest, variant, path in rules if index % period == rest)


def _worth_copying(publisher: Site) -> list[Story]:
    """Return every third ordinary story, oldest last, and what the trap table marks as copied."""
    first = publisher.number * Desk.ROOM
    by_index = {posting.story.number - first: posting.story for posting in publisher.postings}
    ordinary = [index for index in sorted(by_index) if index < TRAP_INDEX and index % 3 == 1 and index != UNDATED]
    trapped = [TRAP_INDEX + index for index, trap in enumerate(ENGLISH_TRAPS) if trap.copied]
    return [by_index[index] for index in trapped + ordinary if index in by_index]


def _reposts(copied: list[Story], site: int) -> list[tuple[Story, Story]]:
    """Return old stories with what the farm made of them days later: the same text under another time."""
    pairs = []
    for position, (which, later) in enumerate(REPOSTED, start=1):
        story = copied[which]
        at = (story.published_at or story.modified_at) + later
        number = (site + 1) * Desk.ROOM - position
        pairs.append((story, replace(story, number=number, published_at=at, modified_at=at)))
    return pairs


def _alike(traps: Sequence[Trap], stories: Sequence[Story]) -> list[Pair]:
    both = combinations(zip(traps, stories, strict=True), 2)
    return [Pair(one.number, two.number, trap.group) for (trap, one), (other, two) in both if trap.group == other.group]


def _nth(names: Sequence[str], index: int) -> str:
    """Return a name for each index; the second round has a 2 behind it."""
    round_, place = divmod(index, len(names))
    return f"{names[place]} {round_ + 1}" if round_ else names[place]
