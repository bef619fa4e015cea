"""What is done with the texts and files of `shapes`: every analysis, reader and renderer, by name.

A task takes an input and gives what does the work, so that what comes before the work is not counted with it.
"""

import io
import itertools
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from tests.growth import shapes
from tests.growth.shapes import Shape

Work = Callable[[], object]
Task = Callable[[str], Work]


def _layer(name: str, language: str | None) -> Task:
    def task(text: str) -> Work:
        from newscli.text.document import Document

        return lambda: getattr(Document(text, language=language), name)

    return task


def _analysis(name: str, language: str | None, **options: Any) -> Task:
    def task(text: str) -> Work:
        from newscli import findings
        from newscli.analyses import keywords, quotes, readability, summary
        from newscli.run.analyse import ANALYSES
        from newscli.text.document import Document

        kinds: Mapping[str, Any] = {
            "summary": summary.SummaryOptions,
            "keywords": keywords.KeywordOptions,
            "quotes": quotes.QuoteOptions,
            "readability": readability.ReadabilityOptions,
            "findings": findings.CheckOptions,
        }
        chosen = kinds[name](**options)
        return lambda: ANALYSES[name](Document(text, language=language), chosen)

    return task


def _together(name: str, **options: Any) -> Task:
    """Over many short documents."""

    def task(text: str) -> Work:
        from newscli.analyses.keywords import KeywordOptions
        from newscli.analyses.summary import SummaryOptions
        from newscli.run.analyse import Work as Plan
        from newscli.run.together import run_together
        from newscli.text.document import Document

        kinds: Mapping[str, Any] = {"summary": SummaryOptions, "keywords": KeywordOptions}
        work = Plan(((name, kinds[name](**options)),))
        size = 500
        parts = [text[at : at + size] for at in range(0, len(text), size)]
        return lambda: list(run_together((Document(part) for part in parts), work))

    return task


def _detection(text: str) -> Work:
    from newscli.text.language import detect_language

    return lambda: detect_language(text)


def analyses(code: str) -> dict[str, Task]:
    """Every layer and analysis of texts in a language."""
    tasks = {
        "blocks": _layer("blocks", code),
        "sentences": _layer("sentences", code),
        "tags": _layer("tags", code),
        "summary": _analysis("summary", code),
        "keywords": _analysis("keywords", code, mentions=True),
        "quotes": _analysis("quotes", code),
        "readability": _analysis("readability", code),
    }
    if code == "en":
        tasks |= {
            "summary, focus": _analysis("summary", code, focus="bridge minister", percent=50),
            "summary, words": _analysis("summary", code, words=1000),
            "summary, lead": _analysis("summary", code, method="lead", percent=50),
            "summary, lexrank": _analysis("summary", code, method="lexrank"),
            "summary, textrank": _analysis("summary", code, method="textrank"),
            "keywords, words": _analysis("keywords", code, max_words=1),
            "keywords, rake": _analysis("keywords", code, method="rake", mentions=True),
            "keywords, textrank": _analysis("keywords", code, method="textrank", mentions=True),
            "keywords, yake": _analysis("keywords", code, method="yake", mentions=True),
            "quotes, by speaker": _analysis("quotes", code, by_speaker=True, speaker="Ann"),
            "readability, hardest": _analysis("readability", code, hardest=10**6),
            "check": _analysis("findings", code),
            "summary together": _together("summary", percent=50),
            "keywords together": _together("keywords"),
            "detection": _detection,
        }
    return tasks


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _reader(format: str, encode: Callable[[str], bytes] = _utf8) -> Task:  # noqa: A002 - as readers call it
    def task(text: str) -> Work:
        from newscli.inputs.options import InputOptions
        from newscli.inputs.reading import READERS
        from newscli.inputs.sources import Source

        data, source, options = encode(text), Source("a", format), InputOptions(language="en")

        def work() -> object:
            file = io.BufferedReader(cast(Any, io.BytesIO(data)))
            return list(READERS[format](file, source, options))

        return work

    return task


