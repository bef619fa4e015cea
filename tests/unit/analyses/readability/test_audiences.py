from itertools import pairwise

import pytest

from newscli.analyses.readability import FORMULAS, Readability, ReadabilityOptions, measure_readability
from newscli.analyses.readability.audiences import AUDIENCES, LEAST, fitness, within
from newscli.analyses.readability.measures import measures
from newscli.errors import UsageError
from newscli.text.document import Document

EASY = "The dog ran home. It was wet and cold. The boy gave it some food. Then they sat by the fire."
HARD = (
    "Notwithstanding the plaintiff's acrimonious objections, which the tribunal dismissed when it convened, "
    "the restitution that had been stipulated was disbursed while litigants who were absent deliberated."
)


def measure(text: str, audience: str | None) -> Readability:
    return measure_readability(Document(text), options=ReadabilityOptions(audience=audience))


def test_the_limits_widen_with_what_readers_can_bear() -> None:
    order = [AUDIENCES[name] for name in ("children", "plain", "general", "expert")]
    for easier, harder in pairwise(order):
        assert easier.keys() == harder.keys()
        for name, limit in easier.items():
            assert harder[name] <= limit if name in LEAST else harder[name] >= limit


def test_every_limit_is_on_a_measure_and_runs_its_way() -> None:
    known = measures(measure(EASY, None))
    assert all(limits.keys() <= known.keys() for limits in AUDIENCES.values())
    assert LEAST & FORMULAS.keys() == {"flesch_reading_ease"}


def test_an_easy_text_suits_children_and_a_hard_one_not_even_experts() -> None:
    easy, hard = measure(EASY, "children").audience, measure(HARD, "expert").audience
    assert easy is not None
    assert all(limit.ok for limit in easy.limits.values())
    assert hard is not None
    assert not hard.limits["grade"].ok
    assert not hard.limits["flesch_reading_ease"].ok
    assert hard.limits["longest_sentence"] == (60, 26, True)
    assert hard.limits["words_per_sentence"] == (25, 26.0, False)


def test_a_limit_counts_as_it_is_read() -> None:
    assert within("grade", 9.04, 9)
    assert not within("grade", 9.06, 9)
    assert within("flesch_reading_ease", 59.96, 60)
    assert not within("flesch_reading_ease", 59.9, 60)


def test_it_is_in_the_record_only_when_asked_for() -> None:
    assert "audience" not in measure(EASY, None).to_dict()
    record = measure(EASY, "plain").to_dict()["audience"]
    assert record["name"] == "plain"
    assert record["limits"]["longest_sentence"] == {"limit": 25, "value": 6, "ok": True}


def test_a_text_without_words_is_held_against_nothing() -> None:
    assert measure("", "plain").audience is None
    assert fitness("plain", measure("", None)).limits == {}


def test_limits_hold_whatever_formulas_are_shown() -> None:
    options = ReadabilityOptions(audience="plain", metrics=("lix",))
    found = measure_readability(Document(EASY), options=options)
    assert list(found.scores) == ["lix"]
    assert found.audience == measure(EASY, "plain").audience


def test_an_unknown_audience_names_the_nearest() -> None:
    with pytest.raises(UsageError) as error:
        ReadabilityOptions(audience="childs")
    assert error.value.code == "unknown-audience"
    assert "'children'" in error.value.hint
