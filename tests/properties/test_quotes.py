from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.analyses.quotes import Quote, find_quotes
from newscli.text.document import Document

WORDS = (
    "Jane Roe|Mr. Okafor|she|he|said|told reporters|that|according to|the mayor|asked|, |. |? |: |"
    "\"|“|”|'|‘|’|''|``|«|»|„|\n\n|\n|We go|no|5'10\"|the '90s|in June|a spokesman for the port|"
    "\n\nQ: |\n\nA: |\n\nMR. ROE: |\n\nJR: |calling it|and|who|to|— |(|)|İ|é|\u200b|1,000"
).split("|")
PIECES = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
SENTENCES = [
    'Jane Roe said the port was "not safe for anybody" on Friday.',
    '"We will close it at noon," Tom Okafor said.',
    '"It was built for carts," Ann Pohl added. "It will not last."',
    "The council met in the old hall.",
    '"Will it open in June?" she asked.',
    "He called the plan “a small matter of form” and left.",
]


def quotes_of(text: str) -> tuple[Quote, ...]:
    return find_quotes(Document(text, keep_furniture=True)).quotes


@given(st.one_of(ANY, PIECES))
@settings(max_examples=150)
def test_spans_are_true_and_apart(text: str) -> None:
    end = 0
    for q in quotes_of(text):
        assert text[q.start : q.end] == q.text
        assert q.text.strip()
        assert q.start >= end
        end = q.end
        assert 0.0 <= q.confidence <= 1.0
        for part in (q.speaker, q.cue):
            assert part is None or text[part.start : part.end] == part.text


@given(st.one_of(ANY, PIECES))
@settings(max_examples=40)
def test_the_same_text_gives_the_same_quotations(text: str) -> None:
    assert quotes_of(text) == quotes_of(text)


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6), st.data())
@settings(max_examples=60)
def test_a_lost_mark_moves_no_span_outside_its_paragraph(paragraphs: list[str], data: st.DataObject) -> None:
    text = "\n\n".join(paragraphs)
    marks = [i for i, ch in enumerate(text) if ch in '"“”']
    if not marks:
        return
    at = data.draw(st.sampled_from(marks))
    start = text.rfind("\n\n", 0, at) + 2 if "\n\n" in text[:at] else 0
    stop = text.find("\n\n", at) if "\n\n" in text[at:] else len(text)
    whole = [(q.start, q.end) for q in quotes_of(text) if q.kind != "indirect"]
    broken = [(q.start, q.end) for q in quotes_of(text[:at] + text[at + 1 :]) if q.kind != "indirect"]
    assert [s for s in broken if s[1] <= start] == [s for s in whole if s[1] <= start]
    after = [(a - 1, b - 1) for a, b in whole if a >= stop]
    assert [s for s in broken if s[0] >= stop - 1] == after
