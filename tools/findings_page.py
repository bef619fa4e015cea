"""Writes docs/findings.md from the catalogue of rules.

python tools/findings_page.py
"""

from pathlib import Path

from newscli.findings.pages import markdown_page

PAGE = Path(__file__).parent.parent / "docs" / "findings.md"

if __name__ == "__main__":
    PAGE.write_text(markdown_page(), "utf-8")
