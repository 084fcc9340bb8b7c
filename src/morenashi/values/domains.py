"""Mail domains taken apart: what is registered, under which ending, and in which letters it really is."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Second levels under which names are given out: co.jp, ne.jp, co.uk, com.cn.
_SECOND_LEVELS = frozenset("co com ne net or org ac edu ed go gov ad gr lg".split())

# Endings nobody gets without being what they say (JPRS: 属性型JPドメイン名, 登録資格).
RESTRICTED = frozenset("ac.jp ed.jp go.jp lg.jp ad.jp gov edu mil".split())


@dataclass(frozen=True, slots=True)
class Domain:
    """One domain: sales.minato-shoji.co.jp is `core` minato-shoji and `ending` co.jp; `registered` both."""

    core: str
    ending: str

    @property
    def registered(self) -> str:
        """The part somebody has registered."""
        return f"{self.core}.{self.ending}" if self.ending else self.core

    @property
    def flat(self) -> str:
        """The core without hyphens."""
        return self.core.replace("-", "")


@lru_cache(4096)
def parsed(domain: str) -> Domain:
    """The domain taken apart, in small letters, full-width letters made half, punycode read.

    >>> parsed("mail.minato-shoji.co.jp").registered, parsed("xn--80ak6aa92e.com").core.isascii()
    ('minato-shoji.co.jp', False)
    """
    plain = unicodedata.normalize("NFKC", domain).strip(". ").lower()
    labels = [_readable(label) for label in plain.split(".")]
    # Three letters where a country has two: co.jpp is mistyped.
    if len(labels) > 2 and labels[-2] in _SECOND_LEVELS and len(labels[-1]) <= 3:
        return Domain(labels[-3], ".".join(labels[-2:]))
    return Domain(labels[-2], labels[-1]) if len(labels) > 1 else Domain(labels[0], "")


def _readable(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode").lower()
    except (UnicodeError, ValueError):
        return label


def within(domain: str, domains: frozenset[str]) -> bool:
    """Whether `domain` is one of `domains` or lies below one.

    >>> within("mail.minato.example", frozenset(("minato.example",)))
    True
    """
    while domain:
        if domain in domains:
            return True
        _, _, domain = domain.partition(".")
    return False
