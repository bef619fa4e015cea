"""What each line of an article is."""

from collections.abc import Sequence

from newscli.text.spans import Block
from newscli.text.structure import features as f
from newscli.text.structure.context import places
from newscli.text.structure.features import features
from newscli.text.structure.kinds import KEPT
from newscli.text.structure.model import classify
from newscli.text.structure.wrapping import lines


def label(text: str, *, hints: Sequence[Block] = ()) -> tuple[Block, ...]:
    """Every paragraph or line that is not empty, in order, with its kind.

    Args:
        text: Any text.
        hints: Blocks whose kind is known from the markup; they are kept as they are.
    """
    spans = list(lines(text))
    if len(spans) == 1:
        kinds = ["body"]
    else:
        parts = [text[start:end] for start, end in spans]
        masks = [features(part) for part in parts]
        kinds = _refine(masks, classify(masks, places(parts, masks)))
    known = {(hint.start, hint.end): hint.kind for hint in hints}
    blocks = [
        Block(known.get((start, end), kind), start, end)
        for (start, end), kind in zip(spans, kinds, strict=True)
    ]
    if not any(block.kind in KEPT for block in blocks):
        blocks = [
            block if (block.start, block.end) in known else block._replace(kind="body") for block in blocks
        ]
    return tuple(blocks)


def _refine(masks: Sequence[int], kinds: Sequence[str]) -> list[str]:
    """Kinds from the model's classes, which hold two kinds each where only a word or the place tells them apart."""
    refined, titled, begun = [], False, False
    for mask, kind in zip(masks, kinds, strict=True):
        if kind == "headline":
            if titled:
                kind = "subhead"  # noqa: PLW2901
            titled = True
        elif kind == "subhead" and titled and not begun:
            kind = "dek"  # noqa: PLW2901
        elif kind == "body":
            begun = True
        elif kind == "caption" and not mask & f.AT_LEAST[10] and mask & f.CREDIT_END:
            kind = "credit"  # noqa: PLW2901
        elif kind == "byline" and mask & (f.CLASS_BITS["month"] | f.TIME) and not mask & f.CLASS_BITS["by"]:
            kind = "date"  # noqa: PLW2901
        refined.append(kind)
    return refined
