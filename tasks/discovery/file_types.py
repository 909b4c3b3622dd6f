"""Files that are linked like pages, and hold no article."""

from typing import Final

# Extensions, by kind, after the IANA media types and the types that nginx serves (conf/mime.types).
_BY_KIND: Final[dict[str, str]] = {
    "application": "apk bin deb dll dmg exe iso jar msi rpm swf wasm",
    "archive": "7z bz2 gz rar tar tgz xz zip",
    "audio": "aac aif aiff amr flac m3u m3u8 m4a mid midi mp3 oga ogg opus ra wav wma",
    "calendar": "ics vcf",
    "document": "csv doc docx epub key mobi odp ods odt pdf pps ppt pptx ps rtf xls xlsx",
    "font": "eot otf ttf woff woff2",
    "image": "ai avif bmp eps gif heic ico jfif jpe jpeg jpg png psd svg svgz tif tiff webp",
    "style and script": "css js map mjs",
    "video": "3gp asf avi f4v flv m4v mkv mov mp4 mpeg mpg ogv rm rmvb ts webm wmv",
}

SKIPPED_EXTENSIONS: Final = frozenset(" ".join(_BY_KIND.values()).split())


def is_file(url: str) -> bool:
    """Return whether the path of an absolute URL ends like a file that is not a page: a picture, a film, a PDF."""
    address, dot, extension = url.partition("?")[0].rpartition(".")
    return extension.lower() in SKIPPED_EXTENSIONS and bool(dot) and "/" in address.partition("://")[2]
