"""Noun phrases that may name a speaker: "la ministre", "Bürgermeisterin Anna Petersen", "he"."""

from collections.abc import Sequence
from typing import NamedTuple

from newscli.analyses.quotes.localized.reading import QUOTED, Token
from newscli.analyses.quotes.localized.verbs import find_cue
from newscli.text.languages import Language, Speech

REACH = 14  # tokens of a phrase
APPOSITION = 12  # tokens of what is said of somebody between commas
SMALL_WORDS = 4  # in a row, without a name
_BRACKETED = 6  # tokens in brackets or marks behind a noun
_MARKS = frozenset('"“”„»«‘’‚›‹')


class Phrase(NamedTuple):
    """Tokens `first` up to `stop`; `head` is one past the phrase proper, before what is put beside it."""

    first: int
    head: int
    stop: int


class Parser:
    """Reads noun phrases from left to right.

    Args:
        tokens: Of a paragraph.
        language: One with `speech`.
    """

    def __init__(self, tokens: Sequence[Token], language: Language) -> None:
        assert language.speech
        self.tokens, self.language, self.speech = tokens, language, language.speech

    def subject(self, i: int, limit: int) -> Phrase | None:
        """The phrase behind a verb at token `i`, over words that may stand between: "sagte am Montag ..."."""
        words = self.tokens
        days = self.language.weekdays | self.language.months
        while i < limit:
            low = words[i].low
            light = low in self.speech.between and not (words[i].is_capital and self.at(i, limit))
            if light or low in days:
                i += 1
            elif self._is_function(i) and i + 1 < limit and words[i + 1].low in days:
                i += 2  # "este lunes", "am Dienstag"
            else:
                break
        found = self.at(i, limit)
        # A predicate may come first: "dice commossa la signora Ines".
        if (
            not found
            and i + 1 < limit
            and self._is_small_noun(i)
            and words[i + 1].low in self.speech.determiners
        ):
            return self.at(i + 1, limit)
        if not found and i + 1 < limit and words[i + 1].low in self.speech.of:
            return self.at(i, limit, bare=True)  # "respondieron fuentes del ministerio"
        return found

    def at(self, i: int, limit: int, *, beside: bool = True, bare: bool = False) -> Phrase | None:
        """The phrase that begins at token `i` and ends before `limit`.

        Args:
            i: A token.
            limit: One past the last token that it may have.
            beside: Take its apposition along.
            bare: It may begin with a noun without a determiner: "selon sources policières".
        """
        if i >= limit:
            return None
        token = self.tokens[i]
        if token.low in self.speech.pronouns:
            return Phrase(i, i + 1, i + 1)
        if not self._may_open(i, limit) and not (bare and self._is_small_noun(i)):
            return None
        head = self._head(i, min(limit, i + REACH))
        if head is None:
            return None
        stop = self._bracketed(head, limit)
        return Phrase(i, head, self._apposition(stop, limit) if beside else stop)

    def is_role(self, i: int) -> bool:
        """Whether a token is an office or a profession, in a language of compounds also one's last part."""
        return role_of(self.tokens[i].low, self.language) is not None

    def _may_open(self, i: int, limit: int) -> bool:
        token = self.tokens[i]
        if token.text == QUOTED or not token.is_word:
            return False
        if token.low in self.speech.determiners:
            return i + 1 < limit
        if is_honorific(token, self.language) or self.is_role(i):
            return True
        if token.is_capital:
            return not self._is_function(i)
        named = i + 1 < limit and self.tokens[i + 1].is_capital and not self._is_function(i + 1)
        return named and self._is_small_noun(i)  # "bioloog Anouk Verhagen"

    def _is_function(self, i: int) -> bool:
        token = self.tokens[i]
        return (
            token.low in self.language.stopwords
            or token.low in self.speech.prepositions
            or token.low in self.speech.conjunctions
            or token.low in self.language.weekdays
            or token.low in self.language.months
        )

    def _is_small_noun(self, i: int) -> bool:
        """Whether a small word may be a noun or an adjective, as far as lists tell."""
        token = self.tokens[i]
        return (
            token.text[0].islower()
            and token.text[-1] not in "'’"
            and not self._is_function(i)
            and token.low not in self.speech.participles
            and token.low not in self.speech.that
            and token.low not in self.speech.relative
            and find_cue(self.tokens, i, self.speech) is None
        )

    def _head(self, i: int, limit: int) -> int | None:
        """One past the phrase proper that begins at token `i`, None if there is no noun in it."""
        words, speech = self.tokens, self.speech
        j, named, linked, small, noun = i, False, False, 0, -1
        while j < limit:
            token = words[j]
            if token.text == QUOTED:
                break
            if token.text in _MARKS and noun == j - 1 and j > i:
                closing = next(
                    (k for k in range(j + 2, min(limit, j + _BRACKETED)) if words[k].text in _MARKS), None
                )
                if closing is None:
                    break
                noun, j = closing, closing + 1  # what the noun before is called
            elif token.low in speech.determiners and (j == i or words[j - 1].low in speech.linking):
                j += 1
            elif (token.low in speech.of or token.low in speech.linking) and noun == j - 1 and j > i:
                if not self._links(j, limit, named=named):
                    break
                j += 1
                while j < limit and (words[j].low in speech.determiners or words[j].low in speech.of):
                    j += 1
                named, linked = False, True
            elif token.text in speech.particles and named and j + 1 < limit and words[j + 1].is_capital:
                j += 1
            elif token.is_word and (token.is_capital or is_honorific(token, self.language)):
                if self._is_function(j) and j > i and not is_honorific(token, self.language):
                    break
                named = token.is_capital and not self.is_role(j)
                small, noun = 0, j
                j += 1
            elif token.text[0].isdigit() or not token.is_word:
                break
            elif linked and named and self._ends_name(j, limit):
                noun, j = j, j + 1
            elif self._is_small_noun(j) and small < SMALL_WORDS and not named and self._goes_on(i, j, noun):
                small += 1
                noun = j
                j += 1
            else:
                break
        return noun + 1 if noun >= i else None

    def _goes_on(self, i: int, j: int, noun: int) -> bool:
        """Whether a small word belongs to the phrase; adjectives follow nouns in Romance languages only."""
        if not (self.language.nouns_capitalised or self.language.compounds):
            return True
        if noun < i or self.tokens[noun].text[0].islower():
            return True
        return self.tokens[j - 1].low in self.speech.of or self.tokens[j - 1].low in self.speech.determiners

    def _ends_name(self, j: int, limit: int) -> bool:
        """Whether a small word is the last of a body's name, in Romance languages: "Lavori pubblici"."""
        last = j + 1 >= limit or not self.tokens[j + 1].is_word
        germanic = self.language.nouns_capitalised or self.language.compounds
        return last and not germanic and self._is_small_noun(j)

    def _links(self, j: int, limit: int, *, named: bool) -> bool:
        """Whether a word such as "of" at token `j` goes on with the phrase."""
        words, speech = self.tokens, self.speech
        if j + 1 >= limit:
            return False
        if words[j].low not in speech.of and (named or not self._any_role(j)):
            return False
        k = j + 1
        while k < limit and (words[k].low in speech.determiners or words[k].low in speech.of):
            k += 1
        if k >= limit or not words[k].is_word:
            return False
        if words[k].low in self.language.weekdays or words[k].low in self.language.months:
            return False
        return words[k].is_capital or self._is_small_noun(k)

    def _any_role(self, j: int) -> bool:
        """Whether one of the few words before token `j` is an office."""
        return any(self.is_role(k) for k in range(max(0, j - 3), j))

    def _bracketed(self, i: int, limit: int) -> int:
        """One past what stands in brackets at token `i`, such as a party; `i` if nothing does."""
        if i < limit and self.tokens[i].text == "(":
            for j in range(i + 1, min(limit, i + 1 + _BRACKETED)):
                if self.tokens[j].text == ")":
                    return j + 1
        return i

    def _apposition(self, i: int, limit: int) -> int:
        """One past what a comma at token `i` puts beside the phrase: ", head of the agency"; else `i`."""
        words, speech = self.tokens, self.speech
        if i + 1 >= limit or words[i].text != ",":
            return i
        first = words[i + 1]
        opens = (
            first.low in speech.determiners
            or first.low in speech.of
            or first.text[0].isdigit()
            or is_honorific(first, self.language)
            or (first.is_capital and not self._is_function(i + 1))
            or self._is_predicate(i + 1)
        )
        behind = words[i + 2].low if i + 2 < limit else ""
        if (
            not opens
            or first.low in speech.conjunctions
            or (first.low in speech.relative and behind in speech.pronouns)
        ):
            return i
        if first.low in speech.relative and self._is_clause(i + 1, limit):
            return i
        for j in range(i + 1, min(limit, i + 1 + APPOSITION)):
            token = words[j]
            if token.text == QUOTED or find_cue(words, j, speech) is not None:
                return i
            if token.low in speech.relative and j > i + 1 and token.low not in speech.determiners:
                return j - 1 if words[j - 1].text == "," else j
            if not token.is_word:
                return self._bracketed(j, limit) if token.text == "(" else j
        return limit if limit - i - 1 <= APPOSITION else i

    def _is_predicate(self, i: int) -> bool:
        """Whether a small word says what somebody is; where words are compounds only a known office does."""
        germanic = self.language.nouns_capitalised or self.language.compounds
        return self.is_role(i) if germanic else self._is_small_noun(i)

    def _is_clause(self, i: int, limit: int) -> bool:
        """Whether ", der" or ", die" opens a relative clause: the word behind its noun phrase is no mark."""
        head = self._head(i, limit)
        return head is None or not self._is_closed(head, limit)

    def _is_closed(self, j: int, limit: int) -> bool:
        return j >= limit or not self.tokens[j].is_word


def is_honorific(token: Token, language: Language) -> bool:
    """Whether a token is a form of address or a shortened title."""
    bare = token.text.rstrip(".")
    speech = language.speech
    return bool(speech and bare in speech.honorifics) or (token.text[-1] == "." and bare in language.titles)


def role_of(low: str, language: Language) -> str | None:
    """The office that a word in lower case names, as the list has it, None if it is none."""
    speech: Speech | None = language.speech
    if not speech:
        return None
    if low in speech.roles:
        return low
    if language.compounds and len(low) > 6:
        for cut in range(2, len(low) - 4):
            if low[cut:] in speech.roles:
                return low[cut:]
    return None
