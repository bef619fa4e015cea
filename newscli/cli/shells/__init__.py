"""Completion scripts: static text, made from the commands' outlines, so that no Tab waits for Python."""

from newscli.cli.shells.bash import bash
from newscli.cli.shells.fish import fish
from newscli.cli.shells.zsh import zsh

SCRIPTS = {"bash": bash, "zsh": zsh, "fish": fish}
"""By shell: from the commands to the script's text."""
