import json
import os
import signal
import subprocess
import sys

from sqlalchemy.orm import Session, sessionmaker

from storage import events
from storage.events import News
from tests.storage.analytics.rows import NOW
from tests.worker.cli.running import Newsfold

Archive = sessionmaker[Session]


def tell(archive: Archive, *kinds: str) -> None:
    with archive.begin() as session:
        events.append(session, [News(kind, {"headline": "Bridge \x1b opens"}) for kind in kinds], NOW)


def test_events_come_in_order_with_ids_to_go_on_from(newsfold: Newsfold, archive: Archive) -> None:
    tell(archive, "article.stored", "article.seen", "article.updated")

    lines = newsfold("events").out.splitlines()
    told = [json.loads(line) for line in lines]

    assert [event["kind"] for event in told] == ["article.stored", "article.seen", "article.updated"]
    assert told[0]["payload"] == {"headline": "Bridge \x1b opens"}
    assert told[0]["created_at"] == "2026-05-20T12:00:00+00:00"
    assert newsfold("events", "--after", str(told[0]["id"])).out.splitlines() == lines[1:]
    assert newsfold("events", "--after", str(told[0]["id"]), "--limit", "1").out.splitlines() == lines[1:2]
    assert newsfold("events", "--after", str(told[-1]["id"])).out == ""


def test_following_tells_what_is_committed_later_until_interrupted(archive: Archive) -> None:
    tell(archive, "article.stored")
    code = "from worker.cli.main import run; run()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "events", "--follow"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # ignored in what a shell put to the back
    ) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["kind"] == "article.stored"
        tell(archive, "article.updated")
        assert json.loads(process.stdout.readline())["kind"] == "article.updated"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (out, "Traceback" in err, process.returncode) == ("", False, 130)
