from math import erf, log, sqrt

import pytest

from newscli.analyses.keywords import KeywordOptions, Keywords, find_keywords
from newscli.analyses.keywords.contrast import keyness
from newscli.analyses.keywords.together import Collection
from newscli.text.document import Document

FERRIES = (
    "A ferry strike stranded tourists on four islands. The ferry strike began on Monday, the union said. "
    "The harbour stayed empty.",
    "The union called off the ferry strike after nine days. Boats will sail again. Crews had asked for more.",
    "A bakery on the quay sold out of bread. The harbour was full of people.",
)
BRIDGES = (
    "Engineers closed the harbour bridge. Cracks were found in a girder of the harbour bridge.",
    "The bridge will stay closed. The union said that repairs need a year.",
)


def gathered(*texts: str, others: tuple[str, ...] = (), **options: int) -> Collection:
    collection = Collection(KeywordOptions(**options))  # type: ignore[arg-type]  # mypy takes it for any field
    for i, text in enumerate(texts):
        collection.add(Document(text, id=f"a{i}"))
    for text in others:
        collection.add_other(Document(text))
    return collection


def texts(found: Keywords) -> list[str]:
    return [k.text for k in found.phrases]


def test_one_article_has_its_own_scores() -> None:
    alone = find_keywords(Document(FERRIES[0]))
    together = gathered(FERRIES[0]).result()
    plain = [(k.text, k.score, k.count, k.start, k.end, k.line) for k in together.phrases]
    assert plain == [tuple(k)[:6] for k in alone.phrases]
    assert {(k.document, k.documents, k.others) for k in together.phrases} == {("a0", 1, None)}


def test_the_score_is_the_mean_and_counts_are_sums() -> None:
    first = gathered(*FERRIES).result().phrases[0]
    own = [
        next((k for k in find_keywords(Document(t)).phrases if k.text == "ferry strike"), None)
        for t in FERRIES
    ]
    assert (first.text, first.count, first.documents) == ("ferry strike", 3, 2)
    assert first.score == pytest.approx(sum(k.score for k in own if k) / 3, abs=1e-4)
    best = max((k.score, i) for i, k in enumerate(own) if k)[1]
    assert first.document == f"a{best}"
    assert FERRIES[best][first.start : first.end] == "ferry strike"


def test_the_order_of_articles_changes_no_score() -> None:
    def scores(*order: str) -> dict[str, float]:
        return {k.text: k.score for k in gathered(*order, top=40).result().phrases}

    assert scores(*FERRIES) == pytest.approx(scores(*reversed(FERRIES)))


def test_a_contrast_leaves_out_what_both_sets_are_about() -> None:
    contrast = gathered(*FERRIES, others=BRIDGES, top=40).contrast()
    assert texts(contrast)[0] == "ferry strike"
    strike = contrast.phrases[0]
    assert (strike.documents, strike.others) == (2, 0)
    assert "union" in texts(gathered(*FERRIES, top=40).result())
    same = gathered(*FERRIES, others=FERRIES).contrast()
    assert same.phrases == ()


def test_a_contrast_says_in_how_many_of_the_others_a_phrase_is() -> None:
    contrast = gathered(*FERRIES, others=(BRIDGES[0],), top=40).contrast()
    shared = {k.text: k.others for k in contrast.phrases if k.others}
    assert set(shared) <= {"harbour", "union"}


def test_the_score_of_a_contrast_is_a_probability() -> None:
    contrast = gathered(FERRIES[1], others=BRIDGES).contrast()
    alone = {k.text: k.score for k in gathered(FERRIES[1], top=40).result().phrases}
    for phrase in contrast.phrases:
        if not phrase.others:
            z = keyness(alone[phrase.text], 1, 0, 2)
            assert phrase.score == pytest.approx((1 + erf(z / sqrt(2))) / 2, abs=2e-3)


def test_no_articles_have_no_phrases() -> None:
    assert gathered().result().phrases == ()
    assert gathered(others=BRIDGES).contrast().phrases == ()
    assert gathered(*FERRIES).contrast().phrases == ()


def test_keyness_by_hand() -> None:
    # 3 of 4 against 1 of 4: 2 (3 ln 1.5 + ln 0.5 + ln 0.5 + 3 ln 1.5)
    assert keyness(3, 4, 1, 4) == pytest.approx(sqrt(2 * (6 * log(1.5) + 2 * log(0.5))))
    assert keyness(1, 4, 3, 4) == -keyness(3, 4, 1, 4)
    assert keyness(2, 4, 2, 4) == 0
    assert keyness(2, 2, 0, 2) == pytest.approx(sqrt(8 * log(2)))
    assert keyness(1, 3, 0, 0) == 0


def test_the_record() -> None:
    phrase = gathered(*FERRIES, others=BRIDGES).contrast().to_dict()[0]
    assert list(phrase)[6:] == ["document", "documents", "others"]
