"""Does the sender's domain borrow the name of one we know: a word added, a letter changed, another ending?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from morenashi.model.received import Evidence, Hypothesis, Received
from morenashi.model.words import Words
from morenashi.trace.acquaintance import own
from morenashi.trace.reading import hint, same
from morenashi.trace.sign import Sign
from morenashi.values.lookalike import Known

_BORROWED = Words(
    ja="差出人のドメイン {domain} には、知っている {known} の名前が入っていますが、別のものです。本人の新しいドメインかもしれないので、以前から知っている電話番号で確かめてください。",
    en="The sender's domain {domain} contains the name of {known}, which you know, but is another. It "
    "may be a new one of theirs: ask by a number you knew before.",
)
_NEAR = Words(
    ja="差出人のドメイン {domain} は、アドレスを渡した先や漏えいを公表した会社の {known} によく似ていますが、別のものです。",
    en="The sender's domain {domain} resembles {known}, but is another.",
)
# Shorter names stand in many domains by chance.
_LEAST = 6


def _look(received: Received) -> Iterator[Evidence]:
    sender = received.sender
    if sender is None or not sender.domain or not own(sender.domain):
        return
    known = _domains((*received.directory.partners, *received.directory.employees))
    given = {use.domain for use in received.uses or () if use.domain}
    given |= {leak.domain for leak in received.leaks if leak.domain}
    if any(same(sender.domain, one) for one in (*known, *given, *received.directory.domains)):
        return
    for domains, hypothesis in (
        (known, Hypothesis.POSES_AS_KNOWN),
        (given, Hypothesis.POSES_AS_COMPANY),
    ):
        borrowed = next((one for one in sorted(domains) if _within(one, sender.domain)), "")
        told = _BORROWED
        if not borrowed and hypothesis is Hypothesis.POSES_AS_COMPANY:
            borrowed, told = Known(domains).resembles(sender.domain) or "", _NEAR
        if borrowed:
            filled = told.filled(domain=sender.domain, known=borrowed)
            # A firm may really own several domains; a look-alike by one letter is judged elsewhere.
            yield Evidence(hypothesis, 2, filled, shown=(hint(sender.address),))
            yield Evidence(Hypothesis.GENUINE, -1, filled)
            return


def _domains(addresses: Iterable[str]) -> set[str]:
    return {d for address in addresses if own(d := address.rpartition("@")[2])}


def _within(known: str, domain: str) -> bool:
    """Whether the first label of `known` stands in one of the other's, hyphens aside."""
    label = known.partition(".")[0].replace("-", "")
    return len(label) >= _LEAST and any(
        label in part.replace("-", "") for part in domain.split(".")
    )


sign = Sign(
    name="borrowed_domain",
    label=Words(ja="借りたドメイン名", en="a domain that borrows a name"),
    look=_look,
)
