"""`newscli keywords`."""

from typing import Annotated

from typer import Option

from newscli.cli.shared import Shared, shared_options


@shared_options
def keywords(
    shared: Shared,
    top: Annotated[int, Option("--top", "-n", metavar="N", help="How many phrases.")] = 10,
    max_words: Annotated[
        int, Option("--max-words", metavar="N", help="Longest phrase in words; 1 gives single words.")
    ] = 4,
) -> int:
    """Ranked key phrases, as the article writes them."""
    from newscli.analyses.keywords import KeywordOptions

    return shared.run("keywords", ("keywords", KeywordOptions(top=top, max_words=max_words)))
