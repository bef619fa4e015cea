import pytest

from newscli.analyses.quotes import find_quotes
from newscli.analyses.quotes.attribution import readings
from newscli.analyses.quotes.cast import Cast, find_mentions
from newscli.text.document import Document


def name_of_last(text: str) -> str | None:
    speaker = find_quotes(Document(text)).quotes[-1].speaker
    assert speaker is not None
    return speaker.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ann Pohl met Tom Okafor. "We agreed," Okafor said.', "Tom Okafor"),
        ('Ann Pohl met Tom Okafor. "We agreed," she said.', "Ann Pohl"),
        ('Ann Pohl met Tom Okafor. "We agreed," he said.', "Tom Okafor"),
        ('Tom Okafor and Ann Okafor won. "We agreed," Ms. Okafor said.', "Ann Okafor"),
        ('Tom Okafor and Ann Okafor won. "We agreed," Mr. Okafor said.', "Tom Okafor"),
        ('Sen. Lena Aro spoke.\n\n"We agreed," the senator said.', "Lena Aro"),
        ('Lena Aro, the chairwoman, spoke.\n\n"We agreed," the chairwoman said.', "Lena Aro"),
        ('"We agreed," said Roe adviser Tom Okafor.', "Tom Okafor"),
        ('Ludwig van Dorn left. "We agreed," van Dorn said.', "Ludwig van Dorn"),
        (
            'The rally was led by Tom Okafor, who cited notes from 2006 saying he "sort of agrees".',
            "Tom Okafor",
        ),
    ],
)
def test_the_fullest_name(text: str, expected: str) -> None:
    assert name_of_last(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"We agreed," he said.',
        '"We agreed," a senior official said.',
        '"We agreed," a spokesman for Tom Okafor said.',
        '"We agreed," the senator said.',
        '"We agreed," protesters shouted.',
        'Ann Pohl left. "We agreed," the Pohl campaign said.',
        'Ann Pohl left with the men, who cited notes from 2006 saying they "sort of agreed".',
    ],
)
def test_no_name_is_guessed(text: str) -> None:
    assert name_of_last(text) is None


def test_a_woman_is_not_he() -> None:
    assert name_of_last('Ann Pohl left the port. "We agreed," he said.') is None


def test_mentions_are_told_from_titles_and_dates() -> None:
    doc = Document("On Friday President Jane Q. Roe Jr. met Mr. Okafor's team in the House.")
    mentions = find_mentions(readings(doc))
    assert [(" ".join(m.words), m.honorific, m.rank, m.owner) for m in mentions] == [
        ("Jane Q Roe", "", "president", False),
        ("Okafor", "Mr", "", True),
        ("House", "", "", False),
    ]
    assert all(doc.text[m.start : m.end].endswith(m.words[-1]) or m.words[-1] == "Roe" for m in mentions)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mr. Aro left.", "m"),
        ("Ms. Aro left.", "f"),
        ("Spokeswoman Xi Aro left.", "f"),
        ("Xi Aro, a businessman, left.", "m"),
        ("Mary Aro left.", "f"),
        ("Xi Aro left.", ""),
    ],
)
def test_gender_is_read_from_the_text(text: str, gender: str) -> None:
    cast = Cast(readings(Document(text)))
    assert cast.gender(cast.fullest(cast.mentions[0])) == gender
