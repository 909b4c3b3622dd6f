import pytest

from tasks.parsing.charset import codec_named, decode

CHINESE = "河口新桥提前二十天合龙，镕"  # the last character is in GB18030, not in GB2312
JAPANESE = "桟橋を延長①髙"  # the last two are in cp932, not in Shift_JIS
KOREAN = "항만 위원회가 동쪽 부두를 늘리기로 결정했다고 밝혔다. 똠방각하"  # the last word is in cp949, not in EUC-KR
WESTERN = "“Façade” – naïve…"


def page(text: str, label: str, codec: str) -> bytes:
    head = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={label}"><title>'
    return head.encode() + text.encode(codec)


@pytest.mark.parametrize(
    ("text", "label", "codec"),
    [
        (CHINESE, "gb2312", "gb18030"),
        (JAPANESE, "Shift_JIS", "cp932"),
        (KOREAN, "EUC-KR", "cp949"),
        (WESTERN, "iso-8859-1", "cp1252"),
    ],
)
def test_label_of_a_subset_is_read_as_what_it_stands_for(text: str, label: str, codec: str) -> None:
    assert text in decode(page(text, label, codec))


@pytest.mark.parametrize("label", ["gb2312", "iso-8859-1", "windows-1251", "no-such-charset"])
def test_utf8_is_utf8_whatever_its_label(label: str) -> None:
    assert CHINESE in decode(page(CHINESE, label, "utf-8"), f"text/html; charset={label}")


def test_utf8_cut_within_a_character_is_utf8() -> None:
    assert CHINESE[:-1] in decode(page(CHINESE, "gb2312", "utf-8")[:-1])


def test_header_goes_before_meta() -> None:
    assert CHINESE in decode(page(CHINESE, "windows-1251", "gb18030"), "text/html; charset=gbk")


def test_servers_default_label_goes_behind_what_the_page_says() -> None:
    assert CHINESE in decode(page(CHINESE, "gb2312", "gb18030"), "text/html; charset=ISO-8859-1")


def test_meta_behind_the_first_1024_bytes_counts() -> None:
    body = b"<html><!--" + b" " * 3000 + b"-->" + page(CHINESE, "gb2312", "gb18030")
    assert CHINESE in decode(body)


def test_what_names_nothing_is_detected() -> None:
    assert KOREAN in decode(("<p>" + (KOREAN + " ") * 5).encode("cp949"), "text/html")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_byte_order_marks_and_wide_text_are_seen(codec: str) -> None:
    text = "<html><body><p>Plain letters, wide or not.</p></body></html>"
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize(
    "label", ["utf-7", "rot13", "base64", "hex", "zlib", "unicode_escape", "idna", "\x00", "x" * 40]
)
def test_codecs_that_no_page_may_ask_for_are_refused(label: str) -> None:
    assert codec_named(label) is None


def test_utf7_makes_no_markup() -> None:
    body = b"<p>+ADw-script+AD4-</p>\xff"
    assert "<script" not in decode(body, "text/html; charset=utf-7")
