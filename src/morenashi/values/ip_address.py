"""IPアドレス: version 4 (RFC 791, dotted decimal) and version 6 (RFC 4291, RFC 5952)."""

from __future__ import annotations

import random
import unicodedata
from ipaddress import IPv4Address, IPv6Address, ip_address

from morenashi.values.value import Value


def normal(text: str) -> str | None:
    """The canonical form: no leading zeros, version 6 compressed and in small letters."""
    plain = unicodedata.normalize("NFKC", text).strip().strip("[]").partition("%")[0]
    try:
        return str(ip_address(plain))
    except ValueError:
        return None


def valid(text: str) -> bool:
    """Whether it is an address of either version; reserved and private ones count."""
    return normal(text) is not None


def is_private(text: str) -> bool:
    """Whether it belongs to no host of the public Internet (private, loopback, documentation)."""
    found = normal(text)
    return found is not None and not ip_address(found).is_global


def make(rng: random.Random) -> str:
    """An invented address out of the ranges for documentation (RFC 5737, RFC 3849) or private use."""
    net = rng.choice((0xC0000200, 0xC6336400, 0xCB007100, 0xC0A80000, 0x0A000000, 0))
    if net == 0:
        return str(IPv6Address((0x20010DB8 << 96) | rng.getrandbits(64)))
    return str(IPv4Address(net | rng.randrange(1, 255)))


value = Value("IP_ADDRESS", normal, valid, make)
