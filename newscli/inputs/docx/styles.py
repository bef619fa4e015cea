"""What the style of a paragraph says about it."""

import re
from typing import NamedTuple

from newscli.inputs.docx.archive import Archive, Attributes

_DEEPEST = 20  # styles that a style may be based on, one on the other

# Names of styles in small letters, as Word stores them whatever its language, and those that newsrooms give.
_KINDS = {
    "title": "headline",
    "headline": "headline",
    "subtitle": "dek",
    "standfirst": "dek",
    "dek": "dek",
    "deck": "dek",
    "subhead": "subhead",
    "subheading": "subhead",
    "crosshead": "subhead",
    "byline": "byline",
    "caption": "caption",
    "photo caption": "caption",
    "credit": "credit",
    "photo credit": "credit",
    "pull quote": "pullquote",
    "pullquote": "pullquote",
    "footnote text": "note",
    "endnote text": "note",
    "header": "furniture",
    "footer": "furniture",
}
_HEADING = re.compile(r"heading ?([1-9])")
_LIST = re.compile(r"list (?:bullet|number|continue)\b")
_FURNITURE = re.compile(r"(?:toc|index) \d|toc heading|table of ")


class Style(NamedTuple):
    """Of a paragraph.

    Attributes:
        kind: What it makes of it, "" if that is for others to say.
        level: Of a heading, from 1; else 0.
        numbered: It has a bullet or number.
    """

    kind: str = ""
    level: int = 0
    numbered: bool = False


class _Raw(NamedTuple):
    name: str = ""
    based_on: str = ""
    level: int = 0
    numbered: bool | None = None


def read_styles(archive: Archive, part: str | None) -> dict[str, Style]:
    """The paragraph styles by id."""
    raw: dict[str, _Raw] = {}
    current = ""

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal current
        if tag == "w:style":
            current = attributes.get("styleId", "") if attributes.get("type") == "paragraph" else ""
            if current:
                raw[current] = _Raw()
        elif current:
            value = attributes.get("val", "")
            if tag == "w:name":
                raw[current] = raw[current]._replace(name=value.lower())
            elif tag == "w:basedOn":
                raw[current] = raw[current]._replace(based_on=value)
            elif tag == "w:outlineLvl":
                raw[current] = raw[current]._replace(level=level_of(value))
            elif tag == "w:numId":
                raw[current] = raw[current]._replace(numbered=value != "0")

    if part:
        archive.read(part, start)
    return {name: _resolve(name, raw) for name in raw}


def level_of(outline: str) -> int:
    """The level of a heading, from 1, by its outline level, from 0 to 8; else 0."""
    return int(outline) + 1 if outline in tuple("012345678") else 0


def _resolve(name: str, raw: dict[str, _Raw]) -> Style:
    """A style with what it has from those that it is based on."""
    kind, level = "", 0
    numbered: bool | None = None
    for _ in range(_DEEPEST):
        style = raw.get(name)
        if style is None:
            break
        own_kind, own_level = _by_name(style.name)
        if not kind and not level:
            kind, level = own_kind, own_level or style.level
        numbered = style.numbered if numbered is None else numbered
        name = style.based_on
    return Style(kind, 0 if kind else level, bool(numbered))


def _by_name(name: str) -> tuple[str, int]:
    heading = _HEADING.fullmatch(name)
    if heading:
        return "", int(heading[1])
    if _LIST.match(name):
        return "list", 0
    if _FURNITURE.match(name):
        return "furniture", 0
    return _KINDS.get(name, ""), 0
