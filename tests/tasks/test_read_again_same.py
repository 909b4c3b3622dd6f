"""An archive that is read again by other rules comes to what it would be had these been there from the beginning."""

import dataclasses
import random
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.archive.reader import Archive
from storage.archive.writer import ArchiveWriter
from storage.database import open_engine, readers, writers
from storage.models import Appearance, Article, Page
from tasks.context import Context
from tests.services import databases
from tests.tasks.conftest import Post
from tests.tasks.small_portal import Answer, article, listing, served
from tests.tasks.test_crawl import begin, run
from tests.tasks.test_read_again import HEADLINE, read_again, use_rules, wrong

HEADLINES = ("Ferry is back", "Pier is longer", "Storm is near")
MOMENTS = ("2026-05-01T10:00:00+00:00", "2026-04-30T08:00:00+00:00")
TEXTS = ("It was late.", "It was costly.", "It was windy.")
TIME = 'published = { css = ".d", attribute = "title" }\n'
LAYOUTS = ("", HEADLINE, f"[[layout]]\n{TIME}", f"{HEADLINE}{TIME}")


def answers(chance: random.Random) -> dict[str, Answer]:
    """Return a portal some of whose pages are read wrongly, with redirects to some of them."""
    made: dict[str, Answer] = {}
    for number in range(chance.randint(2, 6)):
        said = chance.choice(HEADLINES), chance.choice(TEXTS), chance.choice(MOMENTS)
        made[f"/{number}"] = article(*said) if chance.random() < 0.3 else wrong(*said)
    made["/old"] = Answer(status=301, headers={"Location": chance.choice(list(made))})
    made["/older"] = Answer(status=301, headers={"Location": "/old"})
    made["/"] = listing(*made)
    return made


def told(ctx: Context) -> list[tuple[object, ...]]:
    """Return the archive's articles with where they are shown, without ids."""
    with ctx.readers() as session:
        wild = (
            select(func.count())
            .select_from(Page)
            .outerjoin(Appearance, (Appearance.page_id == Page.id) & (Appearance.article_id == Page.article_id))
        )
        assert session.scalar(wild.where(Page.article_id.is_not(None), Appearance.id.is_(None))) == 0
        found = []
        for one in session.scalars(select(Article)):
            seen = session.scalars(select(Appearance).where(Appearance.article_id == one.id).order_by(Appearance.url))
            places = [(place.url, place.headline, place.published_at) for place in seen]
            found.append((one.headline, one.published_at, one.url, one.body, places))
        return sorted(found, key=str)


@pytest.fixture
def another(ctx: Context, _sqlite_template: Path, tmp_path: Path) -> Context:
    (tmp_path / "another").mkdir()
    engine = open_engine(databases.sqlite_copy(_sqlite_template, tmp_path / "another"))
    directory = tmp_path / "another" / "warc"
    return dataclasses.replace(
        ctx,
        sessions=writers(engine),
        readers=readers(engine),
        archive=Archive(directory),
        archive_writer=ArchiveWriter(directory, "newsfold/test"),
    )


@pytest.mark.parametrize("seed", range(3))
def test_reading_again_comes_to_the_same_as_reading_at_first(
    ctx: Context, another: Context, post: Post, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)
    monkeypatch.setattr("tasks.parse.CAPTURES_TOGETHER", chance.choice([1, 2, 50]))
    first, *others, last = (chance.choice(LAYOUTS) for _ in range(4))
    with served(answers(chance)) as portal:
        use_rules(ctx, portal, first)
        run(ctx, post, begin(ctx, portal))
        for layouts in (*others, last):
            assert read_again(ctx, post, portal, layouts) == []
        use_rules(another, portal, last)
        run(another, post, begin(another, portal))
    assert told(ctx) == told(another)
    another.archive_writer.close()
