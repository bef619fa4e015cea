"""What an editor would want to know about an article before it goes out, as findings against limits."""

from newscli.findings.catalogue import RULES, Rule
from newscli.findings.checking import check
from newscli.findings.finding import LEVELS, Finding, Findings
from newscli.findings.options import CheckOptions, Override, Setting, settings_for

__all__ = [
    "LEVELS",
    "RULES",
    "CheckOptions",
    "Finding",
    "Findings",
    "Override",
    "Rule",
    "Setting",
    "check",
    "settings_for",
]
