import subprocess
import sys

import pytest

from newscli.text import reference, sentences
from newscli.text.document import Document
from newscli.text.spans import Block, Sentence

TEXT = "Mr. Ito left at 5 p.m. It rained.\n \nThe end"
BLOCKS = [Block("body", 0, 33), Block("body", 34, 35), Block("body", 36, 43)]


def test_sentences_of_each_block() -> None:
    found = reference.split(TEXT, BLOCKS)
    assert [TEXT[s.start : s.end] for s in found] == [
        "Mr. Ito left at 5 p.m.",
        "It rained.",
        "The end",
    ]
    assert found[-1] == Sentence(36, 43, 2)


def test_both_engines_agree_on_plain_prose() -> None:
    text = "The boat left. Nobody saw it go. Then the rain came, and the town slept."
    blocks = [Block("body", 0, len(text))]
    assert reference.split(text, blocks) == sentences.split(text, blocks)


def test_the_document_asks_the_engine() -> None:
    # Punkt knows no list that was run into one line, our splitter does.
    text = "1. The boat left 2. The rain came"
    ends = [
        {s.end for s in Document(text, engine=engine, keep_furniture=True).sentences}
        for engine in ("fast", "reference")
    ]
    assert ends[0] == {16, 33}
    assert ends[1] != ends[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They can't pay $3.50.", ["They", "ca", "n't", "pay", "$", "3.50", "."]),
        ("It rained. It stopped.", ["It", "rained", ".", "It", "stopped", "."]),
        ('He said "no" twice.', ["He", "said", '"', "no", '"', "twice", "."]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    tokens = reference.words(text)
    assert tokens.texts == expected
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == expected


@pytest.mark.parametrize(
    "text", ["''''\" `` \"x", '"a" `` b \'\' c"', "a''b\"\"``", '"' * 50, "\0\x85\u2028"]
)
def test_words_of_odd_marks_keep_their_offsets(text: str) -> None:
    tokens = reference.words(text)
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == tokens.texts
    assert "".join(tokens.texts) == "".join(text.split())


def test_a_stretch_that_nltk_gives_up_on_falls_to_our_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    class GivesUp:
        def __init__(self, model: str, abbreviations: frozenset[str]) -> None:
            pass

        def span_tokenize(self, _: str) -> list[tuple[int, int]]:
            raise TimeoutError

    monkeypatch.setattr(reference, "_punkt", GivesUp)
    assert reference.split("It rained. It stopped.", [Block("body", 0, 22)]) == (
        Sentence(0, 10, 0),
        Sentence(11, 22, 0),
    )


def test_nltk_is_loaded_only_when_asked_for() -> None:
    program = "import sys, newscli.text.reference; sys.exit('nltk' in sys.modules or 'punkt' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
