import pytest

from newscli.text.structure import find_dateline, label

STORY = (
    "Ministers met on Monday to talk about the price of bread, which has doubled since the start of the year."
)


def dateline(text: str) -> str | None:
    span = find_dateline(text, label(text))
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    "prefix",
    [
        "WASHINGTON (AP) —",
        "LONDON, March 3 (Reuters) -",
        "(CNN) --",
        "(CNN)",
        "BAGHDAD —",
        "SEOUL, South Korea —",
        "NEW YORK -",
        "ST. LOUIS (AP) –",
        "COLUMBIA, S.C. (AP) --",
        "Rome (CNN)",
        "GENEVA, Jan. 12 —",
        "DAYTON, Ohio, Jan. 12 (Writers' Pool) -",
    ],
)
def test_datelines(prefix: str) -> None:
    assert dateline(f"{prefix} {STORY}") == prefix


def test_no_space_behind_the_agency() -> None:
    assert dateline(f"(CNN){STORY}") == "(CNN)"


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "NATO ministers met on Monday - and talked about bread.",
        "The minister (a baker himself) met the press - again.",
        "Maria Holt (left) spoke - but not for long.",
        "U.S. ministers met.",
        "A - B",
    ],
)
def test_none(text: str) -> None:
    assert dateline(text) is None


def test_it_is_found_under_a_headline() -> None:
    text = f"Bread price doubles\n\nPARIS (AFP) - {STORY}\n\n{STORY} Nobody knew why."
    assert dateline(text) == "PARIS (AFP) -"


def test_a_text_without_body_has_none() -> None:
    assert find_dateline("", ()) is None
