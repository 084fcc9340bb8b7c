"""Is the sender, by name, somebody who has left us or a partner?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
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
_UNKNOWN_DAY = Words(ja="不明", en="unknown")
# Beyond this the end of a mail is searched for the name of its writer.
_SIGNATURE = 600


def _look(received: Received) -> Iterator[Evidence]:
    sender = received.sender
    if sender is None:
        return
    entry = received.directory.leavers.get(sender.address)
    entry = entry or received.directory.private.get(sender.address)
    if entry is not None and entry.left is not None:
        yield Evidence(Hypothesis.TAKEN_BY_LEAVER, 3, _ADDRESS.filled(who=hint(entry.name)))
        return
    words = own_words(received)
    written = bare(sender.name) + bare(words[-1].text[-_SIGNATURE:] if words else "")
    for leaver in dict.fromkeys(received.directory.leavers.values()):
        if len(bare(leaver.name)) >= 3 and bare(leaver.name) in written:
            left = leaver.left.isoformat() if leaver.left else _UNKNOWN_DAY
            told = _NAME.filled(who=hint(leaver.name), left=left)
            yield Evidence(Hypothesis.TAKEN_BY_LEAVER, 2, told)
            return


sign = Sign(
    name="known_leaver", label=Words(ja="退職者の名簿", en="the list of leavers"), look=_look
)
