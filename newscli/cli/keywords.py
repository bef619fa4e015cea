"""`newscli keywords`."""

from typing import Annotated, Literal

from typer import Option

from newscli.cli.shared import Shared, shared_options


@shared_options
def keywords(
    shared: Shared,
    top: Annotated[int, Option("--top", "-n", metavar="N", help="How many phrases.")] = 10,
    max_words: Annotated[
        int, Option("--max-words", metavar="N", help="Longest phrase in words; 1 gives single words.")
    ] = 4,
    method: Annotated[
        Literal["salience", "yake", "rake", "textrank"],
        Option("--method", help="How phrases are found; the others than salience are for comparison."),
    ] = "salience",
) -> int:
    """Ranked key phrases, as the article writes them; --with mentions adds the place of every use to JSON."""
    from newscli.analyses.keywords import KeywordOptions

    shared, mentions = shared.without_layer("mentions")
    options = KeywordOptions(top=top, max_words=max_words, method=method, mentions=mentions)
    return shared.run("keywords", ("keywords", options))
