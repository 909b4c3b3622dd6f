"""A portal of a few pages whose answers a test changes as it goes."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """What a path is answered with."""

    body: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})


@dataclass
class SmallPortal:
    """`answers` by path; what is not there is 404. `asked` has every path that was requested, in order."""

    url: str
    answers: dict[str, Answer]
    asked: list[str]


def article(headline: str, text: str, published: str = "2026-05-01T10:00:00+00:00", links: str = "") -> Answer:
    """Return a page with an article of a few paragraphs that say `text`."""
    paragraphs = "".join(
        f"<p>{text} The {number}th paragraph goes on about it at some length.</p>" for number in "4567"
    )
    return Answer(
        f"<html><head><title>{headline}</title>"
        f'<meta property="article:published_time" content="{published}"><meta property="og:type" content="article">'
        f"</head><body>{links}<article><h1>{headline}</h1>{paragraphs}</article></body></html>"
    )


def listing(*paths: str) -> Answer:
    """Return a page that links to `paths`."""
    items = "".join(f'<li><a href="{path}">A story about something at {path}</a></li>' for path in paths)
    return Answer(f"<html><body><h1>All the news</h1><ul>{items}</ul></body></html>")


@contextmanager
def served(answers: dict[str, Answer]) -> Iterator[SmallPortal]:
    """Serve `answers` on loopback."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            portal.asked.append(self.path)
            answer = portal.answers.get(self.path, Answer("<h1>Not found</h1>", 404))
            body = answer.body.encode()
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        portal = SmallPortal(f"http://127.0.0.1:{server.server_port}", answers, [])
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield portal
        finally:
            server.shutdown()
            thread.join()
