import pytest

from newscli.text.document import Document

INTRO = "The harbour master of Port Adair spoke to us about the pier that the storm took.\n\n"


def turns(text: str) -> list[tuple[str, str, str]]:
    """Label, mark and words of each turn."""
    return [tuple(text[span.start : span.end] for span in turn[1:]) for turn in Document(text).turns]  # type: ignore[misc]


def labels(*lines: str) -> list[str]:
    return [label for label, _, _ in turns(INTRO + "\n\n".join(lines))]


def test_a_turn_is_a_label_a_mark_and_what_is_said() -> None:
    text = "Q. Is it over?\n\nA: It  is.\n\nQ: For good?\n\nA: I hope so."
    assert turns(text) == [
        ("Q", ".", "Is it over?"),
        ("A", ":", "It  is."),
        ("Q", ":", "For good?"),
        ("A", ":", "I hope so."),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Q", "A"),
        ("F", "A"),
        ("P", "R"),
        ("NW", "TR"),
        ("N.W.", "T.R."),
        ("MR. DALE", "THE COURT"),
        ("Nell Whitaker", "Maria de la Vega"),
        ("The Quay Post", "Mr. O’Neill"),
        ("Q", "DALE"),
        ("PERSON #1", "PERSON #2"),
    ],
)
def test_labels(one: str, other: str) -> None:
    assert labels(f"{one}: So?", f"{other}: No.", f"{one}: Why?", f"{other}: Ask.") == [one, other] * 2


def test_one_speaker_is_labelled_in_two_ways() -> None:
    found = labels("TOM DALE, HOST: So?", "T.R.: No.", "DALE: Why?", "TR (laughs): Ask.")
    assert found == ["TOM DALE", "T.R.", "DALE", "TR"]


def test_a_label_alone_on_its_line() -> None:
    text = INTRO + "DALE:\n\nSo?\n\nTR: No.\n\nDALE: Why?\n\nTR: Ask."
    assert turns(text)[:2] == [("DALE", ":", ""), ("TR", ":", "No.")]


def test_who_speaks_once_among_them() -> None:
    found = labels("NW: So?", "TR: No.", "VOICE: Louder!", "NW: Why?", "TR: Ask.", "NOISE: Bang.")
    assert found == ["NW", "TR", "VOICE", "NW", "TR"]


@pytest.mark.parametrize(
    "lines",
    [
        ("NW: So?", "TR: No.", "NW: Why?"),  # too few
        ("NW: So.", "TR: No.", "NW: Oh.", "TR: Ask."),  # no question
        ("NW: So?", "NW: No.", "NW: Oh.", "NW: Ask."),  # one alone
        ("Pros: So?", "Cons: No.", "Pros: Oh.", "Cons: Ask."),  # single words
        ("READ MORE: So?", "PHOTOS: No.", "READ MORE: Oh.", "PHOTOS: Ask."),  # of the page
        ("Q: Who won?", "A: Leeds", "B: York", "C: Hull", "Q: And then?", "A: York", "B: Hull"),  # a quiz
        ("A. So?", "B. No.", "A. Oh.", "B. Ask."),  # items
        ("TR: So?", *["It rained on the old pier."] * 9, "NW: No.", "TR: Oh.", *["It blew."] * 9, "NW: Yes."),
    ],
)
def test_lines_that_are_no_turns(lines: tuple[str, ...]) -> None:
    assert labels(*lines) == []


def test_turns_are_part_of_the_article() -> None:
    text = (
        "The harbour master on the lost pier\n\n"
        "Tobias Renn has run the small harbour for 31 years. Last month a storm took half of its pier.\n\n"
        "NW: So?\n\nTR: No.\n\nNW: Why?\n\nTR: Ask.\n\nShare this article"
    )
    kinds = [block.kind for block in Document(text).blocks]
    assert kinds == ["headline", *["body"] * 5, "furniture"]
