"""Records of reports for the tests of the page."""

from newscli import Document
from newscli.inputs.options import InputOptions
from newscli.render.record import Record
from newscli.run.analyse import Work, analyse
from newscli.run.plan import Plan
from newscli.run.report import reporting


def report_of(text: str) -> Record:
    """The record of a text as the page takes it."""
    plan = reporting(Plan((), InputOptions(), Work(()), "table"), sentences=3, top=10, mentions=False)
    assert plan.sift
    return plan.sift(analyse(Document(text, id="a.txt"), plan.work))
