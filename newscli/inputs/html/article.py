"""The article of a web page as plain text, with the kinds that the page's markup gives."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscli.inputs.html.features import features
from newscli.inputs.html.model import score
from newscli.inputs.html.page import HEADINGS, Page, parse, read_page
from newscli.inputs.html.record import read_record, squeeze
from newscli.text.spans import Block
from newscli.text.structure.label import UNDECIDED

# Tenths of a logit from which a passage is kept; the next one where that leaves hardly any text.
KEPT = (-4, -11, -20, -30, -39)
FEWEST = 80  # words of an article, if the page holds so many
SURE = 10  # tenths of a logit from which a paragraph is body, whatever its words look like
REPEATED = 40  # characters of a passage that is kept only once
GAP = "\n\n"

_KINDS = {"li": "list", "figcaption": "caption", "caption": "caption"} | dict.fromkeys(HEADINGS, "subhead")


class Article(NamedTuple):
    """`text`: a passage a paragraph, with empty lines between; `title`: or None; `blocks`: their kinds."""

    text: str
    title: str | None
    blocks: tuple[Block, ...]


def read_article(html: str) -> Article:
    """The article of a page: its headline, and the passages that belong to it.

    Never raises on odd pages; a page without an article gives what text it has, or none.

    Raises:
        InputError: If the parser is not installed.
    """
    tree = parse(html)
    page, record = read_page(tree), read_record(tree, html)
    return compose(page, record.title, [score(names) for names in features(page, record)])


def compose(page: Page, title: str | None, scores: Sequence[int]) -> Article:
    """The article that the scores of the passages make (see `model.score`).

    Args:
        page: The page.
        title: What it gives as its title, or None.
        scores: One for each passage.
    """
    kept = _drop_idle_headings(page, _choose(page, scores))
    headline = _headline(page, title, kept)
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, text in _parts(page, scores, kept, headline):
        parts.append(text)
        blocks.append(Block(kind, at, at + len(text)))
        at += len(text) + len(GAP)
    if headline is not None:
        title = page.passages[headline].text
    return Article(GAP.join(parts), title, tuple(blocks))


def _choose(page: Page, scores: Sequence[int]) -> list[int]:
    """The passages that are kept, each text once."""
    found: list[int] = []
    enough = min(FEWEST, sum(p.words for p in page.passages))
    for least in (*KEPT, min(scores, default=0)):
        seen: set[str] = set()
        found = []
        for i, passage in enumerate(page.passages):
            if scores[i] < least or passage.text in seen:
                continue
            if len(passage.text) >= REPEATED:
                seen.add(passage.text)
            found.append(i)
        if sum(page.passages[i].words for i in found) >= enough:
            break
    return found


def _drop_idle_headings(page: Page, kept: Sequence[int]) -> list[int]:
    """What is kept, without headings of boxes whose content is not."""
    found: list[int] = []
    for i in reversed(kept):
        element = page.elements[page.passages[i].element]
        if element.tag in HEADINGS and element.tag != "h1":
            below = found[-1] if found else None
            if below is None or (below > i + 1 and not _is_inside(page, below, element.parent)):
                continue
        found.append(i)
    return found[::-1]


def _is_inside(page: Page, passage: int, element: int) -> bool:
    at = page.passages[passage].element
    while at > element:  # an element comes after the one around it
        at = page.elements[at].parent
    return at == element


def _headline(page: Page, title: str | None, kept: Sequence[int]) -> int | None:
    """The passage that is the headline: the page's title, else the last h1 before the text."""
    end = kept[0] + 1 if kept else len(page.passages)
    wanted = squeeze(title or "")
    heads = [
        i
        for i, passage in enumerate(page.passages)
        if page.elements[passage.element].tag in HEADINGS and wanted and squeeze(passage.text) == wanted
    ]
    if heads:
        return heads[0]
    above = [i for i in range(end) if page.elements[page.passages[i].element].tag == "h1"]
    return above[-1] if above else None


def _parts(
    page: Page, scores: Sequence[int], kept: Sequence[int], headline: int | None
) -> Iterator[tuple[str, str]]:
    """Kind and text of the headline and of each passage kept, in order."""
    chosen = list(kept) if headline is None else sorted({*kept, headline})
    for i in chosen:
        passage = page.passages[i]
        if i == headline:
            kind = "headline"
        else:
            given = "body" if scores[i] >= SURE else UNDECIDED
            kind = _KINDS.get(page.elements[passage.element].tag, given)
        yield kind, passage.text
