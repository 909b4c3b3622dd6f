import pytest

from tasks.parsing.charset import codec_named, decode

CHINESE = "河口新桥提前二十天合龙，镕"  # the last character is in GB18030, not in GB2312
JAPANESE = "桟橋を延長①髙"  # the last two are in cp932, not in Shift_JIS
KOREAN = "항만 위원회가 동쪽 부두를 늘리기로 결정했다고 밝혔다. 똠방각하"  # the last word is in cp949, not in EUC-KR
WESTERN = "“Façade” – naïve…"

TEXTS = {  # of pages that say nothing of their encoding, or "iso-8859-1"
    "cp1251": "Портовый совет решил удлинить восточный причал до зимних штормов. Инженеры предупреждали три года.",
    "koi8_r": "Портовый совет решил удлинить восточный причал до зимних штормов. Инженеры предупреждали три года.",
    "cp1256": "قرر مجلس الميناء تمديد الرصيف الشرقي قبل عواصف الشتاء. وحذر المهندسون من ذلك منذ ثلاث سنوات.",
    "cp1255": "מועצת הנמל החליטה להאריך את הרציף המזרחי לפני סערות החורף. המהנדסים הזהירו מפני כך.",
    "cp1253": "Το λιμενικό συμβούλιο αποφάσισε να επεκτείνει την ανατολική προβλήτα πριν από τις καταιγίδες.",
    "cp874": "สภาท่าเรือมีมติขยายท่าเทียบเรือด้านตะวันออกก่อนพายุฤดูหนาวจะมาถึง วิศวกรได้เตือนมาแล้วสามปี",
    "cp1254": "Liman meclisi doğu iskelesini kış fırtınalarından önce uzatmaya karar verdi. Şimdi sıra işçilerde.",
    "cp1250": "Rada portu postanowiła przedłużyć pomost, zanim nadejdą sztormy. Inżynierowie ostrzegali. Żółć, jaźń.",
    "iso8859_2": "Rada portu postanowiła przedłużyć pomost, zanim nadejdą sztormy. Inżynierowie ostrzegali. Żółć.",
    "cp1257": "Uosto taryba nutarė pailginti rytinę krantinę iki žiemos audrų. Inžinieriai įspėjo.",
    "cp1252": "Le conseil a décidé d’allonger la jetée avant les tempêtes d’hiver – « c’est nécessaire », à 20 €.",
    "cp932": "港湾評議会は月曜日、冬の嵐が来る前に東桟橋を延長することを決めた。技術者らは警告していた。①髙",
    "euc_jp": "港湾評議会は月曜日、冬の嵐が来る前に東桟橋を延長することを決めた。技術者らは三年前から警告していた。",
    "iso2022_jp": "港湾評議会は月曜日、冬の嵐が来る前に東桟橋を延長することを決めた。",
    "cp949": "항만 위원회가 동쪽 부두를 늘리기로 결정했다고 밝혔다. 기술자들은 삼 년 전부터 경고해 왔다. 똠방각하",
    "big5": "港務委員會星期一決定在冬季風暴來臨之前延長東碼頭。工程師三年前就提出過警告。",
    "big5hkscs": "港務委員會星期一決定在冬季風暴來臨之前延長東碼頭，佢哋喺三年前嘅警告。",
    "gb18030": "河口新桥昨日上午合龙，比原定工期提前了二十天，施工单位表示主体结构已经通过验收。镕㐀",
}


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
        (WESTERN, "us-ascii", "cp1252"),
        ("河口新桥提前二十天合龙𠀀㐀䲣", "gbk", "gb18030"),  # four bytes each at the end
        ("佢哋喺碼頭嘅警告", "big5", "big5hkscs"),
        ("ĞİŞğış “Liman”", "iso-8859-9", "cp1254"),
        ("สภาท่าเรือ…", "tis-620", "cp874"),
        ("港湾評議会", "iso-2022-jp", "iso2022_jp"),
        ("港湾評議会", "shift_jis", "iso2022_jp"),
        (WESTERN, "iso-8859-15", "cp1252"),
        ("Příliš žluťoučký „kůň“", "iso-8859-2", "cp1250"),
        ("Причал", "koi8-r", "koi8_r"),
        ("الميناء", "windows-1256", "cp1256"),
    ],
)
def test_label_of_a_subset_is_read_as_what_it_stands_for(text: str, label: str, codec: str) -> None:
    assert text in decode(page(text, label, codec))


