from pathlib import Path

import pytest

from newscli.text.sentences import split, split_span
from newscli.text.spans import Block, Sentence

CASES = sorted((Path(__file__).parents[2] / "cases" / "sentences").glob("*.txt"))


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_span(text, 0, len(text))]


def parts(marked: str) -> tuple[str, list[str]]:
    """A text whose sentence ends are marked by " | ", and its sentences."""
    expected = marked.split(" | ")
    return " ".join(expected), expected


@pytest.mark.parametrize(
    "marked",
    [
        # titles and ranks bind to the name
        "Mr. Ito met Mrs. Roe. | They left.",
        "Then-Gov. Ada Cole spoke to ex-Sen. Ruiz. | Nobody heard.",
        "Police Lt. Col. Dana Fox led. | It worked.",
        "SEN. ADA COLE SPOKE. | ALL LISTENED.",
        "The case Roe vs. Wade is known. | So is Doe v. Bolton.",
        # initials
        "U.S. Sen. J. D. Vance spoke at 5 p.m. in St. Louis. | Nobody left.",
        "George W. Hill and J.R. Cole met E. B. White.",
        "We make a good pair, you and I. | Did Albert I. Jones call?",
        "She took vitamin C. | The cold went away.",
        "He liked Jay-Z. | Police did not.",
        "The letter was signed by J. May. | It was short.",
        # what may end a sentence
        "He lives in the U.S. | The others do not.",
        "He works for the U.S. Government in Virginia.",
        "She sued Acme Inc. | It paid.",
        "Acme Inc. Chief Executive Bo Li resigned.",
        "He ran Acme Corp. and left.",
        "They moved to Boise, Idaho, from Spokane, Wash. | Their house was sold.",
        "He is from Springfield, Mass. Mayor Ada Cole is too.",
        "She spoke to Rep. Bo Li (D-Calif.) and left.",
        "Martin Luther King Jr. | He led.",
        "The East L.A. station opened.",
        "The East L.A. Station opened.",
        "He has a Ph.D. | It hangs there.",
        "The law was passed in Washington, D.C. | Critics objected.",
        "They met on Main St. | The shop was shut.",
        "They met in St. Paul.",
        # numbers
        "It cost $1.2 billion. | Prices rose 3.5 percent.",
        "The No. 5 seed beat No. 1. | It was late.",
        "Did he win? | No. | He lost.",
        "On Nov. 3 they voted. | It rained.",
        "They voted last Nov. | It rained.",
        "See pp. 12-14 and fig. 3. | Then stop.",
        "He was born in 1950. | 20 years later he left.",
        "SEC. 12 APPLIES.",
        "He complained to the SEC. | The agency said nothing.",
        "Find it at N°. 1026.253. | It is there.",
        # times of day
        "It opens at 5 p.m. Friday. | It shuts at 9 a.m. ET Monday.",
        "It opens at 5 p.m. | Tickets are free.",
        "At 5 p.m. Mr. Ito left. | He was home at 6 p.m. | Mr. Roe was not.",
        "They came to the U.S. | Millions stayed.",
        "It began at 5 p.m. E.T. by rule.",
        "It began at 4 a.m. Libyan time.",
        "They sell pens, ink, etc. | Nobody buys.",
        # question and exclamation marks
        "What?! | No way!! | Yes.",
        "He works at Yahoo! in sales.",
        "He works at Yahoo! Mail now.",
        "He left Yahoo! | He was tired.",
        "She asked: Why me? | Nobody knew.",
        'He was in "Who Goes There?" (1991). | It sold.',
        # ellipses
        "He waited... | Then he left.",
        "He waited… | Then he left.",
        "I wasn't ... well, what I mean . . . I didn't mean it.",
        "He left for ... Paris.",
        "The stairs [...] are steep. | [...] The door is shut.",
        "I... I don't know.",
        "They make compounds. | . . . The practice was kept.",
        "We start again. ... | The nation dreams.",
        "It is a slow, long process . . . . | Next it ends.",
        # quotations
        '"Go!" he said. | Then he left.',
        '"Who did it?" asked the judge. | No one spoke.',
        '"Who did it?" Judge Ada Cole asked. | No one spoke.',
        '"Who did it?" Cole later asked. | No one spoke.',
        '"Who did it?" | The judge looked up.',
        "'Go!' he said. | 'Where?'",
        "“It is over.” he said. | Then he left.",
        "“It is over. | We lost,” he said.",
        'She said, "This is it." | She held it out.',
        "He said: 'No.' | Then he died. | 'He was good,' she said.",
        "\"He told me, 'Relax, man.' \" | The witness left.",
        'He waited, he said recently. | " The media went wild.',
        "``It is over,'' he said. | ``We lost.''",
        "(He was there.) | She was not.",
        "It is late (she said so.) and dark.",
        "He “won.” [1] | They lost.[2][3] | It was over.",
        "He won. [4] | They lost.",
        "It makes a gap in any argument.11 12 | Take the cold.",
        # what a sentence may begin with
        "It sells phones. | iPhone sales fell. | eHow said so.",
        "Read it. | https://example.com/a.html has more.",
        "It fell. | $5 is left. | @anna agrees. | #yes",
        "It was dark. | — The rain fell.",
        "“We will win.” — Coach Ada Cole",
        "It happened in Boise, Idaho. – Reuters",
        # places of a text where a stop ends nothing
        "WASHINGTON (AP) — It rained. | It stopped.",
        "(CNN) -- It rained. | It stopped.",
        "(CNN)U.S. President Ada Cole left.",
        "ST. PETERSBURG, Russia (AP) — It rained.",
        "RYE, N.H. -- The snow fell.",
        "Write to a.b@example.com or see www.example.com/a.b for more. | Thanks.",
        "At 10.30 he ran 1.5 miles to example.com. | It was hot.",
        "This is a med. team, f.e. in a hut.",
        # lists
        "1. The first point. | 2. The second point. | 3. The third point.",
        "1. The first point | 2. The second point",
        "1.) The first point. | 2.) The second point.",
        "a. The first point | b. The second point",
        "(a) The first. | (b) The second.",
        "i) The first. | ii) The second.",
        "• The first point | • The second point",
        "• 9. The first point | • 10. The second point",
        "A. Smith met B. Jones.",
    ],
)
def test_sentence_ends(marked: str) -> None:
    text, expected = parts(marked)
    assert sentences(text) == expected


