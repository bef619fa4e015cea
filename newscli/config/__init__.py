"""What a newsroom has set in `newscli.toml` or `pyproject.toml`, and what is in force with it."""

from newscli.config.files import find_config, load_config
from newscli.config.force import check_options, format_of, in_force, outputs_of
from newscli.config.settings import Config

__all__ = ["Config", "check_options", "find_config", "format_of", "in_force", "load_config", "outputs_of"]
