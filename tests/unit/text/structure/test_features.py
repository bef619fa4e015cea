import pytest

from newscli.text.structure.features import NAMES, features, page_words


def shown(line: str, topical: str = "") -> set[str]:
    mask = features(line, frozenset(topical.split()))
    return {name for i, name in enumerate(NAMES) if mask >> i & 1}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Nobody spoke", "ends with no mark"),
        ("Who spoke?”", "ends ?"),
        ("It rained... ", "ends ..."),
        ("The bridge (in 1962)", "has a year"),
        ("The bridge (in 1962)", "ends in brackets"),
        ("Open from 9:30 on", "has a time"),
        ("March 4, 2014", "full date"),
        ("THE OLD BRIDGE", "all capitals"),
        ("Jonas Feld", "only a name"),
        ("12 34 56", "no letters"),
        ("— — —", "no letters"),
        ("Share this on Facebook", "starts with a request"),
        ("“Share” this", "starts with a request"),
        ("— Share this", "starts with a request"),
        ("A > B", "has a separator"),
        ("A / B", "has a separator"),
        ("See www.quay.example", "has an address"),
        ("A Feld/Reuters", "credit at the end"),
        ("It was closed for years until last Friday -", "ends with a time"),
        ("Nobody knows. Ask them", "two sentences"),
        ("This article is old", "names itself"),
    ],
)
def test_a_line_shows(line: str, name: str) -> None:
    assert name in shown(line.strip())
    assert name in shown(line.strip())  # what its words show is kept by now


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("A>B", "has a separator"),
        ("It costs 1999.50 now", "has a year"),
        ("Nobody knows.ask them", "two sentences"),
        ("They met", "ends with a time"),
        ("The share rose", "starts with a request"),
    ],
)
def test_a_line_does_not_show(line: str, name: str) -> None:
    assert name not in shown(line)


def test_a_word_that_comes_twice_counts_once() -> None:
    once = "subscribe now or leave it as it all is there"  # one word of ten speaks for the page
    assert "cues>=15%" not in shown(once)
    assert "cues>=15%" not in shown(once.replace("now", "subscribe"))
    assert "cues>=15%" in shown(once.replace("now", "newsletter"))


def test_topical_words_are_plain_words() -> None:
    assert {"share", "starts with a request"} <= shown("Tweet it on Friday")
    assert not {"share", "starts with a request"} & shown("Tweet it on Friday", "tweet")


def test_page_words() -> None:
    assert page_words("“Tweet” or email/print: nobody reads it.") == {"tweet", "email", "print", "reads"}
