"""From a document to its findings."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from newscli.findings import quotations, readability, story, structure, switches
from newscli.findings.catalogue import RULES
from newscli.findings.evidence import Evidence
from newscli.findings.finding import LEVELS, Finding, Findings, Place, Spot
from newscli.findings.options import OFF, CheckOptions, Setting, settings_for
from newscli.text.document import Document

FINDERS: dict[str, Callable[[Evidence, float], Iterator[Spot]]] = {
    "NC101": readability.grade,
    "NC102": readability.ease,
    "NC103": readability.sentence,
    "NC104": readability.paragraph,
    "NC105": readability.difficulty,
    "NC201": quotations.no_speaker,
    "NC204": quotations.long_quotation,
    "NC205": quotations.one_source,
    "NC301": structure.no_headline,
    "NC302": structure.lede,
    "NC303": structure.no_subhead,
    "NC401": story.buried,
    "NC501": story.headline,
}
WITHOUT_LIMIT: dict[str, Callable[[Evidence], Iterator[Spot]]] = {
    "NC202": quotations.unbalanced,
    "NC203": quotations.pronoun,
    "NC304": structure.repeated,
    "NC305": structure.furniture,
}
# One sentence is not told twice: the right one speaks for the left, if its level is as high.
_INSTEAD = {"NC103": "NC302"}

_DEFAULT = CheckOptions()


def check(doc: Document, *, options: CheckOptions = _DEFAULT) -> Findings:
    """Judge an article by every rule that is on.

    Never raises, whatever the text. Only the analyses that these rules need are done.

    Args:
        doc: The article.
        options: Levels and limits of the rules.

    Returns:
        Findings in text order.

    Example:
        >>> import newscli
        >>> doc = newscli.Document('"We open at noon, the mayor said.')
        >>> [(finding.code, finding.line, finding.level) for finding in newscli.check(doc).findings]
        [('NC202', 1, 'error')]
    """
    settings = settings_for(options, doc.source)
    found = _judge(doc, settings)
    read = switches.read(doc)
    found += [("NC001", spot) for spot in read.unknown if settings["NC001"].level != OFF]
    kept = [(code, spot) for code, spot in found if not read.off(code, spot)]
    levels = {(code, spot.start): LEVELS.index(settings[code].level) for code, spot in kept}
    kept = [
        (code, spot)
        for code, spot in kept
        if levels.get((_INSTEAD.get(code, ""), spot.start), len(LEVELS)) > levels[code, spot.start]
    ]
    kept.sort(key=lambda item: (item[1].start, item[0]))
    places = _places(doc, [offset for _, spot in kept for offset in (spot.start, spot.end)])
    return Findings(
        tuple(_finding(doc, code, spot, settings[code], places) for code, spot in kept),
        fail_on=options.fail_on,
    )


def _judge(doc: Document, settings: Mapping[str, Setting]) -> list[tuple[str, Spot]]:
    article = Evidence(doc)
    found: list[tuple[str, Spot]] = []
    for code, (level, limit) in settings.items():
        if level == OFF:
            continue
        if limit is not None:
            found += [(code, spot) for spot in FINDERS[code](article, limit)]
        elif code in WITHOUT_LIMIT:
            found += [(code, spot) for spot in WITHOUT_LIMIT[code](article)]
    return found


def _finding(doc: Document, code: str, spot: Spot, setting: Setting, places: Mapping[int, Place]) -> Finding:
    return Finding(
        code=code,
        name=RULES[code].name,
        level=setting.level,
        message=spot.message,
        text="" if spot.whole else doc.excerpt(spot.start, spot.end),
        start=spot.start,
        end=spot.end,
        first=places[spot.start],
        last=places[spot.end],
        value=spot.value,
        limit=None if spot.value is None else setting.limit,
    )


def _places(doc: Document, offsets: Iterable[int]) -> dict[int, Place]:
    """Each offset's place. In one sweep, as a line may be long and have many findings."""
    places: dict[int, Place] = {}
    line = at = byte = 0
    for offset in sorted(set(offsets)):
        if doc.line(offset) != line:
            line, byte = doc.line(offset), 1
            at = offset - doc.column(offset) + 1
        byte += len(doc.raw[at:offset].encode("utf-8", "replace"))
        at = offset
        places[offset] = Place(line, doc.column(offset), byte)
    return places
