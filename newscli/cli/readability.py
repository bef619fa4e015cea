"""`newscli readability`."""

from typing import Annotated

from typer import Option

from newscli.cli.shared import Shared, carry_out, shared_options
from newscli.errors import UsageError


@shared_options
def readability(
    shared: Shared,
    metric: Annotated[
        list[str] | None,
        Option("--metric", metavar="NAME", show_default=False, help="Only this formula; may be repeated."),
    ] = None,
    hardest: Annotated[int, Option("--hardest", metavar="N", help="How many of the hardest sentences.")] = 3,
    audience: Annotated[
        str | None,
        Option(
            "--audience",
            metavar="general|plain|expert|children",
            show_default=False,
            help="Hold the figures against what these readers can bear.",
        ),
    ] = None,
    compare: Annotated[
        str | None,
        Option("--compare", metavar="OTHER", show_default=False, help="Say what changed since OTHER."),
    ] = None,
    count: Annotated[
        list[str] | None,
        Option(
            "--count",
            metavar="KIND",
            show_default=False,
            help="Count these too: headline, subhead, caption, ...; may be repeated.",
        ),
    ] = None,
    highlight: Annotated[
        bool, Option("--highlight", help="Show the article with its hardest sentences marked.")
    ] = False,
) -> int:
    """Counts, formulas, grade and the hardest sentences."""
    from newscli.analyses.readability import ReadabilityOptions

    options = ReadabilityOptions(
        metrics=tuple(metric or ()), hardest=hardest, audience=audience, count=tuple(count or ())
    )
    if highlight and (compare is not None or audience is not None):
        clash = "--highlight shows the article, not figures to compare"
        raise UsageError("highlight", clash, "leave out --compare and --audience")
    plan = shared.plan("readability", ("readability", options), highlight=highlight)
    if compare is not None:
        from newscli.run.versions import compared_with

        chosen = None if shared.input_format == "auto" else shared.input_format
        plan = compared_with(plan, compare, options, format=chosen)
    return carry_out(plan)
