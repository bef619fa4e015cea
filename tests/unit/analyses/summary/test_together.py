from newscli.analyses.summary import SummaryOptions, summarize
from newscli.analyses.summary.together import summarize_together
from newscli.text.document import Document

FERRY = (
    "Ferry workers on the northern line voted on Sunday to end a strike of nine days. "
    "The strike had stranded thousands of tourists on four islands. "
    "A bakery on the quay sold out of bread twice during the week."
)
AGAIN = (
    "A strike of ferry workers on the northern line ended on Sunday after a vote. "
    "Boats will sail again on Monday morning, the company said. "
    "The harbour master said that the weather would be calm."
)


def _docs() -> list[Document]:
    return [Document(FERRY, id="a"), Document(AGAIN, id="b")]


def test_each_sentence_names_its_article_and_stands_there() -> None:
    docs = {doc.id: doc for doc in _docs()}
    summary = summarize_together(list(docs.values()), options=SummaryOptions(sentences=3))
    assert len(summary.sentences) == 3
    for sentence in summary.sentences:
        assert sentence.document is not None
        assert docs[sentence.document].text[sentence.start : sentence.end] == sentence.text
    order = [(s.document, s.start) for s in summary.sentences]
    assert order == sorted(order)
    assert [s.to_dict()["document"] for s in summary.sentences] == [s.document for s in summary.sentences]


def test_what_all_articles_tell_comes_first_and_is_told_once() -> None:
    summary = summarize_together(_docs(), options=SummaryOptions(sentences=2))
    told = [s.text for s in summary.sentences]
    assert any("strike" in text for text in told)
    assert sum("voted" in text or "vote." in text for text in told) <= 1


def test_the_same_article_twice_is_not_told_twice() -> None:
    docs = [Document(FERRY, id="a"), Document(FERRY, id="b")]
    summary = summarize_together(docs, options=SummaryOptions(sentences=5))
    assert len({s.text for s in summary.sentences}) == len(summary.sentences) == 3


def test_no_article_and_empty_articles_give_an_empty_summary() -> None:
    assert summarize_together([]).sentences == ()
    assert summarize_together([Document(""), Document("\n")]).sentences == ()


def test_one_article_is_summarized_as_by_itself() -> None:
    alone = summarize_together([Document(FERRY, id="a")], options=SummaryOptions(sentences=1))
    by_itself = summarize(Document(FERRY), options=SummaryOptions(sentences=1))
    assert alone.sentences[0].text == by_itself.sentences[0].text
