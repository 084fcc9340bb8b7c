"""Told as: whether a clause tells a leak as a fact or as a possibility."""

from __future__ import annotations

import re
from enum import Enum

from morenashi.notice.lint.sections import Part
from morenashi.notice.lint.statements import LEAK, Clause


class Told(Enum):
    """How a leak is told."""

    FACT = "fact"
    POSSIBLE = "possible"


_HEDGE = re.compile(
    r"[^。、]{0,14}?(?:た|の|等の|など)(?:こと(?:の|による))?(?:可能性|おそれ|恐れ|虞|疑い|懸念|かもしれ)|[^。、]{0,14}?た?と(?:思わ|考えら|みら|見ら|推測さ|推定さ)れ"
)
_HAPPENED = re.compile(
    r"[^。、]{0,14}?(?:まし|た(?!め|と(?:き|ころ)|場合|ら)|てい(?:る|ま|た)|ており|(?:に|が)(?:つ|関)|です|(?:。|$))"
)
# Data that lay open are no proof that somebody took them: a fact of another kind.
_OPEN = re.compile(
    r"(?:見られる|見える|開ける|閲覧でき(?:る|た)|閲覧(?:が)?可能(?:な|だっ|と)|アクセスでき(?:る|た)|アクセス可能な?|公開(?:された|設定|の)|誰でも)[^。、]{0,8}(?:状態|よう|設定|場所|になっ)"
)


_OPEN_QUESTION = re.compile(
    r"不明|分か(?:ら|って(?:い|お)(?:り?ま|な))|かどうか|最大|多くて|多い場合|調査中|確認中|痕跡は|形跡は"
)
# What may come of it: "misuse is possible", "others may learn of it".
_AHEAD = re.compile(r"おそれ|恐れ|可能性|かもしれ|ことがあり")
# Where a notice speaks of what may come, of what it does, or of whom to ask, no leak is told.
_ELSEWHERE = frozenset(
    {Part.STEPS, Part.DEAD_ENDS, Part.SECONDARY, Part.MEASURES, Part.MONEY, Part.RIGHTS, Part.LEAVERS,
     Part.GENUINE, Part.NEXT, Part.DESK, Part.NOT_LEAKED, Part.REVISIONS}
)  # fmt: skip


def told_as(clause: Clause) -> Told | None:
    """How the clause tells that data leaked; None where it does not, or only that they lay open."""
    if clause.part in _ELSEWHERE or clause.denies:
        return None
    last = None
    for last in LEAK.finditer(clause.text):
        if _HEDGE.match(clause.text, last.end()):
            return Told.POSSIBLE
    if last is None or not clause.leaks or _OPEN.search(clause.text):
        return None
    if _OPEN_QUESTION.search(clause.text) or _AHEAD.search(clause.text, last.end()):
        return None
    return Told.FACT if _HAPPENED.match(clause.text, last.end()) else None
