import random

import pytest
from nltk.stem.porter import PorterStemmer

from newscli.text.frequency import table
from newscli.text.stems import stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("ties", "tie"),
        ("cats", "cat"),
        ("feed", "feed"),
        ("agreed", "agre"),
        ("plastered", "plaster"),
        ("hopping", "hop"),
        ("falling", "fall"),
        ("filing", "file"),
        ("happy", "happi"),
        ("enjoy", "enjoy"),
        ("relational", "relat"),
        ("vietnamization", "vietnam"),
        ("electrical", "electr"),
        ("goodness", "good"),
        ("adoption", "adopt"),
        ("probate", "probat"),
        ("controlling", "control"),
        ("news", "news"),
        ("dying", "die"),
        ("Ministers", "minist"),
        ("US", "us"),
        ("s", "s"),
        ("", ""),
        ("café", "café"),
        ("62", "62"),
    ],
)
def test_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_equal_to_nltk_on_words_of_the_language() -> None:
    reference = PorterStemmer()
    words = [word for word, _ in table().items()][::12]
    assert len(words) > 4000
    assert [w for w in words if stem(w) != reference.stem(w)] == []


def test_equal_to_nltk_on_made_up_words() -> None:
    reference, chance = PorterStemmer(), random.Random(1)
    endings = [
        "",
        "ed",
        "ing",
        "ies",
        "ied",
        "eed",
        "y",
        "ll",
        "e",
        "ational",
        "alli",
        "logi",
        "fulli",
        "ion",
        "ement",
    ]
    words = [
        "".join(chance.choices("aeiouytlsdbzé'", k=chance.randint(1, 9))) + chance.choice(endings)
        for _ in range(4000)
    ]
    assert [w for w in words if stem(w) != reference.stem(w)] == []


def test_a_word_of_one_letter_repeated_costs_no_more_than_its_length() -> None:
    assert stem("y" * 200_000)[:2] == "yy"
