import pytest

from newscli.analyses.quotes.marks import find_stretches, is_nickname


def inside(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_stretches(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "go" and left.', ["go"]),
        ("She said “go” and left.", ["go"]),
        ("She said ''go'' and left.", ["go"]),
        ("She said ``go'' and left.", ["go"]),
        ("She said „go“ and left.", ["go"]),
        ("She said »go« and left.", ["go"]),
        ("She said «go» and left.", ["go"]),
        ("She said ”go” and left.", ["go"]),
        ("She said “go“ and left.", ["go"]),
        ("She said 'go home now' and left.", ["go home now"]),
        ("She said ‘go home now’ and left.", ["go home now"]),
        ("'Go,' she said.", ["Go,"]),
        ('("go", they said)', ["go"]),
        ('One "a" two "b" three “c”.', ["a", "b", "c"]),
        ("She said “go’’ and left.", ["go"]),
        ("She said ‘‘go’’ and left.", ["go"]),
        ("‘He told me ‘go home now.’’ She left.", []),
        ('(CNN)"Go," she said.', ["Go,"]),
        ('She left. " Go now," he said. "Go."', [" Go now,", "Go."]),
    ],
)
def test_every_style_of_mark(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It isn't the dogs' bridge; rock 'n' roll fans' too.",
        "In the '90s and the ’80s they danced.",
        "He is 5'10\" tall. She is 6'1\".",
        "A 12\" pipe and a 3' wall.",
        "Give 'em time, 'til June.",
        "A 'smart' bridge.",
        '"" and "..."',
        "",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert inside(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"He said "no" to me," she said.', ['He said "no" to me,']),
        ("“He said ‘never again now’ to me,” she said.", ["He said ‘never again now’ to me,"]),
        ("'It is \"mad\" here,' he said.", ['It is "mad" here,']),
        ('"It is a 12" pipe," he said.', ['It is a 12" pipe,']),
        ("He said 'we are the players' best' and left.", ["we are the players' best"]),
        ("'It isn't the dogs' fault,' he said.", ["It isn't the dogs' fault,"]),
    ],
)
def test_only_the_outermost_stretch(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "repair"),
    [
        ('A "very grave breach of the law. "We act," he said.', "very grave breach of the law.", "unclosed"),
        ('"We act, he said. Nobody moved.', "We act,", "unclosed"),
        ('"We act, said the mayor.', "We act,", "unclosed"),
        ('She said: "We act at noon.', "We act at noon.", "unclosed"),
        ('We act," he said.', "We act,", "unopened"),
    ],
)
def test_a_lost_mark_is_mended_in_its_paragraph(text: str, expected: str, repair: str) -> None:
    first = find_stretches(text, 0, len(text))[0]
    assert (text[first.start : first.end], first.repair) == (expected, repair)


def test_bounds_take_the_marks_in() -> None:
    (stretch,) = find_stretches("She said “go”.", 0, 14)
    assert (stretch.open, stretch.start, stretch.end, stretch.close) == (9, 10, 12, 13)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('William "Bill" Okafor left.', True),
        ("Dwayne “The Rock” Johnson left.", True),
        ('Okafor said "No" twice.', False),
        ('The "Bill" Okafor signed.', True),
        ('Okafor wrote "Bill," Roe said.', False),
    ],
)
def test_nicknames(text: str, expected: bool) -> None:
    (stretch,) = find_stretches(text, 0, len(text))
    assert is_nickname(text, stretch) is expected
