from pathlib import Path

import pytest

from newscli.analyses.summary import METHODS, SummaryOptions, summarize
from newscli.analyses.summary.candidates import collect
from newscli.analyses.summary.readable import is_cut_off, points_back
from newscli.analyses.summary.together import summarize_together
from newscli.text.document import Document
from tests.unit.languages.test_articles import CASES, read

GERMAN = next(path for path in CASES if path.stem == "brueckensperrung")


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize("method", METHODS)
def test_sentences_are_those_of_the_body(path: Path, method: str) -> None:
    doc = read(path).document
    body = {doc.text[s.start : s.end] for s in doc.body}
    chosen = summarize(doc, options=SummaryOptions(method=method)).sentences
    assert len(chosen) == 3
    assert all(any(text.endswith(sentence.text) for text in body) for sentence in chosen)


def test_content_words_are_stems_without_stop_words_and_verbs_of_saying() -> None:
    doc = Document("Die Brücken der Stadt sagten nichts mehr zu den Brücken.", language="de")
    assert collect(doc).terms == [["bruck", "stadt"]]


def test_a_focus_meets_other_forms() -> None:
    doc = read(GERMAN).document
    (sentence,) = summarize(doc, options=SummaryOptions(sentences=1, focus="Gutachten Rissen")).sentences
    assert "Risse im Beton" in sentence.text


def test_quotations_closed_by_the_marks_of_the_language_are_whole() -> None:
    text = "„Wir gehen alle nach Hause“, sagte sie. Er rief noch: „Bleibt doch alle hier. Sie ging dann weg."
    texts = collect(Document(text, language="de")).texts
    assert [is_cut_off(sentence) for sentence in texts] == [False, True, False]


def test_what_points_back() -> None:
    text = (
        "Das Haus steht noch am alten Platz. Das sagte er gestern in der Stadt. Er ging dann nach Hause. "
        "Die Stadt schweigt dazu noch immer."
    )
    assert points_back(collect(Document(text, language="de"))) == [False, True, True, False]


def test_several_languages_together() -> None:
    docs = [read(path).document for path in CASES if path.parent.name in ("de", "fr", "en")]
    assert len(summarize_together(docs, options=SummaryOptions(sentences=4)).sentences) == 4
