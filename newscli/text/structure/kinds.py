"""The kinds of block an article is made of."""

KINDS = (
    "headline dek subhead byline date dateline caption credit list pullquote note embed furniture body"
).split()
KEPT = frozenset({"body", "list"})  # the kinds that tell the article
