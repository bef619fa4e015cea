import json
from pathlib import Path

import pytest

from newscli.analyses.keywords.result import RankedPhrase
from newscli.analyses.keywords.textrank import rank_by_textrank, score_words
from newscli.text.document import Document

CASES = Path(__file__).parents[3] / "cases" / "keyword_methods"
RECORDED = json.loads((CASES / "textrank.json").read_text("utf-8"))
NEAR = 1e-3  # scores are taken when they change by less than 1e-4 a round


def rank(text: str, tags: str, top: int = 10, max_words: int = 4) -> list[RankedPhrase]:
    """Rank a text whose tokens have these tags, whatever the tagger thinks."""
    doc = Document(text, keep_furniture=True)
    doc.tags = list(tags)
    assert len(doc.tags) == len(doc.tokens)
    return rank_by_textrank(doc, top=top, max_words=max_words)


@pytest.mark.parametrize("name", RECORDED)
def test_scores_are_those_of_networkx(name: str) -> None:
    case = RECORDED[name]
    assert score_words(case["sentences"]) == pytest.approx(case["scores"], abs=NEAR)


def test_scores_by_hand() -> None:
    # A path: b = 0.15 + 0.85 * 2a and a = 0.15 + 0.85 * b / 2, so b = 0.405 / 0.2775.
    assert score_words([["a", "b", "c"]]) == pytest.approx(
        {"a": 0.77027, "b": 1.45946, "c": 0.77027}, abs=NEAR
    )
    # Links have no direction, no weight, and none leads from a word to itself or past a sentence.
    assert score_words([["a", "b", "b", "a", "b"], ["c"]]) == pytest.approx(
        {"a": 1, "b": 1, "c": 0.15}, abs=NEAR
    )
    assert score_words([]) == {}


def test_kept_words_that_stand_together_are_a_phrase() -> None:
    # A star: red = 0.5325 / 0.2775 = 1.91892, each of the others 0.15 + 0.85 / 3 * red = 0.69369. Of four
    # words two are kept, the second by its place.
    found = rank("Red foxes, red hens, red barns.", "JN.JN.JN.")
    assert [(p.text, p.uses) for p in found] == [("Red foxes", [(0, 9)]), ("red", [(11, 14), (21, 24)])]
    assert [p.score for p in found] == pytest.approx([1, 1.91892 / 2.61261], abs=NEAR)


def test_more_words_than_asked_for_stand_by_themselves() -> None:
    found = rank("Red foxes, red hens, red barns.", "JN.JN.JN.", max_words=1)
    assert [(p.text, len(p.uses)) for p in found] == [("Red", 3), ("foxes", 1)]
    assert found[1].score == pytest.approx(0.69369 / 1.91892, abs=NEAR)


def test_only_nouns_names_and_adjectives_count() -> None:
    tags = {"N": True, "X": True, "J": True} | dict.fromkeys("VGPARDICTOM?", False)
    for tag, counts in tags.items():
        assert bool(rank("Frost.", f"{tag}.")) is counts, tag


def test_other_words_do_not_keep_two_vertices_apart_but_two_words_of_a_phrase() -> None:
    found = rank("Frost kills blossom. Frost kills blossom.", "NVN.NVN.")
    assert [(p.text, p.score, len(p.uses)) for p in found] == [("Frost", 1, 2)]
    found = rank("Frost kills trees. Frost kills hens. Frost kills barns.", "NVN.NVN.NVN.")
    assert [(p.text, len(p.uses)) for p in found] == [("Frost", 3), ("trees", 1)]


def test_possessive_and_case_make_no_difference() -> None:
    assert [(p.text, len(p.uses)) for p in rank("Linden's frost. LINDEN frost.", "XN.XN.")] == [
        ("Linden's", 2)
    ]


def test_top_is_a_limit() -> None:
    assert len(rank("Red foxes, red hens, red barns.", "JN.JN.JN.", top=1)) == 1


def test_parts_of_speech_are_those_of_the_tagger() -> None:
    doc = Document("The ferry sank. The ferry company quickly found the old ferry.", keep_furniture=True)
    expected = rank(doc.text, "".join(doc.tags))
    assert rank_by_textrank(doc, top=10, max_words=4) == expected
    assert [(p.text, len(p.uses)) for p in expected] == [("ferry", 3)]


@pytest.mark.parametrize("text", ["", "..."])
def test_a_text_without_a_word_has_none(text: str) -> None:
    assert rank(text, "." * (len(text) > 0)) == []
