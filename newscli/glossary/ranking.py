"""Terms of `summarize` and `keywords`."""

from newscli.glossary.term import Term

RANKING = (
    Term(
        "score",
        "How good a summary sentence or key phrase is, or how hard a sentence or paragraph is.",
        "From 0 to 1. Summaries and keywords: 1 is best. Readability: 1 is hardest.",
        "A summary's best sentence always has 1. Key phrases over 0.5 are safe tags in any article.",
    ),
    Term(
        "rank",
        "A summary sentence's place by score: 1 is the best.",
        "Sentences stand in the order of the text, so ranks may jump.",
        "-f csv and sort -n by rank gives the best first.",
    ),
    Term(
        "salience",
        "The default method: how much of an article's point a sentence or phrase carries.",
        "Weighs place, words that come back, the headline, length and more; the weights can be read.",
        "Fitted on news. Sentences are taken one by one, each lowering those that say the same.",
        ("salient",),
    ),
    Term(
        "lead",
        "A method of summarize: the article's first sentences.",
        "Hard to beat on agency copy, weak on features, which open slowly.",
        "There for comparison.",
        ("lede",),
    ),
    Term(
        "lexrank",
        "A method of summarize: sentences that are like many others, by a random walk.",
        "Knows nothing of headlines or place, so it also works on what is no news.",
        "Erkan & Radev 2004; there for comparison.",
    ),
    Term(
        "textrank",
        "A method of summarize and keywords: PageRank over sentences, or over neighbouring words.",
        "The best has 1, the others what they reach of that.",
        "Mihalcea & Tarau 2004; there for comparison.",
    ),
    Term(
        "yake",
        "A method of keywords: capitals, place, frequency, neighbours and spread of each word.",
        "The best has 1; turned over from the original, where low is good.",
        "Campos et al. 2020; there for comparison.",
    ),
    Term(
        "rake",
        "A method of keywords: phrases between stop words, by how often their words keep company.",
        "The best has 1. It likes long phrases.",
        "Rose et al. 2010; there for comparison.",
    ),
    Term(
        "count",
        "How often a key phrase is used in the article's body, in any form.",
        '"heat pump" and "heat pumps" are one phrase; --with mentions tells where each use stands.',
        "Over all inputs with --together.",
        ("uses", "frequency"),
    ),
    Term(
        "mentions",
        "With --with mentions: start and end of each use of a key phrase, in order.",
        "Offsets into the text, as start and end are.",
        "JSON and JSONL only.",
    ),
    Term(
        "together",
        "Several articles as one: one summary or one ranking over all inputs.",
        "document is the article a result comes from, documents how many use a phrase.",
        "The record's documents lists the articles.",
        ("documents", "document"),
    ),
    Term(
        "contrast",
        "What tells the inputs, together, from another set of articles.",
        "others is how many of the other set use a phrase; phrases they all use sink.",
        "Best with sets of a like size and kind.",
        ("others",),
    ),
)
