from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newscli.render.html.annotated import Piece, annotated, level
from newscli.render.plain import visible
from tests.unit.render.html.reports import report_of


def _shape(pieces: Any) -> str:
    shown = ""
    for piece in pieces:
        if isinstance(piece, str):
            shown += piece
        else:
            begins, ends = "" if piece.first else "-", "" if piece.last else "-"
            shown += f"<{piece.mark.kind[0]}{begins}{_shape(piece.inside)}{ends}>"
    return shown


def _all(pieces: Any) -> Iterator[Piece]:
    for piece in pieces:
        if isinstance(piece, Piece):
            yield piece
            yield from _all(piece.inside)


def test_a_quotation_over_two_sentences_is_cut_where_a_sentence_ends() -> None:
    record = report_of('Bridge shut\n\n"It broke. Nobody saw it," Ann Dole said on Monday in Leeds.\n')
    record = record._replace(article=record.article and record.article._replace(mentions=()))
    shapes = [_shape(block.pieces) for _, run in annotated(record) for block in run]
    assert shapes == [
        "Bridge shut",
        '<s"<qIt broke.->><q- -><s<s<q-Nobody saw it,>" Ann Dole said on Monday in Leeds.>>',
    ]


def test_uses_of_phrases_that_overlap_share_a_piece() -> None:
    record = report_of("The battery plant will open in May, the company said on Monday in Leeds.")
    assert record.article
    record = record._replace(article=record.article._replace(mentions=(((4, 17),), ((12, 22),), ((12, 17),))))
    ((_, (block,)),) = annotated(record)
    phrases = [p for p in _all(block.pieces) if p.mark.kind == "phrase"]
    assert [(p.inside, p.mark.kinds, p.mark.anchors) for p in phrases] == [
        (["battery "], ("k0",), ("k0-0",)),
        (["plant"], ("k0", "k1", "k2"), ("k2-0", "k1-0")),
        ([" will"], ("k1",), ()),
    ]


def test_runs_of_list_items_stand_together() -> None:
    record = report_of(
        "What next\n\n- First, the bridge.\n- Then the ferries.\n\nThat is all, Ann Dole said on Monday.\n"
    )
    assert [(listed, len(run)) for listed, run in annotated(record)][-2:] == [(True, 2), (False, 1)]


def test_levels() -> None:
    assert [level(score) for score in (0.0, 0.59, 0.6, 0.75, 0.89, 0.9, 1.0)] == [0, 0, 1, 2, 2, 3, 3]


NEWS = st.lists(
    st.sampled_from(
        [
            '"',
            "“",
            "”",
            "'",
            "he said",
            "Ann Dole",
            " said. ",
            ". ",
            ", ",
            "\n\n",
            "the bridge",
            " ",
            "- ",
            "Mr. ",
            "\x1b",
            "<b>",
        ]
    ),
    max_size=60,
).map("".join)


@given(NEWS | st.text(max_size=300))
def test_the_pieces_are_the_whole_text_and_nest(text: str) -> None:
    record = report_of(text)
    assert record.article
    order = ["sentence", "summary", "quote", "phrase"]

    def flat(pieces: Any, above: int) -> str:
        words = ""
        for piece in pieces:
            if isinstance(piece, str):
                words += piece
            else:
                depth = order.index(piece.mark.kind)
                assert depth > above
                words += flat(piece.inside, depth)
        return words

    blocks = [block for _, run in annotated(record) for block in run]
    assert [flat(block.pieces, -1) for block in blocks] == [
        visible(record.article.text[start:end]) for _, start, end, _ in record.article.blocks
    ]
    begun = [name for block in blocks for p in _all(block.pieces) if p.first for name in p.mark.anchors]
    assert len(set(begun)) == len(begun)
    uses = record.article.mentions
    named = {f"k{at}-{use}" for at, spans in enumerate(uses) for use in range(len(spans))}
    assert named <= set(begun)
