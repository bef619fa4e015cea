"""Which candidate is chosen, and how sure that is, done by hand for odds that are given."""

from collections.abc import Callable, Iterator
from math import log

import pytest

from newscli.analyses.quotes import ranker
from newscli.analyses.quotes.candidates import UNITS, Candidate, Group

Choose = Callable[..., tuple[int, float]]


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Iterator[Choose]:
    """`ranker.choose` of candidates with these speakers and odds; then those of "unknown" and "nobody"."""

    def chosen(*named: tuple[tuple[int, int], float], unknown: float, nobody: float) -> tuple[int, float]:
        every: list[tuple[tuple[int, int] | None, float]] = [*named, (None, unknown), (None, nobody)]
        weights = {f"odds {number}": UNITS * log(odds) for number, (_, odds) in enumerate(every)}
        monkeypatch.setattr(ranker, "WEIGHTS", weights)
        ranker._weight.cache_clear()
        return ranker.choose(
            [
                Candidate(speaker, None, "before", [("no weight", f"odds {number}")])
                for number, (speaker, _) in enumerate(every)
            ]
        )

    yield chosen
    ranker._weight.cache_clear()


def test_the_likeliest_speaker_is_chosen(choose: Choose) -> None:
    assert choose(((0, 4), 3.0), ((5, 9), 5.0), unknown=1.0, nobody=1.0) == pytest.approx((1, 0.5))


@pytest.mark.parametrize(("nobody", "best"), [(3.3, 0), (3.4, 2), (5.1, 2)])
def test_nobody_speaks_where_the_odds_of_that_are_two_in_five(
    nobody: float, best: int, choose: Choose
) -> None:
    assert choose(((0, 4), 3.0), unknown=2.0, nobody=nobody)[0] == best


@pytest.mark.parametrize(("unknown", "best"), [(3.9, 0), (4.1, 1), (8.0, 1)])
def test_no_speaker_is_named_only_where_that_is_four_times_as_likely_as_any(
    unknown: float, best: int, choose: Choose
) -> None:
    assert choose(((0, 4), 1.0), unknown=unknown, nobody=0.5)[0] == best


def test_without_a_candidate_the_speaker_is_unknown(choose: Choose) -> None:
    assert choose(unknown=3.0, nobody=1.0) == pytest.approx((0, 0.75))


def test_candidates_that_name_the_same_words_make_each_other_surer(choose: Choose) -> None:
    # (3, 8) overlaps (0, 5); (5, 9) only touches it.
    found = choose(((0, 5), 4.0), ((3, 8), 2.0), ((5, 9), 2.0), unknown=1.0, nobody=1.0)
    assert found == pytest.approx((0, 0.6))


def test_of_equal_sums_the_first_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    # As tenths, 0.1 + 0.2 would be more than 0.3.
    monkeypatch.setattr(ranker, "WEIGHTS", {"one": 1, "two": 2, "three": 3, "least": -40})
    ranker._weight.cache_clear()
    sums: list[tuple[tuple[int, int] | None, list[Group]]] = [
        ((0, 4), [("three",)]),
        ((0, 9), [("one",), ("two",)]),
        (None, [("least",)]),
        (None, [("least",)]),
    ]
    found = [Candidate(speaker, None, "before", features) for speaker, features in sums]
    assert ranker.choose(found)[0] == 0
    ranker._weight.cache_clear()
