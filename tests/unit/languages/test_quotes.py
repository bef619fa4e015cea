"""Short texts with their quotations, and what holds for any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.analyses.quotes import find_quotes
from newscli.text.document import Document
from newscli.text.language import CODES
from tests.unit.languages.quotations import line

FOLDER = Path(__file__).parents[2] / "cases" / "languages_quotes"
CASES = [
    (path.stem, *part.split("\n"))
    for path in sorted(FOLDER.glob("*.txt"))
    for part in path.read_text("utf-8").strip().split("\n\n")
]


def found(code: str, text: str) -> list[str]:
    return [line(quote) for quote in find_quotes(Document(text, language=code)).quotes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[1][:30]}")
def test_a_short_text(case: tuple[str, ...]) -> None:
    code, text, *expected = case
    assert found(code, text) == expected


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    text = (
        "„Wir fangen an“, sagte Anna Schmidt. „Das wird schwer.\n\n„Aber wir schaffen es.“\n\nDann ging sie."
    )
    assert [quote.split(" | ")[1::2] for quote in found("de", text)] == [
        ["Wir fangen an", "Anna Schmidt"],
        ["Das wird schwer.", "Anna Schmidt"],
        ["Aber wir schaffen es.", "Anna Schmidt"],
    ]


def test_two_people_of_one_surname_are_told_apart() -> None:
    text = (
        "Anna Schmidt führt die Firma. „Wir wachsen jedes Jahr“, sagte Peter Schmidt. "
        "„Das stimmt so nicht“, sagte Frau Schmidt. „Doch“, sagte Herr Schmidt. „Gut“, sagte Schmidt."
    )
    names = [quote.split(" | ")[3] for quote in found("de", text)]
    assert names == ["Peter Schmidt", "Anna Schmidt", "Peter Schmidt", "Peter Schmidt"]


def test_a_single_mark_that_is_never_closed_leaves_the_quotation_behind_it() -> None:
    assert found("nl", "De ‘nieuwe zaak is groot. ‘Dat is veel te laat’, zei Anna Smit.") == [
        "direct | Dat is veel te laat | Anna Smit | Anna Smit | zei"
    ]


def test_a_list_with_dashes_is_no_dialogue() -> None:
    assert found("es", "Los acuerdos:\n\n— más agua para el valle\n\n— menos impuestos") == []


def test_without_words_of_speech_whole_sentences_in_marks_are_found() -> None:
    text = '"Emme halua ottaa mitään riskejä", sanoo päällikkö. Laiva "Meri" lähti.'
    assert found("fi", text) == ["direct | Emme halua ottaa mitään riskejä | - | - | -"]


WORDS = st.sampled_from(
    "„ “ » « ” \" ' ‘ ’ — – , : . ! ? ( ) \n\n sagte dit dijo Anna Schmidt der die el la que so selon par M. "
    "a-t-il ha detto L'état 5 été disse zei von Minister".split(" ")
)


@given(st.sampled_from(CODES), st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text_has_quotations_in_order_with_true_offsets(code: str, text: str) -> None:
    at = 0
    for quote in find_quotes(Document(text, language=code)).quotes:
        assert at <= quote.start < quote.end
        at = quote.end
        assert quote.text == text[quote.start : quote.end]
        assert 0 <= quote.confidence <= 1
        for span in (quote.speaker, quote.cue):
            assert span is None or span.text == text[span.start : span.end]
