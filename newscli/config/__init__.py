"""What a newsroom has set in `newscli.toml` or `pyproject.toml`."""

from newscli.config.files import find_config, load_config
from newscli.config.settings import Config

__all__ = ["Config", "find_config", "load_config"]
