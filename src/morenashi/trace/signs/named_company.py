"""Does it speak as a company we gave an address to, from a domain that is not theirs?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import claimed, pose, trusted_companies
from morenashi.trace.reading import bare, same
from morenashi.trace.sign import Sign

_OTHER = Words(
    ja="アドレスを渡した「{company}」を名乗っていますが、差出人のドメイン {domain} は、その会社のもの（{known}）ではありません。",
    en='It speaks as "{company}", to whom you gave an address, but the domain {domain} is not '
    "theirs ({known}).",
)


def _look(received: Received) -> Iterator[Evidence]:
    sender = received.sender
    if sender is None:
        return
    # Of leaks and of partners other signs tell.
    told_of = {bare(leak.company) for leak in received.leaks}
    told_of |= {bare(entry.company) for entry in received.directory.partners.values()}
    theirs = [use.domain for use in received.uses or () if use.domain]
    if any(same(sender.domain, domain) for domain in theirs):
        return
    for party in claimed(received, trusted_companies(received)):
        if party.plain not in told_of:
            filled = _OTHER.filled(
                company=party.name, domain=sender.domain, known=", ".join(sorted(party.domains))
            )
            yield Evidence(pose(received), 3, filled)
            return


sign = Sign(
    name="named_company",
    label=Words(ja="アドレスを渡した会社の名前", en="the name of a company you gave an address to"),
    look=_look,
)
