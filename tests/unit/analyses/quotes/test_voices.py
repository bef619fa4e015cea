from newscli.analyses.quotes import Quote, QuoteOptions, Speaker, find_quotes
from newscli.analyses.quotes.voices import by_speaker
from newscli.text.document import Document


def _quote(text: str, start: int, name: str | None) -> Quote:
    speaker = Speaker("he", 0, 2, name) if name else None
    return Quote(text, start, start + len(text), 1, "direct", speaker, None, 0.9)


def test_who_says_most_comes_first_and_unknown_speakers_last() -> None:
    quotes = [
        _quote("one two", 0, "Ann"),
        _quote("a b c d e f", 10, None),
        _quote("three", 30, "Bob"),
        _quote("four five", 40, "Bob"),
        _quote("six", 60, "Cid"),
    ]
    voices = by_speaker(quotes)
    assert [(v.name, v.words, [q.start for q in v.quotes]) for v in voices] == [
        ("Bob", 3, [30, 40]),
        ("Ann", 2, [0]),
        ("Cid", 1, [60]),
        (None, 6, [10]),
    ]


def test_a_pronoun_that_nobody_stands_behind_is_no_speaker() -> None:
    said = Quote("one two", 0, 7, 1, "direct", Speaker("He", 0, 2, None), None, 0.5)
    assert [v.name for v in by_speaker([said])] == [None]


def test_quotations_can_be_asked_for_by_speaker() -> None:
    text = (
        '"We are short of money," Ann Dole said.\n\n'
        '"The bridge is older than all of us and it will be shut," Bob Hare said.\n\n'
        '"That much is true," Dole said.'
    )
    found = find_quotes(Document(text), options=QuoteOptions(kinds=("direct",), by_speaker=True))
    assert found.grouped
    names = [q.speaker.name for q in found.quotes if q.speaker]
    assert names == ["Bob Hare", "Ann Dole", "Ann Dole"]
