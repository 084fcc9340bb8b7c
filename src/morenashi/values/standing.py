"""What an address is to us: employee, partner, leaver, private, free mail, look-alike or simply outside."""

from __future__ import annotations

from datetime import date

from morenashi.model.directory import Directory, Standing
from morenashi.values.free_mail import is_free_mail


def standing_of(address: str, directory: Directory, today: date) -> tuple[Standing, str]:
    """The standing of `address` (small letters) on a day, and the known address or domain it resembles.

    The second is "" where it resembles none.
    """
    domain = address.rpartition("@")[2]
    if address in directory.leavers and has_left(address, directory, today):
        return Standing.LEAVER, ""
    if address in directory.employees or address in directory.leavers:
        return Standing.EMPLOYEE, ""
    if address in directory.private:
        return Standing.PRIVATE, ""
    if domain in directory.domains:
        return Standing.INSIDE_UNKNOWN, ""
    partner = directory.partners.get(address) or directory.partners.get("@" + domain)
    if partner is not None:
        expired = partner.until is not None and partner.until < today
        return (Standing.PARTNER_EXPIRED if expired else Standing.PARTNER), ""
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
