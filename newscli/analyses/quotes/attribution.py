"""Goes through an article's quoted stretches in order and gives each its speaker."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from newscli.analyses.quotes import marks, ranker
from newscli.analyses.quotes.candidates import Attribution, Candidate, Context, final_mark
from newscli.analyses.quotes.marks import Stretch
from newscli.analyses.quotes.reading import Reading
from newscli.text.document import Document

# Blocks that may quote somebody: captions and the page do not tell the story, and pull quotes repeat it.
QUOTING = frozenset("headline dek subhead body list".split())


class Decision(NamedTuple):
    """A quoted stretch with the candidate chosen for it and that candidate's probability."""

    stretch: Stretch
    context: Context
    chosen: Candidate
    probability: float


def readings(doc: Document) -> list[Reading]:
    """One reading a block that may hold quotations, in order; behind the dateline, if it opens with one."""
    text = doc.text
    # A line that ends in a colon announces what follows, whatever else it is taken for: "From Jane Roe:".
    blocks = [b for b in doc.blocks if doc.keep_furniture or b.kind in QUOTING or text[b.end - 1] == ":"]
    stretches = [marks.find_stretches(text, b.start, b.end) for b in blocks]
    single = marks.prefers_single(text, chain.from_iterable(stretches))
    if single:
        stretches = [marks.find_stretches(text, b.start, b.end, single=True) for b in blocks]
    for i in range(len(blocks) - 1):
        last, following = stretches[i][-1:], stretches[i + 1][:1]
        ends_open = last and last[0].repair == "unclosed" and last[0].end == blocks[i].end
        if ends_open and following and blocks[i + 1].start == following[0].open < following[0].start:
            stretches[i][-1] = last[0]._replace(repair=None, runs_on=True)
    dateline = doc.dateline
    return [
        Reading(
            doc,
            dateline.end if dateline and b.start <= dateline.start < b.end else b.start,
            b.end,
            [s for s in inside if not marks.is_nickname(text, s)],
            single=single,
        )
        for b, inside in zip(blocks, stretches, strict=True)
    ]


def attribute(
    paragraphs: Sequence[Reading],
    choose: Callable[[Sequence[Candidate]], tuple[int, float]] = ranker.choose,
) -> Iterator[Decision]:
    """Each stretch with its speaker; what was decided for one is at hand for the next."""
    said: list[Attribution] = []
    for block, r in enumerate(paragraphs):
        previous = paragraphs[block - 1] if block else None
        for number, stretch in enumerate(r.stretches):
            place = r.places[number]
            low, high = r.sentence(place)
            context = Context(r, block, previous, said, number, place, low, high, final_mark(r, number))
            found = ranker.candidates(context)
            index, probability = choose(found)
            chosen = found[index]
            yield Decision(stretch, context, chosen, probability)
            if chosen.speaker is not None:
                carried = stretch.runs_on
                said.append(
                    Attribution(
                        chosen.speaker, chosen.cue, chosen.how, block, stretch.close, context.final, carried
                    )
                )
                del said[:-4]


def join(decisions: Iterable[Decision]) -> list[Decision]:
    """Give the parts of a quotation that runs over several paragraphs one speaker, the surest part's."""
    found: list[Decision] = []
    parts: list[Decision] = []
    for decision in decisions:
        parts.append(decision)
        if not decision.stretch.runs_on:
            found += _joined(parts)
            parts = []
    return found + _joined(parts)


def _joined(parts: list[Decision]) -> list[Decision]:
    named = [d for d in parts if d.chosen.speaker is not None]
    if len(parts) < 2 or not named:
        return parts
    own = [d for d in named if d.chosen.how not in ("inherit", "carry")] or named
    surest = max(own, key=lambda d: d.probability)
    return [
        d._replace(chosen=surest.chosen, probability=max(d.probability, surest.probability)) for d in parts
    ]
