"""Takes the findings that a baseline accepts out of what is shown and what fails."""

from newscli.findings import Findings
from newscli.findings.baseline import Baseline
from newscli.render.baseline import key_of
from newscli.render.record import Record


class Known:
    """What each record of a `check` goes through."""

    def __init__(self, baseline: Baseline) -> None:
        self._baseline = baseline

    def __call__(self, record: Record) -> Record:
        """The record with its accepted findings set apart."""
        findings = record.results.get("findings")
        if not isinstance(findings, Findings):
            return record
        return record._replace(
            results={**record.results, "findings": self._baseline.split(key_of(record), findings)}
        )
