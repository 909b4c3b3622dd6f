"""Articles made of sentences with slots: the same seed gives the same text."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

SENTENCES_PER_PARAGRAPH = (1, 3)


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be said about one kind of event."""

    section: str  # key of the section it belongs to
    angles: tuple[tuple[str, str], ...]  # headline, standfirst
    openings: tuple[str, ...]  # of the text
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A language's sentences and what fills their slots."""

    language: str  # ISO 639-1
    topics: tuple[Topic, ...]
    sentences: tuple[str, ...]  # that fit any topic
    picks: Mapping[str, tuple[str, ...]]  # one value per article; "person2" is another pick of "person"
    counts: Mapping[str, tuple[int, int]]  # a number between the two, one value per article
    fresh: Mapping[str, tuple[str, ...]]  # a new pick at each use
    fresh_counts: Mapping[str, tuple[int, int]]  # a new number at each use
    joiner: str  # between sentences of a paragraph


@dataclass(frozen=True, slots=True)
class Text:
    """What one article says."""

    section: str
    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]


class _Slots(dict[str, str]):
    """Fills slots as `Words` says; kept values are its items."""

    def __init__(self, words: Words, rng: random.Random, kept: Mapping[str, str]) -> None:
        super().__init__(kept)
        self._words, self._rng = words, rng

    def __missing__(self, slot: str) -> str:
        words, rng = self._words, self._rng
        if slot in words.fresh:
            return rng.choice(words.fresh[slot])
        if slot in words.fresh_counts:
            return str(rng.randint(*words.fresh_counts[slot]))
        if slot in words.counts:
            self[slot] = str(rng.randint(*words.counts[slot]))
            return self[slot]
        choices = words.picks[slot if slot in words.picks else slot.rstrip("23")]
        self[slot] = rng.choice([choice for choice in choices if choice not in self.values()])
        return self[slot]


def rng_for(*seed: object) -> random.Random:
    """Return a source of choices that depends on nothing but `seed`."""
    return random.Random("/".join(map(str, seed)))  # noqa: S311 - picks words, guards nothing


def write(words: Words, rng: random.Random, *, headline: str | None = None, sentence_count: int = 18) -> Text:
    """Return an article on a topic of the language; `headline` replaces the topic's own."""
    topic = rng.choice(words.topics)
    slots = _Slots(words, rng, {})
    angle = [part.format_map(slots) for part in rng.choice(topic.angles)]
    facts = rng.sample(topic.facts, k=len(topic.facts))
    said = rng.sample(words.sentences, k=min(len(words.sentences), max(0, sentence_count - len(facts))))
    rest = facts[:2] + rng.sample(facts[2:] + said, k=len(facts) - 2 + len(said))
    filled = [sentence.format_map(slots) for sentence in rest]
    opening = rng.choice(topic.openings).format_map(slots)
    paragraphs = (_capital(opening), *_paragraphs(filled, words.joiner, rng))
    return Text(topic.section, headline or angle[0], _capital(angle[1]), paragraphs)


def _paragraphs(sentences: list[str], joiner: str, rng: random.Random) -> list[str]:
    paragraphs, start = [], 0
    while start < len(sentences):
        end = start + rng.randint(*SENTENCES_PER_PARAGRAPH)
        paragraphs.append(joiner.join(map(_capital, sentences[start:end])))
        start = end
    return paragraphs


def _capital(sentence: str) -> str:
    """Return a sentence whose slot at the start ("{person}", "the {role}") begins with a capital."""
    return sentence[:1].upper() + sentence[1:]
