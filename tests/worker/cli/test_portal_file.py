from pathlib import Path

import pytest

from storage.portals import Declaration
from worker.cli.errors import UserError
from worker.cli.portal_file import Declared, read_portals


def test_portals_are_listed_or_named(tmp_path: Path) -> None:
    file = tmp_path / "portals.toml"
    file.write_text(
        """
        [[portal]]
        url = "https://news.example/"
        every = "30m"
        entry = ["https://news.example/feed"]

        [portals.Blog]
        url = "https://blog.example/"
        cron = "5 */2 * * *"
        timezone = "Europe/Kyiv"
        language = "uk"
        paused = true
        """
    )

    news = Declaration("news.example", "https://news.example/", ("https://news.example/feed",), every_s=1800)
    blog = Declaration("Blog", "https://blog.example/", (), None, "5 */2 * * *", "Europe/Kyiv", "uk", paused=True)
    assert read_portals(file) == (Declared(news, says_paused=False), Declared(blog, says_paused=True))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("portal = 1", "portals are [[portal]] or [portals.NAME]"),
        ("portals = [1]", "portals are [[portal]] or [portals.NAME]"),
        ("[[portal]", "not TOML"),
        ("[site]", "unknown key 'site'"),
        ("[[portal]]", "portal 1: no url"),
        ("portal = [1]", "portal 1: not a table"),
        ("[[portal]]\nurl = 'http://a.example'\nevry = '30m'", "portal 1: unknown key 'evry'"),
        ("[[portal]]\nurl = 'http://a.example'\nevery = 30", "portal 1: wrong value of key 'every'"),
        ("[[portal]]\nurl = 'http://a.example'\nentry = [1]", "portal 1: entry is a list of URLs"),
        ("[portals.a]\nurl = 'a.example'", "a: wrong URL 'a.example'"),
        ("[portals.a]\nurl = 'http://a.example'\nname = 'b'", "portals.a is no table, or has a second name"),
        ("[portals]\na = 'http://a.example'", "portals.a is no table"),
        ("[[portal]]\nurl = 'http://a.example'\n[[portal]]\nurl = 'https://a.example'", "declared twice: a.example"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "portals.toml"
    file.write_text(text)

    with pytest.raises(UserError) as refused:
        read_portals(file)

    assert str(refused.value).startswith(str(file))
    assert said in str(refused.value)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="No such file"):
        read_portals(tmp_path / "portals.toml")
