"""Which files have changed since a git revision."""

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from newscli.errors import UsageError
from newscli.inputs.sources import STDIN, Source, is_address, is_remote


def only_changed(sources: Iterable[Source], revision: str) -> Iterator[Source]:
    """The sources that git does not track yet, or that differ from what they were at a revision.

    What the revision's own branch did after this one left it does not count. Standard input, what is on other
    machines and what cannot be read stay.

    Raises:
        UsageError: If there is no git, no repository here or no such revision.
    """
    changed = _changed(revision)
    for source in sources:
        elsewhere = source.path == STDIN or is_address(source.path) or is_remote(source.path)
        if elsewhere or source.error or os.path.realpath(source.path) in changed:
            yield source


def _changed(revision: str) -> set[str]:
    top = Path(os.fsdecode(_git("rev-parse", "--show-toplevel")[0]))
    try:
        commit = os.fsdecode(_git("rev-parse", "--verify", "--end-of-options", revision + "^{commit}")[0])
    except UsageError as error:
        complaint = f"--since {revision!r}: there is no such commit in this repository"
        raise UsageError(error.code, complaint, error.hint) from None
    try:
        since = os.fsdecode(_git("merge-base", commit, "HEAD")[0])
    except UsageError:  # nothing in common, or a clone without its history
        since = commit
    differing = _git(
        "-C", str(top), "diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", since, "--"
    )
    new = _git("-C", str(top), "ls-files", "--others", "--exclude-standard", "-z")
    return {os.path.realpath(top / os.fsdecode(name)) for name in (*differing, *new)}


def _git(*arguments: str) -> list[bytes]:
    """What git prints, split at NUL or at ends of lines."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError:
        raise UsageError("since", "--since needs git, which cannot be run", "install it") from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
        raise UsageError("since", f"--since: {lines[0]}", "name a branch, a tag or a commit")
    output = done.stdout
    return [part for part in output.split(b"\0" if "-z" in arguments else b"\n") if part]
