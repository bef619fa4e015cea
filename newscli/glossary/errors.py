"""The codes of errors in records: why a document has no results."""

from newscli.glossary.term import Term

_COST = "The document has no results, the others are done, and the exit code is 2."
_STOP = "Nothing is done, and the exit code is 2."
_STOPS = frozenset({"encoding", "no-list", "no-words"})

ERRORS = tuple(
    Term(code, what, _STOP if code in _STOPS else _COST, remedy)
    for code, what, remedy in (
        ("not-found", "There is no such file.", "Look at the path; a pattern in quotes is not expanded."),
        ("unreadable", "The file is there and cannot be opened or read.", "Look at its permissions."),
        ("empty-folder", "The folder holds no file of a known suffix.", "Name its files, or --input-format."),
        (
            "unsupported-format",
            "A format that newscli does not read.",
            "Save it as text, HTML, .docx or PDF.",
        ),
        ("missing-extra", "The format needs a package that is not installed.", "The hint names the extra."),
        ("binary", "The file is no text.", "Name its format by --input-format if it is one of those."),
        ("encoding", "There is no encoding of the name that --encoding gives.", "Try utf-8 or cp1252."),
        ("no-text", "The record has no text in the field that holds articles.", "Name it by --text-field."),
        ("bad-json", "The line is no JSON object.", "It costs that line only."),
        (
            "bad-csv",
            "The row cannot be read.",
            "Look at its quotation marks.",
        ),
        ("bad-parquet", "The file is no Parquet file, or cut off.", "Write it anew."),
        ("bad-docx", "The file is no Word file of 2007 or later, or damaged.", "Save it as .docx."),
        ("bad-pdf", "The file is no PDF, or too damaged to be read.", "Print it to PDF anew."),
        ("encrypted", "The PDF asks for a password.", "Save it without one."),
        ("corrupt", "The compressed file is damaged or cut off.", "What came before the fault is kept."),
        ("too-large", "The document is larger than --max-size.", "Raise --max-size if it is an article."),
        ("fetch", "The address gave no page.", "The message says what the server said."),
        ("read-twice", "Standard input is named twice, and can be read once.", "Name it once."),
        ("no-words", "There is nothing to compare: the other version has no words.", "Look at the file."),
        ("no-list", "The list of --files-from cannot be read.", "With names that end in NUL add -0."),
        ("timeout", "The document took longer than --timeout.", "Raise the limit, or look at the document."),
        ("memory", "The document needs more memory than --max-memory, or than there is.", "Raise the limit."),
        ("died", "The process that analysed the document ended.", "It was tried twice. Please report it."),
        ("internal", "A fault of newscli.", "Please report it; NEWSCLI_DEBUG=1 shows where."),
    )
)
