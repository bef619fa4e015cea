import pytest

from newscli.text.familiar import is_familiar
from newscli.text.frequency import table, zipf
from newscli.text.syllables import count_syllables
from newscli.text.vocabulary import look_up


def test_a_listed_word_has_all_its_figures() -> None:
    known = look_up("government")
    assert known is not None
    assert known == (zipf("government"), 3, True)
    assert look_up("parliament") == (zipf("parliament"), 3, False)


@pytest.mark.parametrize("word", ["", "a", "i'm", "don't", "naïve", "qwrtzp", "1984", "Government", "u.s."])
def test_words_that_letters_alone_do_not_tell_are_left_to_the_rules(word: str) -> None:
    assert look_up(word) is None


def test_the_table_says_what_the_rules_say() -> None:
    words = [word for word, _ in table().items()][::5]
    known = {word: look_up(word) for word in words}
    plain = [word for word in words if len(word) > 1 and word.isascii() and word.isalpha()]
    assert len(plain) > 9_000
    wrong = [w for w in plain if known[w] != (zipf(w), count_syllables(w), is_familiar(w))]
    assert wrong == [], "build the tables again: tools/build_lexicons.py"
