"""PDF files: the lines of the pages, without heads and feet, joined into paragraphs."""
