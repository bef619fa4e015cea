"""From what the user names (files, folders, standard input) to documents."""

from newscli.inputs.options import Failure, InputOptions
from newscli.inputs.reading import read
from newscli.inputs.sources import FORMATS, Source, find_sources

__all__ = ["FORMATS", "Failure", "InputOptions", "Source", "find_sources", "read"]