def _word_file(body: str) -> bytes:
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{links}"><Relationship Type="{kind}" Target="/a.xml"/></Relationships>',
        )
        archive.writestr("a.xml", f'<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


def _printed(text: str) -> Work:
    """The lines of a PDF as they come from its pages."""
    from newscli.inputs.pdf.edges import without_edges
    from newscli.inputs.pdf.lines import Line
    from newscli.inputs.pdf.paragraphs import join_lines

    lines = [
        Line(number // 50, 60 + number % 7, 700 - 12.0 * (number % 50), 10, bold=False, text=line)
        for number, line in enumerate(text.splitlines())
        if line.strip()
    ]
    return lambda: list(join_lines(without_edges(lines)))


def _leftmost(text: str) -> Work:
    """The lines of one page, each further to the right and down by another step."""
    from newscli.inputs.pdf.lines import Line
    from newscli.inputs.pdf.paragraphs import join_lines

    steps = itertools.accumulate(10 + number % 19 / 10 for number in range(len(text)))
    lines = [
        Line(0, float(number), -step, 10, bold=False, text=line)
        for number, (line, step) in enumerate(zip(text.splitlines(), steps, strict=False))
        if line.strip()
    ]
    return lambda: list(join_lines(lines))


def _decoded(name: str | None) -> Task:
    def task(text: str) -> Work:
        from newscli.inputs.decode import decode

        data = text.encode(name or "cp1252", "replace")
        return lambda: decode(data, name)

    return task


def _page_encoding(text: str) -> Work:
    from newscli.inputs.html.encoding import decode_page

    data = text.encode("utf-8", "replace")
    return lambda: decode_page(data, None, None)


READERS: Mapping[str, tuple[Task, Mapping[str, Shape]]] = {
    "markdown": (_reader("markdown"), shapes.MARKDOWN),
    "html": (_reader("html"), shapes.HTML),
    "encoding of a page": (_page_encoding, shapes.HTML),
    "jsonl": (_reader("jsonl"), shapes.JSONL),
    "csv": (_reader("csv"), shapes.CSV),
    "tsv": (_reader("tsv", lambda text: text.replace(",", "\t").encode()), shapes.CSV),
    "docx": (_reader("docx", _word_file), shapes.WORD),
    "pdf": (_printed, shapes.LINES),
    "pdf, one page": (_leftmost, shapes.LINES),
    "windows": (_decoded(None), shapes.LINES),
    "utf-16": (_decoded("utf-16"), shapes.LINES),
}
"""What reads a file, and the files that it is to read."""


def _renderer(
    shown: str, formats: str, names: tuple[str, ...], *, article: bool = False, **more: Any
) -> Task:
    """What writes one record."""

    def task(text: str) -> Work:
        from newscli.findings import CheckOptions
        from newscli.inputs import InputOptions
        from newscli.render import outputs
        from newscli.run.analyse import Work as Plan
        from newscli.run.analyse import analyse
        from newscli.run.plan import Plan as Whole
        from newscli.run.report import analyses, reporting
        from newscli.text.document import Document

        if formats == "REPORT_FORMATS":
            plan = reporting(
                Whole(sources=[], work=Plan(()), reading=InputOptions(), format=shown),
                sentences=3,
                top=10,
                mentions=False,
            )
            work, sift = plan.work, plan.sift
        else:
            options = dict(analyses(sentences=10**6, top=10**6))
            options["findings"] = CheckOptions()
            work, sift = Plan(tuple((name, options[name]) for name in names), article=article), None
        record = analyse(Document(text), work)
        if record.error:
            raise AssertionError(record.error)
        if sift:
            record = sift(record)

        def write() -> None:
            out = io.StringIO()
            renderer = outputs.make_renderer(shown, out, getattr(outputs, formats), **more)
            renderer.write(record)
            renderer.close()

        return write

    return task


def _highlighted(text: str) -> Work:
    from newscli.render.highlight import Highlight
    from newscli.run.analyse import Work as Plan
    from newscli.run.analyse import analyse
    from newscli.run.report import analyses
    from newscli.text.document import Document

    options = tuple(pair for pair in analyses(sentences=10**6, top=10) if pair[0] != "keywords")
    record = analyse(Document(text), Plan(options, article=True))

    def write() -> None:
        out = Highlight(io.StringIO(), color=True)
        out.write(record)
        out.close()

    return write


ALL = ("summary", "keywords", "quotes", "readability")
RENDERERS: Mapping[str, Task] = {
    **{
        f"{name} as {shown}": _renderer(shown, "FORMATS", (name,))
        for name in ALL
        for shown in ("table", "text", "json", "csv", "markdown")
    },
    **{
        f"report as {shown}": _renderer(shown, "REPORT_FORMATS", ALL)
        for shown in ("table", "text", "csv", "markdown", "html")
    },
    **{
        f"check as {shown}": _renderer(shown, "FINDING_FORMATS", ("findings",))
        for shown in ("table", "text", "markdown", "github", "sarif", "junit", "gitlab", "rdjsonl")
    },
    "highlight": _highlighted,
}
"""What writes the results for a text."""


def tasks() -> Iterator[tuple[str, Task, Mapping[str, Shape]]]:
    """Everything: name, task, and the inputs for it."""
    from newscli.text.language import CODES

    for code in ("en", *CODES):
        words = shapes.ENGLISH if code == "en" else shapes.words_of(code)
        for name, task in analyses(code).items():
            yield f"{name} ({code})", task, shapes.texts(words)
    for name, (task, files) in READERS.items():
        yield f"reading {name}", task, files
    for name, task in RENDERERS.items():
        yield name, task, shapes.texts()
