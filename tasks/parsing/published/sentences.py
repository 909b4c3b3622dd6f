"""What a page says in a sentence about itself: "This entry was posted on 21 May 2024", "Berlin, 21.05.2024 – …"."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.parsing.candidate import Candidate
from tasks.parsing.dates.stamp import Stamp
from tasks.parsing.dates.visible import Habits, stated_stamps, visible_stamps
from tasks.parsing.published.kinds import Time

_SHORTEST: Final = 15
_YEAR: Final = re.compile(r"(?:19|20)\d\d")  # lines without one are not looked at twice
_LONGEST: Final = 400  # characters of such a sentence
# What a sentence about the article begins with (WordPress's "This entry was posted on …" in its translations, and how
# people word it), and what it says was done to it.
_SUBJECTS: Final[dict[str, str]] = {
    "cs": "tento příspěvek|příspěvek byl|tento článek|článek byl",
    "da": "dette indlæg|denne artikel|artiklen er|indlægget",
    "de": (
        "dieser (?:artikel|beitrag|eintrag|text|post|blogeintrag|bericht)|diese (?:meldung|nachricht|seite)"
        "|der (?:artikel|beitrag|text)"
    ),
    "en": "this (?:entry|post|article|item|page|story|piece|blog post|news item)|article (?:was )?(?:published|posted)",
    "es": "est[ae] (?:entrada|artículo|post|noticia|nota)|el artículo",
    "fi": "tämä (?:artikkeli|kirjoitus|juttu)|artikkeli on|kirjoitus",
    "fr": "cet(?:te)? (?:article|entrée|actualité|page)|ce (?:billet|message|texte)",
    "hu": "ezt a (?:bejegyzést|cikket)|a bejegyzés|a cikk",
    "id": "entri ini|artikel ini|tulisan ini",
    "it": "quest[ao] (?:articolo|voce|post|pagina|notizia)|articolo pubblicato",
    "ja": "この(?:記事|エントリー|投稿)",
    "nl": "dit (?:bericht|artikel|item)|deze (?:entry|post|pagina)",
    "no": "dette innlegget|denne artikkelen|artikkelen (?:ble|er)",
    "pl": "ten (?:wpis|artykuł|tekst)|wpis został|artykuł został",
    "pt": "est[ae] (?:artigo|entrada|post|publicação|notícia|texto|matéria)|o artigo",
    "ru": "эта (?:запись|статья)|этот (?:пост|материал)|запись опубликована|статья опубликована|материал опубликован",
    "sv": "detta inlägg|det här inlägget|den här artikeln|artikeln (?:är|har)|inlägget",
    "tr": "bu (?:yazı|haber|içerik|makale)",
    "vi": "bài viết này|bài này|mục này",
    "zh": "(?:此|本)(?:条目|條目|文|篇文章|帖)|该日志",
}
_DONE: Final[dict[str, str]] = {
    "cs": "publikován|vydán|zveřejněn|vložen",
    "da": "udgivet|publiceret|skrevet|oprettet",
    "de": (
        "veröffentlicht|gepostet|geschrieben|publiziert|erstellt|eingetragen|verfasst|erschien|abgelegt|eingestellt"
        "|online"
    ),
    "en": "posted|published|written|created|filed|added|submitted|appeared|entered|released|originally",
    "es": "publicad[oa]|escrit[oa]|posteado|cread[oa]",
    "fi": "julkaistu|kirjoitettu|lähetetty|julkaistiin",
    "fr": "publiée?|postée?|écrite?|rédigée?|crée|parue?|mise? en ligne",
    "hu": "közzé|publikál|megjelent|írta",
    "id": "ditulis|diposting|dipublikasikan|diterbitkan",
    "it": "pubblicat[oa]|postat[oa]|scritt[oa]|inserit[oa]",
    "ja": "投稿|公開|掲載|書かれ",
    "nl": "geplaatst|gepost|gepubliceerd|geschreven|verschenen",
    "no": "publisert|skrevet|lagt ut|postet",
    "pl": "opublikowan|zamieszczon|dodan|napisan",
    "pt": "publicad[oa]|escrit[oa]|postad[oa]|criad[oa]",
    "ru": "опубликован|размещен|размещён|добавлен|написан",
    "sv": "publicera|postades|skrevs|postat|lades",
    "tr": "yayın|gönderil|eklen|yazıl",
    "vi": "đăng|gửi|xuất bản|viết",
    "zh": "发表|發表|发布|發佈|發布",
}
_UPDATED: Final = re.compile(
    r"updated|edited|modified|revised|aktualisiert|geändert|überarbeitet|mise? à jour|modifié|actualizad|modificad"
    r"|aggiornat|atualizad|bijgewerkt|gewijzigd|обновлен|изменен|güncellen|uppdatera|oppdater|opdater|aktualizov|zaktualizowan|更新",
    re.IGNORECASE,
)
_DENSE: Final = ("ja", "zh")  # no spaces between words
_SPACED_SUBJECT: Final = re.compile(
    rf"\b(?:{'|'.join(words for language, words in _SUBJECTS.items() if language not in _DENSE)})"
)  # in lower case
_DENSE_SUBJECT: Final = re.compile("|".join(_SUBJECTS[language] for language in _DENSE))
_IS_DONE: Final = re.compile("|".join(_DONE.values()), re.IGNORECASE)

_TELLING: Final = 12  # characters of a headline that is none but the article's
_DATELINE: Final = 60  # characters in which a text's dateline ends
_BEFORE: Final = re.compile(r"\(?(?:[^\W\d_][^\d.!?:]{1,40}[,(–—|/-]\s?)?\(?")  # "Berlin, ", "New York ("
_BEHIND: Final = re.compile(r"\s?[)\]]?\s?(?:[).:–—|/]|-+(?=\s)|$)")
# Behind a date that a text begins with: the first word of a sentence.
_NEXT: Final = re.compile(r"\s(?:[\"“„«»‘'](?=\w)|(?=[^\W\d_])(?![a-zà-ÿ]))")


def sentence_times(line: str, headline: str, habits: Habits) -> Iterator[tuple[Time, Candidate[Stamp]]]:
    """Yield the date of a sentence that says of the article that it was posted, or updated."""
    may_be = _SHORTEST <= len(line) <= _LONGEST and _YEAR.search(line)
    start = _subject(line, headline) if may_be else None
    if start is None:
        return
    stamp = next(iter(visible_stamps(line[start:], habits)), None)
    if stamp is None:
        return
    if _UPDATED.search(line):
        yield Time.MODIFIED, Candidate(stamp, "label", "a sentence about an update", 5.5)
    elif _IS_DONE.search(line):
        yield Time.PUBLISHED, Candidate(stamp, "label", "a sentence about publication", 5.5)


def _subject(line: str, headline: str) -> int | None:
    """Return from where a line speaks of the article, None if it doesn't."""
    if match := _SPACED_SUBJECT.search(line.lower()) or (None if line.isascii() else _DENSE_SUBJECT.search(line)):
        return match.start()
    return line.find(headline) + len(headline) if len(headline) > _TELLING and headline in line else None


def dateline_time(paragraph: str, habits: Habits) -> Candidate[Stamp] | None:
    """Return the date at the beginning of a text, as press releases have it: "Berlin, 21.05.2024 – …"."""
    beginning = paragraph[:_DATELINE]
    stamp = next(iter(stated_stamps(beginning, habits)), None)
    if stamp is None:
        return None
    before, _, behind = beginning.partition(stamp.raw)
    begins = not before and _NEXT.match(behind)
    if not begins and not (_BEFORE.fullmatch(before) and _BEHIND.match(behind)):
        return None
    return Candidate(stamp, "byline", "dateline of the text", 3.3)
