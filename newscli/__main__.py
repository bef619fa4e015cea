"""Starts the command line; answers `--version` before anything else is imported."""

import sys

from newscli import __version__


def main() -> None:
    """Run newscli and leave with its exit code."""
    from newscli.cli.exit import guarded, leave

    leave(guarded(_version if sys.argv[1:] in (["--version"], ["-V"]) else _run))


def _version() -> int:
    print(f"newscli {__version__}")
    return 0


def _run() -> int:
    import gc

    gc.disable()  # nothing that is made at the start is garbage; the run enables it again
    from newscli.cli.app import run

    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text file
    return run(sys.argv[1:])


if __name__ == "__main__":
    main()
