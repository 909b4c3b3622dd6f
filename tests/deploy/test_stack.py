"""The Compose stack, built and run for real against the sample portal: `make test-compose`."""

import json
import os
import secrets
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.compose
ROOT = Path(__file__).parents[2]
LASTING = ("beat", "control", "fetch", "parse", "postgres", "redis")
HEALTHY_WITHIN_S = 150
STOP_WITHIN_S = 45


COMPOSE = ("docker", "compose", "-p", "newsfold-test", "-f", "docker-compose.yml", "-f", "tests/deploy/portal.yml")


def run(*command: str, **environment: str) -> str:
    done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@dataclass(frozen=True)
class Stack:
    """`docker compose` on a project of the test's own."""

    environment: dict[str, str]

    def __call__(self, *arguments: str) -> str:
        return run(*COMPOSE, *arguments, **self.environment)

    def state(self, service: str) -> dict[str, Any]:
        """What the engine says of a service's container."""
        state: dict[str, Any] = json.loads(run("docker", "inspect", self._container(service)))[0]["State"]
        return state

    def portal(self) -> dict[str, Any]:
        """What the sample portal said of itself: `start_urls`, `articles`."""
        said: dict[str, Any] = json.loads(run("docker", "logs", self._container("portal")).splitlines()[0])
        return said

    def _container(self, service: str) -> str:
        return self("ps", "--all", "--quiet", service).strip()


@pytest.fixture(scope="module")
def stack() -> Iterator[Stack]:
    stack = Stack(
        {
            "NEWSFOLD_ALLOW_NETWORKS": "127.0.0.0/8",
            "NEWSFOLD_HOST_DELAY_S": "0",
            "POSTGRES_PASSWORD": secrets.token_hex(16),
            "REDIS_PASSWORD": secrets.token_hex(16),
        }
    )
    try:
        stack("up", "--detach", "--build")
        yield stack
    finally:
        stack("--profile", "commands", "down", "--volumes", "--timeout", "5")


def test_every_service_becomes_healthy(stack: Stack) -> None:
    deadline = time.monotonic() + HEALTHY_WITHIN_S
    while sick := [name for name in LASTING if stack.state(name)["Health"]["Status"] != "healthy"]:
        assert time.monotonic() < deadline, f"{sick} not healthy:\n{stack('logs', '--tail', '50', *sick)}"
        time.sleep(2)
    assert stack.state("migrate")["ExitCode"] == 0


def test_a_crawl_on_demand_archives_every_article_once(stack: Stack) -> None:
    portal = stack.portal()
    stack("run", "--rm", "newsfold", "crawl", *portal["start_urls"], "--wait")
    lines = stack("run", "--rm", "newsfold", "articles", "list", "--format", "jsonl").splitlines()
    assert len(lines) == portal["articles"]


def test_our_image_runs_without_root_or_compiler(stack: Stack) -> None:
    assert stack("exec", "parse", "id", "-u").strip() == "10001"
    assert stack("exec", "parse", "sh", "-c", "command -v cc gcc pip || true").strip() == ""
    assert "denied" in stack("exec", "parse", "sh", "-c", "touch /opt/newsfold/x 2>&1 | sed s/Read-only/denied/")


def test_stop_ends_every_worker_in_time_and_cleanly(stack: Stack) -> None:
    began = time.monotonic()
    stack("stop", "fetch", "parse", "control", "beat")
    assert time.monotonic() - began < STOP_WITHIN_S
    assert [stack.state(name)["ExitCode"] for name in ("fetch", "parse", "control", "beat")] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("given", "missing"), [("REDIS_PASSWORD", "POSTGRES_PASSWORD"), ("POSTGRES_PASSWORD", "REDIS_PASSWORD")]
)
def test_without_a_password_it_says_what_to_set(given: str, missing: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_PASSWORD")}
    environment[given] = "secret"
    done = subprocess.run(
        ["docker", "compose", "--env-file", os.devnull, "config", "--quiet"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode != 0
    assert f"set {missing} in .env" in done.stderr
    assert "secret" not in done.stderr
