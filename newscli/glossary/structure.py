"""Terms of an article's structure: what each block of a page is."""

from newscli.glossary.term import Term


def _kind(name: str, what: str, *aliases: str, told: bool = False) -> Term:
    reading = "It tells the article: analyses read it." if told else "It does not tell the article."
    return Term(
        name,
        what,
        reading + ("" if told else " Analyses pass it over unless --keep-furniture is given."),
        "Told from words, marks and place in the page; right for most lines, not for all.",
        aliases,
    )


STRUCTURE = (
    Term(
        "structure",
        "With --with structure: what each line or block of the text is, in order.",
        "Each has a kind, start, end and line; only body and list tell the article.",
        "Where it is wrong, a line is missing from the counts or page furniture is in them.",
        ("block", "blocks"),
    ),
    _kind("headline", "The article's title; a record has it as title too.", "title"),
    _kind("dek", "The standfirst under the headline. Quotations in it count.", "standfirst"),
    _kind("subhead", "A heading inside the article.", "crosshead", "subheading"),
    _kind("byline", "Who wrote it.", "author"),
    _kind("date", "When it was published or updated."),
    _kind("dateline", "Place and agency in front of the first sentence: LONDON (Reuters) -."),
    _kind("caption", "What a picture shows.", "cutline"),
    _kind("credit", "Whose picture it is."),
    _kind("list", "An item of a list in the article.", "list item", told=True),
    _kind("pullquote", "A line of the article set large; it stands in the body too.", "pull quote"),
    _kind("note", "A correction or an editor's note."),
    _kind("embed", "A post or a video set into the article."),
    _kind(
        "furniture",
        "The page's, not the article's: share bars, teasers, sign-up lines.",
        "page furniture",
        "boilerplate",
    ),
    _kind("body", "A paragraph of the article.", "paragraph", told=True),
    Term(
        "leak",
        "Page furniture taken for the article: a share bar in a summary, a caption as a quotation.",
        "The fewer the better; check finds many of them (NC305).",
        "--with structure shows what each line was taken for.",
        ("leak of furniture", "furniture leak"),
    ),
)
