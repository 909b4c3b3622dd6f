import pytest

from tests.tasks.parsing.articles import TEXT, examined

HEAD = "<h1>Council lengthens the pier</h1>"


@pytest.mark.parametrize(
    "markup",
    [
        '<p>By <a rel="author" href="/a/1">Nora Whit</a></p>',
        '<span itemprop="author">Nora Whit</span>',
        '<div itemprop="author" itemscope><meta itemprop="name" content="Nora Whit"></div>',
        '<div itemprop="author" itemscope><span itemprop="name">Nora Whit</span> <i>our writer in Quay</i></div>',
        '<div class="byline">By Nora Whit</div>',
        '<div class="article-author__name">Nora Whit</div>',
        '<div class="documentByLine">Nora Whit</div>',
        '<span class="author vcard"><a class="url fn n" href="/author/nora">Nora Whit</a></span>',
        '<address><a href="/team/nora-whit">Nora Whit</a></address>',
        '<div class="author-info">Nora Whit</div>',
        '<p class="credit">Nora Whit</p>',
        '<div class="byline">Nora Whit Politics</div><p>By <a href="/author/nora">Nora Whit</a></p>',
        '<a class="author" href="/author/nora">All posts by Nora Whit</a> <span class="author-name">Nora Whit</span>',
    ],
)
def test_element_names_the_author(markup: str) -> None:
    assert examined(f"{HEAD}{markup}{TEXT}").authors.value == ("Nora Whit",)


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="comment-author">Nora Whit</div>',
        '<div class="author-bio">Nora Whit has lived on the isle for years</div>',
        '<img class="author-avatar" alt="Nora Whit">',
        '<p class="credit">Photo: Nora Whit</p>',
        '<a href="/author/nora">View all posts</a>',
        '<div class="author-info">About the newsroom of the isle</div>',
        '<a class="article-tag fn">Nora Whit</a>',
        '<span class="figcaption-author">Nora Whit</span>',
        '<p class="author-affiliation">Isle.</p>',
    ],
)
def test_element_names_somebody_else_or_nobody(markup: str) -> None:
    assert examined(f"{HEAD}{markup}{TEXT}").authors.value is None


def test_author_far_from_the_text_counts_when_there_is_no_other() -> None:
    page = examined(f'{HEAD}{TEXT}<footer><p class="author">Nora Whit</p></footer>')
    assert page.authors.value == ("Nora Whit",)


def test_authors_of_comments_are_none() -> None:
    page = examined(f'{HEAD}{TEXT}<div class="comments"><p class="author">Nora Whit</p></div>')
    assert page.authors.value is None


def test_label_in_a_line_of_its_own_names_whom_the_next_line_says() -> None:
    assert examined(f"{HEAD}<div>Von:</div><div>Nora Whit</div>{TEXT}").authors.value == ("Nora Whit",)


@pytest.mark.parametrize("behind", ["Travel News", "Reporter", "Follow", "12 posts"])
def test_name_ends_where_markup_ends_it(behind: str) -> None:
    page = examined(f"{HEAD}<div>By <b>Nora Whitley</b><i>{behind}</i></div>{TEXT}")
    assert page.authors.value == ("Nora Whitley",)


@pytest.mark.parametrize("name", ["Tomasz Zieliński", "Ondřej Havlíček", "Elif Karadağ", "Jānis Bērziņš"])
def test_letters_with_marks_are_within_a_name(name: str) -> None:
    assert examined(f"{HEAD}<div>By <b>{name}</b></div>{TEXT}").authors.value == (name,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<b>Source:</b>Isle Post <small>By</small>Nora Whit <small>Views:</small>12", "Nora Whit"),
        ("<b>Bron:</b>De Eilandpost <small>Door</small>Nora Wit <b>Bekeken:</b>12", "Nora Wit"),
        ("<small>ที่มา:</small>ข่าวเกาะ <small>โดย</small>สมหญิง ใจดี <small>ผู้ชม:</small>12", "สมหญิง ใจดี"),
        ("<span>文・佐藤由美子</span>", "佐藤由美子"),
        ("<span class='username'>高橋健一</span> 令和7年6月25日", "高橋健一"),
        ("<div class='byline'><a href='/x'>박준호</a> 최종수정 2024-05-21 06:47</div>", "박준호"),
    ],
)
def test_name_stands_between_other_data(line: str, name: str) -> None:
    assert examined(f"{HEAD}<div>{line}</div>{TEXT}").authors.value == (name,)


def test_who_took_the_picture_is_no_author() -> None:
    picture = "<figure><img src='i.jpg'><figcaption>春天的碼頭大廳。記者安然攝</figcaption></figure>"
    assert examined(f"{HEAD}{picture}{TEXT}").authors.value is None


@pytest.mark.parametrize("line", ["Публикувана на 21 май 2024", "نشر في 08-06-2024 04:06 PM"])
def test_label_of_two_words_before_a_date_is_no_name(line: str) -> None:
    assert examined(f"{HEAD}<p>{line}</p>{TEXT}").authors.value is None
