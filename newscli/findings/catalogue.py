"""Every rule as data: its code, where it stands by default, and what to tell people about it.

Codes never change their meaning and are never given twice. `docs/findings.md` is made from this table.
"""

from typing import NamedTuple

FAMILIES = {
    "switches": "NC0",
    "readability": "NC1",
    "quotes": "NC2",
    "structure": "NC3",
    "summary": "NC4",
    "keywords": "NC5",
}
"""Each family and the beginning of its codes."""


class Rule(NamedTuple):
    """One rule.

    Attributes:
        code: "NC", the number of the family, and two digits.
        name: A second name, for people.
        family: A key of `FAMILIES`.
        level: "error", "warning" or "note", or "off" where it must be asked for.
        limit: The limit by default, or None where the rule has none.
        unit: What the limit counts; empty where there is none.
        needs: The analyses that it asks for: "readability", "quotes", "summary", "keywords".
        summary: What it finds, in one line.
        why: Why that matters, and where it may be wrong.
        remedy: What to do about it.
    """

    code: str
    name: str
    family: str
    level: str
    limit: float | None
    unit: str
    needs: tuple[str, ...]
    summary: str
    why: str
    remedy: str


_RULES = (
    Rule(
        "NC001",
        "unknown-switch",
        "switches",
        "warning",
        None,
        "",
        (),
        "A switch in the text names a rule that does not exist, or is none.",
        "A switch with a slip in it switches nothing off, and nobody would notice.",
        "Write the rule's code or name: <!-- newscli: off NC103 -->.",
    ),
    Rule(
        "NC101",
        "grade-too-high",
        "readability",
        "warning",
        16,
        "school grade",
        ("readability",),
        "The reading grade of the article is over the limit.",
        "The grade is the consensus of the published formulas. Half of the news stands at 12 or below, one "
        "article in twenty over 16. Texts of under 100 words are not judged.",
        "Split long sentences, above all the one that the message names; put plain words for long ones.",
    ),
    Rule(
        "NC102",
        "ease-too-low",
        "readability",
        "off",
        30,
        "Flesch reading ease, 100 easy, 0 hard",
        ("readability",),
        "Flesch's reading ease is under the limit.",
        "Off by default, since it says much the same as the grade. Texts of under 100 words are not judged.",
        "As for NC101: shorter sentences, shorter words.",
    ),
    Rule(
        "NC103",
        "sentence-too-long",
        "readability",
        "warning",
        60,
        "words",
        (),
        "A sentence has more words than the limit.",
        "Readers lose hold of a sentence before they lose hold of a text. Only the sentences that tell the "
        "article count. A first sentence is left to NC302 where that finds it too long.",
        "Split it, or move what stands in between dashes and commas to a sentence of its own.",
    ),
    Rule(
        "NC104",
        "paragraph-too-long",
        "readability",
        "note",
        200,
        "words",
        (),
        "A paragraph has more words than the limit.",
        "On a telephone 200 words fill the screen twice. Text pasted without its blank lines shows here too.",
        "Break it where the speaker, the place or the time changes.",
    ),
    Rule(
        "NC105",
        "difficulty-too-high",
        "readability",
        "off",
        0.75,
        "difficulty, 0 easy, 1 hard",
        ("readability",),
        "The difficulty of the article is over the limit.",
        "Off by default, since it says much the same as the grade; it also knows rare words. Texts of under "
        "100 words are not judged.",
        "As for NC101, and explain the rare words.",
    ),
    Rule(
        "NC201",
        "no-speaker",
        "quotes",
        "warning",
        8,
        "words",
        ("quotes",),
        "A paragraph is all quotation, of at least so many words, and nothing nearby tells who speaks.",
        "A reader who cannot tell who speaks cannot weigh what is said. A quotation that goes on after one "
        "whose speaker is named, with no more than a few words or captions between, or after a paragraph "
        "that ends with a colon, is no finding; several in a row are told once.",
        "Add who said it, in the same paragraph.",
    ),
    Rule(
        "NC202",
        "unbalanced-mark",
        "quotes",
        "error",
        None,
        "",
        (),
        "A quotation mark is never closed, or closes what none opened.",
        "From there on readers take the reporter's words for the speaker's, or the other way round. A "
        "quotation that goes on in the next paragraph needs no closing mark, if that one opens with a mark.",
        "Add the missing mark.",
    ),
    Rule(
        "NC203",
        "pronoun-speaker",
        "quotes",
        "off",
        None,
        "",
        ("quotes",),
        'Somebody is quoted as "he" or "she", and the article gives no name.',
        "Often the sentence with the name was cut. Told once for each pronoun.",
        "Name the speaker, or say why they have no name.",
    ),
    Rule(
        "NC204",
        "quotation-too-long",
        "quotes",
        "note",
        80,
        "words",
        ("quotes",),
        "A quotation has more words than the limit, counted a paragraph each.",
        "What somebody says at length can mostly be told shorter in the reporter's words. One that lacks a "
        "mark is left to NC202.",
        "Keep the words that only this speaker could say, and tell the rest.",
    ),
    Rule(
        "NC205",
        "one-source",
        "quotes",
        "note",
        6,
        "quotations",
        ("quotes",),
        "At least so many quotations, and all of one person.",
        "A story with one source is one side of it. Reported speech counts too; articles of under 250 words "
        "are not judged. An interview or an obituary may well have one voice: switch the rule off there.",
        "Ask somebody else, or say that others did not answer.",
    ),
    Rule(
        "NC301",
        "no-headline",
        "structure",
        "note",
        100,
        "words",
        (),
        "An article of at least so many words has no headline.",
        "Neither in its text, nor in front matter, nor in the field of a record.",
        "Add a first line, `title:` in front matter, or name the field by --title-field.",
    ),
    Rule(
        "NC302",
        "lede-too-long",
        "structure",
        "warning",
        50,
        "words",
        (),
        "The first sentence has more words than the limit.",
        "It is the one sentence that most people read. Agencies ask for 25 to 35 words.",
        "Keep who did what; move when, where and by whose account to the second sentence.",
    ),
    Rule(
        "NC303",
        "no-subhead",
        "structure",
        "note",
        1500,
        "words",
        (),
        "An article of more words than the limit has no subhead.",
        "Most readers scan a long text before they read it.",
        "Set a heading where the story turns.",
    ),
    Rule(
        "NC304",
        "repeated-paragraph",
        "structure",
        "error",
        None,
        "",
        (),
        "A paragraph of ten words or more stands in the article twice.",
        "Mostly a slip in pasting. Capitals and marks are not compared; pull quotes may repeat the text.",
        "Delete one of them.",
    ),
    Rule(
        "NC305",
        "furniture",
        "structure",
        "warning",
        None,
        "",
        (),
        "Lines that belong to a page stand in the article.",
        "Share bars, teasers and sign-up lines that came along when the text was copied. Lines in a row are "
        "told once, from the first that speaks for the page in its words.",
        "Delete them.",
    ),
    Rule(
        "NC401",
        "buried-lede",
        "summary",
        "off",
        15,
        "per cent of the sentences",
        ("summary",),
        "The sentences of the summary all stand further down than the limit.",
        "Readers leave early: what they should know stands at the top. Off by default, since columns and "
        "long reads open slowly on purpose. Articles of under 12 sentences are not judged.",
        "Move one of them to the top, or write the lede anew.",
    ),
    Rule(
        "NC501",
        "headline-off-topic",
        "keywords",
        "off",
        100,
        "words",
        ("keywords",),
        "The headline of an article of at least so many words shares no word with its key phrases.",
        "Search engines and readers look for the words that the story is about. A headline that has a word "
        "which the body uses twice is no finding. Off by default, since a play on words may be meant.",
        "Use one of the phrases that the message names.",
    ),
)

RULES = {rule.code: rule for rule in _RULES}
"""Every rule by its code, in the order of codes."""
