import pytest

from newscli.analyses.readability import Readability, ReadabilityOptions, measure_readability
from newscli.text.document import Document

OLD = "The committee, which had deliberated extensively, announced its determination. It was raining."
NEW = "The council took its time. Then it told everyone what it had chosen. It was raining, not much, there."


def measure(text: str, **options: object) -> Readability:
    return measure_readability(Document(text), options=ReadabilityOptions(**options))  # type: ignore[arg-type]


def test_what_got_easier_and_what_harder() -> None:
    old, new = measure(OLD), measure(NEW)
    found = measure(NEW, compare_with=("old.txt", old)).comparison
    assert found is not None
    assert found.other == "old.txt"
    assert old.grade is not None
    assert new.grade is not None
    assert found.measures["grade"][:2] == (old.grade, new.grade)
    assert found.measures["grade"].change == pytest.approx(new.grade - old.grade)
    assert found.measures["grade"].effect == "easier"
    ease = found.measures["flesch_reading_ease"]
    assert ease.change > 0
    assert ease.effect == "easier"
    assert found.measures["longest_sentence"] == (9, 8, -1, "easier")
    assert found.measures["words_per_sentence"] == (6.0, 6.3333, 0.3333, "harder")
    assert found.measures["words"] == (12, 19, 7, None)


def test_a_text_compared_with_itself_is_the_same() -> None:
    found = measure(OLD, compare_with=("same", measure(OLD))).comparison
    assert found is not None
    assert {change.effect for change in found.measures.values()} == {"same", None}


def test_only_the_formulas_shown_are_compared() -> None:
    found = measure(NEW, metrics=("lix",), compare_with=("old", measure(OLD))).comparison
    assert found is not None
    assert "lix" in found.measures
    assert "rix" not in found.measures


def test_the_record() -> None:
    record = measure(NEW, compare_with=("old", measure(OLD))).to_dict()["comparison"]
    assert record["other"] == "old"
    assert record["measures"]["longest_sentence"] == {"old": 9, "new": 8, "change": -1, "effect": "easier"}
    assert "comparison" not in measure(NEW).to_dict()
