"""Does it come to an address that was given to one partner only?"""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received, Use
from morenashi.model.words import Words
from morenashi.trace.reading import bare, hint, same
from morenashi.trace.sign import Sign

_ONLY = Words(
    ja="このメールが届いたアドレスは、{who} にだけ渡したものですが、差出人は {who} ではありません。",
    en="The address it came to was given to {who} only, and the sender is not {who}.",
)
_OF_IT = Words(
    ja="このメールが届いたアドレスを渡した相手（{who}）からのメールです。",
    en="It comes from those ({who}) to whom this address was given.",
)
_MANY = Words(
    ja="このメールが届いたアドレスは、{n}か所に渡しています。どこから伝わったかは、アドレスからは分かりません。",
    en="The address it came to was given to {n} places: it does not tell which.",
)
_PUBLIC = Words(
    ja="このメールが届いたアドレスは、公開している（と記録されている）ものです。",
    en="The address it came to is, by the record, public.",
)
_NOT_PUBLIC = Words(
    ja="このメールが届いたアドレスは、公開していない（と記録されている）ものです。",
    en="The address it came to is, by the record, not public.",
)


def _look(received: Received) -> Iterator[Evidence]:
    if received.uses is None or received.head is None or received.sender is None:
        return
    head = received.head
    mine = {box.address for box in (*head.to, *head.cc)}
    mine |= {value.strip().lower() for name in ("Delivered-To", "X-Original-To")
             for value in head.all(name)}  # fmt: skip
    for address in sorted(mine):
        uses = [use for use in received.uses if use.address == address]
        if uses:
            yield from _of(received, address, uses)


def _of(received: Received, address: str, uses: list[Use]) -> Iterator[Evidence]:
    shown = (hint(address),)
    if any(use.public for use in uses):
        yield Evidence(Hypothesis.PUBLIC_ADDRESS, 3, _PUBLIC, shown=shown)
        return
    yield Evidence(Hypothesis.PUBLIC_ADDRESS, -2, _NOT_PUBLIC, shown=shown)
    places = {use.given_to: use for use in uses}
    if len(places) > 1:
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 1, _MANY.filled(n=len(places)), shown=shown)
        return
    (use,) = places.values()
    if _from(received, use):
        yield Evidence(Hypothesis.GENUINE, 2, _OF_IT.filled(who=use.given_to), shown=shown)
    else:
        told = _ONLY.filled(who=use.given_to)
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 3, told, shown=shown)
        yield Evidence(Hypothesis.TAKEN_BY_LEAVER, 1, told, shown=shown)


def _from(received: Received, use: Use) -> bool:
    """Whether the sender is whom the address was given to; without a domain its name must be shown."""
    sender = received.sender
    assert sender is not None
    if use.domain:
        return same(sender.domain, use.domain)
    return len(bare(use.given_to)) >= 2 and bare(use.given_to) in bare(sender.name)


sign = Sign(
    name="only_given_to",
    label=Words(ja="アドレスの使い先の記録", en="where the address was given"),
    look=_look,
)
