"""Page furniture round and between an article's paragraphs changes nothing, and work grows with the text."""

import sys
from collections.abc import Callable
from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.analyses.keywords import KeywordOptions, find_keywords
from newscli.analyses.summary import SummaryOptions, summarize
from newscli.text.document import Document
from newscli.text.structure import label
from tests.conftest import SAMPLES

BEFORE = (
    "By Dana Example, Staff Writer",
    "Updated 5 March 2026, 9:12 a.m.",
    "Share on Facebook",
    "5 min read",
)
BETWEEN = (
    "Advertisement",
    "Sign up for our daily newsletter",
    "Read more: What the new timetable means for you",
    "Subscribe now for full access",
    "Share this article",
)
AFTER = (
    "Follow us on Twitter",
    "Most read",
    "1. Seven walks for a wet weekend",
    "2. The quiz of the week",
    "Copyright 2026 The Evening Example. All rights reserved.",
)
STORIES = ("harbour-bridge.txt", "battery-plant.txt", "river-flood.txt")


def _paragraphs(name: str) -> list[str]:
    """The article's own paragraphs, without what the sample itself has of the page."""
    text = (SAMPLES / name).read_text("utf-8")
    return [text[b.start : b.end] for b in label(text) if b.kind in ("headline", "body")]


def _furnished(paragraphs: list[str]) -> str:
    lines = [paragraphs[0], *BEFORE]
    for i, (_, paragraph) in enumerate(pairwise(paragraphs)):
        if i % 2:
            lines.append(BETWEEN[i // 2 % len(BETWEEN)])
        lines.append(paragraph)
    return "\n\n".join([*lines, *AFTER])


@pytest.mark.parametrize("name", STORIES)
def test_furniture_does_not_change_the_summary(name: str) -> None:
    paragraphs = _paragraphs(name)
    clean, furnished = Document("\n\n".join(paragraphs)), Document(_furnished(paragraphs))
    for options in (SummaryOptions(), SummaryOptions(sentences=6), SummaryOptions(method="lexrank")):
        expected = [s.text for s in summarize(clean, options=options).sentences]
        assert [s.text for s in summarize(furnished, options=options).sentences] == expected


SOME_BEFORE = st.lists(st.sampled_from(BEFORE), max_size=4, unique=True)
SOME_AFTER = st.lists(st.sampled_from([AFTER[:1], AFTER[1:4], AFTER[4:]]), max_size=3, unique=True)
SOME_BETWEEN = st.lists(st.sampled_from((None, None, *BETWEEN)), min_size=40, max_size=40)  # None: nothing


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.sampled_from(STORIES), SOME_BEFORE, SOME_BETWEEN, SOME_AFTER, st.sampled_from(["\n", "\n\n"]))
def test_furniture_at_any_place_does_not_change_the_summary(
    name: str, before: list[str], between: list[str | None], after: list[tuple[str, ...]], gap: str
) -> None:
    headline, *paragraphs = _paragraphs(name)
    lines = [headline, *before]
    for line, paragraph in zip(between, paragraphs, strict=False):
        lines += [line, paragraph] if line else [paragraph]
    expected = summarize(Document("\n\n".join([headline, *paragraphs])))
    found = summarize(Document(gap.join([*lines, *chain.from_iterable(after)])))
    assert [s.text for s in found.sentences] == [s.text for s in expected.sentences]


@pytest.mark.parametrize("name", STORIES)
def test_no_key_phrase_comes_from_furniture(name: str) -> None:
    paragraphs = _paragraphs(name)
    told = "\n".join(paragraphs).casefold()
    phrases = find_keywords(Document(_furnished(paragraphs)), options=KeywordOptions(top=20)).phrases
    assert len(phrases) == 20
    assert [k.text for k in phrases if k.text.casefold() not in told] == []


def _calls(work: Callable[[], object]) -> int:
    """How many functions, Python's own included, are called: a measure of work that no clock disturbs."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def _story(paragraphs: int) -> str:
    return "\n\n".join(
        f"Councillor Ann Number{i} told the meeting of {i} residents that bridge {i % 17} would close. "
        f"The works at quay {i % 23} cost {i} million, she said."
        for i in range(paragraphs)
    )


@pytest.mark.parametrize("method", ["salience", "lead", "lexrank"])
def test_twice_the_text_takes_about_twice_the_work(method: str) -> None:
    options = SummaryOptions(method=method)
    small, large = _story(150), _story(300)
    summarize(Document(small), options=options)  # what is loaded once
    once = _calls(lambda: summarize(Document(small), options=options))
    twice = _calls(lambda: summarize(Document(large), options=options))
    assert twice < 2.3 * once
