"""The record of a `report`: what its renderers show beyond the published results is set apart from these."""

import os
import sys
from pathlib import Path
from typing import Any

from newscli.analyses.keywords import KeywordOptions, Keywords
from newscli.analyses.quotes import QuoteOptions, Quotes
from newscli.analyses.quotes.voices import by_speaker
from newscli.analyses.readability import Readability, ReadabilityOptions
from newscli.analyses.summary import SummaryOptions
from newscli.errors import UsageError
from newscli.inputs.sources import STDIN
from newscli.render.outputs import parse_target
from newscli.render.record import Record
from newscli.run.plan import NOTHING, Plan

_PUBLISHED = frozenset(("json", "jsonl", NOTHING))
"""Formats that hold what the commands publish and nothing else."""


def analyses(
    *, sentences: int, top: int, mentions: bool = True, hardest: int = sys.maxsize
) -> tuple[tuple[str, Any], ...]:
    """All four, for renderers that show more than the commands do unless `mentions` and `hardest` say less.

    Args:
        sentences: Of the summary.
        top: Key phrases.
        mentions: Tell every use of a phrase.
        hardest: So many of the hardest sentences.

    Raises:
        UsageError: A number below 1.
    """
    return (
        ("summary", SummaryOptions(sentences=sentences)),
        ("keywords", KeywordOptions(top=top, mentions=mentions)),
        ("quotes", QuoteOptions()),
        ("readability", ReadabilityOptions(hardest=hardest)),
    )


def with_page(plan: Plan, target: str) -> Plan:
    """The plan with its page in a file, or its pages in a folder, as well.

    Args:
        plan: Of a report.
        target: A file, or a folder: one that is there, or a name that ends in a slash.

    Raises:
        UsageError: If Jinja2 is missing, an input lies in the folder, or several inputs go to one file.
    """
    from newscli.render.html.templating import check_installed

    check_installed()
    if not target:
        raise UsageError("output", "--html names no file", "--html page.html")
    sources = list(plan.sources)
    folder = Path(target)
    if not target.endswith(("/", os.sep)) and not folder.is_dir():
        if len(sources) > 1:
            raise UsageError(
                "html", f"--html {target}: a page shows one document, not {len(sources)}", f"--html {target}/"
            )
        return plan._replace(
            sources=sources, outputs=(*plan.outputs, parse_target(f"html={target}", plan.formats))
        )
    if folder.exists() and not folder.is_dir():
        raise UsageError(
            "output", f"--html {target}: this is a file", "name a folder, or leave out the slash"
        )
    if not folder.absolute().parent.is_dir():
        raise UsageError(
            "output", f"--html {target}: there is no folder {str(folder.parent)!r}", "make it first"
        )
    for source in sources:
        if source.path != STDIN and Path(source.path).resolve().is_relative_to(folder.resolve()):
            raise UsageError(
                "output", f"--html {target}: the input {source.path!r} lies in it", "name another folder"
            )
    return plan._replace(sources=sources, site=folder)


def reporting(plan: Plan, *, sentences: int, top: int, mentions: bool) -> Plan:
    """The plan with the analyses of a report, whose records come as its renderers take them.

    Args:
        plan: Without analyses.
        sentences: Of the summary.
        top: Key phrases.
        mentions: Publish every use of a phrase too.

    Raises:
        UsageError: A number below 1, or pages in a folder that are not asked for by `--html`.
    """
    for output in plan.folders:
        if output.format == "html":
            raise UsageError(
                "html",
                f"--output html={output.path}: pages are no files for inputs",
                f"--html {output.path}/",
            )
    work = plan.work
    if not plan.site and {plan.format, *(output.format for output in plan.outputs)} <= _PUBLISHED:
        hardest = ReadabilityOptions().hardest
        found = analyses(sentences=sentences, top=top, mentions=mentions, hardest=hardest)
        return plan._replace(work=work._replace(analyses=found))
    found = analyses(sentences=sentences, top=top)
    return plan._replace(work=work._replace(analyses=found, article=True), sift=_Apart(mentions=mentions))


class _Apart:
    """What each record goes through."""

    def __init__(self, *, mentions: bool) -> None:
        self._mentions = mentions
        self._hardest = ReadabilityOptions().hardest

    def __call__(self, record: Record) -> Record:
        """The record with as much in its results as the commands publish, and the rest in its article."""
        results = dict(record.results)
        keywords, quotes, readability = map(results.get, ("keywords", "quotes", "readability"))
        if not (
            record.article
            and isinstance(keywords, Keywords)
            and isinstance(quotes, Quotes)
            and isinstance(readability, Readability)
        ):
            return record
        article = record.article._replace(
            sentences=tuple(sorted(readability.hardest, key=lambda sentence: sentence.start)),
            mentions=tuple(phrase.mentions for phrase in keywords.phrases),
            voices=by_speaker(quotes.quotes),
        )
        results["readability"] = readability._replace(hardest=readability.hardest[: self._hardest])
        if not self._mentions:
            phrases = tuple(phrase._replace(mentions=()) for phrase in keywords.phrases)
            results["keywords"] = Keywords(phrases)
        return record._replace(results=results, article=article)
