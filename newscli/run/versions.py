"""An input beside another version of itself, for the figures that say what changed."""

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from newscli.errors import InputError, UsageError
from newscli.inputs import Failure, find_sources, read
from newscli.run.plan import Plan

if TYPE_CHECKING:
    from newscli.analyses.readability import ReadabilityOptions


def compared_with(
    plan: Plan,
    other: str,
    options: "ReadabilityOptions",
    *,
    format: str | None,  # noqa: A002 - as in `find_sources`
) -> Plan:
    """The plan with its readability compared with that of another version; reads and measures that one.

    Args:
        plan: One input through the readability analysis.
        other: A path to the other version, or "-".
        options: The readability's.
        format: How both are read; None to tell by the suffix.

    Raises:
        UsageError: If there is not exactly one input, or the other version is not exactly one document.
        InputError: If it cannot be read.
    """
    sources = list(plan.sources)
    if len(sources) != 1:
        raise UsageError(
            "compare", f"--compare takes one input besides {other!r}, not {len(sources)}", "name one file"
        )
    if other == "-" and sources[0].path == "-":
        raise UsageError("stdin", "standard input cannot be both versions", "put one of them in a file")
    for _, path, _ in plan.outputs:
        if path.exists() and os.path.exists(other) and os.path.samefile(path, other):  # noqa: PTH110, PTH121 - text
            raise UsageError("output", f"{other!r} is an input and an output", "write to another file")
    documents = [doc for source in find_sources([other], format=format) for doc in read(source, plan.reading)]
    if len(documents) != 1:
        raise UsageError(
            "compare", f"--compare {other!r} holds {len(documents)} documents", "name a file with one"
        )
    (doc,) = documents
    if isinstance(doc, Failure):
        raise InputError(doc.error.code, f"{doc.id}: {doc.error.message}", doc.error.hint)
    from newscli.analyses.readability import measure_readability

    old = measure_readability(doc, options=options)
    if not old.counts["words"]:
        raise InputError("no-words", f"{doc.id}: no words to measure")
    work = plan.work._replace(analyses=(("readability", replace(options, compare_with=(doc.id, old))),))
    return plan._replace(sources=sources, work=work)
