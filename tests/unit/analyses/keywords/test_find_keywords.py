from typing import Any

import pytest

from newscli.analyses.keywords import KeywordOptions, find_keywords
from newscli.text.document import Document

STORY = """\
Heat pump sales double

Sales of heat pumps doubled in Orrania last year, the energy agency said on Monday. The agency's report
puts it down to a tax credit of 3,000 crowns that Orrania brought in two winters ago.

Installers in Orrania want more. "A heat pump takes two days, and we have a waiting list of nine months,"
said Anna Kovarik, who runs a plumbing firm. Heat pumps now stand in every fifth new house.
"""


def found(text: str, **options: Any) -> list[str]:
    return [k.text for k in find_keywords(Document(text), options=KeywordOptions(**options)).phrases]


def test_the_topic_comes_first() -> None:
    assert found(STORY)[0] == "heat pumps"


def test_top_is_a_limit() -> None:
    assert len(found(STORY, top=3)) == 3
    assert found(STORY, top=3) == found(STORY, top=30)[:3]


def test_single_words() -> None:
    words = found(STORY, max_words=1)
    assert all(len(w.split()) == 1 for w in words)
    assert "Orrania" in words


def test_position_and_count_are_those_of_the_body() -> None:
    first = find_keywords(Document(STORY)).phrases[0]
    assert STORY[first.start : first.end] == "heat pumps"
    assert first.start == STORY.index("heat pumps")
    assert (first.count, first.line) == (3, 3)


def test_scores_fall_from_the_best() -> None:
    scores = [k.score for k in find_keywords(Document(STORY)).phrases]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 0.8


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Ferries sail daily. The ferries are old. Old ferries sink.", "ferries"),
        ("ORRANIA HAS WON. But Orrania lost. He loves ORRANIA.", "Orrania"),
        ("He knows Orrania's coast. They left Orrania's coast.", "Orrania"),
        ("The tax  credit grows. They like the tax  credit.", "tax credit"),
    ],
)
def test_the_form_shown(text: str, form: str) -> None:
    assert form in found(text)


def test_a_possessive_is_cut_off_the_span() -> None:
    text = "They left Orrania's coast."
    phrase = next(k for k in find_keywords(Document(text)).phrases if k.text == "Orrania")
    assert text[phrase.start : phrase.end] == "Orrania"


@pytest.mark.parametrize("text", ["", "   \n\n ", "... !!! ???", "It was not so.", "42 7 1999"])
def test_a_text_without_a_content_word_has_none(text: str) -> None:
    assert found(text) == []


def test_the_record() -> None:
    record = find_keywords(Document(STORY), options=KeywordOptions(top=1)).to_dict()[0]
    assert list(record) == ["text", "score", "count", "start", "end", "line"]


@pytest.mark.parametrize("method", ["salience", "yake", "rake", "textrank"])
def test_mentions_are_all_uses(method: str) -> None:
    options = KeywordOptions(method=method, mentions=True, top=50)
    phrases = {k.text: k for k in find_keywords(Document(STORY), options=options).phrases}
    pumps = next(k for text, k in phrases.items() if text.lower() in ("heat pumps", "heat pump"))
    assert len(pumps.mentions) == pumps.count
    assert pumps.mentions[0] == (pumps.start, pumps.end)
    assert {STORY[start:end].lower().rstrip("s") for start, end in pumps.mentions} == {"heat pump"}
    assert list(pumps.to_dict().items())[-1] == ("mentions", list(map(list, pumps.mentions)))


@pytest.mark.parametrize(
    ("method", "first"),
    [
        ("yake", "pumps doubled in Orrania"),
        ("rake", "heat pumps doubled"),
        ("textrank", "heat pumps"),
    ],
)
def test_other_methods_rank_otherwise(method: str, first: str) -> None:
    phrases = find_keywords(Document(STORY), options=KeywordOptions(method=method)).phrases
    assert phrases[0].text == first
    assert phrases[0].score == 1
    assert all(STORY[k.start : k.end] == k.text for k in phrases)
