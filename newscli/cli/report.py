"""`newscli report`."""

from typing import Annotated

from typer import Option

from newscli.cli.shared import Shared, carry_out, shared_options


@shared_options
def report(
    shared: Shared,
    sentences: Annotated[int, Option("--sentences", metavar="N", help="Length of the summary.")] = 3,
    top: Annotated[int, Option("--top", metavar="N", help="How many key phrases.")] = 10,
) -> int:
    """All four analyses of an article at a glance; of several articles, a line each."""
    from newscli.render.outputs import REPORT_FORMATS
    from newscli.run.report import analyses, reporting

    shared, mentions = shared.without_layer("mentions")
    plan = shared.plan("report", *analyses(sentences=sentences, top=top), formats=REPORT_FORMATS)
    return carry_out(reporting(plan, mentions=mentions))
