"""Terms of the record, the run and `check`."""

from newscli.glossary.term import Term

RECORD = (
    Term(
        "id",
        "A document's own id (--id-field) in JSONL, CSV and Parquet, else its path as given.",
        "- is standard input.",
        "Nothing checks that ids differ.",
    ),
    Term(
        "source",
        "The file that a document comes from, as its path was given.",
        "- is standard input.",
        "Several documents of one JSONL file share it.",
    ),
    Term(
        "schema",
        "The version of the records' form: 1.",
        "It rises only when a key goes or changes its meaning; new keys may come at any time.",
        "newscli schema prints it as JSON Schema.",
    ),
    Term(
        "start",
        "Where a result begins in the text, in code points from 0; end is behind its last one.",
        "text[start:end] is the result, exactly.",
        "Where offsets is extracted (HTML, Word, PDF), in the extracted text: --with text has it.",
        ("end", "offset", "span"),
    ),
    Term(
        "offsets",
        "What start and end count in: source, the file's text, or extracted, the text taken out of it.",
        "HTML, Word and PDF are extracted, all else is source.",
        "--with text puts that text into the record.",
        ("extracted", "source offsets"),
    ),
    Term(
        "line",
        "The line that a result starts on, from 1; column counts code points, from 1.",
        "Of the file as an editor shows it.",
        "In JSONL and CSV it counts inside the document's text.",
        ("column", "end_line", "end_column"),
    ),
    Term(
        "language",
        "The language that the text seems to be in, as a code such as en; null if it cannot be told.",
        "--lang says it for all inputs.",
        "Told from common words: short texts may be told wrongly.",
        ("lang",),
    ),
    Term(
        "error",
        "Why a document has no results: a code for scripts, a message for people.",
        "The others are still done; the exit code is 2.",
        "Also on standard error, with a hint.",
        ("code", "message"),
    ),
    Term(
        "engine",
        "Who splits and counts: fast, our own, or reference, NLTK's sentences and textstat's formulas.",
        "Use fast; reference is there to compare with older figures.",
        "Its counts differ: abbreviations end sentences, numbers have one syllable.",
        ("reference", "fast"),
    ),
    Term(
        "exit code",
        "0 done, 1 findings (only check), 2 wrong usage or unreadable input, 130 interrupted.",
        "2 wins over 1: what was not read has not been checked.",
        "A reader that goes away (| head) is no error.",
        ("exit status", "return code"),
    ),
)

CHECK = (
    Term(
        "finding",
        "A place in an article that an editor should look at, with a code, a level and a message.",
        "value is what was measured, limit what it breaks; codes never change their meaning.",
        "newscli explain NC201 tells about one of them.",
        ("findings",),
    ),
    Term(
        "level",
        "How bad a finding is: error, warning or note.",
        "--fail-on says from which level on the exit code is 1; error if not given.",
        "newscli.toml sets a level for each rule, or off.",
        ("warning", "severity", "fail-on"),
    ),
    Term(
        "baseline",
        "A file of findings that are accepted: check passes over them and tells new ones only.",
        "--write-baseline makes it, --baseline uses it.",
        "It knows findings by rule and words, so text may move.",
    ),
)
