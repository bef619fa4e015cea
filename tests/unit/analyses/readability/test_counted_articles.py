"""Each case is an article, a line "# output", and the counts that a careful reader gets."""

from pathlib import Path

import pytest

from newscli.analyses.readability import measure_readability
from newscli.text.document import Document

CASES = sorted((Path(__file__).parents[3] / "cases" / "readability").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_counts_are_those_of_a_careful_reader(path: Path) -> None:
    text, _, expected = path.read_text("utf-8").partition("# output\n")
    counts = measure_readability(Document(text)).counts
    by_hand = {name: int(number) for name, number in map(str.split, expected.splitlines())}
    assert by_hand
    assert {name: counts[name] for name in by_hand} == by_hand
