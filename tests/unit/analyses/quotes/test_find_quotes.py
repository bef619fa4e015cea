from itertools import pairwise

from newscli.analyses.quotes import find_quotes
from newscli.text.document import Document

TEXT = '\n\nThe board met.\r\n\r\n"We go," Jane Roe said. "Nobody stays."\n\nThe port was "unsafe," she said.'


def test_offsets_lines_and_text_agree() -> None:
    doc = Document(TEXT)
    quotes = find_quotes(doc).quotes
    assert [(q.text, q.line) for q in quotes] == [("We go,", 5), ("Nobody stays.", 5), ("unsafe,", 7)]
    for q in quotes:
        assert TEXT[q.start : q.end] == q.text
        assert q.speaker is not None
        assert TEXT[q.speaker.start : q.speaker.end] == q.speaker.text
        assert q.cue is not None
        assert TEXT[q.cue.start : q.cue.end] == q.cue.text


def test_nothing_is_found_where_nobody_speaks() -> None:
    for text in ("", " \n ", "The port closed at noon.", '"', "''", "“”", "'", '"""""'):
        assert find_quotes(Document(text)).quotes == ()


def test_a_plain_attribution_is_surer_than_a_mended_one() -> None:
    sure = find_quotes(Document('"We go home now," Jane Roe said.')).quotes[0]
    mended = find_quotes(Document('The plan is a "very grave breach of the law.')).quotes
    assert sure.confidence > 0.9
    assert all(q.confidence < sure.confidence for q in mended)


def test_captions_are_read_only_with_keep_furniture() -> None:
    text = (
        "Port closes at noon\n\nThe port closed on Friday after a storm. It will open in June.\n\n"
        'Photo: Jane Roe at the port. "We go," she said. Reuters'
    )
    doc = Document(text)
    kept = Document(text, keep_furniture=True)
    assert len(find_quotes(kept).quotes) >= len(find_quotes(doc).quotes)
    assert "We go," in {q.text for q in find_quotes(kept).quotes}


def test_the_record_has_the_published_fields() -> None:
    (record,) = find_quotes(Document('"We go," Jane Roe said.')).to_dict()
    assert set(record) >= {"text", "start", "end", "line", "kind", "speaker", "cue", "confidence"}
    assert record["speaker"] == {"text": "Jane Roe", "start": 9, "end": 17, "name": "Jane Roe"}
    assert record["cue"] == {"text": "said", "start": 18, "end": 22}


def test_all_parts_of_a_long_quotation_have_the_speaker_that_its_end_names() -> None:
    text = '"We go home at noon today.\n\n"We stay there until June," Jane Roe said.'
    quotes = find_quotes(Document(text)).quotes
    assert [(q.text, q.speaker.text if q.speaker else None, q.repair) for q in quotes] == [
        ("We go home at noon today.", "Jane Roe", None),
        ("We stay there until June,", "Jane Roe", None),
    ]


def test_reported_speech_never_reaches_over_a_quotation() -> None:
    text = "and the mayor asked `` she “ according to the mayor who left"
    quotes = find_quotes(Document(text)).quotes
    assert all(a.end <= b.start for a, b in pairwise(quotes))
