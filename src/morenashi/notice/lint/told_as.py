"""Told as: whether a clause tells a leak as a fact or as a possibility."""

from __future__ import annotations

import re
from enum import Enum

from morenashi.notice.lint.sections import Part
from morenashi.notice.lint.statements import LEAK, Clause

# The medium is gone for certain where the data on it only may have been read.
_OF_MEDIUM = re.compile(
    r"紛失|亡失|遺失|失く|なくし|落と|置き忘れ|所在|行方|盗難|誤|間違|まちが|送|渡|届|配|毀損|滅失|消失|破損|暗号化|改ざん|利用できな|アクセス|公開|表示|掲載|検索"
)
_MEDIUM_GONE = re.compile(
    r"(?:書類|端末|機器|パソコン|PC|USB(?:メモリ)?|媒体|かばん|鞄|車両?|用紙|ノート|スマートフォン|タブレット|カルテ|名簿)(?:が|も|を|は)[^。、]{0,12}(?:盗ま?|奪|持ち去)"
)
_KNOWN_TO_OTHERS = re.compile(r"第三者[^。、\n]{0,12}?(?:把握|取得|入手|所持|利用)")


class Told(Enum):
    """How a leak is told."""

    FACT = "fact"
    POSSIBLE = "possible"


_HEDGE = re.compile(
    r"[^。、\n]{0,14}?こと(?:が|を|は)否定(?:でき|し)|[^。、\n]{0,14}?(?:た|の|等の|など|て(?:い|お)る)(?:こと(?:の|による))?(?:可能性|おそれ|恐れ|虞|疑い|懸念|かもしれ)|[^。、\n]{0,14}?た?と(?:思わ|考えら|みら|見ら|推測さ|推定さ)れ|[^。、\n]{0,14}?(?:かもしれ|模様|よう(?:です|でござ)|らしい|疑われ|うかがわれ)"
)
_HAPPENED = re.compile(
    r"[^。、\n]{0,14}?(?:まし|た(?!め|と(?:き|ころ)|場合|ら)|てい(?:る|ま|た)|ており|(?:に|が)(?:つ|関)|です|(?:。|$))"
)
# Data that lay open are no proof that somebody took them: a fact of another kind.
_OPEN = re.compile(
    r"(?:見られる|見える|開ける|閲覧でき(?:る|た)|閲覧(?:が)?可能(?:な|だっ|と)|アクセスでき(?:る|た)|アクセス可能な?|公開(?:された|設定|の)|誰でも)[^。、\n]{0,8}(?:状態|よう|設定|場所|になっ)"
)


_OPEN_QUESTION = re.compile(
    r"(?:漏れ|もれ|漏えいし|流出し|盗まれ|見られ|知られ)(?:た(?:だけ|とき|場合|ら)|て(?:も|は)|れば)|不明|分か(?:ら|って(?:い|お)(?:り?ま|な))|かどうか|最大|多くて|多い場合|調査中|確認中|痕跡は|形跡は|との(?:投稿|指摘|情報|書き込み|報道|うわさ|噂|主張|連絡|声)"
)
# What may come of it: "misuse is possible", "others may learn of it".
_AHEAD = re.compile(r"おそれ|恐れ|可能性|かもしれ|ことがあり")
# Where a notice speaks of what may come, of what it does, or of whom to ask, no leak is told.
_ELSEWHERE = frozenset(
    {Part.STEPS, Part.DEAD_ENDS, Part.SECONDARY, Part.MEASURES, Part.MONEY, Part.RIGHTS, Part.LEAVERS,
     Part.GENUINE, Part.NEXT, Part.DESK, Part.NOT_LEAKED, Part.REVISIONS}
)  # fmt: skip


def _within(one: re.Match[str], other: re.Match[str] | None) -> bool:
    return other is not None and other.start() <= one.start() < other.end()


def told_as(clause: Clause) -> Told | None:
    """How the clause tells that data leaked; None where it does not, or only that they lay open."""
    if clause.part in _ELSEWHERE or clause.denies:
        return None
    leaks = [*LEAK.finditer(clause.text), *_KNOWN_TO_OTHERS.finditer(clause.text)]
    if any(_HEDGE.match(clause.text, one.end()) for one in leaks):
        return Told.POSSIBLE
    medium = _MEDIUM_GONE.search(clause.text)
    leaks = [one for one in leaks if not _OF_MEDIUM.match(one[0]) and not _within(one, medium)]
    if not leaks or not clause.leaks or _OPEN.search(clause.text):
        return None
    last = leaks[-1]
    if clause.text.startswith("等", last.end()):
        return None  # 漏えい等 is what the law calls any such event
    if _OPEN_QUESTION.search(clause.text) or _AHEAD.search(clause.text, last.end()):
        return None
    return Told.FACT if _HAPPENED.match(clause.text, last.end()) else None