FOLLOWERS = {
    "small": "the rain",
    "mark": ", so they said",
    "dash": "– The rain fell",
    "credit": "– Reuters",
    "figure": "20 men left",
    "i": "I left",
    "starter": "The rain fell",
    "either": "Will they leave",
    "time": "Friday it fell",
    "capital": "Cole left",
    "other": "$5 is left",
}


@pytest.mark.parametrize(
    ("before", "ends_before"),
    [
        ("They saw the boat.", "dash figure i starter either time capital other"),
        ("They saw Sen.", ""),
        ("They said no.", "i starter either capital other"),
        ("They left the U.S.", "i starter either"),
        ("They left at 5 p.m.", "i starter either capital other"),
        ("They saw boats etc.", "i starter either time capital other"),
        ("They saw Ann J.", "i starter"),
        ("They took vitamin C.", "i starter either"),
        ("They left Yahoo!", "i starter either"),
        ("They left?", "figure i starter either time capital other"),
        ("They left...", "figure i starter either time capital other"),
        ("They left ...", "starter either"),
    ],
)
def test_what_each_class_of_stop_ends_before(before: str, ends_before: str) -> None:
    ending = [kind for kind, after in FOLLOWERS.items() if len(sentences(f"{before} {after}")) == 2]
    assert ending == ends_before.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was killed.The next day", ["He was killed.", "The next day"]),
        ("She made it up.And 12 months went", ["She made it up.", "And 12 months went"]),
        ("It was in 2012.A year", ["It was in 2012.", "A year"]),
        ('He said "no."The next', ['He said "no."', "The next"]),
        ("on Twitter.The site", ["on Twitter.", "The site"]),
        ("Node.Js and Amazon.Com and St.Louis", ["Node.Js and Amazon.Com and St.Louis"]),
        ("see example.com/A.The x", ["see example.com/A.The x"]),
        ("See https://example.com/a Maps are there", ["See https://example.com/a", "Maps are there"]),
        ("See https://example.com/a for maps", ["See https://example.com/a for maps"]),
        ("One line\nof two. Then\nanother.", ["One line\nof two.", "Then\nanother."]),
        ("  One.\u00a0 Two.\n", ["One.", "Two."]),
        ("No stop at all", ["No stop at all"]),
        ('It ended. "', ['It ended. "']),
        ("...", ["..."]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_stretches(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_blocks_are_split_by_themselves() -> None:
    text = "A headline without a stop\nIt rained. It stopped.\n \nLate"
    blocks = [Block("headline", 0, 25), Block("body", 26, 48), Block("body", 49, 50), Block("body", 51, 55)]
    assert split(text, blocks) == (
        Sentence(0, 25, 0),
        Sentence(26, 36, 1),
        Sentence(37, 48, 1),
        Sentence(51, 55, 3),
    )


def test_a_stretch_is_read_without_what_stands_around_it() -> None:
    text = "Mr. Ito left. He ran. The end"
    assert split_span(text, 4, 21) == [(4, 13), (14, 21)]
    assert split_span('"Why?" Judge asked.', 0, 12) == [(0, 6), (7, 12)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    text, _, expected = path.read_text(encoding="utf-8").partition("\n---\n")
    assert sentences(text) == expected.splitlines()
