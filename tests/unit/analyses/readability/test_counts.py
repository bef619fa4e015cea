import pytest

from newscli.analyses.readability.counts import Counts, article_words, count
from newscli.analyses.readability.words import COMPLEX, DIFFICULT, as_word
from newscli.text.document import Document


def counts_of(text: str) -> Counts:
    return count(article_words(Document(text)))


def difficult_words(text: str) -> list[str]:
    article = article_words(Document(text))
    return [form for form, kinds in zip(article.forms, article.kinds, strict=True) if kinds & DIFFICULT]


def test_a_short_text_counted_by_hand() -> None:
    counts = counts_of("The cat sat on the mat. It was a beautiful afternoon.")
    assert counts.sentences == 2
    assert counts.words == 11
    assert counts.letters == 3 + 3 + 3 + 2 + 3 + 3 + 2 + 3 + 1 + 9 + 9
    assert counts.characters == counts.letters + 2
    assert counts.syllables == 6 + 3 + 3 + 3
    assert counts.polysyllables == 2
    assert counts.long_words == 2
    assert counts.short_words == 9
    assert counts.paragraphs == 1
    assert counts.longest_sentence == 6


def test_marks_are_no_words() -> None:
    assert counts_of("He said: “No — never!” … and left.").words == 6


@pytest.mark.parametrize("word", ["U.S.", "3.5", "don't", "well-known", "1,000,000", "COVID-19", "don’t"])
def test_what_is_said_as_one_is_one_word(word: str) -> None:
    assert counts_of(f"They saw {word} there.").words == 4


def test_paragraphs_and_the_longest_of_them() -> None:
    first = "The council met on Monday to vote on the new budget. It agreed after two hours."
    second = "Parents had asked for more money for the schools. The mayor said there was none. They left."
    counts = counts_of(f"{first}\n\n{second}\n")
    assert counts.paragraphs == 2
    assert counts.longest_paragraph == 9 + 6 + 2
    assert counts.longest_sentence == 11


def test_names_are_not_difficult() -> None:
    assert difficult_words("They met Ouagadougou officials.") == ["officials"]


def test_a_name_at_the_start_is_known_from_elsewhere() -> None:
    text = "The town asked Kowalczyk to stay. Kowalczyk went home."
    assert difficult_words(text) == []


def test_a_word_that_opens_a_quotation_is_no_name() -> None:
    assert difficult_words("He said: “Bureaucrats came.”") == ["bureaucrats"]


def test_capitals_throughout_are_no_names() -> None:
    assert "bureaucrats" in difficult_words("THE BUREAUCRATS CAME HOME.")


def test_numbers_and_initials_are_not_difficult() -> None:
    assert difficult_words("In 2024 a J. B. man had 3.5 dogs.") == []


@pytest.mark.parametrize(
    ("compound", "hard"),
    [
        ("T-shirt", []),
        ("covid-19", ["covid-19"]),  # "covid" is the hard part, not the number
        ("mid-90s", ["mid-90s"]),
        ("top-10", []),
        ("well-run", []),
        ("cost-effective", ["cost-effective"]),
    ],
)
def test_a_compound_is_as_difficult_as_its_hardest_part(compound: str, hard: list[str]) -> None:
    assert difficult_words(compound + " is what they had.") == hard


def test_a_number_makes_no_compound_rare() -> None:
    assert as_word["top-10"].rarity == as_word["top"].rarity


def test_a_possessive_is_as_rare_as_its_word() -> None:
    assert as_word["reservoir's"].rarity == as_word["reservoir"].rarity > 0
    assert as_word["reservoir’s"].form == "reservoir's"


@pytest.mark.parametrize(
    ("word", "is_complex"),
    [
        ("beautiful", True),
        ("created", False),  # cre-a-ted has its third syllable from -ed
        ("processes", False),
        ("developed", True),  # de-vel-op has three
        ("well-to-do", False),  # three easy words
        ("non-governmental", True),
        ("table", False),
        ("presented", False),  # pre-sent-ed: the third is the ending's
        ("congress's", False),
        ("imagined", True),  # i-mag-ined
        ("inspired", False),
        ("companies", True),
        ("marriages", False),
    ],
)
def test_gunnings_hard_words(word: str, is_complex: bool) -> None:
    assert bool(as_word[word].kinds & COMPLEX) is is_complex


def test_abbreviated_titles_are_familiar() -> None:
    assert difficult_words("We saw Mr. Bell and Mrs. Bell there.") == []


def test_rarer_words_have_more_rarity() -> None:
    rarity = [as_word[word].rarity for word in ("the", "economy", "tumultuous")]
    assert rarity[0] == 0.0
    assert rarity[0] < rarity[1] < rarity[2] <= 4.0


def test_the_sample_of_linsear_write_ends_at_a_hundred_words() -> None:
    counts = counts_of("The dog ran to the old red house again today. " * 15)
    assert counts.sample_words == 100
    assert counts.sample_sentences == 10
    assert counts.words == 150


def test_no_words_no_counts() -> None:
    assert counts_of("… — !") == Counts()


ARTICLE = (
    "River Floods Three Villages\n\nBy Ann Smith\n\nSPRINGFIELD, Ill. (AP) — The river rose above its banks "
    "on Monday and flooded three villages in the county.\n\nNobody was hurt, the county said on Tuesday."
)


@pytest.mark.parametrize(
    ("kinds", "more"), [((), 0), (("headline",), 4), (("headline", "byline"), 7), (("dateline",), 3)]
)
def test_other_kinds_of_block_count_when_asked_for(kinds: tuple[str, ...], more: int) -> None:
    plain = count(article_words(Document(ARTICLE)))
    assert plain.words == 15 + 8
    assert count(article_words(Document(ARTICLE), count=kinds)).words == plain.words + more
