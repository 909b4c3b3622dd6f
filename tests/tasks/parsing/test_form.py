"""Live blogs, videos, broadcasts and galleries, in the manner of publishers' templates."""

import pytest

from tasks.parsing.reading import ArticleReading, Form, Kind
from tests.tasks.parsing.articles import SENTENCES, TEXT, read

SITE = "https://post.example"
DATE = "<p class='date'>21 May 2024 06:47</p>"
HEAD = f"<h1>Council lengthens the pier</h1>{DATE}"
LONG = "".join(f"<p>{number}. {sentence}</p>" for number in range(8) for sentence in SENTENCES)
NEWS = '{"@type": "NewsArticle", "headline": "Council lengthens the pier", "datePublished": "2024-05-21T06:47:42Z"}'
VIDEO = (
    '{"@type": "VideoObject", "name": "Council lengthens the pier", "uploadDate": "2024-05-21T06:47:42Z", '
    f'"description": "The vote.", "url": "{SITE}/videos/pier"}}'
)
YOUTUBE = "<iframe src='https://www.youtube-nocookie.com/embed/abc'></iframe>"
PICTURES = "".join(f"<img src='/pier-{number}.jpg'><p>{SENTENCES[0]}</p>" for number in range(4))


def json_ld(*nodes: str) -> str:
    return "".join(f'<script type="application/ld+json">{node}</script>' for node in nodes)


def posts(count: int, time: str = "<time datetime='2024-05-21T0{0}:00:00Z'>0{0}:00</time>") -> str:
    return "".join(
        f"<div class='post'>{time.format(number)}<p>{SENTENCES[number % 3]}</p></div>" for number in range(count)
    )


def article(markup: str, path: str = "/news/pier") -> ArticleReading:
    reading = read(markup, SITE + path)
    assert reading.kind is Kind.ARTICLE
    assert reading.article is not None
    return reading.article


@pytest.mark.parametrize(
    ("markup", "path", "form"),
    [
        # live
        (json_ld(NEWS.replace("NewsArticle", "LiveBlogPosting")) + HEAD + TEXT, "/news/pier", Form.LIVE),
        (json_ld(NEWS, '{"@type": "LiveBlogPosting", "liveBlogUpdate": []}') + HEAD + TEXT, "/news/pier", Form.LIVE),
        (f"<h1>Pier vote LIVE: council decides</h1>{DATE}<main>{posts(5)}</main>", "/news/pier", Form.LIVE),
        (f"{HEAD}<div class='live-blog'>{posts(5)}</div>", "/news/pier", Form.LIVE),
        (f"{HEAD}<main>{posts(5, '<div>0{0}:15 Uhr</div>')}</main>", "/news/pier-liveticker", Form.LIVE),
        (f"{HEAD}<main>{posts(5, '<div>0{0}:15 Uhr</div>')}</main>", "/news/pier", Form.TEXT),
        (f"<h1>码头表决直播</h1>{DATE}<main>{posts(5)}</main>", "/news/pier", Form.LIVE),
        (f"{HEAD}<main>{posts(5)}</main>", "/news/pier", Form.TEXT),  # a schedule
        (f"<h1>Pier vote LIVE: council decides</h1>{DATE}{TEXT}", "/news/pier", Form.TEXT),
        # video
        (json_ld(VIDEO) + f"{HEAD}<video src='/a.mp4'></video><p>{SENTENCES[0]}</p>", "/videos/pier", Form.VIDEO),
        (
            f"<meta property='og:type' content='video.other'>{HEAD}{YOUTUBE}<p>{SENTENCES[0]}</p>{TEXT}",
            "/v/1",
            Form.VIDEO,
        ),
        (f"{HEAD}{YOUTUBE}{TEXT}", "/news/pier", Form.VIDEO),
        (json_ld(NEWS) + f"{HEAD}<video></video><p>{SENTENCES[0]}</p>", "/news/pier", Form.VIDEO),
        (json_ld(NEWS, VIDEO) + HEAD + YOUTUBE + LONG, "/news/pier", Form.TEXT),
        (f"<aside>{YOUTUBE}</aside>{HEAD}{TEXT}", "/news/pier", Form.TEXT),
        (f"{HEAD}<iframe src='https://ads.example/1'></iframe>{TEXT}", "/news/pier", Form.TEXT),
        (f"<meta property='og:type' content='video.other'>{HEAD}{LONG}", "/news/pier", Form.TEXT),
        # audio
        (f"{HEAD}<audio src='/a.mp3'></audio>{TEXT}", "/news/pier", Form.AUDIO),
        (f"{HEAD}<iframe src='https://open.spotify.com/embed/x'></iframe>{TEXT}", "/podcast/pier", Form.AUDIO),
        # pictures
        (json_ld(NEWS.replace("NewsArticle", "ImageGallery")) + HEAD + TEXT + DATE, "/news/pier", Form.GALLERY),
        (f"{HEAD}<article>{PICTURES}</article>", "/fotostrecken/pier", Form.GALLERY),
        (f"{HEAD}<article>{PICTURES}</article>", "/news/pier", Form.TEXT),
        # text
        (json_ld(NEWS) + HEAD + TEXT, "/video/pier", Form.TEXT),
        (HEAD + TEXT, "/news/pier", Form.TEXT),
    ],
)
def test_form_is_what_an_article_mainly_consists_of(markup: str, path: str, form: Form) -> None:
    assert article(markup, path).form is form


@pytest.mark.parametrize(
    "markup",
    [
        json_ld(VIDEO) + "<h1>Council lengthens the pier</h1><video></video>",
        f"<meta property='og:type' content='video'>{HEAD}<video></video>",
        f"{HEAD}<div>{YOUTUBE}</div>",
        json_ld(NEWS) + f"{HEAD}{YOUTUBE}",
    ],
)
def test_video_without_text_is_an_article_where_it_has_a_headline_and_a_date(markup: str) -> None:
    found = article(markup, "/videos/pier")
    assert (found.form, found.headline) == (Form.VIDEO, "Council lengthens the pier")
    assert found.published is not None


@pytest.mark.parametrize(
    "markup",
    [
        "<h1>Council lengthens the pier</h1><video></video>",
        f"<h1>Live stream</h1>{YOUTUBE}<p>Watch the harbour.</p>",
        "<meta property='og:type' content='video.other'><h1>Council lengthens the pier</h1>",
    ],
)
def test_video_without_a_date_is_none(markup: str) -> None:
    reading = read(markup, f"{SITE}/videos/pier")
    assert (reading.kind, reading.article) == (Kind.OTHER, None)
