"""A report as one page."""

from typing import Any, TextIO

from newscli.errors import UsageError
from newscli.render.facts import duration, facts_of, share
from newscli.render.formulas import FORMULAS
from newscli.render.html.annotated import Paragraph, annotated, level, voice_class
from newscli.render.html.charts import HEIGHT, WIDTH, gauges, skyline, strips
from newscli.render.html.templating import check_installed, page
from newscli.render.plain import one_line
from newscli.render.record import Record

# Words below which the figures stand under the article, not beside it, and from which a browser is slow to
# lay all of it out at once.
_SHORT, _LONG = 700, 5000


class Page:
    """Writes one document as one page.

    Raises:
        UsageError: If Jinja2 is missing, or at a second document.
    """

    index: str | None = None
    """The page that lists this one."""

    def __init__(self, out: TextIO) -> None:
        check_installed()
        self._out = out
        self._written = False

    def write(self, record: Record) -> None:
        """Write the document."""
        if self._written:
            raise UsageError(
                "html", "a page shows one document, and the input holds more", "name a folder: --html FOLDER/"
            )
        self._written = True
        self._out.writelines(_page(record, self.index))

    def close(self) -> None:
        """Say so where there was no document."""
        if not self._written:
            nothing = Record("", "", error=("empty", "there is no document in the input", ""))
            self._out.writelines(_page(nothing, self.index))


class FolderPage(Page):
    """Writes one document as a page of a folder."""

    index = "index.html"


def _page(record: Record, index: str | None) -> Any:
    name = "standard input" if record.id == "-" else one_line(record.id)
    head: dict[str, Any] = {"id": name, "title": one_line(record.title or name), "index": index}
    if record.error or record.article is None:
        message = one_line(record.error[1]) if record.error else ""
        return page("failed.html", **head, message=message)
    results: Any = record.results
    phrases, article = results["keywords"].phrases, record.article
    blocks = annotated(record)
    of_phrases, of_voices = strips(article, phrases)
    voices = article.voices
    said = sum(voice.words for voice in voices)
    return page(
        "page.html",
        script="page.js",
        style=_picked(len(phrases), len(voices)),
        **head,
        unknown_language=record.language is None,
        facts=facts_of(record),
        extent=_extent(results["readability"].counts["words"]),
        headline=_taken(blocks, record.title),
        blocks=blocks,
        summary=results["summary"].sentences,
        phrases=phrases,
        voices=[
            (voice_class(at, known=voice.name is not None), voice, share(voice.words, said))
            for at, voice in enumerate(voices)
        ],
        skyline=skyline(article.sentences),
        strips=(("Key phrases", of_phrases), ("Speakers", of_voices)),
        gauges=gauges(results["readability"].scores),
        hardest=[(s, _number(article.sentences, s), level(s.score)) for s in results["readability"].hardest],
        notes=[_labelled(note) for note in results["readability"].notes],
        duration=duration,
        one_line=one_line,
        width=WIDTH,
        height=HEIGHT,
    )


def _extent(words: int) -> str:
    return "short" if words < _SHORT else "long" if words >= _LONG else "middle"


def _taken(blocks: list[tuple[bool, list[Paragraph]]], title: str | None) -> Paragraph | None:
    """The article's headline, taken out of its blocks, where it says what the title says."""
    for _, run in blocks:
        for block in run:
            if block.kind == "headline" and " ".join(_words(block.pieces).split()) == one_line(title or ""):
                run.remove(block)
                return block
    return None


def _words(pieces: Any) -> str:
    return "".join(piece if isinstance(piece, str) else _words(piece.inside) for piece in pieces)


def _number(sentences: Any, sentence: Any) -> int:
    return next(at for at, other in enumerate(sentences) if other.start == sentence.start)


def _labelled(note: str) -> str:
    """A note with the formula's label in place of its key."""
    name, _, rest = note.partition(" ")
    return one_line(f"{FORMULAS[name][0]} {rest}" if name in FORMULAS else note)


def _picked(phrases: int, voices: int) -> str:
    """The rules that show the uses of the phrases and the words of the speakers that are picked."""
    edged = "background:var(--pick);box-shadow:0 0 0 2px var(--pick-edge);border-radius:2px"
    return "".join(
        (
            _rule("#pick-{0}:checked", "span.k{0}", phrases, edged),
            _rule("#pick-{0}:checked", "svg.k{0}", phrases, "color:var(--pick-edge)"),
            _rule("#hear-{0}:checked", ".w{0}", voices, "background:var(--heard)"),
        )
    )


def _rule(picked: str, shown: str, number: int, look: str) -> str:
    """One rule for `number` things that can be picked, each with its own number."""
    selectors = [f"body:has({picked}) {shown}".format(at) for at in range(number)]
    return f"\n{','.join(selectors)}{{{look}}}\n" if selectors else ""
