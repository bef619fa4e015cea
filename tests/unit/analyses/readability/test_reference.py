import pytest

from newscli.analyses.readability import measure_readability, reference
from newscli.analyses.readability.counts import Counts, article_words, count
from newscli.analyses.readability.formulas import FORMULAS
from newscli.text.document import Document

PLAIN = (
    "The dog ran to the old red barn. The cat sat on a big box near the door. We all went home at ten. "
    "They had bread and milk for lunch. My mother made a cake for us too. "
    "My father sat on the grass in the sun. "
) * 6

NEWS = (
    "Mr. Musleh met U.S. Sen. J. D. Vance at 5 p.m. in St. Louis. Sales rose 3.5 percent to $1.2 billion, "
    "the company's administration announced. Nobody disagreed."
)

# textstat shortens Coleman and Liau's 0.0588 to 0.058; ours is the published one.
ROUNDED_BY_TEXTSTAT = "coleman_liau_index"
AS_PUBLISHED = [name for name in FORMULAS if name != ROUNDED_BY_TEXTSTAT]


def counts_of_textstat(text: str) -> Counts:
    """Our counts, as textstat takes them."""
    reference.score("lix", text)  # hands textstat its dictionary
    import textstat
    from textstat.backend import counts, selections

    words = selections.list_words(text)
    return Counts(
        sentences=counts.count_sentences(text),
        words=counts.count_words(text),
        characters=counts.count_chars(text, ignore_spaces=True),
        letters=counts.count_letters(text),
        syllables=counts.count_syllables(text, "en_US"),
        polysyllables=counts.count_polysyllable_words(text, "en_US"),
        complex_words=counts.count_difficult_words(text, "en_US", 3),
        difficult_words=counts.count_difficult_words(text, "en_US", 0),
        unfamiliar_words=counts.count_difficult_words(text, "en_US"),
        long_words=counts.count_long_words(text),
        short_words=counts.count_miniwords(text),
        sample_words=len(words),
        sample_polysyllables=counts.count_polysyllable_words(text, "en_US"),
        sample_sentences=textstat.sentence_count(text),
    )


@pytest.mark.parametrize("name", AS_PUBLISHED)
@pytest.mark.parametrize("text", [PLAIN[:400], NEWS], ids=["plain", "news"])
def test_our_formulas_on_textstats_counts_equal_textstats(name: str, text: str) -> None:
    assert FORMULAS[name](counts_of_textstat(text)) == pytest.approx(reference.score(name, text))


def test_both_engines_agree_on_plain_text() -> None:
    fast, slow = (measure_readability(Document(PLAIN, engine=engine)) for engine in ("fast", "reference"))
    assert fast.counts == slow.counts
    for name in AS_PUBLISHED:
        assert fast.scores[name] == pytest.approx(slow.scores[name], abs=0.01), name


def test_coleman_liau_differs_by_textstats_rounding_alone() -> None:
    fast, slow = (measure_readability(Document(PLAIN, engine=engine)) for engine in ("fast", "reference"))
    letters = 100 * fast.counts["letters"] / fast.counts["words"]
    lost = (0.0588 - 0.058) * letters
    assert fast.scores[ROUNDED_BY_TEXTSTAT] - slow.scores[ROUNDED_BY_TEXTSTAT] == pytest.approx(
        lost, abs=0.001
    )


def test_the_reference_is_given_the_article_alone() -> None:
    text = "Council Votes to Close Two Schools\n\nBy Jane Miller\n\n" + PLAIN
    doc = Document(text)
    assert reference.text_of(doc, article_words(doc)) == PLAIN.strip()


def test_the_reference_says_so() -> None:
    found = measure_readability(Document(PLAIN, engine="reference"))
    assert any("textstat" in note for note in found.notes)


def test_the_reference_asks_for_no_download(monkeypatch: pytest.MonkeyPatch) -> None:
    import nltk

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a download was asked for")

    monkeypatch.setattr(nltk, "download", refuse)
    monkeypatch.setattr(nltk.data, "find", refuse)
    assert reference.score("flesch_reading_ease", "An unheard-of text on syllables.") < 100


def test_textstat_takes_an_abbreviation_for_an_end_and_we_do_not() -> None:
    doc = Document("Mr. Musleh met U.S. Sen. J. D. Vance at 5 p.m. in St. Louis.")
    assert count(article_words(doc)).sentences == 1
    assert counts_of_textstat(doc.text).sentences == 2
