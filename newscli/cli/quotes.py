"""`newscli quotes`."""

from typing import Annotated

from typer import Option

from newscli.cli.shared import Shared, carry_out, shared_options


@shared_options
def quotes(
    shared: Shared,
    kind: Annotated[
        list[str] | None,
        Option(
            "--kind",
            metavar="direct|mixed|indirect",
            show_default=False,
            help="Only this kind; may be repeated.",
        ),
    ] = None,
    speaker: Annotated[
        str,
        Option(
            "--speaker",
            metavar="NAME",
            show_default=False,
            help="Only what NAME says, in any form of the name.",
        ),
    ] = "",
    by_speaker: Annotated[
        bool, Option("--by-speaker", help="Group by speaker, who speaks most first.")
    ] = False,
    min_words: Annotated[
        int, Option("--min-words", metavar="N", help="Only quotations of at least N words.")
    ] = 1,
    highlight: Annotated[
        bool, Option("--highlight", help="Show the article with quotations coloured by speaker.")
    ] = False,
) -> int:
    """Who said what: quotation, kind, speaker, resolved name, cue."""
    from newscli.analyses.quotes import KINDS, QuoteOptions

    options = QuoteOptions(
        kinds=tuple(kind or KINDS), speaker=speaker, min_words=min_words, by_speaker=by_speaker
    )
    plan = shared.plan("quotes", ("quotes", options), highlight=highlight)
    if not speaker or shared.quiet or shared.resume or shared.cluster:
        return carry_out(plan)
    from newscli.cli.exit import complain
    from newscli.run.heard import Heard

    heard = Heard()
    code = carry_out(plan._replace(sift=heard))
    if not heard.anything:
        near = heard.nearest(speaker)
        hint = f"did you mean {near!r}?" if near else "newscli quotes --by-speaker tells who speaks"
        complain(f"nothing is said by {speaker!r}", hint)
    return code
