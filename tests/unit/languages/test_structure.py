import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.text.document import Document
from newscli.text.language import CODES
from newscli.text.structure.localized import match_dateline

PROSE = "Die Brücke über den Fluss bleibt nach Angaben der Stadt noch bis zum Ende des Jahres gesperrt."


@pytest.mark.parametrize(
    ("head", "dateline"),
    [
        ("BERLIN (dpa) – Der Rat tagt.", "BERLIN (dpa) –"),
        ("Berlin, 12. März (dpa) - Der Rat tagt.", "Berlin, 12. März (dpa) -"),
        ("PARIS — Le conseil siège.", "PARIS —"),
        ("Madrid, 3 mar (EFE).- El pleno vota.", "Madrid, 3 mar (EFE).-"),
        ("SÃO PAULO (Reuters) - A bolsa caiu.", "SÃO PAULO (Reuters) -"),
        ("Der Minister (CDU) - sagt sie - geht.", ""),
        ("Anna Schmidt – sie ist Ärztin – kam.", ""),
        ("Zum Streit: Der Rat tagt.", ""),
    ],
)
def test_datelines(head: str, dateline: str) -> None:
    assert match_dateline(head) == dateline


@pytest.mark.parametrize(
    ("code", "line", "kind"),
    [
        ("de", "Foto: Jens Harms/dpa", "credit"),
        ("de", "Die Brücke am Montag. (Foto: Jens Harms)", "caption"),
        ("de", "Anzeige", "furniture"),
        ("de", "Anzeige erstattete die Polizei erst am Montag.", "body"),
        ("de", "Abonnieren Sie unseren Newsletter", "furniture"),
        ("de", "Korrektur: Es waren zwölf Meter.", "note"),
        ("de", "Von Anna Schmidt und Peter Klein, Berlin", "byline"),
        ("de", "Von dort ging er nach Hause.", "body"),
        ("fr", "Lire aussi : Vingt ans de crues", "furniture"),
        ("fr", "Publié le 6 mars 2024 à 18h30", "date"),
        ("es", "Suscríbete a nuestro boletín", "furniture"),
        ("it", "© Riproduzione riservata", "furniture"),
        ("nl", "Door Femke van der Meer", "byline"),
        ("pl", "Czytaj także: Dwadzieścia lat powodzi", "furniture"),
    ],
)
def test_a_line_between_paragraphs(code: str, line: str, kind: str) -> None:
    doc = Document(f"{PROSE}\n\n{line}\n\n{PROSE}", language=code)
    assert [block.kind for block in doc.blocks] == ["body", kind, "body"]


def test_a_text_of_one_kind_of_line_is_all_body() -> None:
    assert [b.kind for b in Document("Anzeige\n\nTeilen", language="de").blocks] == ["body", "body"]


@given(st.sampled_from(CODES), st.text(alphabet="Aa .:\n-—(©1F", max_size=60))
def test_blocks_hold_every_letter(code: str, text: str) -> None:
    doc = Document(text, language=code)
    kept = "".join(text[b.start : b.end] for b in doc.blocks)
    assert "".join(kept.split()) == "".join(text.split())
    assert not doc.blocks or any(b.kind in ("body", "list") for b in doc.blocks)
