import pytest

from newscli.text.tokens import Tokens, tokenize, words


def spaced(tokens: Tokens) -> str:
    return " ".join(tokens.texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith's dog, they don't.", "Smith's dog , they don't ."),
        ("it’s Bob’s; ’tis O'Neill", "it’s Bob’s ; ’ tis O'Neill"),
        ("the Smiths' 'rock 'n' roll'", "the Smiths ' ' rock ' n ' roll '"),
        ("a mother-in-law and x‑rays", "a mother-in-law and x‑rays"),
        ("AT&T, Stills & Nash", "AT&T , Stills & Nash"),
        ("U.S. and U.S at 5 p.m., a Ph.D.", "U.S. and U.S at 5 p.m. , a Ph.D."),
        ("C.I.A.-backed F.B.I.'s L.L.C.s", "C.I.A.-backed F.B.I.'s L.L.C.s"),
        ("Mr. J. R. Ito, Calif.", "Mr . J . R . Ito , Calif ."),
        ("$1.2 billion, 50%, £3.5bn", "$ 1.2 billion , 50 % , £ 3.5bn"),
        ("1,000.50 at 10:30am, 3rd 1990s", "1,000.50 at 10:30am , 3rd 1990s"),
        ("a 58-year-old; 2-1; 1/2", "a 58-year-old ; 2-1 ; 1 / 2"),
        ("In 2012. Then 3.", "In 2012 . Then 3 ."),
        ("killed.The next", "killed . The next"),
        ("see https://example.com/a?b=1.", "see https://example.com/a?b=1 ."),
        ("(www.example.co.uk/x)", "( www.example.co.uk/x )"),
        ("j.roe+x@ex-ample.com, example.com.", "j.roe+x@ex-ample.com , example.com ."),
        ("@roe_ann #tag 7@9", "@roe_ann # tag 7 @9"),
        ("``Go,'' he said -- no... … ___ _x_ !!", "`` Go , '' he said -- no ... … ___ _ x _ ! !"),
        ("yes—no, a–b", "yes — no , a – b"),
        ("Jose\u0301 na\u0308ive e\u0323\u0302t", "Jose\u0301 na\u0308ive e\u0323\u0302t"),
        ("İstanbul Straße 東京 😀!", "İstanbul Straße 東京 😀 !"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    tokens = tokenize(text)
    assert spaced(tokens) == expected
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == tokens.texts


def test_offsets_count_from_the_start_of_the_text() -> None:
    tokens = tokenize("  Ann said: 1.5")
    assert tokens.starts == [2, 6, 10, 12]
    assert tokens.ends == [5, 10, 11, 15]
    assert len(tokens) == 4


def test_within_takes_tokens_that_begin_inside() -> None:
    tokens = tokenize("one two three")
    assert list(tokens.within(4, 8)) == [1]
    assert list(tokens.within(4, 9)) == [1, 2]
    assert list(tokens.within(5, 7)) == []
    assert list(tokens.within(0, 13)) == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Don't mix a well-known co-op with 1,000.5 others.", 8),
        ("The U.S. sent $1.2 billion (50%) at 5 p.m. -- no more ...", 11),
        ("Write to a.b@example.com or @anna.", 5),
        ("& - % …", 0),
        ("", 0),
    ],
)
def test_words_are_tokens_without_marks(text: str, count: int) -> None:
    assert len(words(text)) == count
    assert words(text) == [token for token in tokenize(text).texts if any(map(str.isalnum, token))]
