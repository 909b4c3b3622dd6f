import json
import subprocess
import sys
from pathlib import Path

import httpx


def test_a_process_serves_until_it_is_terminated(tmp_path: Path) -> None:
    log = tmp_path / "access.jsonl"
    command = [sys.executable, "-m", "worker.demo.serve", "--articles", "40", "--hosts", "4", "--log", str(log)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = json.loads(process.stdout.readline())
        statuses = {httpx.get(url, trust_env=False).status_code for url in line["start_urls"]}
        process.terminate()
        assert process.wait(timeout=10) == 0
    assert line["articles"] == 40
    assert [site["style"] for site in line["sites"]] == ["publisher", "farm", "cms", "publisher"]
    assert statuses == {200}
    assert len(log.read_text(encoding="utf-8").splitlines()) == 4
