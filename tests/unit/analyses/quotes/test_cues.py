import pytest

from newscli.analyses.quotes.cues import STRENGTHS, reporting, verbs


@pytest.mark.parametrize(
    "form", ["say", "says", "said", "saying", "replies", "replied", "noting", "stresses", "told"]
)
def test_forms_of_verbs_of_saying(form: str) -> None:
    assert verbs()[form] == "saying"


@pytest.mark.parametrize(("form", "lemma"), [("denied", "deny"), ("vowing", "vow"), ("wrote", "write")])
def test_forms_lead_back_to_their_lemma(form: str, lemma: str) -> None:
    assert reporting()[form] == lemma


def test_each_verb_has_one_known_strength() -> None:
    assert set(verbs().values()) == set(STRENGTHS)
