from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.analyses.summary import METHODS, SummaryOptions, summarize
from newscli.text.document import Document

WORDS = [
    *"the council closed old bridge She But \"why 'tis it' said.” “We 12 İstanbul a: ok? No!".split(),
    *["LONDON (AP) —", "\n\n", "repairs.", "cars.\n", "harbour"],
]
PROSE = st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
TEXTS = PROSE | ANY
METHOD = st.sampled_from(sorted(METHODS))


@settings(derandomize=True, deadline=None, max_examples=150)
@given(TEXTS, METHOD, st.integers(1, 6), st.sampled_from(["", "bridge", "¿?"]))
def test_sentences_are_verbatim_in_order_and_differ(text: str, method: str, count: int, focus: str) -> None:
    options = SummaryOptions(sentences=count, method=method, focus=focus)
    doc = Document(text)
    summary = summarize(doc, options=options)
    chosen = summary.sentences
    assert len(chosen) <= count
    assert bool(chosen) == bool(doc.body)
    assert all(text[s.start : s.end] == s.text and s.text for s in chosen)
    assert all(a.end <= b.start for a, b in pairwise(chosen))
    assert len({" ".join(s.text.lower().split()) for s in chosen}) == len(chosen)
    assert sorted(s.rank for s in chosen) == list(range(1, len(chosen) + 1))
    assert all(0 <= s.score <= 1 for s in chosen)
    by_rank = sorted(chosen, key=lambda s: s.rank)
    assert [s.score for s in by_rank] == sorted((s.score for s in chosen), reverse=True)
    assert summarize(Document(text), options=options) == summary


@settings(derandomize=True, deadline=None, max_examples=100)
@given(TEXTS, METHOD, st.integers(1, 60))
def test_a_budget_of_words_is_kept_or_one_sentence_given(text: str, method: str, words: int) -> None:
    chosen = summarize(Document(text), options=SummaryOptions(words=words, method=method)).sentences
    assert sum(len(s.text.split()) for s in chosen) <= words or len(chosen) == 1


@settings(derandomize=True, deadline=None, max_examples=100)
@given(PROSE, st.floats(1, 100))
def test_a_share_of_words_is_kept_or_one_sentence_given(text: str, percent: float) -> None:
    doc = Document(text)
    chosen = summarize(doc, options=SummaryOptions(percent=percent)).sentences
    everything = sum(len(text[s.start : s.end].split()) for s in doc.body)
    assert sum(len(s.text.split()) for s in chosen) <= everything * percent / 100 or len(chosen) == 1


@settings(derandomize=True, deadline=None, max_examples=60)
@given(PROSE, st.integers(1, 4))
def test_asking_for_more_keeps_what_was_chosen(text: str, count: int) -> None:
    fewer = summarize(Document(text), options=SummaryOptions(sentences=count)).sentences
    more = summarize(Document(text), options=SummaryOptions(sentences=count + 1)).sentences
    assert {s.start for s in fewer} <= {s.start for s in more}
