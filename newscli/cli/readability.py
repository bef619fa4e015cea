"""`newscli readability`."""

from typing import Annotated

from typer import Option

from newscli.cli.shared import Shared, shared_options


@shared_options
def readability(
    shared: Shared,
    metric: Annotated[
        list[str] | None,
        Option("--metric", metavar="NAME", show_default=False, help="Only this formula; may be repeated."),
    ] = None,
    hardest: Annotated[int, Option("--hardest", metavar="N", help="How many of the hardest sentences.")] = 3,
    highlight: Annotated[
        bool, Option("--highlight", help="Show the article with its hardest sentences marked.")
    ] = False,
) -> int:
    """Counts, formulas, grade and the hardest sentences."""
    from newscli.analyses.readability import ReadabilityOptions

    options = ReadabilityOptions(metrics=tuple(metric or ()), hardest=hardest)
    return shared.run("readability", ("readability", options), highlight=highlight)
