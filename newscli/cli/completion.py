"""`newscli completion`."""

from typing import Annotated, Literal

from typer import Argument


def completion(
    shell: Annotated[Literal["bash", "zsh", "fish"], Argument(metavar="SHELL", help="bash, zsh or fish.")],
) -> int:
    """A script that completes commands, options and their values with Tab."""
    from newscli.cli.shells import SCRIPTS
    from newscli.cli.shells.values import completions

    print(SCRIPTS[shell](completions()), end="")
    return 0
