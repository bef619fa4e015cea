import pytest

from newscli.analyses.keywords.candidates import Reading, read
from newscli.text.document import Document


def phrases(text: str, max_words: int = 4) -> dict[str, int]:
    """Each candidate as it is first written, with its uses."""
    doc = Document(text, keep_furniture=True)
    starts, ends = doc.tokens.starts, doc.tokens.ends
    return {
        text[starts[c.uses[0][0]] : ends[c.uses[0][1] - 1]]: len(c.uses)
        for c in read(doc, max_words).candidates.values()
    }


def reading(text: str) -> Reading:
    return read(Document(text, keep_furniture=True), 4)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("He saw a burning oil spill near the coast.", "burning oil spill"),
        ("A 58-year-old driver was hurt.", "58-year-old driver"),
        ("They boarded a Boeing 737 at noon.", "Boeing 737"),
        ("She met Maria de la Vega there.", "Maria de la Vega"),
        ("He lives in St. Louis with his aunt.", "St. Louis"),
        ("She works for AT&T in Leeds.", "AT&T"),
        ("She works for the Bank of Orrania in Leeds.", "Bank of Orrania"),
        ("They met in the US last spring.", "US"),
        ("It may breach the Second Amendment, she wrote.", "Second Amendment"),
        ("There is a hurricane watch for the coast.", "hurricane watch"),
        ("She spoke of steroid use in sport.", "steroid use"),
        ("Lawyers for O'Neill objected.", "O'Neill"),
        ("He praised de Gaulle there.", "de Gaulle"),
        ("The van was found by the river.", "van"),
    ],
)
def test_a_phrase_is_found(text: str, phrase: str) -> None:
    assert phrase in phrases(text)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("He went home. Oil prices rose.", "home Oil"),
        ("We sell tea, coffee cups.", "tea coffee"),
        ("We sell tea\n\ncoffee cups were sold.", "tea coffee"),
        ("The states fear a loss of revenue.", "states fear"),
        ("The forestry office reported 85 fires.", "reported 85 fires"),
        ("Utah's parks were closed.", "Utah's parks"),
        ("Three days later it rained.", "days"),
        ("According to a spokesman it rained.", "spokesman"),
        ("They paid 85 percent.", "85"),
        ("It is nine miles away.", "miles"),
        ("The Orrania Pirates 5-3 win was odd.", "Orrania Pirates 5-3"),
        ("He met Kovarik of Leeds there.", "Kovarik of Leeds"),
        ("It was green and cold.", "green"),
        ("They met a defiant Anna Kovarik there.", "defiant Anna Kovarik"),
        ("She met President Maria de la Vega there.", "President Maria"),
    ],
)
def test_a_stretch_is_no_phrase(text: str, phrase: str) -> None:
    assert phrase not in phrases(text)


def test_a_phrase_ends_at_a_possessive() -> None:
    assert phrases("He toured Utah's national parks.").keys() == {"Utah's", "national parks", "parks"}


def test_no_phrase_is_longer_than_asked() -> None:
    text = "The state tuberculosis hospital budget committee met."
    assert max(len(p.split()) for p in phrases(text, 3)) == 3
    assert "state tuberculosis hospital budget committee" in phrases(text, 5)


def test_a_particle_is_no_single_word() -> None:
    assert phrases("She met Maria de la Vega there.", 1).keys() == {"met", "Maria", "Vega"}


def test_parts_of_a_phrase_that_always_stands_whole_are_no_candidates() -> None:
    assert phrases("The solar eclipse came. The solar eclipse went.") == {"solar eclipse": 2}


def test_a_part_that_also_stands_alone_is_a_candidate() -> None:
    assert phrases("The solar eclipse came. The eclipse went.") == {"solar eclipse": 1, "eclipse": 2}


def test_no_phrase_begins_inside_a_name() -> None:
    found = phrases("He led Golden Harvest rebels. Then Golden Harvest split.")
    assert "Golden Harvest" in found
    assert "Harvest rebels" not in found


def test_a_last_name_after_the_full_name_is_no_candidate() -> None:
    assert "Kovarik" not in phrases("In Leeds Anna Kovarik spoke. Then Kovarik left.")


def test_a_last_name_that_two_people_share_is_one() -> None:
    assert "Kovarik" in phrases("Here Anna Kovarik met Paul Kovarik. Then Kovarik left.")


def test_uses_in_any_form_count_together() -> None:
    found = reading("Heat pumps sell. A heat pump costs little, and they like heat pumps.").candidates
    assert len(found["heat", "pump"].uses) == 3


def test_the_body_alone_makes_candidates() -> None:
    text = (
        "Storm Closes Ferry Terminal\n\n"
        "The harbour was shut on Monday because of high waves. Nobody could say when boats would sail.\n\n"
        "Waves of nine metres broke over the wall and carried two cars away, the harbour master wrote."
    )
    found = read(Document(text), 4).candidates
    assert ("harbour",) in found
    assert ("ferri", "termin") not in found


def test_a_headline_alone_is_read() -> None:
    assert ("ferri", "termin") in read(Document("Storm closes ferry terminal"), 4).candidates


def test_a_text_in_capitals_is_read() -> None:
    assert ("tariff",) in reading("THE COUNCIL RAISED THE TARIFF. SHOPS WILL PAY MORE.").candidates


def test_single_words_hold_verbs_and_no_compounds() -> None:
    found = phrases("The long-awaited bridge collapsed near al-Qaida camps.", 1)
    assert found.keys() == {"bridge", "collapsed", "al-Qaida", "camps"}


def test_a_chain_of_hyphens_is_no_phrase() -> None:
    assert phrases("a-" * 50 + "b fell.") == {}
