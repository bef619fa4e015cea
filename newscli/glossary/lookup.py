"""Finds a term by any of its names, and the rules of `check` by code and name."""

from collections.abc import Iterator

from newscli.findings.catalogue import RULES, Rule
from newscli.glossary.errors import ERRORS
from newscli.glossary.quotes import QUOTES
from newscli.glossary.ranking import RANKING
from newscli.glossary.readability import COUNTS, FIGURES, FORMULAS
from newscli.glossary.record import CHECK, RECORD
from newscli.glossary.structure import STRUCTURE
from newscli.glossary.term import Term


def _of_rule(rule: Rule) -> Term:
    limit = "" if rule.limit is None else f", limit {rule.limit:g} ({rule.unit})"
    return Term(rule.code, rule.summary, f"{rule.name}: {rule.level}{limit}.", rule.remedy, (rule.name,))


TOPICS: dict[str, tuple[Term, ...]] = {
    "formulas": FORMULAS,
    "readability": FIGURES,
    "counts": COUNTS,
    "quotes": QUOTES,
    "ranking": RANKING,
    "structure kinds": STRUCTURE,
    "records": RECORD,
    "error codes": ERRORS,
    "check": CHECK,
    "rules": tuple(map(_of_rule, RULES.values())),
}
"""All terms by what they belong to, in the order of the documentation."""


def terms() -> Iterator[Term]:
    """Every term."""
    for group in TOPICS.values():
        yield from group


def names() -> list[str]:
    """Every name that a term is found by."""
    return [name for term in terms() for name in (term.name, *term.aliases)]


def find(asked: str) -> tuple[Term, ...]:
    """The terms that a name stands for: one, or all of a topic; none if nothing has that name.

    Capitals, blanks, hyphens and underscores do not count, nor does a plural's "s". A term's own name comes
    before another's alias, and both before a topic.
    """
    wanted = _fold(asked)
    for term in terms():
        if _fold(term.name) == wanted:
            return (term,)
    for term in terms():
        if wanted in map(_fold, term.aliases):
            return (term,)
    return next((group for name, group in TOPICS.items() if _fold(name) == wanted), ())


def _fold(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold().removesuffix("s")
