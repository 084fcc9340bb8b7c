"""Does the name of the sender fit the address, as far as the directory knows them?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from morenashi.model.directory import Directory, Entry
from morenashi.model.mail import Mailbox
from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.reading import bare, hint, same
from morenashi.trace.sign import Sign

_KNOWN = Words(
    ja="差出人のアドレスは、名簿にある相手のものです。ただし差出人の表示は偽ることができます。",
    en="The sender's address is that of somebody in the directory. But what a mail says of its "
    "sender can be forged.",
)
_OTHER_ADDRESS = Words(
    ja="差出人の名前は名簿にある「{who}」と同じですが、アドレスのドメイン {domain} は、名簿にあるもの（{known}）と違います。",
    en='The sender\'s name is that of "{who}" in the directory, but the domain {domain} is not '
    "theirs ({known}).",
)
_UNKNOWN = Words(
    ja="差出人のアドレスは名簿にありません。", en="The sender's address is not in the directory."
)


def _entries(directory: Directory) -> Iterable[tuple[str, Entry]]:
    known = (directory.partners, directory.contacts or {}, directory.employees)
    return (pair for people in known for pair in people.items())


def _named(box: Mailbox, directory: Directory) -> dict[str, set[str]]:
    """Who in the directory bears the shown name or company, and the domains known of each."""
    shown = bare(box.name)
    found: dict[str, set[str]] = {}
    for address, entry in _entries(directory):
        for said in (entry.name, entry.company):
            if len(bare(said)) >= 3 and bare(said) in shown:
                found.setdefault(said, set()).add(address.rpartition("@")[2])
    return found


def _look(received: Received) -> Iterator[Evidence]:
    sender = received.sender
    if sender is None or not (received.directory.employees or received.directory.partners):
        return
    if received.directory.entry(sender.address) is not None:
        yield Evidence(Hypothesis.GENUINE, 1, _KNOWN, shown=(hint(sender.address),))
        return
    yield Evidence(Hypothesis.GENUINE, -1, _UNKNOWN, shown=(hint(sender.address),))
    for who, domains in _named(sender, received.directory).items():
        if not any(same(sender.domain, known) for known in domains):
            told = _OTHER_ADDRESS.filled(
                who=hint(who), domain=sender.domain, known=", ".join(sorted(domains))
            )
            yield Evidence(Hypothesis.POSES_AS_KNOWN, 3, told, shown=(hint(sender.address),))
            yield Evidence(Hypothesis.GENUINE, -2, told)
            return


sign = Sign(
    name="sender_identity",
    label=Words(ja="差出人の名前とアドレス", en="name and address of the sender"),
    look=_look,
)
