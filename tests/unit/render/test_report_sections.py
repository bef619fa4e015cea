from collections.abc import Sequence

import pytest

from newscli.analyses.readability import HardSentence
from newscli.render.facts import Facts, Totals, counted, duration, figures, share
from newscli.render.report_sections import profile


def _sentences(lengths: Sequence[int]) -> list[HardSentence]:
    return [HardSentence("", at, at + 1, at + 1, 0.2, words) for at, words in enumerate(lengths)]


def test_the_profile_has_a_bar_for_each_sentence() -> None:
    title, *rows, axis = (line.plain for line in profile(_sentences([24, 12, 1]), 30))
    assert title == "Sentence lengths  words along the text"
    assert rows == ["  24 ██       ", "     ██ ▄▄    ", "   0 ██ ██ ▁▁ "]
    assert axis == "     line 1 3"


def test_where_there_is_no_room_a_bar_is_the_longest_of_several() -> None:
    title, *rows, _ = (line.plain for line in profile(_sentences([1, 8, 1, 1, 1, 4]), 8))
    assert title.endswith("the longest of every 2")
    assert rows == ["   8 █  ", "     █ ▄", "   0 █▃█"]


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0 s"), (59, "59 s"), (65, "1 min 05 s"), (3600, "1 h 00 min"), (7680, "2 h 08 min")],
)
def test_durations(seconds: int, shown: str) -> None:
    assert duration(seconds) == shown


def test_counts_and_shares() -> None:
    assert (counted(1, "word"), counted(0, "word"), counted(1234, "word")) == (
        "1 word",
        "0 words",
        "1,234 words",
    )
    assert (share(1, 4), share(0, 0)) == (0.25, 0.0)


def _facts(words: int, grade: float | None, quotes: int) -> Facts:
    return Facts(words, 2, 30, grade, None, None, None, quotes, 5, 1, "Ann", 5)


def test_figures_leave_out_what_is_not_there() -> None:
    assert figures(_facts(9, 3.0, 2)) == [
        "9 words",
        "2 sentences",
        "30 s to read",
        "2 quotations of 1 speaker",
    ]
    assert figures(_facts(9, 3.0, 0)) == ["9 words", "2 sentences", "30 s to read"]


def test_totals_add_up_and_the_grade_is_the_mean_of_those_that_have_one() -> None:
    totals = Totals()
    for facts in (_facts(10, 4.0, 1), _facts(20, 7.0, 2), _facts(0, None, 0), None):
        totals.add(facts)
    assert totals.shown() == [
        "4 documents",
        "30 words",
        "1 min 30 s to read",
        "mean grade 5.5",
        "3 quotations",
        "1 could not be read",
    ]
