"""Whom the sender of a received mail says to be, and whether it is somebody we know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from morenashi.model.directory import Directory, Entry
from morenashi.model.mail import Mailbox
from morenashi.model.received import Hypothesis, Received
from morenashi.trace.reading import bare, own_words, same
from morenashi.values.free_mail import is_free_mail, is_provider_mail

# 北印刷の山本です, 青葉物流でございます; not 北印刷様, not 青葉物流で働いていた.
_INTRODUCED = re.compile(
    r"(?:[^、。様さで]{0,10}の)?[^、。様さで]{0,10}(?:です|でございます|と申し|より(?:お知らせ|ご案内|ご連絡))"
)
_SIGNED = re.compile(r"[^、。様:：]{0,14}$")
# 元青葉物流の相沢です says that he is there no more.
_FORMERLY = ("元", "旧", "前", "以前は", "かつて", "以前")
_SIGNATURE_LINES = 8
_COMPANY, _PERSON = 3, 3  # characters; shorter names are part of too many words


@dataclass(frozen=True, slots=True)
class Party:
    """A person or company we know of, and the addresses and domains that are theirs."""

    name: str = field(repr=False)
    addresses: frozenset[str] = field(repr=False)
    company: bool = False
    plain: str = field(default="", repr=False)  # the name as `bare` writes it

    @property
    def domains(self) -> frozenset[str]:
        """Their own domains: what anybody can have is nobody's."""
        return frozenset(d for a in self.addresses if (d := a.rpartition("@")[2]) and own(d))

    def has(self, box: Mailbox) -> bool:
        """Whether the address is theirs, or at a domain of theirs."""
        return box.address in self.addresses or any(same(box.domain, d) for d in self.domains)


def own(domain: str) -> bool:
    """Whether a domain belongs to one organisation, as far as we know."""
    return not (is_free_mail(domain) or is_provider_mail(domain))


def familiar(received: Received) -> bool:
    """Whether the address is one of the directory, or at the domain of somebody in it; no leaver's."""
    sender, directory = received.sender, received.directory
    if sender is None or "@" not in sender.address or left(received) is not None:
        return False
    if directory.entry(sender.address) is not None:
        return True
    if not own(sender.domain):
        return False
    return any(above in _laid_out(directory).domains for above in _above(sender.domain))


def _above(domain: str) -> Iterator[str]:
    """The domain and those above it."""
    while "." in domain:
        yield domain
        domain = domain.partition(".")[2]


def left(received: Received) -> Entry | None:
    """The leaver whose address the sender's is, and nobody else's now."""
    sender, directory = received.sender, received.directory
    if sender is None or sender.address in directory.employees:
        return None
    entry = directory.leavers.get(sender.address) or directory.private.get(sender.address)
    return entry if entry is not None and entry.left is not None else None


@dataclass(frozen=True, slots=True)
class _Known:
    """A directory laid out for look-ups."""

    parties: tuple[Party, ...] = field(repr=False)
    domains: frozenset[str] = field(repr=False)


# The newest few directories; one is kept with what was made of it, so that its id stays its own.
_LAID_OUT: dict[int, tuple[Directory, _Known]] = {}
_KEPT = 4


def _laid_out(directory: Directory) -> _Known:
    found = _LAID_OUT.get(id(directory))
    if found is None:
        while len(_LAID_OUT) >= _KEPT:
            del _LAID_OUT[next(iter(_LAID_OUT))]
        addresses = (*directory.employees, *directory.partners)
        domains = {address.rpartition("@")[2] for address in addresses} | directory.domains
        known = _Known(tuple(_parties(directory)), frozenset(d for d in domains if own(d)))
        found = _LAID_OUT[id(directory)] = (directory, known)
    return found[1]


def acquaintances(directory: Directory) -> tuple[Party, ...]:
    """Companies and people of the directory, each with all that is theirs."""
    return _laid_out(directory).parties


def _parties(directory: Directory) -> Iterator[Party]:
    firms: dict[str, set[str]] = {}
    people: dict[str, set[str]] = {}
    for known in (directory.partners, directory.contacts or {}, directory.employees):
        for address, entry in known.items():
            firms.setdefault(entry.company, set()).add(address)
            people.setdefault(entry.name, set()).update((address, *entry.private))
            if entry.company:  # whoever is at a firm may write from any of its domains
                people[entry.name].update(firms[entry.company])
    for name, addresses in firms.items():
        if len(bare(name)) >= _COMPANY:
            yield Party(name, frozenset(addresses), company=True, plain=bare(name))
    for name, addresses in people.items():
        if len(bare(name)) >= _PERSON:
            yield Party(name, frozenset(addresses), plain=bare(name))


def trusted_companies(received: Received) -> Iterator[Party]:
    """Companies to which an address was given and whose domain is known."""
    for use in received.uses or ():
        if use.domain and len(bare(use.given_to)) >= _COMPANY:
            given = frozenset({"@" + use.domain})
            yield Party(use.given_to, given, company=True, plain=bare(use.given_to))


def claimed(received: Received, parties: Iterable[Party]) -> Iterator[Party]:
    """The parties whose name the sender bears, or as whom it introduces itself or signs."""
    sender = received.sender
    if sender is None:
        return
    shown, lines = bare(sender.name), _lines(received)
    everything = "\n".join((shown, *(line for line, _last in lines)))
    for party in parties:
        name = party.plain
        if name not in everything:
            continue
        if _shows(name, shown) or any(_speaks_as(name, line, last) for line, last in lines):
            yield party


def _shows(name: str, shown: str) -> bool:
    before, found, after = shown.partition(name)
    return bool(found) and not before.endswith(_FORMERLY) and not after.startswith("様")


def _speaks_as(name: str, line: str, last: bool) -> bool:
    before, found, after = line.partition(name)
    if not found or before.endswith(_FORMERLY) or before.endswith("("):
        return False
    if _INTRODUCED.match(after):
        return True
    return last and not before and bool(_SIGNED.match(after))


def _lines(received: Received) -> list[tuple[str, bool]]:
    """The lines of the mail's own words without blanks, and whether they are where one signs."""
    found: list[tuple[str, bool]] = []
    for passage in own_words(received):
        lines = [bare(line) for line in passage.text.splitlines() if line.strip()]
        start = max(1, len(lines) - _SIGNATURE_LINES)
        found.extend((line, at >= start) for at, line in enumerate(lines))
    return found


def pose(received: Received) -> Hypothesis:
    """Which kind of posing comes into question: as somebody we know, or as some company.

    Nobody takes free mail for a company's, so who writes from there poses as a person one knows.
    """
    sender = received.sender
    if sender is not None and (familiar(received) or not own(sender.domain)):
        return Hypothesis.POSES_AS_KNOWN
    if next(claimed(received, acquaintances(received.directory)), None) is not None:
        return Hypothesis.POSES_AS_KNOWN
    return Hypothesis.POSES_AS_COMPANY
