"""What each line of an article is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newscli.text.spans import Block
from newscli.text.structure import features as f
from newscli.text.structure.context import echoes, places
from newscli.text.structure.kinds import KEPT
from newscli.text.structure.model import classify
from newscli.text.structure.opening import split_opening
from newscli.text.structure.reading import read
from newscli.text.structure.turns import ASKING, find_turns
from newscli.text.structure.wrapping import blocks

if TYPE_CHECKING:
    from newscli.text.languages import Language

UNDECIDED = "paragraph"  # a block whose bounds the markup gives, but not its kind
_DATED = f.CLASS["month"] | f.TIME | f.CLASS["clock"]
_OPENING = 10  # lines in which a headline is looked for
_UNTITLED = frozenset({"furniture", "subhead"})
_TITLE = f.AT_LEAST[4] | f.AT_LEAST[22] | f.STOP | f.PAGE_CLASSES
_UNENDED = f.OPEN_END | f.AT_LEAST[8]
_PULLED = f.AT_LEAST[8] | f.STOP
_POST_CHARS = 320  # a post and who sent it are no longer
_TOLD = f.AT_LEAST[22] | f.HAS_QUOTE | f.CLASS["said"]  # a paragraph may end with who else worked on it


def label(text: str, *, hints: Sequence[Block] = (), language: "Language | None" = None) -> tuple[Block, ...]:
    """Every paragraph or line that is not empty, in order, with its kind; blank lines change nothing.

    Where nothing would be left as the article's text, everything that the markup does not name is body: a
    single sentence or an excerpt is not page furniture.

    Args:
        text: Any text.
        hints: Blocks that the markup gives, in any order, not overlapping; they are kept as they are, but for
            the kind of those that are `UNDECIDED`.
        language: What the text is written in, if not English.
    """
    spans = blocks(text)
    known = {(hint.start, hint.end): hint.kind for hint in hints if hint.kind != UNDECIDED}
    if hints:
        spans = _cut_out(text, spans, sorted((hint.start, hint.end) for hint in hints))
    if len(spans) == 1:
        kinds = ["body"]
    else:
        parts = [text[start:end] for start, end in spans]
        if language:
            from newscli.text.structure.localized import kinds_of

            kinds = kinds_of(parts, language)
        else:
            masks = read(parts)
            kinds = _refine(parts, masks, classify(masks, places(parts, masks)))
        for turn in find_turns(text, spans):
            if kinds[turn.block] != "body":  # a question may be set as a heading
                asks = text[turn.label.start : turn.label.end] in ASKING
                kinds[turn.block] = "subhead" if asks else "body"
    if known:
        kinds = [known.get(span, kind) for span, kind in zip(spans, kinds, strict=True)]
    if not any(kind in KEPT for kind in kinds):
        kinds = [known.get(span, "body") for span in spans]
    found = [Block(kind, start, end) for kind, (start, end) in zip(kinds, spans, strict=True)]
    first = next((i for i, kind in enumerate(kinds) if kind == "body"), None)
    if first is not None and spans[first] not in known:
        found[first : first + 1] = split_opening(text, *spans[first])
    return tuple(found)


def _cut_out(
    text: str, spans: Sequence[tuple[int, int]], hints: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The hints, and what they leave of the other blocks, in order."""
    found = list(hints)
    i = 0
    for start, end in spans:
        at = start
        while i < len(hints) and hints[i][1] <= at:
            i += 1
        j = i
        while at < end:
            stop, resume = hints[j] if j < len(hints) and hints[j][0] < end else (end, end)
            rest = text[at:stop].strip() if stop > at else ""
            if rest:
                begin = text.index(rest[0], at)
                found.append((begin, begin + len(rest)))
            at = max(at, resume)
            j += 1
    return sorted(found)


def _refine(lines: Sequence[str], masks: Sequence[int], classes: Sequence[str]) -> list[str]:
    """Kinds from the model's classes; some hold kinds that only a mark or the order of lines tells apart."""
    classes = _titled(masks, classes)
    pulled = [i for i, mask in enumerate(masks) if classes[i] == "body" and mask & _PULLED == _PULLED]
    echoed = echoes(lines, pulled)
    refined: list[str] = []
    titled = begun = False
    for i, (mask, kind) in enumerate(zip(masks, classes, strict=True)):
        if kind == "headline":
            kind = kind if not titled else "subhead" if begun else "dek"
            titled = True
        elif kind == "subhead":
            kind = "dek" if titled and not begun else kind
        elif (
            kind == "body"
            and i
            and mask & _UNENDED == _UNENDED
            and refined[-1] == "headline"
            and "body" in classes[i + 1 :]  # or it is all that there is of the article
        ):
            kind = "dek"
        elif kind == "body":
            if i in echoed:
                kind = "pullquote"
            elif mask & f.TEAM and not mask & _TOLD:
                kind = "note"
            elif mask & f.BULLET and _is_item(lines, masks, i):
                kind = "list"
            begun = True
        elif kind == "caption":
            if not mask & f.AT_LEAST[10] and mask & (f.CREDIT_END | f.CREDIT_LABEL):
                kind = "credit"
        elif kind == "byline":
            if mask & _DATED and not mask & (f.STARTS_BY | f.CLASS["by"]):
                kind = "date"
        elif kind == "furniture" and mask & f.NOTE:
            kind = "note"
        if kind == "subhead" and classes[i + 1 : i + 2] == ["caption"] and lines[i + 1].startswith(lines[i]):
            kind = "caption"  # the picture's title, then the title and its credit
        if mask & (f.HANDLE | f.ADDRESS) and _is_post(lines[i]):
            kind = "embed"
        refined.append(kind)
    return refined


def _titled(masks: Sequence[int], classes: Sequence[str]) -> Sequence[str]:
    """The classes, where no line is a headline with the first that can be one before the text as such.

    Between what the page says for itself a headline looks like the title of another story.
    """
    if "headline" in classes or "body" not in classes:
        return classes
    for i in range(min(classes.index("body"), _OPENING)):
        if classes[i] in _UNTITLED and masks[i] & _TITLE == f.AT_LEAST[4]:
            return [*classes[:i], "headline", *classes[i + 1 :]]
    return classes


def _is_item(lines: Sequence[str], masks: Sequence[int], at: int) -> bool:
    """Whether the line above or below has a mark or number in front too; a dash alone may open speech."""
    if lines[at][0] in "—–":
        return False
    return any(masks[i] & f.BULLET for i in (at - 1, at + 1) if 0 <= i < len(masks))


def _is_post(line: str) -> bool:
    """Whether a line is a post set in, or says whose it was: "— The Quay Post (@quaypost) March 4, 2014"."""
    if len(line) > _POST_CHARS:
        return False
    return "pic.twitter.com/" in line.split()[-1] or (line[0] in "—–-" and "(@" in line)
