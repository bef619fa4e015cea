from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.text.spans import Block
from newscli.text.structure import KEPT, KINDS, find_dateline, label

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n\r\t .:|/@©“\"'-—()"), max_size=400
)
PARAGRAPHS = (
    "The harbour bridge will stay closed until the summer, the council said, because its cables have rusted.",
    "About 12,000 drivers a day have used the bridge, which was built in 1931 and last mended in 1988.",
    '"Nobody likes it, but we have no choice," said Maria Holt, who heads the roads department.',
    "Traders had asked for a new study. The council refused, saying that it would change nothing.",
    "The work is expected to cost 40 million pounds, and most of that will be borrowed from the state bank.",
    "Ferries will run every ten minutes from the old dock, and the fare will be the same as that of the bus.",
)
FURNITURE = (
    "Share on Facebook",
    "Advertisement",
    "Sign up to our newsletter and get the best stories in your inbox",
    "Read more: Ferry firm plans second boat",
    "By Jonas Feld",
    "Updated 10:32 GMT, 4 March 2014",
    "The bridge last week. Photograph: Jonas Feld/Getty Images",
    "Most read",
    "Follow us on Twitter",
    "Copyright 2014 The Quay Post. All rights reserved.",
)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(TEXTS)
def test_blocks_are_in_order_and_cover_every_character(text: str) -> None:
    found = label(text)
    at = 0
    for block in found:
        assert block.kind in KINDS
        assert at <= block.start < block.end
        assert not text[at : block.start].strip()
        assert not text[block.start].isspace() and not text[block.end - 1].isspace()
        at = block.end
    assert not text[at:].strip()
    assert not found or any(block.kind in KEPT for block in found)
    dateline = find_dateline(text, found)
    assert dateline is None or text[dateline.start : dateline.end].strip()


@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(PARAGRAPHS + FURNITURE), min_size=1, max_size=14),
    st.sampled_from(["\n", "\r\n", "\n\n\n"]),
)
def test_spacing_changes_nothing(lines: list[str], gap: str) -> None:
    apart = [(block.kind) for block in label("\n\n".join(lines))]
    assert [block.kind for block in label(gap.join(lines))] == apart


@settings(derandomize=True, max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(FURNITURE), max_size=3),
    st.lists(st.tuples(st.integers(1, len(PARAGRAPHS) - 1), st.sampled_from(FURNITURE)), max_size=3),
    st.lists(st.sampled_from(FURNITURE), max_size=3),
)
def test_furniture_leaves_the_body_as_it_is(
    before: list[str], between: list[tuple[int, str]], behind: list[str]
) -> None:
    lines = list(PARAGRAPHS)
    for at, line in sorted(between, reverse=True):
        lines.insert(at, line)
    text = "\n".join([*before, *lines, *behind])
    kinds = {text[block.start : block.end]: block.kind for block in label(text)}
    assert [kinds[line] for line in PARAGRAPHS] == ["body"] * len(PARAGRAPHS)
    assert not any(kinds[line] in KEPT for line in (*before, *(line for _, line in between), *behind))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(TEXTS, st.data())
def test_hints_come_back_as_they_are(text: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=4).map(sorted))
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if text[a:b].strip()]
    hints = [
        Block("caption", a + len(text[a:b]) - len(text[a:b].lstrip()), a + len(text[a:b].rstrip()))
        for a, b in spans
    ]
    found = label(text, hints=hints)
    assert set(hints) <= set(found)
    assert all(above.end <= below.start for above, below in pairwise(found))
