from pathlib import Path

import pytest

from newscli.findings import CheckOptions, check
from newscli.findings.options import Setting, default_settings
from newscli.text.document import Document
from tests.unit.languages.test_articles import CASES, read

OTHERS = [path for path in CASES if path.parent.name != "en"]


def codes(text: str, code: str) -> set[str]:
    options = CheckOptions(settings={**default_settings(), "NC203": Setting("note", None)})
    return {finding.code for finding in check(Document(text, language=code), options=options).findings}


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sound_article_has_no_findings_on_speakers_headline_and_grade(path: Path) -> None:
    doc = read(path).document
    found = {finding.code for finding in check(doc, options=CheckOptions()).findings}
    assert found <= {"NC305"}


def test_a_pronoun_without_a_name_is_found_in_the_language() -> None:
    text = "Die Bürger warten schon lange. „Wir hören morgen wieder damit auf“, sagte er."
    assert "NC203" in codes(text, "de")


def test_without_words_of_speech_no_speaker_is_missed() -> None:
    text = "Kokous alkoi.\n\n" + '"' + "Emme halua ottaa mitään riskejä tässä asiassa. " * 8 + '"'
    assert "NC201" not in codes(text, "fi")
