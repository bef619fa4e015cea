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
    together: Annotated[bool, Option("--together", help="One ranking over all inputs.")] = False,
    contrast: Annotated[
        list[str] | None,
        Option(
            "--contrast",
            metavar="OTHER",
            show_default=False,
            help="File or folder: what tells the inputs, together, from it; may be repeated.",
        ),
    ] = None,
) -> int:
    """Ranked key phrases, as the article writes them; --with mentions adds the place of every use to JSON."""
    from newscli.analyses.keywords import KeywordOptions

    together = together or bool(contrast)
    if together and method != "salience":
        from newscli.errors import UsageError

        clash = f"--together and --contrast rank by salience, not by {method}"
        raise UsageError("together", clash, "leave out --method")
    mentions = False
    if not together:
        shared, mentions = shared.without_layer("mentions")
    options = KeywordOptions(top=top, max_words=max_words, method=method, mentions=mentions)
    return shared.run("keywords", ("keywords", options), together=together, contrast=contrast or ())
