"""What pyproject.toml, requirements/ and the wheel hold."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def normal(requirement: str) -> str:
    """Return the distribution's name as PEP 503 has it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=; ]", requirement)[0]).lower()


def pinned(name: str) -> set[str]:
    text = (ROOT / "requirements" / name).read_text()
    return {normal(line) for line in text.splitlines() if "==" in line}


def test_everything_the_product_needs_is_pinned() -> None:
    needs = {normal(each) for each in PROJECT["project"]["dependencies"]}
    assert needs <= pinned("run.txt")
    assert pinned("run.txt") <= pinned("test.txt")


def test_the_product_runs_without_what_tests_and_checks_need() -> None:
    groups = PROJECT["dependency-groups"]
    tools = {normal(each) for group in ("check", "test") for each in groups[group]}
    assert tools <= pinned("test.txt")
    assert not tools & pinned("run.txt")


def test_the_wheel_holds_the_product_and_its_migrations(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=ROOT, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"storage", "tasks", "worker"}
    assert "storage/migrations/env.py" in names
    assert "storage/migrations/versions/0001_first_tables.py" in names
