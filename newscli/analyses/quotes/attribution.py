"""Goes through an article's quoted stretches in order and gives each its speaker."""

from collections.abc import Callable, Iterator, Sequence
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
    """One reading a block that may hold quotations, in order."""
    found = []
    for block in doc.blocks:
        if not doc.keep_furniture and block.kind not in QUOTING:
            continue
        stretches = marks.find_stretches(doc.text, block.start, block.end)
        stretches = [s for s in stretches if not marks.is_nickname(doc.text, s)]
        found.append(Reading(doc, block.start, block.end, stretches))
    return found


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
                carried = stretch.repair == "unclosed" and stretch.end == r.ends[-1]
                said.append(
                    Attribution(
                        chosen.speaker, chosen.cue, chosen.how, block, stretch.close, context.final, carried
                    )
                )
                del said[:-4]
