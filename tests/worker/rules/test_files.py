"""A directory of rule files is read whole or not at all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.parsing.rules.values import NO_RULES, RuleError
from worker.rules.files import read_rules

LAYOUT = '[[layout]]\nheadline = "h1"\n'


def test_every_toml_file_is_a_rule_file(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(f'hosts = ["a.example"]\n{LAYOUT}', "utf-8-sig")
    (tmp_path / "b.toml").write_text(f'hosts = ["b.example"]\n{LAYOUT}')
    (tmp_path / "README.md").write_text("rules")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.toml").write_text("not a rule file")

    rules = read_rules(tmp_path)

    names = [rules.layout(f"https://{host}.example/x", datetime.now(UTC)) for host in "abc"]
    assert [layout and layout.name for layout in names] == ["a.toml", "b.toml", None]


def test_an_empty_directory_has_no_rules(tmp_path: Path) -> None:
    assert read_rules(tmp_path) == NO_RULES
    assert read_rules(None) == NO_RULES


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a.toml": b"hosts = ['\xff']"}, "a.toml: not UTF-8: invalid start byte at byte 10"),
        ({"a.toml": b""}, "a.toml: empty; it needs hosts"),
        ({"a.toml": b"hosts = ['a.example']\nlayout"}, "a.toml: not TOML: "),
        (
            {name: f'hosts = ["a.example"]\n{LAYOUT}'.encode() for name in ("a.toml", "b.toml")},
            "b.toml: hosts: 'a.example' is in a.toml, too",
        ),
    ],
)
def test_one_wrong_file_is_an_error(tmp_path: Path, files: dict[str, bytes], said: str) -> None:
    for name, text in files.items():
        (tmp_path / name).write_bytes(text)
    with pytest.raises(RuleError) as raised:
        read_rules(tmp_path)
    assert str(raised.value).startswith(said)
    assert "\n" not in str(raised.value)


def test_what_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nowhere: No such file or directory; it should hold rule files"):
        read_rules(tmp_path / "nowhere")
    (tmp_path / "a.toml").mkdir()
    with pytest.raises(RuleError, match=r"a\.toml: Is a directory"):
        read_rules(tmp_path)
