"""Does it come to an address that was given to one partner only?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from morenashi.model.received import Evidence, Hypothesis, Received, Use
from morenashi.model.words import Words
from morenashi.trace.acquaintance import familiar
from morenashi.trace.offers import former_posts
from morenashi.trace.reading import bare, hint, own_words, same
from morenashi.trace.sign import Sign

_ONLY = Words(
    ja="このメールが届いたアドレスは「{who}」にだけ渡したものですが、差出人は「{who}」ではありません。",
    en="The address it came to was given to {who} only, and the sender is not {who}.",
)
_LEFT_THERE = Words(
    ja="このメールが届いたアドレスは「{who}」にだけ渡したもので、差出人は以前そこで働いていたと書いています。",
    en="The address it came to was given to {who} only, and the sender says to have worked there.",
)
_READ_THERE = Words(
    ja="差出人は「{who}」に掲載された情報を見たと書いています。そこでアドレスが公開されていないか、確かめてください。",
    en="The sender says to have read it at {who}: see whether the address is public there.",
)
_LEAKED = Words(ja="「{who}」は、漏えいを公表しています。", en="{who} has made a leak public.")
_OF_IT = Words(
    ja="このメールが届いたアドレスを渡した相手（{who}）からのメールです。",
    en="It comes from those ({who}) to whom this address was given.",
)
_MANY = Words(
    ja="このメールが届いたアドレスは、一か所だけに渡したものではありません。どこから伝わったかは、アドレスからは分かりません。",
    en="The address it came to was not given to one place only: it does not tell which.",
)
_PUBLIC = Words(
    ja="あなたの記録では、このメールが届いたアドレスは公開しているものです。",
    en="The address it came to is, by the record, public.",
)
_NOT_PUBLIC = Words(
    ja="あなたの記録では、このメールが届いたアドレスは公開していません。",
    en="The address it came to is, by the record, not public.",
)
# Records say 取引先 or 家族と友人 where an address is used with many.
_EVERYBODY = re.compile(
    r"取引先|得意先|仕入先|顧客|お?客様?|家族|友人|知人|親族|名刺|各社|各所|社内|社外|業務|仕事|私用|個人|一般|複数|全般|いろいろ|など"
)
_READ = re.compile(r".{0,12}(?:掲載|拝見|見て|応募)")


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
        # That anybody can have read it does not say that this sender did.
        yield Evidence(Hypothesis.PUBLIC_ADDRESS, 2, _PUBLIC, shown=shown)
        return
    yield Evidence(Hypothesis.PUBLIC_ADDRESS, -2, _NOT_PUBLIC, shown=shown)
    for use in uses:
        if _from(received, use):
            yield Evidence(Hypothesis.GENUINE, 2, _OF_IT.filled(who=use.given_to), shown=shown)
            return
    if familiar(received):
        return
    if len({use.given_to for use in uses}) > 1 or _many(uses[0]):
        yield Evidence(Hypothesis.LEAKED_AT_PARTNER, 0, _MANY, shown=shown)
        return
    yield from _elsewhere(received, uses[0], shown)


def _elsewhere(received: Received, use: Use, shown: tuple[str, ...]) -> Iterator[Evidence]:
    """A stranger writes to what one place only was given."""
    leak, leaver = Hypothesis.LEAKED_AT_PARTNER, Hypothesis.TAKEN_BY_LEAVER
    name = bare(use.given_to)
    text = bare("".join(passage.text for passage in own_words(received)))
    if re.search(re.escape(name) + _READ.pattern, text):
        told = _READ_THERE.filled(who=use.given_to)
        yield Evidence(leak, 1, told, shown=shown)
        yield Evidence(Hypothesis.PUBLIC_ADDRESS, 2, told, shown=shown)
        return
    if any(name in bare(said) for _spot, said in former_posts(received)):
        told = _LEFT_THERE.filled(who=use.given_to)
        yield Evidence(leaver, 3, told, shown=shown)
        yield Evidence(leak, 1, told, shown=shown)
        return
    told = _ONLY.filled(who=use.given_to)
    yield Evidence(leak, 3, told, shown=shown)
    yield Evidence(leaver, 1, told, shown=shown)
    if any(_of_leak(use, name, one.company, one.domain) for one in received.leaks):
        yield Evidence(leak, 1, _LEAKED.filled(who=use.given_to))


def _of_leak(use: Use, name: str, company: str, domain: str) -> bool:
    return bool(use.domain and use.domain == domain) or (len(name) >= 2 and name == bare(company))


def _many(use: Use) -> bool:
    """Whether the record speaks of many and not of one place."""
    return not use.domain and bool(_EVERYBODY.search(use.given_to))


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
