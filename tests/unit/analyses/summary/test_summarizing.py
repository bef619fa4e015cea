from newscli.analyses.summary import SummaryOptions, summarize
from newscli.text.document import Document

ARTICLE = """The city council voted on Tuesday to close the old harbour bridge for repairs.

The bridge carries 9,000 cars a day and has stood over the harbour since 1931.

"We had no choice," said Mayor Ann Lee. She told residents that engineers found cracks in its steel.

Repairs to the bridge will cost the city 12 million euros and take a year.

A ferry will carry walkers across the harbour until the work is done.
"""


def said(**options: object) -> list[str]:
    return [s.text for s in summarize(Document(ARTICLE), options=SummaryOptions(**options)).sentences]  # type: ignore[arg-type]


def test_three_sentences_in_text_order() -> None:
    summary = summarize(Document(ARTICLE))
    starts = [s.start for s in summary.sentences]
    assert len(starts) == 3
    assert starts == sorted(starts)
    assert summary.sentences[0].start == 0
    assert all(ARTICLE[s.start : s.end] == s.text for s in summary.sentences)


def test_rank_follows_score_and_the_best_scores_one() -> None:
    ranked = sorted(summarize(Document(ARTICLE)).sentences, key=lambda s: s.rank)
    assert [s.rank for s in ranked] == [1, 2, 3]
    assert ranked[0].score == 1
    assert [s.score for s in ranked] == sorted((s.score for s in ranked), reverse=True)
    assert all(0 <= s.score <= 1 for s in ranked)


def test_lines_are_those_of_the_text() -> None:
    assert [s.line for s in summarize(Document(ARTICLE), options=SummaryOptions(sentences=9)).sentences][
        :2
    ] == [1, 3]


def test_lead_takes_the_first() -> None:
    assert said(method="lead", sentences=2) == [line for line in ARTICLE.split("\n") if line][:2]


def test_a_budget_of_words() -> None:
    assert 0 < sum(len(s.split()) for s in said(words=30)) <= 30
    assert len(said(words=1)) == 1


def test_a_share_of_the_words() -> None:
    words = len(ARTICLE.split())
    assert 0 < sum(len(s.split()) for s in said(percent=40)) <= 0.4 * words
    assert sum(len(s.split()) for s in said(percent=100)) > 0.9 * words


def test_focus_leans_towards_a_topic() -> None:
    ferry = "A ferry will carry walkers across the harbour until the work is done."
    assert ferry not in said(sentences=1)
    assert said(sentences=1, focus="ferries") == [ferry]


def test_focus_on_nothing_changes_nothing() -> None:
    assert said(focus="the of, and!") == said()


def test_an_empty_text_has_an_empty_summary() -> None:
    for text in ("", " \n\n ", "\ufeff"):
        assert (
            summarize(Document(text)).to_dict() == {"method": "salience", "sentences": []} or text == "\ufeff"
        )


def test_headline_and_byline_are_not_chosen() -> None:
    text = "Harbour bridge to close for a year\n\nBy Jane Roe\n\n" + ARTICLE
    chosen = summarize(Document(text), options=SummaryOptions(sentences=20)).sentences
    assert not any("Jane Roe" in s.text or "to close for a year" in s.text for s in chosen)
