"""Answers joined: the strongest of several, and what doubt makes of one."""

from __future__ import annotations

from collections.abc import Iterable

from morenashi.model.incident import Certainty, YesNo
from morenashi.model.words import Words

_STRENGTH = (YesNo.NO, YesNo.UNKNOWN, YesNo.POSSIBLE, YesNo.YES)
# Suspicion is enough: 規則7条 speaks of what has happened or may have.
COUNTING = (YesNo.YES, YesNo.POSSIBLE)


def strongest(answers: Iterable[YesNo]) -> YesNo:
    """The one that asks for most; NO of none.

    >>> strongest([YesNo.UNKNOWN, YesNo.POSSIBLE]).name
    'POSSIBLE'
    """
    return max(answers, key=_STRENGTH.index, default=YesNo.NO)


def doubted(answer: YesNo, certainty: Certainty) -> YesNo:
    """A certain answer on something that only may have happened is a possible one.

    >>> doubted(YesNo.YES, Certainty.POSSIBLE).name
    'POSSIBLE'
    """
    possible = certainty is Certainty.POSSIBLE and answer is YesNo.YES
    return YesNo.POSSIBLE if possible else answer


def listed(words: Iterable[Words]) -> Words:
    """Several things in one row, each once: 「A」「B」, and A, B.

    >>> listed([Words("氏名", "name"), Words("住所", "address")])
    Words(ja='「氏名」「住所」', en='name, address')
    """
    once = tuple(dict.fromkeys(words))
    return Words(
        ja="".join(f"「{one.ja}」" for one in once), en=", ".join(one.en or one.ja for one in once)
    )
