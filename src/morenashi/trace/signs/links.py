"""Where do the links lead, and do they say so?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import pose
from morenashi.trace.reading import links, same
from morenashi.trace.sign import Sign

_OTHER = Words(
    ja="リンクの文字は {shown} ですが、実際には {host} につながります。",
    en="A link shows {shown} but leads to {host}.",
)
_NUMBER = Words(
    ja="リンクの行き先が、名前ではなく番号（IPアドレス）です。",
    en="A link leads to a bare IP address.",
)
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]+\]")


def _look(received: Received) -> Iterator[Evidence]:
    for link in links(received):
        if link.shown and not same(link.shown, link.host) and not _file(link.shown):
            told = _OTHER.filled(shown=link.shown, host=link.host)
            # Newsletters count their readers by links that pass through the sending service.
            bulk = received.head is not None and received.head.all("List-Unsubscribe")
            weight = 1 if bulk else 2
            yield Evidence(pose(received), weight, told, link.spot, (link.host,))
            return
        if _ADDRESS.fullmatch(link.host):
            yield Evidence(pose(received), 2, _NUMBER, link.spot)
            return


def _file(shown: str) -> bool:
    """A file name looks like a host."""
    return shown.rpartition(".")[2] in ("pdf", "html", "htm", "zip", "xlsx", "docx", "txt", "csv")


sign = Sign(name="links", label=Words(ja="リンクの行き先", en="where links lead"), look=_look)
