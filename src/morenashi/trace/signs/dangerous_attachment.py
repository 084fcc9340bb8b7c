"""Does it bring what runs when opened, or what no scanner can look into?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from morenashi.model.finding import Cause
from morenashi.model.message import Spot
from morenashi.model.received import Evidence, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar, pose
from morenashi.trace.reading import found
from morenashi.trace.sign import Sign

_PROGRAMS = frozenset(
    "exe scr com pif bat cmd js jse vbs vbe wsf hta lnk ps1 msi jar iso img vhd one chm xll".split()
)
_ACTIVE = frozenset("docm xlsm pptm html htm shtml svg url reg".split())
_ARCHIVES = frozenset("zip 7z rar lzh".split())
_PASSWORD = re.compile(
    r"(?:パスワード|解凍|PW|パス)[^\n。]{0,6}[:：はは]\s*[!-~]{3,}", re.IGNORECASE
)
_RUN = Words(
    ja="開くと動作するおそれのある種類の添付があります（.{kind}）。",
    en="An attachment is of a kind that may act when opened (.{kind}).",
)
_LOCKED = Words(
    ja="暗号化された添付があり、ウイルスの検査ができません。",
    en="An attachment is encrypted, so that nothing can look into it.",
)
_SAME_MAIL = Words(
    ja="圧縮ファイルと、それを開くパスワードが同じメールにあります。検査をすり抜けるための手口によくある形です。",
    en="An archive and its password come in the same mail: a usual way past the scanners.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.sender is None or familiar(received):
        return
    posing = pose(received)
    for attached in received.message.attached:
        kind = PurePosixPath(attached.name).suffix.lower().removeprefix(".")
        if kind in _PROGRAMS or kind in _ACTIVE:
            # Offices do send macros and pages to one another; programs they do not.
            weight = 2 if kind in _PROGRAMS else 1
            yield Evidence(posing, weight, _RUN.filled(kind=kind), Spot(attached.part))
            return
        if kind in _ARCHIVES and next(found(received, _PASSWORD), None) is not None:
            yield Evidence(posing, 2, _SAME_MAIL, Spot(attached.part))
            return
    if any(unread.cause is Cause.ENCRYPTED for unread in received.message.unread):
        yield Evidence(posing, 1, _LOCKED)


sign = Sign(
    name="dangerous_attachment", label=Words(ja="添付ファイル", en="attachments"), look=_look
)
