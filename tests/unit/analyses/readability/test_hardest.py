import pytest

from newscli.analyses.readability.counts import article_words
from newscli.analyses.readability.difficulty import sentence_difficulties
from newscli.analyses.readability.hardest import hardest_sentences, has_passive, reasons
from newscli.analyses.readability.result import HardSentence
from newscli.text.document import Document

EASY = "The dog ran home. "
HARD = (
    "Notwithstanding the plaintiff's acrimonious objections, which the tribunal dismissed when it convened, "
    "the restitution that had been stipulated was disbursed while litigants who were absent deliberated."
)


def hardest(doc: Document, number: int) -> tuple[HardSentence, ...]:
    article = article_words(doc)
    return hardest_sentences(doc, article, sentence_difficulties(article), number)


def reasons_for(text: str) -> tuple[str, ...]:
    article = article_words(Document(text))
    return reasons(article, 0, len(article.forms))


def test_the_hardest_come_first_with_their_place() -> None:
    text = f"{EASY}It was late.\n\n{HARD}\n\nA vet looked at the animal with some concern."
    doc = Document(text)
    first, second = hardest(doc, 2)
    assert first.text == HARD == text[first.start : first.end]
    assert first.line == 3
    assert first.words == 26
    assert first.score > second.score
    assert second.line == 5


def test_of_equals_the_first_in_the_text_comes_first() -> None:
    doc = Document(EASY * 3)
    found = hardest(doc, 5)
    assert [s.start for s in found] == [0, 18, 36]


def test_a_dateline_is_no_part_of_a_sentence() -> None:
    dateline, story = (
        "SPRINGFIELD, Ill. (AP) — ",
        "The river rose above its banks on Monday and flooded three villages.",
    )
    doc = Document(dateline + story + "\n\nNobody was hurt, the county said on Tuesday.")
    first = hardest(doc, 1)[0]
    assert (first.text, first.start) == (story, len(dateline))


def test_none_are_asked_for() -> None:
    doc = Document(HARD)
    assert hardest(doc, 0) == ()


def test_all_reasons_of_a_hard_sentence() -> None:
    long, rare, nested, passive = reasons_for(HARD)
    assert long == "long: 26 words"
    assert rare.startswith("rare words: ")
    assert "stipulated" in rare or "acrimonious" in rare
    assert nested == "nested clauses"
    assert passive == "passive"


def test_an_easy_sentence_has_no_reasons() -> None:
    assert reasons_for("The dog ran home.") == ()


def test_names_are_no_rare_words() -> None:
    assert reasons_for("She met Kowalczyk in Ouagadougou.") == ()


@pytest.mark.parametrize(
    "text",
    [
        *("The bill was passed.", "He had been badly beaten.", "They were not told.", "It is being built."),
        # Two adverbs may stand between, and the last "be" counts.
        *("It was not yet said and got finally hit.", "It is then badly hurt."),
        *("They weren't taxed.", "They weren\u2019t taxed.", "I am torn.", "It isn't owned.", "It got cut."),
    ],
)
def test_passive(text: str) -> None:
    assert has_passive(article_words(Document(text)).forms)


@pytest.mark.parametrize(
    "text",
    [
        "She was happy.",
        "They passed the bill.",
        "He was in need.",
        "There were a hundred.",
        "It is here now and waited.",
        "Passed bills.",
        "Torn by grief, he was happy.",
        "It was an only child cut off.",
        "It is indeed red.",
        "He was a quick lad.",
        "It was bred.",
        "It was any used car.",
        "It was never only still then not cut.",
    ],
)
def test_not_passive(text: str) -> None:
    assert not has_passive(article_words(Document(text)).forms)


def test_a_name_that_opens_the_sentence_is_no_rare_word() -> None:
    (found,) = (r for r in reasons_for("Quenby Zarathost praised the acrimonious plaintiff.") if "rare" in r)
    assert "acrimonious" in found
    assert "quenby" not in found
    assert "zarathost" not in found


def test_a_sentence_is_long_from_26_words_on() -> None:
    words = "the dog ran to the old house and the cat sat on the mat by the door of the shed in the big red"
    assert len(words.split()) == 24
    assert not any(why.startswith("long") for why in reasons_for(f"{words} yard.".capitalize()))
    assert "long: 26 words" in reasons_for(f"{words} new yard.".capitalize())
    article = article_words(Document(f"It was late. {words} new yard.".replace(" the dog", " The dog")))
    assert "long: 26 words" in reasons(article, *article.sentences[1][3:])


@pytest.mark.parametrize("clauses", [2, 3])
def test_three_subordinate_clauses_are_nested(clauses: int) -> None:
    text = (
        "He left"
        + "".join(f" {word} it was late" for word in ("because", "although", "when")[:clauses])
        + "."
    )
    assert ("nested clauses" in reasons_for(text)) == (clauses == 3)


@pytest.mark.parametrize("word", "although because before if since that though unless until when".split())
@pytest.mark.parametrize(
    "others", [["where", "who"], ["whereas", "whom"], ["whether", "whose"], ["which", "while"]]
)
def test_words_that_open_a_clause(word: str, others: list[str]) -> None:
    first, second = others
    assert "nested clauses" in reasons_for(f"He left {word} it ran {first} it sat {second} it lay.")


def test_rare_words_are_those_used_less_than_once_in_150_000_the_rarest_first() -> None:
    # Of a billion words 10,000 are "vaccine", 3,800 "plaintiff", 1,450 "widower" and 550 "obelisk".
    (found,) = reasons_for("He saw a vaccine, a plaintiff and a widower by an obelisk.")
    assert found == "rare words: obelisk, widower, plaintiff"


def test_scores_of_sentences_have_four_decimals() -> None:
    doc = Document(f"{EASY}{HARD}")
    found = hardest_sentences(doc, article_words(doc), [0.123449, 0.98765], 2)
    assert [sentence.score for sentence in found] == [0.9877, 0.1234]
