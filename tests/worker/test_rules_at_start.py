"""A worker has the rules of its start, or does not start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULE = 'hosts = ["post.example"]\n[[layout]]\n'
START = "import worker.app; from celery.signals import worker_init; worker_init.send(None); print('started')"


def started(directory: Path) -> subprocess.CompletedProcess[str]:
    """Begin as a Celery worker does, before it forks and talks to its broker."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEWSFOLD_")}
    return subprocess.run(
        [sys.executable, "-c", START],
        env=environment | {"NEWSFOLD_RULES": str(directory), "NEWSFOLD_BROKER_URL": "redis://127.0.0.1:1/0"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("field", "status", "out", "err"),
    [
        ("headline = 'h1'", 0, "started\n", ""),
        ("headline = 'h1['", 1, "", "newsfold: post.toml: layout 1: headline: css: 'h1[': Can't parse CSS selector.\n"),
    ],
)
def test_a_wrong_rule_file_keeps_a_worker_from_starting(
    tmp_path: Path, field: str, status: int, out: str, err: str
) -> None:
    (tmp_path / "post.toml").write_text(f"{RULE}{field}\n")
    ended = started(tmp_path)
    assert (ended.returncode, ended.stdout, ended.stderr) == (status, out, err)
