import pytest

from newscli.analyses.quotes import Quote, QuoteOptions, find_quotes
from newscli.errors import UsageError
from newscli.text.document import Document

TEXT = (
    'Qasim Musleh left the port on Friday. "We will not come back," Mr. Musleh said. "Never."\n\n'
    '"He has gone," said Jane Roe, a spokeswoman for the port.\n\n'
    'The Musleh campaign called it "a small matter of form."\n\n'
    "Jane Roe said that the port would open at noon."
)


def found(options: QuoteOptions) -> tuple[Quote, ...]:
    return find_quotes(Document(TEXT), options=options).quotes


@pytest.mark.parametrize("name", ["Musleh", "Qasim Musleh", "Mr. Musleh", "MUSLEH", "qasim", "Musleh’s"])
def test_any_form_of_a_name_selects_its_quotations(name: str) -> None:
    quotes = found(QuoteOptions(speaker=name))
    assert [q.text for q in quotes] == ["We will not come back,", "Never."]


def test_a_longer_form_than_the_text_gives_selects_too() -> None:
    text = '"We will not come back," Roe said.'
    assert len(find_quotes(Document(text), options=QuoteOptions(speaker="Jane Roe")).quotes) == 1


@pytest.mark.parametrize("name", ["port", "Jane Okafor", "Mary Roe", "!"])
def test_another_name_selects_nothing(name: str) -> None:
    assert found(QuoteOptions(speaker=name)) == ()


def test_a_role_selects_its_quotations() -> None:
    text = 'Mayor Ann Pohl left the port on Friday.\n\n"We will not come back," the mayor said.'
    for name in ("the mayor", "Pohl"):
        assert len(find_quotes(Document(text), options=QuoteOptions(speaker=name)).quotes) == 1


def test_kinds() -> None:
    assert {q.kind for q in found(QuoteOptions())} == {"direct", "mixed", "indirect"}
    assert {q.kind for q in found(QuoteOptions(kinds=("indirect",)))} == {"indirect"}
    assert {q.kind for q in found(QuoteOptions(kinds=("direct", "mixed")))} == {"direct", "mixed"}


def test_shorter_quotations_are_left_out() -> None:
    assert "Never." not in {q.text for q in found(QuoteOptions(min_words=2))}
    assert [q.text for q in found(QuoteOptions(min_words=6))] == ["the port would open at noon"]


def test_selecting_changes_nothing_else() -> None:
    every = found(QuoteOptions())
    assert found(QuoteOptions(kinds=("direct",))) == tuple(q for q in every if q.kind == "direct")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"kinds": ("spoken",)}, "unknown-kind"),
        ({"kinds": ()}, "unknown-kind"),
        ({"min_words": 0}, "bad-min-words"),
    ],
)
def test_wrong_options(arguments: dict[str, object], code: str) -> None:
    with pytest.raises(UsageError) as caught:
        QuoteOptions(**arguments)  # type: ignore[arg-type]
    assert caught.value.code == code
    assert caught.value.hint
