"""What docker-compose.yml and Dockerfile promise, read from the files; `make test-compose` runs them."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = ["beat", "control", "fetch", "migrate", "newsfold", "parse"]
WORKERS = ["control", "fetch", "parse"]
LASTING = sorted(set(SERVICES) - {"migrate", "newsfold"})


def seconds(duration: str) -> int:
    return int(duration.removesuffix("s"))


def test_the_services_are_those_that_these_tests_know() -> None:
    assert sorted(SERVICES) == sorted([*OURS, "postgres", "redis"])


@pytest.mark.parametrize("name", SERVICES)
def test_nothing_is_published(name: str) -> None:
    assert "ports" not in SERVICES[name]
    assert SERVICES[name].get("network_mode") != "host"


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_can_change_nothing_but_its_volumes(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert "privileged" not in service


@pytest.mark.parametrize("name", SERVICES)
def test_a_container_has_bounds(name: str) -> None:
    service = SERVICES[name]
    assert service["mem_limit"]
    assert service["pids_limit"]
    assert service["logging"]["options"]["max-size"]


@pytest.mark.parametrize("name", OURS)
def test_our_containers_run_as_nobody_in_particular(name: str) -> None:
    assert SERVICES[name]["user"] == "10001:10001"
    assert SERVICES[name]["init"] is True
    assert "cap_add" not in SERVICES[name]


@pytest.mark.parametrize("name", LASTING)
def test_what_lasts_is_watched_and_started_again(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", OURS)
def test_what_reads_pages_has_the_rules_and_cannot_change_them(name: str) -> None:
    service = SERVICES[name]
    mounted = [volume for volume in service["volumes"] if ":/rules" in volume]
    reads = name in ("newsfold", "parse")
    assert mounted == (["${NEWSFOLD_RULES_DIR:-./rules}:/rules:ro"] if reads else [])
    assert service["environment"].get("NEWSFOLD_RULES") == ("/rules" if reads else None)
    assert "archive:/archive" in service["volumes"]


@pytest.mark.parametrize("name", WORKERS)
def test_a_stopped_worker_has_time_to_end_its_tasks(name: str) -> None:
    source = (ROOT / "worker" / "celery_config.py").read_text()
    shutdown = re.search(r'"worker_soft_shutdown_timeout": (\d+)', source)
    assert shutdown
    assert seconds(SERVICES[name]["stop_grace_period"]) > int(shutdown[1]) + 5
    assert SERVICES[name]["environment"]["REMAP_SIGTERM"] == "SIGQUIT"


@pytest.mark.parametrize("name", WORKERS)
def test_a_worker_waits_for_a_migrated_database(name: str) -> None:
    conditions = {other: needs["condition"] for other, needs in SERVICES[name]["depends_on"].items()}
    assert conditions == {
        "migrate": "service_completed_successfully",
        "postgres": "service_healthy",
        "redis": "service_healthy",
    }


def test_every_queue_has_a_worker() -> None:
    commands = [" ".join(SERVICES[name]["command"]) for name in WORKERS]
    assert [f" -Q {name} " in command for name, command in zip(WORKERS, commands, strict=True)] == [True] * 3


@pytest.mark.parametrize("name", SERVICES)
def test_only_what_fetches_reaches_the_internet(name: str) -> None:
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert ("outside" in SERVICES[name]["networks"]) == (name in ("fetch", "newsfold"))


@pytest.mark.parametrize("name", SERVICES)
def test_no_secret_has_a_value_in_the_file(name: str) -> None:
    environment = SERVICES[name].get("environment", {})
    values = [*environment.values(), *SERVICES[name].get("command", [])]
    for variable in re.findall(r"\$\{(\w*PASSWORD\w*)([^}]*)\}", " ".join(map(str, values))):
        assert variable[1].startswith(":?set "), "required, with a message"
    for key, value in environment.items():
        if "PASSWORD" in key or "AUTH" in key:
            assert re.fullmatch(r"\$\{\w+:\?[^}]+\}", value)


def test_redis_keeps_and_refuses_rather_than_forgets() -> None:
    command = " ".join(SERVICES["redis"]["command"])
    for option in ("--appendonly yes", "--maxmemory 256mb", "--maxmemory-policy noeviction", "--requirepass ${"):
        assert option in command


def test_the_image_is_made_from_hashed_wheels_by_a_stage_that_stays_behind() -> None:
    _, build, final = (ROOT / "Dockerfile").read_text().split("FROM ")
    assert "--require-hashes --only-binary :all:" in build
    assert "pip install" not in final
    assert "USER 10001:10001" in final
    assert not re.search(r"apt-get|gcc|ARG .*(TOKEN|PASSWORD)", build + final)


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_pinned_requirements_name_hashes_and_no_place(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text()
    assert not re.search(r"://|--index-url|--find-links|^-e|file:", text, re.M)
    for block in re.split(r"\n(?=[A-Za-z0-9])", text.partition("\n#    make lock\n")[2]):
        assert re.match(r"[\w.\-\[\]]+==\S+", block)
        assert "--hash=sha256:" in block


def test_the_example_settings_hold_no_secret() -> None:
    for line in (ROOT / ".env.example").read_text().splitlines():
        if "PASSWORD" in line and not line.startswith("#"):
            assert line.endswith("=")
