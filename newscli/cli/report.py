"""`newscli report`."""

from typing import Annotated

from typer import Option

from newscli.cli.shared import Shared, carry_out, shared_options


@shared_options
def report(
    shared: Shared,
    html: Annotated[
        str | None,
        Option(
            "--html",
            metavar="FILE|FOLDER/",
            show_default=False,
            help="Write a page as well; of several documents, a page each and an index.",
        ),
    ] = None,
    sentences: Annotated[int, Option("--sentences", metavar="N", help="Length of the summary.")] = 3,
    top: Annotated[int, Option("--top", metavar="N", help="How many key phrases.")] = 10,
) -> int:
    """All four analyses of an article at a glance; of several articles, a line each."""
    from newscli.render.outputs import REPORT_FORMATS
    from newscli.run.report import reporting, with_page

    shared, mentions = shared.without_layer("mentions")
    plan = shared.plan("report", formats=REPORT_FORMATS)
    if html is not None:
        plan = with_page(plan, html)
    return carry_out(reporting(plan, sentences=sentences, top=top, mentions=mentions))
