"""Record what the original packages of the classic key phrase methods say, for the tests to compare with.

    python tools/record_keyword_methods.py

It writes {yake,rake,textrank,similarity}.json to tests/cases/keyword_methods and needs yake 0.7.3, rake-nltk
1.0.6, and networkx 3.6.1 with scipy; newscli uses none of them. All texts are our own: the short ones below,
in which yake finds the same sentences and words as newscli does, and the bodies of the articles in samples/.

The packages are given newscli's stop words, rake-nltk its words too; for the articles yake runs with its own
stop words besides. An article's sentences are joined by spaces, and one without a stop, a subheading, is
given one, as for yake no sentence ends with a line.
"""

import json
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import yake
from rake_nltk import Rake

from newscli.analyses.keywords.ranked import STOPLIST, normalise
from newscli.analyses.keywords.textrank import DAMPING
from newscli.text.document import Document
from newscli.text.tokens import tokenize

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases" / "keyword_methods"
TEXTS = {
    "ferry": (
        "The night ferry to Skarholm sank in calm water on Monday. All 214 passengers left the ferry "
        "alive. Divers will search the wreck for the ferry owner's papers. The harbour police in "
        "Skarholm opened an inquiry into the ferry company. Two passengers had warned the harbour "
        "police about the leaking car deck."
    ),
    "orchard": (
        "Apple growers in the Linden valley expect the smallest harvest since 1991. A late frost killed "
        "apple blossom across the valley in April. Growers who covered young trees lost 20% of the "
        "blossom; growers who did not lost far more. The valley's largest cider maker, Brock and Sons, "
        "won't raise prices. Cider prices rose by 4.5% last summer."
    ),
    "vaccine": (
        "WHO doctors began a polio campaign in Marudi on Friday. The polio vaccine is free for "
        "children. Health workers carry the vaccine to villages by boat, and health workers log each "
        "dose by phone. UNICEF paid for the boats. Marudi has seen no polio case for ten years, but the "
        "virus was found in sewage in March. The campaign ends when every village has had a visit from "
        "health workers."
    ),
    "election": (
        "Voters in Port Ellery chose a new mayor on Sunday. Ines Calder beat the sitting mayor, Tom "
        "Rusk, by 312 votes. Calder promised a state of the art bus station and a cap on rents. Rusk "
        "said the cap on rents would stop the building of homes. The count took nine hours. Calder "
        "thanked voters and the building unions. The bus station will cost the city 40 million dollars."
    ),
    "chess": (
        "Mira Solheim won the chess title with a game to spare. The chess federation praised the young "
        "champion. The champion's trainer said the title game was quiet. Quiet games suit Solheim. The "
        "game lasted 71 moves. Chess fans watched every game from a cinema next to the hall. Solheim's "
        "rival gave up a rook, then a bishop, then the game. The federation will host the next title "
        "match in Bergen."
    ),
}
PHRASES = (
    "act|cat|stop|harbour|harbours|harbour police|harbour pools|harbour police inquiry|ferry company"
    "|ferry county|ferry company policy|international relation|international realisation"
    "|internationalization policies|internationalisation policies"
).split("|")


def write(name: str, record: object) -> None:
    """Write one file of cases."""
    text = json.dumps(record, ensure_ascii=False, indent=1)
    (CASES / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def samples() -> dict[str, str]:
    """The body of each plain text and wire story in samples/."""
    folder = ROOT / "samples"
    texts = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))}
    for line in (folder / "wire.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"]
    return {name: body(Document(text)) for name, text in texts.items()}


def body(doc: Document) -> str:
    """The sentences of the body, each with a stop."""
    sentences = [doc.excerpt(s.start, s.end) for s in doc.body]
    return " ".join(s if s[-1] in ".!?" or s[-2] in ".!?" else f"{s}." for s in sentences)


def by_yake(text: str, top: int, **options: Any) -> list[tuple[str, float]]:
    """Yake's phrases of up to three words; the score is better the lower it is."""
    extractor = yake.KeywordExtractor(n=3, top=top, **options)
    return [(phrase, float(score)) for phrase, score in extractor.extract_keywords(text)]


def words_of(text: str) -> list[str]:
    """The words and marks of newscli."""
    return list(map(normalise, tokenize(text).texts))


def by_rake(text: str) -> dict[str, float]:
    """The phrases of rake-nltk with their scores."""
    rake = Rake(stopwords=set(STOPLIST), sentence_tokenizer=lambda whole: [whole], word_tokenizer=words_of)
    rake.extract_keywords_from_text(text)
    return {phrase: score for score, phrase in rake.get_ranked_phrases_with_scores()}


def by_networkx(text: str) -> dict[str, Any]:
    """The words of three letters or more in each sentence, and their PageRank times the number of words."""
    plain = "".join(c if c.isalpha() or c == "." else " " for c in text.lower())
    sentences = [[word for word in part.split() if len(word) > 2] for part in plain.split(".")]
    graph = nx.Graph()
    for words in sentences:
        graph.add_edges_from((a, b) for a, b in pairwise(words) if a != b)
    scores = nx.pagerank(graph, alpha=DAMPING, tol=1e-12, max_iter=1000)
    return {"sentences": sentences, "scores": {word: score * len(graph) for word, score in scores.items()}}


def main() -> None:
    """Write all files."""
    CASES.mkdir(parents=True, exist_ok=True)
    stops = set(STOPLIST)
    short = {
        name: {"text": text, "phrases": by_yake(text, 200, stopwords=stops)} for name, text in TEXTS.items()
    }
    articles = {
        name: {
            "text": text,
            "same_stop_words": [phrase for phrase, _ in by_yake(text, 10, stopwords=stops)],
            "own_stop_words": [phrase for phrase, _ in by_yake(text, 10)],
        }
        for name, text in samples().items()
    }
    write("yake", {"short": short, "articles": articles})
    write("rake", {name: {"text": text, "phrases": by_rake(text)} for name, text in TEXTS.items()})
    write("textrank", {name: by_networkx(text) for name, text in TEXTS.items()})
    likeness = yake.KeywordExtractor().seqm
    write("similarity", [(a, b, likeness(a, b)) for a, b in combinations(PHRASES, 2)])


if __name__ == "__main__":
    main()
