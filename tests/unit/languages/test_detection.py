from pathlib import Path

import pytest

from newscli.text.language import detect_language

PASSAGES = {
    p.stem: p.read_text("utf-8") for p in (Path(__file__).parents[2] / "cases" / "detection").glob("*.txt")
}
UNSUPPORTED = ("ca", "cs", "ro", "tr")


@pytest.mark.parametrize("code", sorted(PASSAGES))
def test_a_passage(code: str) -> None:
    assert detect_language(PASSAGES[code]) == (None if code in UNSUPPORTED else code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Der Minister sagte, dass die Straße bis Mai gesperrt bleibt.", "de"),
        ("La police n'a pas encore retrouvé la voiture.", "fr"),
        ("El alcalde dijo que no habrá más agua para los jardines.", "es"),
        ("Il sindaco ha detto che la scuola non riaprirà.", "it"),
        ("A prefeita disse que não há dinheiro para a ponte.", "pt"),
        ("De burgemeester zegt dat het zwembad niet meer open gaat.", "nl"),
        ("Radni nie zgodzili się na budowę nowej drogi.", "pl"),
        ("Kommunen säger att badplatsen inte ska stängas.", "sv"),
        ("The mayor said the bridge will stay shut.", "en"),
    ],
)
def test_a_sentence(text: str, code: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2-1",
        "Storm cuts power",
        "Car bomb kills policeman",
        "Rings of steel combat net attacks",
        "State Senator José Rodríguez, Democrat of Texas",
        "Saraki, Melaye, Ben Bruce Drag IGP Idris to Court",
        "311b3ecbb1817795314ed76fa33e84074237ff13",
        "Angela Merkel, Emmanuel Macron, Pedro Sánchez",
    ],
)
def test_a_few_words_that_show_no_other_language_are_english(text: str) -> None:
    assert detect_language(text) == "en"


def test_one_quotation_in_another_language_changes_nothing() -> None:
    english = "The mayor said that the bridge would stay shut until the end of the year. " * 6
    assert detect_language(english + "«No hay dinero para la obra», dijo el alcalde.") == "en"


def test_the_whole_of_a_long_text_is_read() -> None:
    # What stands at its head in English does not decide: a notice of the page, a licence.
    notice = "Names of contributors: " + "Smith Jones Miller Baker Cole Roe Hill Ito " * 100
    assert detect_language(notice + PASSAGES["sv"] * 8) == "sv"
