"""Texts and files of any length that are as bad as can be for what reads them."""

import itertools
import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

Shape = Callable[[int], str]
"""Gives a text of about so many characters."""


class Words(NamedTuple):
    """What the texts of a language are made of."""

    cue: str
    pronoun: str
    article: str
    of: str
    role: str
    that: str
    source: str
    particle: str
    abbreviation: str


ENGLISH = Words("said", "he", "the", "of", "minister", "that", "according to", "van", "Gen")


def words_of(code: str) -> Words:
    """The words of a language; English ones where it has none of a kind."""
    from newscli.text.languages import load

    language = load(code)
    speech = language.speech
    abbreviation = min(language.titles | language.abbreviations)
    if not speech:
        return ENGLISH._replace(abbreviation=abbreviation)
    return Words(
        min(speech.cues),
        min(speech.pronouns),
        min(speech.determiners),
        min(speech.of),
        min(speech.roles),
        min(speech.that),
        " ".join(min(speech.sources)),
        min(speech.particles, default="van"),
        abbreviation,
    )


def repeated(unit: str) -> Shape:
    """The same again and again."""
    return lambda chars: unit * max(1, chars // len(unit))


def numbered(unit: str) -> Shape:
    """The same with another number each time, in letters: no two are alike."""

    def make(chars: int) -> str:
        parts, size = [], 0
        for number in itertools.count():
            parts.append(unit.replace("#", _letters(number)))
            size += len(parts[-1])
            if size >= chars:
                return "".join(parts)
        raise AssertionError

    return make


def _letters(number: int) -> str:
    found = ""
    while True:
        number, digit = divmod(number, 20)
        found += "bcdfghjklmnprstvwxyz"[digit] + "aeiou"[(digit + len(found)) % 5]
        if not number:
            return found


def nested(opening: str, closing: str, inside: str = "x") -> Shape:
    """As deep as it is long."""

    def make(chars: int) -> str:
        depth = chars // (len(opening) + len(closing))
        return opening * depth + inside + closing * depth

    return make


def between(before: str, unit: str, after: str = "") -> Shape:
    """Something long inside something short."""
    return lambda chars: before + repeated(unit)(chars) + after


def texts(words: Words = ENGLISH) -> Mapping[str, Shape]:
    """Plain texts, by name."""
    cue, he, the, of, minister, that, source, van, gen = words
    the_, he_, source_ = the.capitalize(), he.capitalize(), source.capitalize()
    sentence = f"{the_} {minister} {of} Bardo {cue} {that} {the} bridge closed on 3 May. "
    one_word_lines = [f"{word}\n" for word in ("bridge", "Harbour", "council", "x")]
    return {
        # What has no end, and what has nothing but ends.
        "prose": repeated(sentence),
        "paragraphs": repeated(sentence * 2 + "\n\n"),
        "distinct": numbered(f"{the_} #ta {of} #ne {cue} {that} {the} #dy closed. "),
        "no stop": repeated(f"{the} bridge {of} stone and water closed "),
        "no stop, lines": repeated(f"{the} bridge {of} stone and water closed\n"),
        "one token": repeated("a"),
        "one token in capitals": repeated("A"),
        "one number": repeated("7"),
        "one hyphenated": repeated("so-called-"),
        "one apostrophized": repeated("o'er'"),
        "one address": between("https://a.org/", "ab/c.d?e=f&"),
        "one camel": repeated("aBc"),
        "stopped letters": repeated("A."),
        "glued sentences": repeated("closed.Then"),
        "stops": repeated("."),
        "stops apart": repeated(". "),
        "questions": repeated("?!"),
        "ellipses": repeated("… "),
        "commas": repeated(","),
        "commas apart": repeated(", "),
        "colons": repeated("a: "),
        "semicolons": repeated("a; "),
        "dashes": repeated("—"),
        "dashes apart": repeated(" — a"),
        "hyphens": repeated("-"),
        "slashes": repeated("a/b/"),
        "underscores": repeated("_"),
        "stars": repeated("* "),
        # White space.
        "blanks": repeated(" "),
        "tabs": repeated("\t"),
        "blank lines": repeated("\n"),
        "blank lines of blanks": repeated("   \n"),
        "carriage returns": repeated("\r"),
        "blanks before a word": between("", " ", "x"),
        "blanks in a sentence": between("It closed.", " ", "Then it rained."),
        "lines of a word": lambda chars: repeated("".join(one_word_lines))(chars),
        "distinct lines": numbered("#ta\n"),
        "lines of a capital": repeated("A\n"),
        "lines of a mark": repeated("—\n"),
        "headings": repeated(f"Bridge {of} Bardo Closes\n\n"),
        "labels": repeated(f"By Ann Bardo\nPhoto: Bo\n{sentence}\n\n"),
        "bullets": repeated("• bridge\n"),
        "list items": numbered("1. #ta\n"),
        "inline items": lambda chars: "".join(f"{n}. go " for n in range(1, chars // 7)),
        "list in a line": repeated("(a) go (b) stop "),
        "datelines": repeated("BARDO, May 3 (Wire) — "),
        "times": repeated("at 5 p.m. "),
        # Quotation marks.
        "quotes": repeated(f'"It is closed," {he} {cue}. '),
        "quotes of many": numbered(f'"It is closed," {cue} Ann #ta. '),
        "quoting paragraphs": repeated(f'"It is closed, {cue} {the} {minister}.\n\n'),
        "quote paragraphs": repeated('"It is closed.\n\n'),
        "straight": repeated('"'),
        "straight apart": repeated('" '),
        "straight glued": repeated('"a'),
        "straight opening": repeated('"a '),
        "straight closing": repeated('a" '),
        "single straight": repeated("'"),
        "single opening": repeated("'a "),
        "single closing": repeated("a' "),
        "curly opening": repeated("“"),
        "curly opening apart": repeated("“a "),
        "curly closing": repeated("”"),
        "curly closing apart": repeated("a” "),
        "curly pairs": repeated("“a” "),
        "curly nested": nested("“a ", " b”"),
        "curly, single in double": repeated("“a ‘b "),
        "single curly opening": repeated("‘a "),
        "single curly closing": repeated("a’ "),
        "low opening": repeated("„a "),
        "low pairs": repeated("„a“ "),
        "angled opening": repeated("«a "),
        "angled closing": repeated("a» "),
        "angled inward": repeated("»a« "),
        "marks of all kinds": repeated("\"'“”‘’„«»‹›`´"),
        "stops and marks": repeated('.")'),
        "stops and marks apart": repeated('." '),
        "dashes that speak": repeated(f"— a — {cue} {he}.\n"),
        "quoted words": repeated('the "a" of '),
        "inches": repeated('5" '),
        # Labels of who speaks.
        "turns": repeated("Q: So?\n\nA: No.\n\n"),
        "turns of one": repeated("Q: So?\n\n"),
        "turns of many": numbered("Ann X#: So?\n\nBO: No.\n\nAnn X#: Why?\n\n"),
        "one label": repeated("ANN "),
        # Brackets.
        "brackets": nested("(", ")"),
        "brackets apart": nested("(a ", " b)"),
        "opening brackets": repeated("("),
        "opening brackets apart": repeated("(a "),
        "closing brackets": repeated(")"),
        "square brackets": nested("[", "]"),
        # Words.
        "capitals": repeated("THE BRIDGE OF BARDO "),
        "names": repeated("Ann Bardo "),
        "names in a list": repeated("Ann Bardo, "),
        "distinct names": numbered("Ann #ta, "),
        "distinct names in one": numbered("#ta ".capitalize().replace("#", "X#")),
        "distinct speakers": numbered(f"Ann #ta {cue} so. "),
        "surname again": numbered("Ann #ta came. Bardo went. "),
        "particles": repeated(f"{van} "),
        "names with particles": repeated(f"Ann {van} "),
        "titles": repeated(f"{gen}. "),
        "initials": repeated("A. B. C. "),
        "pronouns": repeated(f"{he} "),
        "pronoun sentences": repeated(f"{he_} {cue} so. "),
        "cues": repeated(f"{cue} "),
        "cues with commas": repeated(f"{cue}, "),
        "that": repeated(f"{that} "),
        "said that": repeated(f"{he} {cue} {that} "),
        "sources": repeated(f"{source} "),
        "source sentences": repeated(f"{source_} {the} {minister}, it closed. "),
        "of": repeated(f"{of} "),
        "the of": repeated(f"{the} {minister} {of} "),
        "articles": repeated(f"{the} "),
        "roles": repeated(f"{minister} "),
        "adjectives": repeated("big old "),
        "nouns": repeated("bridge water "),
        "ands": repeated("bridge and "),
        "relative": repeated(f"{the} {minister}, who "),
        "numbers": repeated("1,000.5 "),
        "number words": repeated("twenty-one "),
        "money": repeated("$5 million "),
        "small words": repeated("a "),
        "mentions": repeated("@a #b "),
        "addresses": repeated("https://a.org/b "),
        "mails": repeated("a@b.org "),
        "distinct words": numbered("#ta "),
        "distinct long words": numbered("inter#tionalization "),
        # Letters that are not.
        "combining": repeated("e\u0301"),
        "combining only": between("e", "\u0301"),
        "zero width": repeated("a\u200b"),
        "joiners": repeated("\u200d"),
        "controls": repeated("\x1b[31m"),
        "overrides": repeated("\u202ea "),
        "emoji": repeated("👩‍👩‍👧 "),
        "wide": repeated("橋"),
        "cyrillic": repeated("мост "),
        "separators": repeated("a\u2028"),
        "form feeds": repeated("a\f"),
        "nulls": repeated("\0"),
        "surrogates": repeated("\ud800"),
        "turkish": repeated("İ"),
        # Markup that is none in a plain text.
        "switches": repeated("<!-- newscli: off"),
        "comments": repeated("<!--"),
        "markup": repeated("[bold]"),
        "pipes": repeated("a | b | "),
    }


MARKDOWN: Mapping[str, Shape] = {
    "brackets": repeated("["),
    "brackets nested": nested("[", "]"),
    "brackets with a link": nested("[", "](a)"),
    "links": repeated("[a](b) "),
    "links opened": repeated("[a]("),
    "links with titles": repeated('[a](b "c'),
    "links with titles, no end": between("[a](", '"'),
    "images": repeated("![a](b)"),
    "images opened": repeated("!["),
    "images nested": nested("![", "](a)"),
    "references": numbered("[#ta]: http://a.b\n"),
    "reference links": numbered("[a][#ta] "),
    "references opened": repeated("[a]: "),
    "stars": repeated("*"),
    "stars and letters": repeated("*a"),
    "stars apart": repeated("*a "),
    "stars closing": repeated("a* "),
    "stars nested": nested("*a ", " b*"),
    "stars double": repeated("**a "),
    "stars triple": repeated("***a** "),
    "underscores": repeated("_a "),
    "underscores double": repeated("__a_ "),
    "tildes": repeated("~~a "),
    "backticks": repeated("`"),
    "backticks apart": repeated("`a "),
    "backticks growing": lambda chars: " ".join("`" * n + "a" for n in range(1, int((2 * chars) ** 0.5))),
    "fences": repeated("```\n"),
    "fences opened": numbered("```#ta\n"),
    "fences of many lengths": lambda chars: "\n".join("`" * n for n in range(int((2 * chars) ** 0.5), 3, -1)),
    "tilde fences": repeated("~~~\na\n"),
    "code": repeated("    a\n"),
    "quotes": repeated("> "),
    "quoted lines": repeated("> a\n"),
    "quotes nested": lambda chars: "".join(">" * n + " a\n" for n in range(1, int((2 * chars) ** 0.5))),
    "lists": repeated("- a\n"),
    "lists nested": lambda chars: "".join(" " * n + "- a\n" for n in range(1, int((2 * chars) ** 0.5))),
    "list marks": repeated("- "),
    "numbers": repeated("1. a\n"),
    "headings": repeated("# a\n"),
    "hashes": repeated("#"),
    "heading closed": between("# a", " #", "x"),
    "underlines": repeated("a\n===\n"),
    "equals": repeated("="),
    "rules": repeated("- - "),
    "rules of lines": repeated("---\n"),
    "front matter": repeated("---\na: b\n"),
    "front matter opened": between("---\n", "a: b\n"),
    "toml front matter": between("+++\n", 'a = "b"\n'),
    "tables": repeated("| a | b |\n|---|---|\n"),
    "pipes": repeated("|"),
    "table rule": between("|a|\n|", "-"),
    "comments": repeated("<!--"),
    "comments closed": repeated("<!-- a -->"),
    "tags": repeated("<a "),
    "tags opened": repeated("<"),
    "tags closed": repeated("<b>a</b>"),
    "tags nested": nested("<div>", "</div>"),
    "attributes": between("<a ", "b=c "),
    "attributes opened": repeated('<a b="'),
    "scripts": repeated("<script>"),
    "autolinks": repeated("<http://a"),
    "entities": repeated("&amp;"),
    "ampersands": repeated("&"),
    "escapes": repeated("\\"),
    "escaped brackets": repeated("\\["),
    "footnotes": numbered("a[^#ta]\n\n[^#ta]: b\n"),
    "shortcodes": repeated("{{< a "),
    "blank lines": repeated("\n"),
    "blanks": repeated("   \n"),
    "breaks": repeated("a  \n"),
    "marks of all kinds": repeated("*_`~[]()!<>#-=|\\ \n"),
}

HTML: Mapping[str, Shape] = {
    "paragraphs": repeated("<p>The bridge of Bardo closed on 3 May.</p>"),
    "nested": nested("<div>", "</div>"),
    "nested with text": nested("<div>It closed. ", "</div>"),
    "unclosed": repeated("<div>a"),
    "unclosed inline": repeated("<b><i>a"),
    "unclosed paragraphs": repeated("<p>a"),
    "misnested": repeated("<b><p></b>a"),
    "formatting": nested("<b><i><font>", "</b>"),
    "anchors": repeated("<a href=b>"),
    "closing": repeated("</div>"),
    "closing unknown": between("<div>" * 50, "</x>"),
    "attributes": lambda chars: "<p " + numbered("#ta=b ")(chars) + ">a</p>",
    "attributes alike": between("<p ", "a=b ", ">a</p>"),
    "attribute opened": between("<p a='", "b"),
    "classes": between('<p class="', "share ", '">a</p>'),
    "elements with classes": repeated('<p class="share widget">a</p>'),
    "tag opened": repeated("<a"),
    "brackets": repeated("<"),
    "comments": repeated("<!--"),
    "comments opened": between("<!--", "-"),
    "comments closed": repeated("<!-- a -->"),
    "scripts": repeated("<script>"),
    "script with script": between("<script><!--", "<script>"),
    "styles": repeated("<style>a{}</style>"),
    "json": between('<script type="application/ld+json">', "[", "</script>"),
    "json objects": between('<script type="application/ld+json">', '{"a":', "</script>"),
    "json texts": repeated('<script type="application/ld+json">{"headline":"a"}</script>'),
    "json list": between('<script type="application/ld+json">[', '{"@type":"a"},', "{}]</script>"),
    "metas": repeated('<meta property="og:title" content="a">'),
    "titles": repeated("<title>a</title>"),
    "headings": repeated("<h1>The Bridge</h1>"),
    "lists": nested("<ul><li>a", "</li></ul>"),
    "items": repeated("<li>a"),
    "tables": nested("<table><tr><td>", "</td></tr></table>"),
    "table text": repeated("<table>a"),
    "rows": repeated("<tr><td>a"),
    "breaks": repeated("a<br>"),
    "links": repeated('<a href="/b">The bridge closed</a> '),
    "list of links": repeated('<li><a href="/b">The bridge</a></li>'),
    "figures": repeated("<figure><figcaption>a</figcaption></figure>"),
    "articles": nested("<article><p>It closed.</p>", "</article>"),
    "quotes": nested("<blockquote><p>a</p>", "</blockquote>"),
    "templates": nested("<template>", "</template>"),
    "selects": repeated("<select><option>a"),
    "forms": repeated("<form><input>"),
    "frames": repeated("<iframe>"),
    "vectors": nested("<svg><g>", "</g></svg>"),
    "doctypes": repeated("<!doctype html>"),
    "processing": repeated("<?a"),
    "entities": repeated("&amp;"),
    "entity names": between("&", "a"),
    "numbers": between("&#", "1", ";"),
    "charsets": repeated('<meta charset="'),
    "text": repeated("The bridge closed. "),
    "blanks": repeated("\n"),
    "bodies": repeated("<body a=b>"),
    "texts of one": numbered("<p>#ta</p>"),
}


def _lines(make: Callable[[int], object]) -> Shape:
    def lines(chars: int) -> str:
        parts: list[str] = []
        size = 0
        for number in itertools.count():
            parts.append(json.dumps(make(number)) + "\n")
            size += len(parts[-1])
            if size > chars:
                return "".join(parts)
        raise AssertionError

    return lines


JSONL: Mapping[str, Shape] = {
    "records": _lines(lambda n: {"id": n, "text": "It closed."}),
    "one record": lambda chars: json.dumps({"text": repeated("It closed. ")(chars)}),
    "escaped": lambda chars: json.dumps({"text": repeated("é\n")(chars)}),
    "fields": lambda chars: json.dumps({"text": "It closed.", **{str(n): n for n in range(chars // 8)}}),
    "nested": nested("[", "]"),
    "nested opened": repeated('{"a":'),
    "opened": repeated("["),
    "text never closed": between('{"text":"', "a"),
    "digits": between('{"text":', "7", "}"),
    "blank lines": repeated("\n"),
    "broken lines": repeated("{\n"),
    "no text": _lines(lambda n: {"a": n}),
    "carriage returns": repeated("{}\r"),
}

CSV: Mapping[str, Shape] = {
    "rows": between("text,id\n", "It closed.,a\n"),
    "never closed": between("text,id\n", '"It closed.\n'),
    "never closed from the first": between('text,id\n"', "It closed.\n"),
    "marks": between("text\n", '"'),
    "marks apart": between("text\n", '" '),
    "one field": between('text\n"', "It closed. ", '"'),
    "fields": between("text\n", "a,"),
    "columns": between("text,", "a,", "\na"),
    "columns, distinct": lambda chars: "text," + numbered("#ta,")(chars) + "\na,b",
    "rows of many lines": between("text\n", '"a\nb\nc"\n'),
    "blank lines": between("text\n", "\n"),
    "carriage returns": between("text\r", "a\r"),
    "nulls": between("text\n", "\0"),
}

WORD: Mapping[str, Shape] = {
    "paragraphs": repeated("<w:p><w:r><w:t>It closed.</w:t></w:r></w:p>"),
    "runs": between("<w:p>", "<w:r><w:t>a</w:t></w:r>", "</w:p>"),
    "breaks": between("<w:p><w:r>", "<w:t>a</w:t><w:br/>", "</w:r></w:p>"),
    "nested": nested("<w:sdt>", "</w:sdt>"),
    "boxes": nested("<w:p><w:r><w:t>a</w:t><w:txbxContent>", "</w:txbxContent></w:r></w:p>", ""),
    "tables": nested("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>", "</w:tc></w:tr></w:tbl>", ""),
    "cells": between("<w:tbl><w:tr>", "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>", "</w:tr></w:tbl>"),
    "rows": between("<w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>", "</w:tbl>"),
    "deleted": nested("<w:del>", "</w:del>"),
    "deleted marks": repeated("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"),
    "notes": between("<w:p><w:r>", '<w:footnoteReference w:id="1"/>', "</w:r></w:p>"),
    "text": between("<w:p><w:r><w:t>", "It closed. ", "</w:t></w:r></w:p>"),
}

LINES: Mapping[str, Shape] = {
    "lines": repeated("The bridge of Bardo closed on\n"),
    "sentences": repeated("The bridge of Bardo closed on.\n"),
    "hyphens": repeated("The bridge of Bardo was re-\n"),
    "soft hyphens": repeated("The bridge of Bardo was re­\n"),
    "words": repeated("a\n"),
    "capitals": repeated("A\n"),
    "distinct": numbered("#ta\n"),
    "numbers": lambda chars: "".join(f"{number}\n" for number in range(chars // 6)),
    "one line": repeated("a"),
    "one line of marks": repeated("”"),
    "one line of stops and marks": repeated(".”"),
    "one line of hyphens": repeated("a-"),
    "euros": repeated("€"),
}
