"""What holds for any text: sentences, tokens, lines; and that both engines agree where there is no doubt."""

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from newscli.text import reference
from newscli.text.sentences import split, split_span
from newscli.text.spans import Block, LineIndex
from newscli.text.tokens import tokenize, words

# Pieces that the rules look at, so that random texts meet them often.
PIECES = """
. ! ? … ... " ' “ ” ‘ ’ ( ) [ ] [1] , ; : - -- — * • / @ $ % & _ # 1 2 12. 3.5 1) a) (a) ii) a b I A. J. U.S.
Mr. Inc. No. Nov. 5 p.m. etc. The the Smith smith said asked iPhone https://e.com/x a@b.com ’tis don't Yahoo!
é İ 😀 東 \u200b e\u0301 \0
""".split()
GAPS = ["", " ", " ", "  ", "\n", "\r\n", "\t", "\u00a0"]
texts = st.lists(st.sampled_from(PIECES) | st.sampled_from(GAPS) | st.text(max_size=3), max_size=40).map(
    "".join
)


def blocks_of(text: str) -> list[Block]:
    """A block a line that is not empty, as they come from outside: with white space around."""
    found, at = [], 0
    for line in text.split("\n"):
        if line:
            found.append(Block("body", at, at + len(line)))
        at += len(line) + 1
    return found


@given(texts)
@example("1. a 2. b. " * 3)
@example('."' * 5 + ". . . .")
def test_sentences_hold_every_character_once(text: str) -> None:
    blocks = blocks_of(text)
    found = split(text, blocks)
    for before, after in pairwise(found):
        assert before.end <= after.start
        assert before.block <= after.block
    for sentence in found:
        block = blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        inside = text[sentence.start : sentence.end]
        assert inside == inside.strip()
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())


@given(texts, texts, texts)
def test_what_stands_outside_a_stretch_has_no_say(before: str, text: str, after: str) -> None:
    start = len(before)
    found = split_span(before + text + after, start, start + len(text))
    assert [(s - start, e - start) for s, e in found] == split_span(text, 0, len(text))


@given(texts)
def test_tokens_hold_every_character_but_white_space(text: str) -> None:
    tokens = tokenize(text)
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == tokens.texts
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert "".join(tokens.texts) == "".join(text.split())
    assert words(text) == [t for t in tokens.texts if t[0].isalnum() or (t[0] == "@" and len(t) > 1)]


@given(texts)
def test_lines_end_where_the_three_ends_stand(text: str) -> None:
    index = LineIndex(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert index.line(len(text)) == len(lines)
    assert index.column(len(text)) == len(lines[-1]) + 1


NOUNS = "boat town rain river child road house market".split()
VERBS = "left came slept fell moved stayed".split()
phrases = st.builds("the {} {}".format, st.sampled_from(NOUNS), st.sampled_from(VERBS))
plain = st.lists(phrases, min_size=1, max_size=3).map(lambda p: ", and ".join(p).capitalize() + ".")


@given(st.lists(plain, min_size=1, max_size=8).map(" ".join))
def test_both_engines_agree_where_there_is_no_doubt(text: str) -> None:
    blocks = [Block("body", 0, len(text))]
    assert split(text, blocks) == reference.split(text, blocks)
    assert len(split(text, blocks)) == text.count(".")