@pytest.mark.parametrize(
    "label", ["gb2312", "gbk", "iso-8859-1", "windows-1251", "shift_jis", "no-such-charset", "utf-16"]
)
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


@pytest.mark.parametrize("label", ["", "iso-8859-1", "utf-8", "x-user-defined", "none", "unicode"])
@pytest.mark.parametrize("codec", TEXTS)
def test_what_names_nothing_to_believe_is_guessed(codec: str, label: str) -> None:
    body = page(TEXTS[codec], label, codec) + b"</title><script>" + b"plain(); " * 9_000
    assert TEXTS[codec] in decode(body, "text/html")


@pytest.mark.parametrize(("label", "codec"), [("koi8-r", "cp1251"), ("windows-1251", "koi8_r"), ("koi8-u", "cp1251")])
def test_cyrillic_labelled_as_another_cyrillic_is_read(label: str, codec: str) -> None:
    text = TEXTS["cp1251"]
    assert text in decode(page(text, label, codec))


@pytest.mark.parametrize(
    ("label", "codec"), [("windows-1251", "cp1251"), ("koi8-r", "koi8_r"), ("iso-8859-5", "iso8859_5")]
)
def test_cyrillic_in_capitals_is_believed_its_label(label: str, codec: str) -> None:
    text = "ПОРТОВЫЙ СОВЕТ РЕШИЛ: " + TEXTS["cp1251"]
    assert text in decode(page(text, label, codec))


@pytest.mark.parametrize("codec", TEXTS)
def test_servers_default_is_not_believed_of_what_does_not_look_like_it(codec: str) -> None:
    assert TEXTS[codec] in decode(page(TEXTS[codec], "", codec), "text/html; charset=ISO-8859-1")


@pytest.mark.parametrize(
    "text", ["Grünes Haus", "Ça va ? «\xa0Oui\xa0»", "Þingið í Reykjavík", "São João", "Blåbærsyltetøj", "½ °C §"]
)
def test_what_looks_like_its_label_is_believed(text: str) -> None:
    assert text in decode(page(text, "iso-8859-1", "latin-1"))


@pytest.mark.parametrize(
    "hidden", ["<!-- {} -->", "<script>'{}'</script>", "<style>/* {} */</style>", "<!-- - -- {} --><!-- -->"]
)
def test_meta_within_a_comment_or_script_says_nothing(hidden: str) -> None:
    body = hidden.format('<meta charset="windows-1251">').encode() + page(CHINESE, "gb2312", "gb18030")
    assert CHINESE in decode(body)


def test_comment_left_open_hides_what_follows() -> None:
    assert WESTERN in decode(b"<title>" + WESTERN.encode("cp1252") + b"<!-- <meta charset=gbk>")


def test_declaration_of_xml_counts() -> None:
    assert "Причал" in decode('<?xml version="1.0" encoding="koi8-r"?><html>Причал'.encode("koi8_r"))


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_byte_order_mark_goes_before_header_and_meta(codec: str) -> None:
    body = '<meta charset="windows-1251">Причал'.encode(codec)
    assert "Причал" in decode(body, "text/html; charset=koi8-r")


@pytest.mark.parametrize("foreign", ["Fa\xe7ade \x96 na\xefve", "\xff\xfe", "\xd0"])
@pytest.mark.parametrize("label", ["utf-8", "gbk", ""])
def test_utf8_with_a_few_bad_bytes_is_utf8(foreign: str, label: str) -> None:
    text = TEXTS["cp1251"].encode() + foreign.encode("latin-1") + b" " + CHINESE.encode()
    read = decode(f'<meta charset="{label}">'.encode() + text)
    assert TEXTS["cp1251"] in read
    assert CHINESE in read


def test_utf8_that_says_so_may_have_more_bad_bytes() -> None:
    text = "Grünes Haus, ".encode() * 5 + "Grünes Haus".encode("latin-1") * 3
    assert "Grünes Haus" in decode(b'<meta charset="utf-8">' + text)


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "utf-16-le", "gb18030", "cp932", "cp949", "iso2022_jp"])
def test_what_is_cut_within_a_character_is_read_up_to_there(codec: str) -> None:
    text = "<html><head><title>" + {"cp932": JAPANESE, "cp949": KOREAN, "iso2022_jp": "桟橋を延長"}.get(codec, CHINESE)
    assert text[:-1] in decode(text.encode(codec)[:-1], f"text/html; charset={codec}")


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
