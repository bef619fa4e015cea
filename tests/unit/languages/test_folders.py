"""Every folder is complete and of one form, so that the code need not ask."""

import re
from importlib.util import find_spec

import pytest

from newscli.text.language import CODES
from newscli.text.languages import FOLDER, Language, load, stopwords

LANGUAGES = [load(code) for code in CODES]
each = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
speaking = pytest.mark.parametrize(
    "language", [lang for lang in LANGUAGES if lang.speech], ids=lambda language: language.code
)


def test_every_folder_is_listed_and_every_language_has_one() -> None:
    assert sorted(path.parent.name for path in FOLDER.glob("*/language.toml")) == list(CODES)


@each
def test_a_folder_holds_two_files(language: Language) -> None:
    names = sorted(path.name for path in (FOLDER / language.code).iterdir())
    assert names == ["language.toml", "stopwords.txt"]


@each
def test_the_models_named_are_there(language: Language) -> None:
    assert find_spec(f"punkt.data.{language.punkt}")
    from nltk.stem.snowball import SnowballStemmer

    assert language.stemmer in ("", *SnowballStemmer.languages)


@each
def test_words_are_of_the_languages_letters(language: Language) -> None:
    alphabet = frozenset("abcdefghijklmnopqrstuvwxyz'-") | language.letters
    words = language.stopwords | language.months | language.weekdays | language.numbers | language.units
    assert [word for word in words if not alphabet.issuperset(word)] == []


@each
def test_lists_are_long_enough(language: Language) -> None:
    assert len(language.stopwords) >= 150
    assert len(language.months) >= 12
    assert len(language.weekdays) >= 7
    assert len(language.numbers) >= 18
    assert len(language.units) >= 18
    assert len(language.first_names) >= 80
    assert len(language.titles) >= 8
    assert len(language.abbreviations) >= 20
    assert len(language.page.furniture) >= 12
    assert language.page.credits and language.page.dates and language.page.notes


@each
def test_shortened_words_come_without_their_last_stop(language: Language) -> None:
    assert [word for word in language.titles | language.abbreviations if word.endswith(".")] == []


@each
def test_lists_are_sorted_and_without_repeats(language: Language) -> None:
    words = (FOLDER / language.code / "stopwords.txt").read_text("utf-8").split()
    assert words == sorted(set(words))


@each
def test_patterns_compile_and_find_vowels(language: Language) -> None:
    re.compile(language.silent)
    assert len(re.findall(language.nuclei, "banana")) == 3


@speaking
def test_speech_is_complete(language: Language) -> None:
    speech = language.speech
    assert speech
    assert len(speech.cues) >= 25
    assert set(speech.pronouns.values()) == set(speech.oblique.values()) == {"m", "f"}
    assert speech.of and speech.of <= speech.linking
    assert len(speech.roles) >= 30
    for words in (speech.determiners, speech.prepositions, speech.conjunctions, speech.that, speech.relative):
        assert words
    assert speech.cues.isdisjoint(language.stopwords)
    assert all(speech.sources)


def test_the_six_attribute_quotations() -> None:
    assert {"de", "fr", "es", "it", "pt", "nl"} <= {lang.code for lang in LANGUAGES if lang.speech}


def test_stop_words_need_no_more_than_their_file() -> None:
    assert stopwords("de") == load("de").stopwords
