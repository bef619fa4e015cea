"""The command line: thin commands over `run`. Nothing imports it."""
