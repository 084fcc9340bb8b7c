"""Is the sender, by address or name, somebody who has left us?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar, left
from morenashi.trace.offers import on_business, selling
from morenashi.trace.reading import bare, hint, own_words
from morenashi.trace.sign import Sign

_ADDRESS = Words(
    ja="差出人のアドレスは、退職者（{who}）のものとして名簿にあります。",
    en="The sender's address is that of a leaver ({who}) in the directory.",
)
_NAME = Words(
    ja="差出人の名前は、退職者（{who}、退職日 {left}）と同じです。同姓同名の別人かもしれません。",
    en="The sender's name is that of a leaver ({who}, left {left}). It may be a namesake.",
)
_SELLS = Words(
    ja="退職者とみられる人が、仕事の売り込みをしています。",
    en="Somebody who seems to have left us offers business.",
)
_UNKNOWN_DAY = Words(ja="不明", en="unknown")
# Beyond this the end of a mail is searched for the name of its writer.
_SIGNATURE = 600


def _look(received: Received) -> Iterator[Evidence]:
    sender = received.sender
    if sender is None or familiar(received):
        return
    told, weight = _recognised(received)
    if told is None:
        return
    # Former colleagues may write: what counts is that they do so to do business.
    yield Evidence(Hypothesis.TAKEN_BY_LEAVER, weight if on_business(received) else 1, told)
    if selling(received) is not None:
        yield Evidence(Hypothesis.TAKEN_BY_LEAVER, 1, _SELLS)


def _recognised(received: Received) -> tuple[Words | None, int]:
    sender = received.sender
    assert sender is not None
    entry = left(received)
    if entry is not None:
        return _ADDRESS.filled(who=hint(entry.name)), 3
    words = own_words(received)
    written = bare(sender.name) + "\n" + bare(words[-1].text[-_SIGNATURE:] if words else "")
    for leaver in dict.fromkeys(received.directory.leavers.values()):
        if len(bare(leaver.name)) >= 3 and bare(leaver.name) in written:
            day = leaver.left.isoformat() if leaver.left else _UNKNOWN_DAY
            return _NAME.filled(who=hint(leaver.name), left=day), 2
    return None, 0


sign = Sign(
    name="known_leaver", label=Words(ja="退職者の名簿", en="the list of leavers"), look=_look
)
