"""How far two words are apart: letters put in, left out, changed, or two neighbours swapped."""

from __future__ import annotations


def distance(one: str, other: str, *, most: int = 2) -> int:
    """The number of slips between two words; more than `most` comes out as `most` + 1.

    >>> distance("gmail", "gmial"), distance("yahoo", "yaho"), distance("minato", "kitano")
    (1, 1, 3)
    """
    one, other = _without_ends(one, other)
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != against))
            if i > 1 and j > 1 and sign == other[j - 2] and one[i - 2] == against:
                least = min(least, older[j - 2] + 1)
            row.append(least)
        if min(row) > most and min(before) > most:
            return most + 1
    return min(row[-1], most + 1)


def _without_ends(one: str, other: str) -> tuple[str, str]:
    """Both without what they begin and end with alike."""
    start = 0
    least = min(len(one), len(other))
    while start < least and one[start] == other[start]:
        start += 1
    end = 0
    while end < least - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


# Neighbours on the keyboard, row by row as it stands under the fingers.
_ROWS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEAR = frozenset(
    frozenset((a, b))
    for rank, row in enumerate(_ROWS)
    for i, a in enumerate(row)
    for b in (*row[i + 1 : i + 2], *(_ROWS[rank + 1][max(i - 1, 0) : i + 1] if rank < 3 else ""))
)


def is_slip(one: str, other: str) -> bool:
    """Whether two words of distance 1 differ as fingers slip: swapped, doubled, or a key beside.

    A changed letter that is no neighbour on the keyboard makes another word: yamada, yamata.

    >>> is_slip("minato", "mintao"), is_slip("minato", "minatto"), is_slip("yamada", "yamata")
    (True, True, False)
    """
    a, b = _without_ends(one, other)
    if len(a) == len(b) == 2:
        return a == b[::-1]
    if len(a) == len(b) == 1:
        return frozenset((a, b)) in _NEAR
    longer = max(one, other, key=len)
    shorter = min(one, other, key=len)
    return any(
        longer[:i] + longer[i + 1 :] == shorter
        and any(longer[i] == x or frozenset((longer[i], x)) in _NEAR for x in _beside(longer, i))
        for i in range(len(longer))
    )


def _beside(word: str, at: int) -> str:
    return word[max(at - 1, 0) : at] + word[at + 1 : at + 2]
