"""What an address is to us: employee, partner, leaver, private, free mail, look-alike or simply outside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from morenashi.model.directory import Directory, Standing
from morenashi.values.distance import distance
from morenashi.values.domains import within
from morenashi.values.email import is_role
from morenashi.values.free_mail import is_free_mail
from morenashi.values.lookalike import Known
from morenashi.values.nearby import Nearby

# Mailers for whom kimura.mio@, kimuramio@ and kimuramio+shop@ are one mailbox.
_DOTS_MEAN_NOTHING = frozenset(("gmail.com", "googlemail.com"))
# Characters before @; a shorter one with so many slips is somebody else.
_ONE_SLIP, _TWO_SLIPS = 4, 8
_NAME = 2  # characters before @; shorter ones name nobody


def standing_of(address: str, directory: Directory, today: date) -> tuple[Standing, str]:
    """The standing of `address` (small letters) on a day, and the known address or domain it resembles.

    The second is "" where it resembles none. The first call for a directory lays out an index of it.
    """
    index = _index(directory)
    domain = address.rpartition("@")[2]
    known = index.same_mailbox(address)
    if known in directory.leavers and has_left(known, directory, today):
        return Standing.LEAVER, ""
    if known in directory.employees or known in directory.leavers:
        return Standing.EMPLOYEE, ""
    if known in directory.private:
        return Standing.PRIVATE, ""
    if within(domain, directory.domains):
        return Standing.INSIDE_UNKNOWN, index.meant(address)
    partner = directory.partner(address)
    if partner is not None:
        expired = partner.until is not None and partner.until < today
        return (Standing.PARTNER_EXPIRED if expired else Standing.PARTNER), ""
    near = index.resembles(address)
    if near:
        return Standing.LOOKALIKE, near
    return (Standing.FREE_MAIL if is_free_mail(domain) else Standing.OUTSIDE), ""


def has_left(address: str, directory: Directory, today: date) -> bool:
    """Whether the leaver of that address is gone by `today`, and nobody else has the address now."""
    leaver = directory.leavers[address]
    if leaver.left is not None and leaver.left >= today:
        return False
    now = directory.employees.get(address)
    # An address may be given again to somebody who came later.
    return now is None or not (now.name and leaver.name) or _same(now.name, leaver.name)


def _same(one: str, other: str) -> bool:
    return "".join(one.split()) == "".join(other.split())


class _Index:
    """A directory laid out for look-ups."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        own = {*directory.domains, *_domains(directory.employees)}
        known = {*own, *_domains(directory.partners)}
        self._known = Known(known)
        contacts = _domains(directory.contacts or {})
        # Lists of contacts are made from what was sent, slips included.
        slips = Known(())
        self._trusted = frozenset(d for d in contacts if slips.resembles(d) is None)
        self._contacts = Known(self._trusted - known)
        self._mailboxes: dict[str, set[str]] = defaultdict(set)
        self._own = own
        self._nearby: dict[str, Nearby] = {}
        for address in (*directory.employees, *directory.leavers, *directory.private):
            self._mailboxes[self._bare(address)].add(address)
        self._meant: dict[str, str] = {}

    def _bare(self, address: str) -> str:
        """The address without what its mailer does not look at: the +tag, and dots."""
        local, _, domain = address.rpartition("@")
        if not (domain in _DOTS_MEAN_NOTHING or within(domain, self._directory.domains)):
            return address
        return local.partition("+")[0].replace(".", "") + "@" + domain

    def same_mailbox(self, address: str) -> str:
        """The address of the directory that is the same mailbox, or the address itself."""
        directory = self._directory
        if any(address in of for of in (directory.employees, directory.leavers, directory.private)):
            return address
        found = self._mailboxes.get(self._bare(address), ())
        return next(iter(found)) if len(found) == 1 else address

    def meant(self, address: str) -> str:
        """The one employee whose address was meant, if it is mistyped; "" if there is none, or several."""
        if address not in self._meant:
            if len(self._meant) > 10_000:
                self._meant.clear()
            self._meant[address] = self._looked_up(address)
        return self._meant[address]

    def _looked_up(self, address: str) -> str:
        local, _, own = address.rpartition("@")
        while own and own not in self._own:
            own = own.partition(".")[2]
        if f"{local}@{own}" in self._directory.employees:  # at a domain below ours
            return f"{local}@{own}"
        if len(local) < _ONE_SLIP:
            return ""
        most = 2 if len(local) >= _TWO_SLIPS else 1
        near: dict[int, list[str]] = defaultdict(list)
        for known in self._locals(own).candidates(local):
            slips = distance(local, known, most=most)
            if slips <= most:
                near[slips].append(known)
        closest = near[min(near)] if near else []
        return f"{closest[0]}@{own}" if len(closest) == 1 else ""

    def _locals(self, domain: str) -> Nearby:
        """What stands before @ in the employees' addresses; laid out when first asked for."""
        if domain not in self._nearby:
            parts = (address.rpartition("@") for address in self._directory.employees)
            self._nearby[domain] = Nearby(local for local, _, at in parts if at == domain)
        return self._nearby[domain]

    def resembles(self, address: str) -> str:
        """The known domain it looks like, or ""; what we have written to is itself."""
        local, _, domain = address.rpartition("@")
        if within(domain, self._trusted):
            return ""
        return (
            self._known.resembles(domain)
            or self._contacts.resembles(domain)
            or self._same_person(local, domain)
        )

    def _same_person(self, local: str, domain: str) -> str:
        """The near domain at which somebody known has the same name before the @, no office's name."""
        if len(local) < _NAME or is_role(local):
            return ""
        directory = self._directory
        places = (directory.employees, directory.partners, directory.contacts or {})
        return next(
            (
                near
                for known in (self._known, self._contacts)
                for near in known.near(domain)
                if any(f"{local}@{near}" in place for place in places)
            ),
            "",
        )


def _domains(addresses: Iterable[str]) -> frozenset[str]:
    return frozenset(address.rpartition("@")[2] for address in addresses)


# The newest few directories with their indexes; a directory is kept, so that its id stays its own.
_INDEXES: dict[int, tuple[Directory, _Index]] = {}
_KEPT = 4


def _index(directory: Directory) -> _Index:
    found = _INDEXES.get(id(directory))
    if found is None:
        while len(_INDEXES) >= _KEPT:
            del _INDEXES[next(iter(_INDEXES))]
        found = _INDEXES[id(directory)] = (directory, _Index(directory))
    return found[1]
