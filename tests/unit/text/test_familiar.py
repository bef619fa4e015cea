import pytest

from newscli.text.familiar import familiar_words, is_familiar


@pytest.mark.parametrize(
    "word",
    (
        "house House houses walked hoped running bigger happiest babies hurried happily doctor's doctors' "
        "doctor’s don't we'll gently boy-friend stopped wider"
    ).split(),
)
def test_listed_words_and_their_regular_forms_are_familiar(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize(
    "word", ["parliament", "inflation", "house-parliament", "bureaucracies", "-", "", "2024"]
)
def test_other_words_are_not(word: str) -> None:
    assert not is_familiar(word)


def test_the_list_is_that_of_textstat() -> None:
    from importlib.resources import files

    import textstat

    source = files(textstat).joinpath("resources/en/easy_words.txt").read_text("utf-8")
    assert familiar_words() == frozenset(source.lower().split())
