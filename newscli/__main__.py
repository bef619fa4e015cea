"""Starts the command line; answers `--version` before anything else is imported."""

import sys

from newscli import __version__


def main() -> None:
    """Run newscli and leave with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"newscli {__version__}")
        return
    import gc

    gc.disable()  # nothing that is made at the start is garbage; the run enables it again
    from newscli.cli.exit import guarded

    sys.exit(guarded(_run))


def _run() -> int:
    from newscli.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    main()
