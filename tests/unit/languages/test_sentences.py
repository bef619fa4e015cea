import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.text.document import Document
from newscli.text.language import CODES
from newscli.text.languages import load
from newscli.text.languages.sentences import split_span


def sentences(code: str, text: str) -> list[str]:
    return [text[start:end] for start, end in split_span(text, 0, len(text), load(code))]


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("de", "Dr. Brandt kam am 3. Mai. | Er blieb bis zum 12. Juni."),
        ("de", "Das kostet 4,5 Mio. Euro. | Die Stadt zahlt 1,2 Mio. davon."),
        ("de", "Er kam z. B. mit Prof. Dr. Huber, d. h. nicht allein. | Das war gut."),
        ("de", "„Wer war das?“, fragte sie. | „Niemand weiß es.“ | Dann ging er."),
        ("de", "»Halt!« rief er. | »Bleib stehen!« | Sie lief."),
        ("de", "Sie wohnt in Haus Nr. 5. | Er auch."),
        ("fr", "M. Dupont et Mme Petit sont arrivés à 18 h. | Ils sont repartis."),
        ("fr", "« Que faire ? », demande-t-elle. | « Rien. » | Le maire se tait."),
        ("fr", "Selon J.-P. Roussel, c'est fini. | L'État paiera."),
        ("es", "El Sr. Ortega y la Dra. Gil viven en EE. UU. desde 1990. | Allí trabajan."),
        ("es", "¿Quién fue? | ¡Nadie lo sabe! | «No lo sé», dijo."),
        ("es", "Abre a las 11.30 h. | El martes cierra."),
        ("it", "Il dott. Rossi e la prof.ssa Neri sono arrivati. | Parlano di arte."),
        ("it", "«Basta!», grida il sindaco. | «Non ci sto.» | Poi esce."),
        ("pt", "O Dr. Lobo e a Sra. Reis chegaram às 16h40. | Ninguém falou."),
        ("nl", "Dr. Wolters en mevr. Dekker kwamen om 15.20 uur. | ’s Avonds gingen zij weg."),
        ("nl", "‘Waarom?’, vraagt zij. | ‘Dat weet niemand.’ | Het blijft stil."),
        ("pl", "Prof. Nowak mieszka przy ul. Długiej 5. | Przyjechał o godz. 12 z m.in. dr. Wilkiem."),
        ("sv", "Det kostar t.ex. 200 kr. per dag. | Ingen vill betala."),
    ],
)
def test_a_text(code: str, marked: str) -> None:
    assert sentences(code, marked.replace(" | ", " ")) == marked.split(" | ")


def test_a_run_of_closing_marks_before_a_word_is_read_once() -> None:
    # Read in all the ways in which it can be cut, a run of this length would never come to an end.
    text = "Wer war das? " + "»" * 200 + "x kam."
    assert "".join(sentences("de", text)).replace(" ", "") == text.replace(" ", "")


@given(st.sampled_from(CODES), st.text(alphabet="aBé.!?…«»„“”\"' \n—–-,:5", max_size=60))
def test_sentences_are_in_order_and_hold_all_but_white_space(code: str, text: str) -> None:
    doc = Document(text, language=code)
    at = 0
    for start, end, block in doc.sentences:
        assert at <= start < end
        assert not text[at:start].strip()
        assert doc.blocks[block].start <= start
        assert end <= doc.blocks[block].end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()
