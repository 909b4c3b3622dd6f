"""What addresses say of sites and headlines."""

import pytest

from tasks.parsing.headline.host import folders_of, spells_host, words_of_address


@pytest.mark.parametrize(
    ("text", "host", "expected"),
    [
        ("Isle Post", "islepost.example", True),
        ("Isle Post Community Forum", "forum.isle-post.example", True),
        ("Skerryer Seglerverein e.V.", "segler-skerry.example", True),
        ("Päckchen Straße", "paeckchen-strasse.example", True),
        ("Neue Skerryer Zeitung", "nsz.example", True),
        ("NSZ Neue Skerryer Zeitung am Abend", "nsz.example", False),
        ("Skerry", "www.skerry.example", True),
        ("The harbour of Skerry in summer", "skerry.example", False),
        ("Radio Skerry", "skerry.example", False),
        ("Skerry", "skerry-news.example", True),
        ("News", "skerry-news.example", False),
        ("Skerry World", "world.skerry.example", True),
        ("Post", "islepost.example", False),
        ("", "skerry.example", False),
        ("skerry " * 20, "skerry.example", False),
    ],
)
def test_host_is_spelt_by_a_sites_name(text: str, host: str, expected: bool) -> None:
    assert spells_host(text, f"https://{host}/a/b-1") is expected


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/news/pier-grows-again-12345.html", "pier grows again"),
        ("/news/pier_grows_again/", "pier grows again"),
        ("/pier-grows-again/12345", "pier grows again"),
        ("/harbour/12345", ""),
        ("/%68afen-in-%C3%BCbersicht", "hafen in uebersicht"),
        ("/index.php", ""),
        ("", ""),
    ],
)
def test_address_has_the_headlines_words(path: str, words: str) -> None:
    assert words_of_address(f"https://post.example{path}?id=1") == words


@pytest.mark.parametrize("url", ["http://[broken/a-b/c", "https://", "", "http://[::1]/pier-grows"])
def test_any_address_has_an_answer(url: str) -> None:
    assert isinstance(spells_host("Isle Post", url), bool)
    assert isinstance(words_of_address(url), str)
    assert isinstance(folders_of(url), list)
