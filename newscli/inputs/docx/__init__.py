"""Word files: the parts of the archive, the styles, the paragraphs."""
