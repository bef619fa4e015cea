import pytest

from newscli.analyses.readability import FORMULAS, Readability, ReadabilityOptions, measure_readability
from newscli.analyses.readability.options import METRICS
from newscli.errors import UsageError
from newscli.text.document import Document

TEXT = "The cat sat on the mat. It was a beautiful afternoon."


def measure(text: str, **options: object) -> Readability:
    return measure_readability(Document(text), options=ReadabilityOptions(**options))  # type: ignore[arg-type]


def test_every_figure_of_a_short_text() -> None:
    found = measure(TEXT)
    assert list(found.scores) == list(FORMULAS)
    assert found.scores["flesch_reading_ease"] == pytest.approx(
        206.835 - 1.015 * 5.5 - 84.6 * 15 / 11, abs=1e-4
    )
    assert found.scores["flesch_kincaid_grade"] == pytest.approx(
        0.39 * 5.5 + 11.8 * 15 / 11 - 15.59, abs=1e-4
    )
    assert found.scores["rix"] == 1.0
    assert found.counts["words"] == 11
    assert found.grade is not None
    assert found.difficulty is not None
    assert found.reading_seconds == 3  # 11 words at 238 a minute are 2.8 seconds
    assert {s.text for s in found.hardest} == {"The cat sat on the mat.", "It was a beautiful afternoon."}


def test_metrics_choose_the_scores_shown_and_nothing_else() -> None:
    some = measure(TEXT, metrics=("lix", "flesch_reading_ease"))
    everything = measure(TEXT)
    assert list(some.scores) == ["flesch_reading_ease", "lix"]
    assert some.scores["lix"] == everything.scores["lix"]
    assert (some.grade, some.difficulty, some.counts) == (
        everything.grade,
        everything.difficulty,
        everything.counts,
    )


def test_the_options_name_every_formula() -> None:
    assert tuple(FORMULAS) == METRICS


def test_an_unknown_metric_names_the_nearest() -> None:
    with pytest.raises(UsageError) as error:
        measure(TEXT, metrics=("flesch_kincaid",))
    assert error.value.code == "unknown-metric"
    assert "flesch_kincaid" in error.value.message
    assert "did you mean 'flesch_kincaid_grade'" in error.value.hint


def test_hyphens_in_a_metric_are_met_with_the_right_name() -> None:
    with pytest.raises(UsageError) as error:
        measure(TEXT, metrics=("gunning-fog",))
    assert "'gunning_fog'" in error.value.hint


def test_a_negative_number_of_sentences_is_refused() -> None:
    with pytest.raises(UsageError):
        measure(TEXT, hardest=-1)


def test_no_sentences_are_shown_when_none_are_asked_for() -> None:
    assert measure(TEXT, hardest=0).hardest == ()


@pytest.mark.parametrize("text", ["", "   \n\n ", "… — !?"])
def test_a_text_without_words(text: str) -> None:
    found = measure(text)
    assert found.scores == {}
    assert found.grade is None
    assert found.difficulty is None
    assert found.reading_seconds == 0
    assert found.hardest == ()
    assert found.grade_range is None
    assert found.paragraphs == ()
    assert found.counts["words"] == 0
    assert found.notes == ("no words to measure",)


def test_a_single_word_is_marked_as_too_short() -> None:
    found = measure("Internationalisation.")
    assert any(note.startswith("too short") for note in found.notes)
    assert found.grade is not None
    assert 0 <= found.grade <= 20


def test_smog_of_few_sentences_is_an_estimate() -> None:
    assert any("smog_index is an estimate" in note for note in measure("The dog ran home now. " * 29).notes)
    assert not any("is an estimate" in note for note in measure("The dog ran home now. " * 30).notes)


def test_formulas_that_disagree_are_pointed_out() -> None:
    assert any(note.startswith("grade is unsure") for note in measure("Internationalisation. " * 40).notes)


def test_another_language_is_pointed_out() -> None:
    for language in ("is", None):
        found = measure_readability(Document("Hundurinn hljóp heim.", language=language))
        assert any("made for English" in note for note in found.notes)


def test_only_the_article_counts() -> None:
    paragraphs = (
        "The city council voted on Monday to close two schools. Parents had asked it to wait for a year.",
        "The schools have lost a third of their pupils since 2015. The mayor said they cost too much.",
    )
    body = "\n\n".join(paragraphs)
    dressed = f"City Council Votes to Close Two Schools\n\nBy Jane Miller\n\n{body}\n\nShare this article\n"
    assert measure(dressed).counts == measure(body).counts


def test_the_furniture_counts_if_it_is_to_be_kept() -> None:
    headline, byline = "City Council Votes to Close Two Schools", "By Jane Miller"
    text = f"{headline}\n\n{byline}\n\nThe council voted on Monday to close two schools."
    kept = measure_readability(Document(text, keep_furniture=True))
    assert kept.counts["words"] == 7 + 3 + 9


def test_the_record_has_the_published_keys() -> None:
    record = measure(TEXT).to_dict()
    keys = "counts scores grade grade_range difficulty reading_seconds hardest paragraphs notes"
    assert list(record) == keys.split()
    assert list(record["paragraphs"][0]) == ["start", "end", "line", "words", "score"]
    assert list(record["hardest"][0]) == ["text", "start", "end", "line", "score", "words", "reasons"]
