from collections import Counter, defaultdict
from datetime import datetime
from itertools import combinations

import pytest

from worker.demo.articles import EDITED_AT, Posting, Style, Variant, World
from worker.demo.world import build


@pytest.fixture(scope="module")
def world() -> World:
    return build()


def by_story(world: World) -> dict[int, list[Posting]]:
    found = defaultdict(list)
    for _, posting in world.postings():
        found[posting.story.number].append(posting)
    return found


@pytest.mark.parametrize(("articles", "hosts"), [(180, 3), (20, 1), (31, 2), (700, 7)])
def test_a_world_has_as_many_distinct_articles_as_asked_for(articles: int, hosts: int) -> None:
    world = build(articles=articles, hosts=hosts)
    assert len(by_story(world)) == articles
    assert len(world.sites) == hosts


def test_the_same_arguments_give_the_same_world_and_another_seed_another() -> None:
    assert build() == build()
    assert build() != build(seed=2)


def test_every_style_has_a_site_and_the_farm_copies_its_publisher(world: World) -> None:
    assert [site.style for site in world.sites] == [Style.PUBLISHER, Style.FARM, Style.CMS]
    publisher, farm, cms = ({posting.story.number for posting in site.postings} for site in world.sites)
    assert len(publisher & farm) >= 20
    assert not cms & (publisher | farm)


def test_copies_keep_the_time_and_carry_the_publishers_name(world: World) -> None:
    publisher, farm, _ = world.sites
    originals = {posting.story.number: posting for posting in publisher.postings}
    for copy in farm.postings:
        if original := originals.get(copy.story.number):
            assert copy.story.published_at == original.story.published_at
            assert copy.headline.endswith(f" — {publisher.name}")


def test_no_two_stories_share_headline_and_minute(world: World) -> None:
    seen: Counter[tuple[str, datetime | None]] = Counter()
    for posting, *_ in by_story(world).values():
        at = posting.story.published_at
        seen[posting.story.headline, at and at.replace(second=0)] += 1
    assert set(seen.values()) == {1}


def test_no_two_families_of_a_large_world_share_headline_and_minute() -> None:
    seen: Counter[tuple[str, datetime | None]] = Counter()
    for posting, *_ in by_story(build(articles=2000, hosts=20)).values():
        at = posting.story.published_at
        seen[posting.story.headline, at and at.replace(second=0)] += 1
    assert set(seen.values()) == {1}


def test_traps_of_each_kind_are_there(world: World) -> None:
    stories = {number: posting.story for number, (posting, *_) in by_story(world).items()}
    pairs = defaultdict(list)
    for pair in world.different:
        pairs[pair.why].append((stories[pair.one], stories[pair.other]))
    assert all(one.headline == other.headline for one, other in pairs["daily column"] if one.language == other.language)
    same_day = [(one.published_at, two.published_at) for one, two in pairs["same headline, same day"]]
    assert all(one and two and one.date() == two.date() for one, two in same_day)
    assert all(one.published_at == two.published_at for one, two in pairs["near-identical headline, same minute"])
    assert all(one.published_at == two.published_at for one, two in pairs["one import, one second"])
    assert all(one.paragraphs == two.paragraphs for one, two in pairs["reposted days later"])
    assert set(pairs) == {
        "daily column",
        "near-identical headline, same minute",
        "one import, one second",
        "reposted days later",
        "same headline, same day",
        "tail like a publisher's name, same minute",
    }


def test_bodies_differ_unless_reposted(world: World) -> None:
    reposted = {frozenset((pair.one, pair.other)) for pair in world.different if pair.why == "reposted days later"}
    stories = [posting.story for posting, *_ in by_story(world).values()]
    alike = {
        frozenset((one.number, two.number)) for one, two in combinations(stories, 2) if one.paragraphs == two.paragraphs
    }
    assert alike == reposted
    shared = [
        len(set(one.paragraphs) & set(two.paragraphs)) / len(one.paragraphs)
        for one, two in combinations(stories, 2)
        if frozenset((one.number, two.number)) not in reposted
    ]
    assert max(shared) < 0.5


def test_no_path_serves_two_articles(world: World) -> None:
    for site in world.sites:
        paths = [path for posting in site.postings for path in (posting.path, *(path for _, path in posting.others))]
        assert len(paths) == len(set(paths))


def test_every_kind_of_variant_is_there(world: World) -> None:
    kinds = {variant for _, posting in world.postings() for variant, _ in posting.others}
    assert kinds == set(Variant) - {Variant.MAIN}


def test_one_article_of_the_publisher_has_no_time(world: World) -> None:
    undated = [site.style for site, posting in world.postings() if posting.story.published_at is None]
    assert undated == [Style.PUBLISHER]


def test_an_edit_changes_headline_and_text_of_one_article_that_nobody_copied(world: World) -> None:
    before, after = by_story(world), by_story(world.edited())
    changed = [number for number in before if before[number] != after[number]]
    assert changed == [world.edited_story]
    (old,), (new,) = before[world.edited_story], after[world.edited_story]
    assert old.headline != new.headline
    assert old.story.paragraphs != new.story.paragraphs
    assert (old.path, old.story.published_at) == (new.path, new.story.published_at)
    assert new.story.modified_at == EDITED_AT
