"""The main figures of an article, and of several."""

from typing import Any, NamedTuple

from newscli.render.record import Record

ORDINARY, HARD = 0.5, 0.75
"""Difficulty of an ordinary news sentence, and that beyond which one of four lies."""


class Facts(NamedTuple):
    """What an article is like.

    Attributes:
        words: Of the story.
        sentences: Of the story.
        reading_seconds: To read it in silence.
        grade: US school grade; None without words.
        grade_range: The lowest and the highest of the grades that it is the median of; None without words.
        difficulty: From 0 (easy) to 1 (hard); None without words.
        ease: Flesch reading ease, 100 easy to 0 hard; None without words.
        quotes: Quotations of all kinds.
        quoted_words: Words in them.
        speakers: Who is known to say something.
        most: Who says most; None where nobody is known to speak.
        most_words: How many words that is.
    """

    words: int
    sentences: int
    reading_seconds: int
    grade: float | None
    grade_range: tuple[float, float] | None
    difficulty: float | None
    ease: float | None
    quotes: int
    quoted_words: int
    speakers: int
    most: str | None
    most_words: int


def facts_of(record: Record) -> Facts | None:
    """The figures of a report's record; None for a document that could not be read."""
    if record.error or record.article is None:
        return None
    readability: Any = record.results["readability"]
    voices = record.article.voices
    known = [voice for voice in voices if voice.name is not None]
    return Facts(
        words=readability.counts["words"],
        sentences=readability.counts["sentences"],
        reading_seconds=readability.reading_seconds,
        grade=readability.grade,
        grade_range=readability.grade_range,
        difficulty=readability.difficulty,
        ease=readability.scores.get("flesch_reading_ease"),
        quotes=sum(len(voice.quotes) for voice in voices),
        quoted_words=sum(voice.words for voice in voices),
        speakers=len(known),
        most=known[0].name if known else None,
        most_words=known[0].words if known else 0,
    )


def figures(facts: Facts) -> list[str]:
    """The figures as people read them, without the grade and the difficulty."""
    found = [counted(facts.words, "word"), counted(facts.sentences, "sentence")]
    found.append(f"{duration(facts.reading_seconds)} to read")
    if facts.quotes:
        people = f" of {counted(facts.speakers, 'speaker')}" if facts.speakers else ""
        found.append(counted(facts.quotes, "quotation") + people)
    return found


class Totals:
    """Adds up what is known of several articles."""

    def __init__(self) -> None:
        self.documents = self.failures = self.words = self.reading_seconds = self.quotes = 0
        self._graded = 0
        self._grades = 0.0

    def add(self, facts: Facts | None) -> None:
        """One article; None for one that could not be read."""
        self.documents += 1
        if facts is None:
            self.failures += 1
            return
        self.words += facts.words
        self.reading_seconds += facts.reading_seconds
        self.quotes += facts.quotes
        if facts.grade is not None:
            self._graded += 1
            self._grades += facts.grade

    @property
    def grade(self) -> float | None:
        """The mean grade of the articles that have one."""
        return self._grades / self._graded if self._graded else None

    def shown(self) -> list[str]:
        """The sums as people read them."""
        found = [counted(self.documents, "document"), counted(self.words, "word")]
        found.append(f"{duration(self.reading_seconds)} to read")
        if self.grade is not None:
            found.append(f"mean grade {self.grade:.1f}")
        found.append(counted(self.quotes, "quotation"))
        if self.failures:
            found.append(f"{self.failures} could not be read")
        return found


def counted(number: int, noun: str) -> str:
    """A number of things, such as "1 word" and "12,345 words"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def duration(seconds: int) -> str:
    """A time such as "45 s", "1 min 05 s" and "2 h 07 min"."""
    minutes, rest = divmod(seconds, 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def share(words: int, total: int) -> float:
    """A part of a number of words, from 0 to 1; 0 of nothing."""
    return words / total if total else 0.0
