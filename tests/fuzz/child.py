"""The process that reads: documents in, one line of JSON each, what became of them out.

A document that takes too much CPU time ends the process, with the place where that was on standard error.
"""

import faulthandler
import json
import re
import resource
import signal
import sys
import time
import traceback
import zlib
from pathlib import Path
from typing import Any, Final

from tasks.parsing.document import explained_document
from tasks.parsing.examine import examine
from tasks.parsing.explained import Explained
from tasks.parsing.fields import fields_of
from tasks.parsing.page import article_of
from tasks.parsing.reading import Kind
from tests.fuzz.document import Document, document_of
from tests.fuzz.faults import faults_of
from tests.fuzz.seeds import seeds

_ROOT: Final = Path(__file__).parents[2]
_STRAY_MEMORY: Final = 2 * 2**30  # bytes of address space that one document may take before it is refused them
_DOCUMENTS: Final = (Kind.FEED, Kind.SITEMAP, Kind.UNREADABLE)  # that are no pages


def main(cpu_limit_s: float) -> None:
    """Read documents from standard input until it ends."""
    for document in seeds():
        _outcome(document)
    faulthandler.register(signal.SIGPROF, all_threads=False, chain=True)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + _STRAY_MEMORY, resource.RLIM_INFINITY))
    for line in sys.stdin.buffer:
        document = document_of(line)
        _forget_peak()
        before_mb = _memory_mb("VmRSS")
        outcome = _outcome(document, cpu_limit_s)
        figures = {"memory_mb": _memory_mb("VmHWM") - before_mb}
        print(json.dumps(outcome | figures), flush=True)  # noqa: T201 – the answer


def _outcome(document: Document, cpu_limit_s: float = 0) -> dict[str, Any]:
    started = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_PROF, cpu_limit_s)
        explained = explained_document(document.body, document.facts)
        cpu_s = time.process_time() - started
        signal.setitimer(signal.ITIMER_PROF, cpu_limit_s)
        if explained.article is None and explained.reading.kind not in _DOCUMENTS:  # one can be made of any page
            article_of(fields_of(examine(document.body, document.facts)), document.facts)
    except Exception as error:  # noqa: BLE001 – what it is here for
        return {
            "fault": f"{type(error).__name__} in {_place(error)}",
            "detail": "".join(traceback.format_exception(error)),
        }
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    found = faults_of(explained.reading)
    verdict = {"fault": found[0], "detail": "\n".join(found)} if found else {"traits": _traits(explained)}
    return verdict | {"cpu_s": cpu_s}


def _place(error: BaseException) -> str:
    """Return the innermost function of ours that an exception passed."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{_ROOT}/tasks/" in frame.filename]
    return f"{Path(ours[-1].filename).relative_to(_ROOT)}:{ours[-1].name}" if ours else "?"


def _traits(explained: Explained) -> list[int]:
    """Return what is to be seen of how a document was read, as numbers: documents that add some are worth spoiling."""
    origins = explained.origins()
    seen = [f"{name} {origin.source} {re.sub('[0-9]+', '0', origin.reason)[:60]}" for name, origin in origins.items()]
    seen += [explained.reading.kind, f"problem {explained.reading.problem}"]
    seen += [f"link {rel}" for rel in {link.rel for link in explained.reading.links}]
    return sorted({zlib.crc32(trait.encode("utf-8", "replace")) for trait in seen})


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5")  # proc(5): VmHWM begins anew


def _memory_mb(name: str) -> float:
    """Return a figure of this process; what `resource` calls its peak begins with that of the parent."""
    return next(int(line.split()[1]) / 1024 for line in Path("/proc/self/status").open() if line.startswith(name))


if __name__ == "__main__":
    main(float(sys.argv[1]))
