from newscli.analyses.quotes.attribution import readings
from newscli.analyses.quotes.reading import QUOTED, Reading
from newscli.text.document import Document


def read(text: str) -> Reading:
    (reading,) = readings(Document(text))
    return reading


def sentences(text: str) -> list[str]:
    r = read(text)
    return [" ".join(r.words[a:b]) for a, b in zip(r.breaks, r.breaks[1:], strict=False)]


def test_a_quotation_is_one_token() -> None:
    r = read('Roe said "we go" twice.')
    assert r.words == ["Roe", "said", QUOTED, "twice", "."]
    assert (r.starts[2], r.ends[2], r.places) == (9, 16, [2])


def test_sentences_break_at_quotations_that_end_one() -> None:
    assert sentences('Roe said: "We go." Nobody moved.') == [f"Roe said : {QUOTED}", "Nobody moved ."]
    assert sentences('"We go," Roe said. "Now."') == [f"{QUOTED} Roe said .", QUOTED]


def test_a_question_is_not_cut_from_who_asked_it() -> None:
    assert sentences('"Who goes?" Roe asked.') == [f"{QUOTED} Roe asked ."]
    assert sentences('"Who goes?" Nobody moved.') == [QUOTED, "Nobody moved ."]


def test_abbreviations_end_no_sentence() -> None:
    assert len(sentences("Gov. Jane Q. Roe met Mr. Okafor.")) == 1


def test_a_nickname_is_no_quotation() -> None:
    assert QUOTED not in read('William "Bill" Okafor left.').words


def test_every_token_lies_in_one_sentence() -> None:
    r = read('Roe said "we go." Nobody moved. Then they left.')
    for i in range(len(r)):
        low, high = r.sentence(i)
        assert low <= i < high
