import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.analyses.keywords import KeywordOptions, find_keywords
from newscli.analyses.keywords.options import METHOD_NAMES
from newscli.analyses.keywords.together import Collection
from newscli.text.document import Document
from newscli.text.language import CODES

GERMAN = (
    "Die neue Brücke steht. Anna Schmidt baute die Brücke. Zwei Brücken fehlen noch, sagte Schmidt. "
    "Das dauert drei Jahre. Nach drei Jahren ist die Brücke fertig."
)
FRENCH = "L'eau manque. La ville achète de l'eau à Lyon. L'eau est chère, dit la ville."


def found(code: str, text: str, **options: int | str) -> list[str]:
    asked = KeywordOptions(**options)  # type: ignore[arg-type]  # their types are those of the fields
    return [phrase.text for phrase in find_keywords(Document(text, language=code), options=asked).phrases]


def test_forms_of_a_word_are_one_phrase() -> None:
    phrases = find_keywords(Document(GERMAN, language="de")).phrases
    assert (phrases[0].text, phrases[0].count) == ("Brücke", 4)


def test_a_surname_counts_for_the_full_name() -> None:
    assert "Anna Schmidt" in found("de", GERMAN)
    assert "Schmidt" not in found("de", GERMAN)


def test_what_is_counted_is_no_topic() -> None:
    assert {"Jahre", "Jahren"}.isdisjoint(found("de", GERMAN))


def test_an_article_with_an_apostrophe_is_no_part_of_a_phrase() -> None:
    assert found("fr", FRENCH)[:2] == ["eau", "ville"]


def test_an_of_joins_names() -> None:
    text = "Ayer cerró el Banco de España. El Banco de España no habló del cierre."
    assert found("es", text)[0] == "Banco de España"


@pytest.mark.parametrize("method", METHOD_NAMES)
def test_every_method_knows_the_stop_words(method: str) -> None:
    phrases = found("fr", FRENCH, method=method, max_words=1)
    assert "eau" in [phrase.lower() for phrase in phrases]
    assert {"la", "de", "est"}.isdisjoint(phrases)


def test_articles_of_several_languages_together() -> None:
    collection = Collection(KeywordOptions())
    for code, text in (("de", GERMAN), ("fr", FRENCH), ("en", "The bridge is shut. The bridge is old.")):
        collection.add(Document(text, language=code, source=code))
    assert {"Brücke", "eau", "bridge"} <= {phrase.text for phrase in collection.result().phrases}


@given(
    st.sampled_from(CODES),
    st.lists(
        st.sampled_from("La ville de l'eau 5 . Anna Schmidt und der Banco \n , « » ans".split(" ")),
        max_size=30,
    ),
    st.integers(1, 4),
)
def test_any_text_has_phrases_with_true_offsets(code: str, words: list[str], size: int) -> None:
    text = " ".join(words)
    for phrase in find_keywords(
        Document(text, language=code), options=KeywordOptions(max_words=size)
    ).phrases:
        assert 0 <= phrase.score <= 1
        assert text[phrase.start : phrase.end].strip()
        assert phrase.count >= 1
