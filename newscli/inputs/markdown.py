"""Masks Markdown: its marks become blanks of the same length, so that every offset stays true.

What the marks say about a line (a heading, an item of a list, a picture's caption) is kept as a block.
"""

import re
from typing import NamedTuple

from newscli.text.spans import Block

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_QUOTED = re.compile(r" {0,3}(?:>[ \t]?)+")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S")
_TABLE_RULE = re.compile(r"(?:[ \t]*\|)?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*$")
_FRONT_TITLE = re.compile(r"title[ \t]*[:=][ \t]*(.+)")

# Inline marks. Every inner run is bounded, so that a line of opening marks costs no more than its length.
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,1000})\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])")
_LINK = re.compile(
    r"(?<!!)\[([^\[\]\n]{1,1000})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\[\]\n]{0,200}\])"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,60}\]:?")
_COMMENT = re.compile(r"<!--(?:(?!-->).)*(?:-->|$)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,1000}>|<(?:https?|mailto):[^<>\s]{1,1000}>")
_EMPHASIS = re.compile(
    r"(?<![\\\w*_])(?:\*{1,3}|_{1,3})(?=[^\s*_])|(?<=[^\s*_\\])(?:\*{1,3}|_{1,3})(?![\w*_])|\*\*|~~"
)
_CODE = re.compile(
    r"(?<!`)`(?!`)([^`\n]{1,300})`(?!`)"
)  # two backticks are how older newswire opens a quotation
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_INLINE = re.compile(r"[!\[<*_~`\\]")


class Masked(NamedTuple):
    """`text`: as long as the Markdown; `title`: the front matter's; `blocks`: kinds that the marks give."""

    text: str
    title: str | None
    blocks: tuple[Block, ...]


def mask(markdown: str) -> Masked:
    """Blank out front matter, code, comments, addresses and marks."""
    body_start, title = _front_matter(markdown)
    text = _blanks(markdown, 0, body_start) + _hide_comments(markdown[body_start:])
    lines: list[str] = []
    blocks: list[Block] = []
    paragraph: list[tuple[int, int]] = []  # the open paragraph's lines, as (start, end)
    seen_title, fence, at = False, "", 0

    def close(kind: str) -> None:
        if paragraph:
            blocks.append(Block(kind, paragraph[0][0], paragraph[-1][1]))
            paragraph.clear()

    def heading(level: int) -> str:
        nonlocal seen_title
        first, seen_title = not seen_title and level == 1, True
        return "headline" if first else "subhead"

    for line in text.splitlines(keepends=True) if _plain_ends(text) else _split_lines(text):
        content = line.rstrip("\r\n")
        start, at = at, at + len(line)
        opened = _FENCE.match(content)
        if fence:
            if opened and opened[1].startswith(fence) and not content[opened.end() :].strip():
                fence = ""
            lines.append(_blank(line))
            continue
        if opened:
            close("paragraph")
            fence = opened[1]
            lines.append(_blank(line))
            continue
        if paragraph and (setext := _UNDERLINE.match(content)):
            close(heading(1 if setext[1][0] == "=" else 2))
            lines.append(_blank(line))
            continue
        if (
            not content.strip()
            or _RULE.match(content)
            or _DEFINITION.match(content)
            or _TABLE_RULE.match(content)
        ):
            close("paragraph")
            lines.append(_blank(line))
            continue
        kind, shown = "paragraph", line
        if quoted := _QUOTED.match(shown):
            shown = _blanks(shown, 0, quoted.end()) + shown[quoted.end() :]
        if marks := _HEADING.match(content):
            kind = heading(len(marks[1]))
            end = _without_closing(content)
            end = end if end >= marks.end() else len(content)
            shown = (
                " " * marks.end()
                + content[marks.end() : end]
                + " " * (len(content) - end)
                + line[len(content) :]
            )
        elif item := _ITEM.match(shown):
            kind = "list"
            shown = _blanks(shown, 0, item.end()) + shown[item.end() :]
        elif _IMAGE.fullmatch(content.strip()):
            kind = "caption"
        elif content.lstrip().startswith("|"):
            kind = "furniture"
            shown = shown.replace("|", " ")
        shown = _hide_marks(shown)
        lines.append(shown)
        inner = shown.strip()
        if not inner:
            continue
        left = start + len(shown) - len(shown.lstrip())
        if kind != "paragraph":
            close("paragraph")
            paragraph.append((left, left + len(inner)))
            close(kind)
        else:
            paragraph.append((left, left + len(inner)))
    close("paragraph")
    return Masked("".join(lines), title, tuple(blocks))


def _front_matter(text: str) -> tuple[int, str | None]:
    """Where the body begins, and the title in the YAML or TOML block before it."""
    for mark in ("---", "+++"):
        if not text.startswith((mark + "\n", mark + "\r")):
            continue
        end = re.compile(rf"(?<=[\r\n]){re.escape(mark)}[ \t]*(?=[\r\n]|\Z)").search(text, len(mark))
        if end is None:
            return 0, None
        block = text[len(mark) : end.start()]
        found = next((m for m in map(_FRONT_TITLE.match, block.splitlines()) if m), None)
        title = found[1].strip().strip("\"'").strip() if found else ""
        return end.end(), title or None
    return 0, None


def _hide_comments(text: str) -> str:
    if "<!--" not in text:
        return text
    return _COMMENT.sub(lambda m: _blank(m[0]), text)


def _hide_marks(line: str) -> str:
    """One line without its inline marks, as long as before."""
    if not _INLINE.search(line):
        return line
    line = _IMAGE.sub(_keep_first_group, line)
    line = _LINK.sub(_keep_first_group, line)
    for pattern in (_FOOTNOTE, _TAG, _EMPHASIS, _ESCAPE):
        line = pattern.sub(lambda m: " " * len(m[0]), line)
    return _CODE.sub(_keep_first_group, line)


def _keep_first_group(match: re.Match[str]) -> str:
    before = match.start(1) - match.start()
    return " " * before + match[1] + " " * (match.end() - match.end(1))


def _without_closing(heading: str) -> int:
    """Where a heading's line ends before the blanks and hashes that close it, if it has them."""
    bare = heading.rstrip(" \t")
    text = bare.rstrip("#")
    return len(text.rstrip(" \t")) if text != bare and text.endswith((" ", "\t")) else len(heading)


def _blank(text: str) -> str:
    """As long, with its line ends."""
    return re.sub(r"[^\r\n]", " ", text)


def _blanks(text: str, start: int, end: int) -> str:
    return _blank(text[start:end])


def _plain_ends(text: str) -> bool:
    """Whether `str.splitlines` sees the same lines as we do; it also splits at form feeds and other signs."""
    return not re.search("[\v\f\x1c-\x1e\x85\u2028\u2029]", text)


def _split_lines(text: str) -> list[str]:
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)
