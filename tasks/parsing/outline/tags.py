"""What HTML elements mean for reading, by the categories of the HTML standard (chapter 4) and by what pages do."""

from typing import Final

# Phrasing content: its text belongs to the paragraph around it. Whatever else there is makes a box.
INLINE: Final = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rb",
        "rbc",
        "rtc",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    ]
)
# No text of the article's is in these, or none that a reader sees.
SKIPPED: Final = frozenset(
    [
        "applet",
        "audio",
        "button",
        "canvas",
        "datalist",
        "embed",
        "frame",
        "frameset",
        "iframe",
        "input",
        "map",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "optgroup",
        "option",
        "progress",
        "rp",
        "rt",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "video",
    ]
)
LIST_ITEMS: Final = frozenset(["dd", "dt", "li"])
CELLS: Final = frozenset(["td", "th"])
HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
# Elements that by their meaning stand beside the article.
BESIDE: Final = frozenset(["aside", "dialog", "figcaption", "figure", "footer", "form", "menu", "nav"])
