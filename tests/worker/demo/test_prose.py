import re

import pytest

from worker.demo.prose import Words, rng_for, write
from worker.demo.words_en import ENGLISH
from worker.demo.words_zh import CHINESE


@pytest.mark.parametrize("words", [ENGLISH, CHINESE])
def test_the_same_seed_gives_the_same_text_and_another_seed_another(words: Words) -> None:
    assert write(words, rng_for(1, "a")) == write(words, rng_for(1, "a"))
    assert write(words, rng_for(1, "a")) != write(words, rng_for(1, "b"))


@pytest.mark.parametrize("words", [ENGLISH, CHINESE])
def test_every_slot_is_filled_and_every_sentence_begins_well(words: Words) -> None:
    for seed in range(300):
        text = write(words, rng_for(seed), sentence_count=30)
        said = (text.headline, text.standfirst, *text.paragraphs)
        assert not [part for part in said if re.search(r"[{}]", part)]
        assert not [part for part in said[1:] if part[0].islower()]


def test_names_stay_within_an_article_and_the_headlines_place_is_the_texts() -> None:
    place = re.compile("|".join(ENGLISH.picks["place"]))
    for seed in range(100):
        text = write(ENGLISH, rng_for(seed))
        named = place.search(text.headline)
        assert named is not None
        assert named[0] in " ".join((text.standfirst, *text.paragraphs))


def test_headlines_hold_what_breaks_readers_of_lists() -> None:
    headlines = " ".join(write(ENGLISH, rng_for(seed)).headline for seed in range(200))
    assert all(sign in headlines for sign in "-–:‘“|;")
    assert re.search(r"\d-\d", headlines)
    assert re.search(r"\d+-day", headlines)


def test_chinese_texts_need_gbk() -> None:
    texts = [" ".join(write(CHINESE, rng_for(seed)).paragraphs) for seed in range(100)]
    for text in texts:
        text.encode("gbk")
    with pytest.raises(UnicodeEncodeError):
        " ".join(texts).encode("gb2312")
