"""`newscli summarize`."""

from typing import Annotated, Literal

from typer import Option

from newscli.cli.shared import Shared, shared_options


@shared_options
def summarize(
    shared: Shared,
    sentences: Annotated[
        int | None,
        Option(
            "--sentences",
            "-n",
            metavar="N",
            show_default=False,
            help="Length in sentences; 3 where no length is given.",
        ),
    ] = None,
    words: Annotated[
        int | None, Option("--words", metavar="N", show_default=False, help="Length: at most N words.")
    ] = None,
    percent: Annotated[
        float | None,
        Option("--percent", metavar="P", show_default=False, help="Length: P % of the article's words."),
    ] = None,
    method: Annotated[
        Literal["salience", "lead", "lexrank", "textrank"],
        Option("--method", help="How sentences are ranked."),
    ] = "salience",
    focus: Annotated[
        str, Option("--focus", metavar="WORDS", show_default=False, help="Lean towards a topic.")
    ] = "",
    together: Annotated[
        bool, Option("--together", help="One summary over all inputs, each sentence with its source.")
    ] = False,
    highlight: Annotated[
        bool, Option("--highlight", help="Show the article with the chosen sentences marked.")
    ] = False,
) -> int:
    """The sentences that tell the story, verbatim, in text order."""
    from newscli.analyses.summary import SummaryOptions

    options = SummaryOptions(sentences=sentences, words=words, percent=percent, method=method, focus=focus)
    return shared.run("summarize", ("summary", options), highlight=highlight, together=together)
