from newscli.analyses.summary.candidates import Candidates, collect
from newscli.text.document import Document


def test_terms_are_distinct_content_words_in_order() -> None:
    candidates = Candidates(
        (), ["The mayor said the old bridge and the bridge fund are closed."], "Bridge shut"
    )
    assert candidates.words[0][:4] == ["the", "mayor", "said", "the"]
    assert candidates.terms == [["mayor", "old", "bridge", "fund", "closed"]]
    assert candidates.title == ["bridge", "shut"]


def test_letters_that_grow_in_lower_case_do_no_harm() -> None:
    text = "İİİİ İstanbul opened a new ferry line to the islands. Crowds came to see it leave."
    found = collect(Document(text))
    assert [text[s.start : s.end] for s in found.sentences] == found.texts


def test_fragments_among_sentences_are_left_out() -> None:
    body = "The council voted to close the bridge for repairs."
    text = f"By. Jane Roe. PUBLISHED:. {body} Scroll down for video of it."
    assert collect(Document(text)).texts == [body]


def test_a_text_of_fragments_keeps_them() -> None:
    doc = Document("Bridge shut. Ferry full.")
    assert len(collect(doc)) == len(doc.body) == 2


def test_the_dateline_is_not_part_of_its_sentence() -> None:
    text = (
        "LONDON (Reuters) - The council voted to close the old bridge.\n\nRepairs will take a year, it said."
    )
    found = collect(Document(text))
    assert found.texts[0] == "The council voted to close the old bridge."
    assert text[found.sentences[0].start : found.sentences[0].end] == found.texts[0]
