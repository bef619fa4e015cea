"""Terms of `quotes`."""

from newscli.glossary.term import Term

QUOTES = (
    Term(
        "direct",
        'A quotation of whole sentences in marks: "We close at noon," Jane Roe said.',
        "Its words are the speaker's own; start and end take what stands inside the marks.",
        "About nine in ten are cut exactly and given to the right speaker.",
        ("direct quotation", "direct quote"),
    ),
    Term(
        "mixed",
        'Words in marks inside the reporter\'s sentence: Roe called it "beyond repair".',
        "The words are the speaker's, the sentence around them the reporter's.",
        "Scare quotes and titles of works look the same, and are told apart as well as that can be told.",
        ("mixed quotation", "mixed quote", "partial quote"),
    ),
    Term(
        "indirect",
        "What was said, without marks: Roe said the bridge would close at noon.",
        "The words are the reporter's; the sense is the speaker's.",
        "Found in about half of the cases in which people see it; its end is often a matter of taste.",
        ("indirect quotation", "reported speech", "paraphrase"),
    ),
    Term(
        "kind",
        "What sort a quotation or a block of the article is.",
        "Quotations are direct, mixed or indirect; --kind picks some. Blocks: see structure.",
        "newscli explain direct tells more about one.",
    ),
    Term(
        "speaker",
        "Who says it: text is what the article says there, name the fullest name it has for them.",
        "speaker is null where the text gives none, name where it cannot be told who is meant.",
        "--speaker finds any form: Attwater, Mrs Attwater, Gwen Attwater.",
        ("attribution",),
    ),
    Term(
        "name",
        "The fullest name that the article has for a speaker; of a finding, its rule's name.",
        'A surname goes to the full name, "the mayor" and "she" to the person they stand for.',
        "Told by rules inside one article: null where it does not say, and no look into other texts.",
        ("resolved name",),
    ),
    Term(
        "cue",
        "The word that ties a quotation to its speaker: said, told, according to.",
        "null where none does, as after a colon.",
        "Its start and end are those of the word in the text.",
    ),
    Term(
        "confidence",
        "The chance that a quotation's words and speaker are both right.",
        "From 0 to 1 (surest): over 0.9 it is right in 97 of 100, between 0.5 and 0.6 in 55.",
        "Measured on American news in English; elsewhere it only sorts.",
    ),
    Term(
        "repair",
        "What was wrong with a quotation's marks and was mended: unclosed or unopened.",
        "null, the usual case, where nothing was.",
        "The quotation then ends (or starts) where its paragraph or the speech seems to.",
        ("unclosed", "unopened"),
    ),
)
