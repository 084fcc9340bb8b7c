"""winmail.dat (TNEF): what Outlook makes of a mail and its attachments for other Outlooks; told, not read.

Source: MS-OXTNEF 2.1.3.1 (the signature 0x223E9F78).
"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Content, Extractor, Head
from morenashi.model.finding import Cause, Unread
from morenashi.model.words import Words

_TNEF = Words(
    ja="Outlook だけが開ける形式(winmail.dat)です。この版では中の添付ファイルを調べられません。"
    "Outlook で「HTML 形式」か「テキスト形式」にして送り直してください。",
    en="a form only Outlook opens (winmail.dat). This version cannot look at the attachments inside. "
    "Send it again from Outlook as HTML or plain text.",
)


def _matches(head: Head) -> int:
    return 100 if head.data.startswith(b"\x78\x9f\x3e\x22") else 0


def _read(content: Content, _budget: Budget) -> Iterator[Unread]:
    yield content.unread(Cause.UNSUPPORTED, what=_TNEF)


extractor = Extractor(
    name="winmail",
    label=Words(ja="winmail.dat", en="winmail.dat"),
    suffixes=("dat",),
    matches=_matches,
    read=_read,
)
