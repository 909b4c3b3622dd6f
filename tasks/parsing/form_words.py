"""Names by which pages tell that an article is a live blog, a video, a broadcast or a gallery."""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import unquote, urlsplit

from tasks.parsing.outline.hints import hinted
from tasks.parsing.reading import Form

# Path segments, by language.
_SEGMENTS: Final[dict[Form, str]] = {
    Form.AUDIO: "audio audios listen podcast podcasts radio podkast подкасты 音频",
    Form.GALLERY: (
        "bildergalerie bildergalerien bilder diaporama diaporamas foto fotogalerie fotogaleri fotogalerij fotos "
        "fotogaleria fotogalerias fotogallery fotostrecke fotostrecken foto-galeri galeri galeria galerias galerie "
        "galeries galleries gallery gallerie images in-pictures photo photo-gallery photogallery photos pictures "
        "slideshow slideshows zdjecia галерея фото 图片 图集"
    ),
    Form.VIDEO: (
        "clip clips mediathek play tv video video-galeri videogaleria videos videolar vidéo vidéos vídeo vídeos watch "
        "wideo видео 视频"
    ),
}
SEGMENTS: Final = {segment: form for form, segments in _SEGMENTS.items() for segment in segments.split()}

# Addresses of players in iframes, by what the services document for embedding.
_AUDIO_PLAYER: Final = re.compile(
    r"//(?:[\w-]{1,40}\.){0,3}(?:podigee|soundcloud|spotify|podbean|spreaker|acast|megaphone|simplecast"
    r"|omny\w*|buzzsprout)"
    r"\.(?:com|io|fm|net)/",
    re.IGNORECASE,
)
_VIDEO_PLAYER: Final = re.compile(
    r"//(?:[\w-]{1,40}\.){0,3}(?:youtube|youtube-nocookie|vimeo|dailymotion|brightcove|jwplayer"
    r"|jwplatform|rutube|bilibili"
    r"|kaltura|vidyard|wistia|ooyala|streamable)\.(?:com|net|ru|tv)/|//v\.qq\.com/|//player\.youku\.com/"
    r"|//vk\.com/video_ext",
    re.IGNORECASE,
)
# A time of day on a line of its own: "14:32", "14.32 Uhr", "at 2:32 p.m.", "14h32".
IS_TIME: Final = re.compile(
    r"(?:at |um |à |às |kl\.? ?)?\d{1,2}(?::|\.|h|：)\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?|uhr|h|wib|[A-Z]{2,4})?",
    re.IGNORECASE,
)
_is_live_box = hinted(
    re.compile(r" (?:live ?blog|live ?center|live ?coverage|live ?feed|live ?posts?|live ?ticker|live ?updates?) ")
)
_LIVE_PATH: Final = re.compile(
    r"(?:^|[/-])(?:live|liveblog|liveticker|newsblog)(?:[/-]|$)|minuto-a-minuto|/en-(?:direct|vivo)\b"
    r"|/ao-vivo\b|/diretta\b"
    r"|tiempo-real|[-/]online-reportage",
    re.IGNORECASE,
)
_LIVE_HEADLINE: Final = re.compile(
    r"\blive\s?-?\s?(?:blog|ticker|updates?)\b|\bliveticker\b|\blive\s?[:–—|]|\bnewsblog\b|[–—"
    r"|:-]\s?live$|\bas it happened\b"
    r"|^en (?:direct|vivo)\b|[–—|:,-] en (?:direct|vivo)\b|\bao vivo\b|\b(?:la )?diretta\b|minuto a minuto|última hora"
    r"|\bonline reportage\b|online-reportáž|\brelacja na żywo\b|онлайн-трансляция|текстовая трансляция|\bcanlı\b"
    r"|بث مباشر|لحظة بلحظة|لحظه به لحظه|直播|ライブ|【詳報】|실시간|trực tiếp|तक लाइव|liveblogi",
    re.IGNORECASE,
)


def embedded_form(address: str) -> Form | None:
    """Return what the player at the address of an iframe plays, None for what is no player."""
    if _VIDEO_PLAYER.search(address[:500]):
        return Form.VIDEO
    return Form.AUDIO if _AUDIO_PLAYER.search(address[:500]) else None


def says_live(headline: str, url: str, hints: Iterable[str]) -> str | None:
    """Return what says that an article is live: its headline, its address, or a name (`hints`) of a box around it."""
    if _LIVE_HEADLINE.search(headline):
        return "a headline that says live"
    if _LIVE_PATH.search(unquote(urlsplit(url).path)):
        return "an address that says live"
    return "a box named for it" if any(map(_is_live_box, hints)) else None
