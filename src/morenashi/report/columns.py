"""Fits text into terminal columns, where a Japanese letter takes two."""

from __future__ import annotations

# 行頭禁則文字 (JIS X 4051): what must not begin a line.
_NOT_FIRST = frozenset(
    "、。，．・：；？！）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ)]},.!?:;"
)
# 行末禁則文字: what must not end a line.
_NOT_LAST = frozenset("「『（(【〔〈《[{")


def folded(text: str, width: int) -> str:
    """The text folded in its middle to at most `width` columns.

    >>> folded("共有/営業部/見積/顧客名簿.csv", 20)
    '共有/営...客名簿.csv'
    """
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) <= width:
        return text
    if width < 8:
        return set_cell_size(text, width).rstrip()
    tail = ""
    for letter in reversed(text):
        if cell_len(letter + tail) > (width - 3) * 3 // 5:
            break
        tail = letter + tail
    head = ""
    for letter in text:
        if cell_len(head + letter) > width - 3 - cell_len(tail):
            break
        head += letter
    return f"{head}...{tail}"


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns; what must not begin a line hangs over its end.

    Words of Latin letters stay whole; Japanese breaks anywhere.
    """
    from rich.cells import cell_len

    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        fits = cell_len(line) + cell_len(piece.rstrip()) <= width
        if fits or not line or piece[0] in _NOT_FIRST:
            line += piece
        else:
            lines.append(line.rstrip())
            line = piece.lstrip()
    return [*lines, line.rstrip()]


def _pieces(text: str) -> list[str]:
    """Japanese letters one by one; Latin words with the blank behind them."""
    pieces: list[str] = []
    for letter in text:
        joins = pieces and letter.isascii() and pieces[-1].isascii() and pieces[-1][-1] != " "
        opened = pieces and pieces[-1][-1] in _NOT_LAST and letter != " "
        if joins or opened:
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces
