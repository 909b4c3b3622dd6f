from ipaddress import ip_network

import pytest

from worker.settings import Settings, SettingsError, settings


@pytest.fixture(autouse=True)
def _afresh() -> None:
    settings.cache_clear()


def test_without_a_broker_everything_runs_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFOLD_BROKER_URL", "")
    assert Settings().is_embedded
    monkeypatch.setenv("NEWSFOLD_BROKER_URL", "redis://localhost/0")
    assert not Settings().is_embedded


def test_networks_are_listed_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFOLD_ALLOW_NETWORKS", "127.0.0.0/8, fd00::/8")
    assert Settings().allow_networks == (ip_network("127.0.0.0/8"), ip_network("fd00::/8"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEWSFOLD_ALLOW_NETWORKS", "everything"),
        ("NEWSFOLD_HOST_DELAY_S", "-1"),
        ("NEWSFOLD_HOST_DELAY_S", "soon"),
        ("NEWSFOLD_USER_AGENT", "other\r\nX: y"),
    ],
)
def test_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        settings()


def test_passwords_stay_out_of_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSFOLD_DATABASE_URL", "postgresql://newsfold:secret@localhost/newsfold")
    monkeypatch.setenv("NEWSFOLD_BROKER_URL", "redis://:secret@localhost/0")
    assert "secret" not in repr(Settings())
