"""メールアドレス: normal form and whose it is (RFC 5321, RFC 5322; role names after RFC 2142)."""

from __future__ import annotations

import random
import re
import unicodedata

from morenashi.values.free_mail import is_free_mail
from morenashi.values.value import Value

# Mailboxes of an office rather than of a person (RFC 2142 and Japanese custom).
_ROLE_WORDS = """
    info support sales contact inquiry inquiries toiawase otoiawase admin administrator webmaster
    postmaster hostmaster abuse noreply no-reply no_reply donotreply do-not-reply office soumu
    keiri jinji eigyo kouhou koho recruit saiyo saiyou hr press pr marketing privacy security
    help helpdesk customer customer-support cs service shop store order orders billing accounting
    mail mailer-daemon news newsletter magazine system root www ftp usenet uucp noc list all staff
    team hello welcome reservation yoyaku uketsuke madoguchi seikyu seikyuu kanri jimu jimukyoku
"""
ROLES: frozenset[str] = frozenset(_ROLE_WORDS.split())

_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_SHAPE = re.compile(rf"({_LOCAL})@((?:{_LABEL}\.)+[A-Za-z][A-Za-z0-9-]{{0,61}}[A-Za-z0-9])")
_MAX_LENGTH = 254
_SYLLABLES = ("ka", "ki", "ko", "sa", "shi", "ta", "chi", "to", "na", "mi", "ma", "mo", "yu", "ri")


def normal(text: str) -> str | None:
    """Small letters, half width, without `mailto:`.

    Dots at odd places are kept: mobile carriers gave out addresses such as a..b.@ that the
    standard does not allow.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower().removeprefix("mailto:")
    return plain if len(plain) <= _MAX_LENGTH and _SHAPE.fullmatch(plain) else None


def routed(address: str) -> str:
    """Where the server of an address may send it on to: a%b@c, b!a@c and "a@b"@c go to a@b; else itself.

    >>> routed("a%b.example@c.example"), routed("b.example!a@c.example"), routed('"a@b.example"@c.example')
    ('a@b.example', 'a@b.example', 'a@b.example')
    """
    local, at, _domain = address.rpartition("@")
    local = local.strip('"').replace("\\", "")
    relay, bang, user = local.rpartition("!")
    name, percent, domain = local.rpartition("@") if "@" in local else local.rpartition("%")
    if at and percent and name and "." in domain:
        return f"{name}@{domain}"
    if at and bang and user and "." in relay:
        return f"{user}@{relay.rpartition('!')[2]}"
    return address


def valid(text: str) -> bool:
    """The shape of an address."""
    return normal(text) is not None


def is_role(text: str) -> bool:
    """Whether the part before @ names an office (info, support2, sales-tokyo) and not a person."""
    local = text.partition("@")[0].lower()
    if local in ROLES:
        return True
    return re.split(r"[-_.+0-9]", local, maxsplit=1)[0] in ROLES


def is_business(text: str) -> bool:
    """Whether the address belongs to an organisation: a role mailbox that is not at a free mailer."""
    return is_role(text) and not is_free_mail(text.rpartition("@")[2])


def make(rng: random.Random) -> str:
    """An invented address at a reserved domain (RFC 2606, RFC 6761, example.jp by JPRS)."""
    local = "".join(rng.choices(_SYLLABLES, k=rng.randrange(2, 5)))
    if rng.random() < 0.5:
        local += rng.choice(("", ".", "_", "-")) + str(rng.randrange(1, 1000))
    return f"{local}@{rng.choice(('example.jp', 'example.co.jp', 'example.com', 'mail.example'))}"


value = Value("EMAIL", normal, valid, make)
