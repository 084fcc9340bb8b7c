"""Tokens: how a fact stands in the ledger: numbers, days and choices as they are, texts only as keyed hashes.

The key of a case's hashes lies with the case in the store. When the texts of a case are erased it goes with them:
then nobody can try texts against the hashes, and the chain still holds. Keys of things inside a case stand as
they are (they are in every path): a name must not be made a key.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from hashlib import blake2b
from typing import Any

from morenashi.model.facts import KEY, Fact
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import Words

SIZE = 16  # bytes

# Facts that name another thing of the case, or a word of a regime's file.
_NAMES = frozenset(("key", "evidence", "within", "owner", "under", "groups", "parties", "items"))
_VOCABULARY = frozenset(("authority", "duty", "sectors", "role"))
_CHOICES = frozenset(("happenings", "kinds", "channels"))
_WORD = re.compile(r"[a-z][a-z0-9_]{0,39}")
_HASH = re.compile(r"[0-9a-f]{64}")
_INDEX = re.compile(r"\[[^\]]*\]$")


def token(fact: Fact, *, path: str, secret: bytes) -> Any:
    """A JSON value that stands for the fact at `path`; `secret` is the case's own."""
    name = _INDEX.sub("", path).rpartition(".")[2]
    match fact:
        case None | bool() | int():
            return fact
        case Enum():
            return {"is": fact.name.lower()}
        case date():
            return {"day": fact.isoformat()}
        case tuple():
            return [_text_or_name(one, name, secret) for one in fact]
        case Words():
            return hashed(f"{fact.ja}\0{fact.en}" if fact.en else fact.ja, secret)
    return _text_or_name(fact, name, secret)


def hashed(text: str, secret: bytes) -> dict[str, str]:
    """The token of a text."""
    data = text.encode("utf-8", "surrogatepass")
    key = blake2b(secret, digest_size=32, person=b"morenashi-text").digest()
    return {"text": blake2b(data, key=key, digest_size=SIZE).hexdigest()}


def _text_or_name(text: str, name: str, secret: bytes) -> Any:
    if _is_name(text, name):
        return {"is": text}
    return hashed(text, secret)


def _is_name(text: str, name: str) -> bool:
    """Whether a text is a key or a word of ours rather than somebody's."""
    if name == "item":
        return text in BY_KEY
    if name == "sha256":
        return bool(_HASH.fullmatch(text))
    if name in _NAMES:
        return bool(KEY.fullmatch(text))
    return name in _VOCABULARY | _CHOICES and bool(_WORD.fullmatch(text))
