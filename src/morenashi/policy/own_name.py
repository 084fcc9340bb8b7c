"""Whether a private mail address bears the sender's own name: kimura.mio at work, mio.kimura.85 at home."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from morenashi.model.directory import Recipient
from morenashi.model.outgoing import Outgoing
from morenashi.policy.identity import Identity
from morenashi.values import lists
from morenashi.values.name_forms import KANA, LATIN, name_of, usual
from morenashi.values.romaji import romaji_forms

_SPACES = re.compile(r"[\s・]+")
_KATAKANA = {at: at + 0x60 for at in range(ord("ぁ"), ord("ゖ") + 1)}
_WORDS = re.compile(r"[a-z]+")
_LEAST = 2


def is_own(recipient: Recipient, outgoing: Outgoing) -> bool:
    """Whether the recipient's address, or the name beside it, is the sender's.

    Nobody's own is an address that a list of contacts, or the name beside it, gives to somebody else.
    """
    sender = outgoing.sender
    if sender is None:
        return False
    identity = Identity.of(sender, outgoing.sender_entry)
    contact = (outgoing.directory.contacts or {}).get(recipient.address)
    for name in (recipient.name, contact.name if contact else ""):
        if name and "@" not in name:
            return _full(name) and identity.has_name(name)
    local = recipient.address.partition("@")[0]
    return any(_bears(local, surname, given) for surname, given in _spellings(outgoing))


def _full(name: str) -> bool:
    told = name_of(name)
    return bool(told.given) or len(told.tokens) > 1


def _bears(local: str, surname: str, given: str) -> bool:
    """Both names in either order, or the surname with an initial."""
    words = _WORDS.findall(local)
    letters = "".join(words)
    if surname + given in letters or given + surname in letters:
        return True
    if {surname, given} <= set(words) or {surname, given[0]} <= set(words):
        return True
    return not {surname + given[0], given[0] + surname}.isdisjoint(words)


def _spellings(outgoing: Outgoing) -> Iterator[tuple[str, str]]:
    """The sender's surname and given name in letters, in each way they may be spelled."""
    found: set[tuple[str, str]] = set()
    entry, sender = outgoing.sender_entry, outgoing.sender
    addresses = [*(entry.addresses if entry else ()), sender.address if sender else ""]
    for address in addresses:
        words = _WORDS.findall(address.partition("@")[0])
        if len(words) == 2:
            found.add((words[0], words[1]))
            found.add((words[1], words[0]))
    for name in (entry.kana, entry.name) if entry else (sender.name if sender else "",):
        if name.strip():
            found.update(_read(name))
    for surname, given in sorted(found):
        if len(surname) >= _LEAST and len(given) >= _LEAST:
            yield surname, given


def _read(text: str) -> Iterator[tuple[str, str]]:
    """A name as it may be spelled; kanji by the lists' readings."""
    name = name_of(text)
    if name.script == LATIN and len(name.tokens) == 2:
        first, second = name.tokens
        yield from ((first, second), (second, first))
    if name.script == KANA:
        spoken = _SPACES.split(unicodedata.normalize("NFKC", text).strip().translate(_KATAKANA))
        surnames, given = frozenset(spoken[:1]), frozenset(spoken[1:2])
    else:
        surnames = _surnames().get(name.surname, frozenset())
        given = _given_names().get(name.given, frozenset())
    for one in surnames:
        for other in given:
            for front in romaji_forms(one):
                yield from ((front, back) for back in romaji_forms(other))


@cache
def _surnames() -> dict[str, frozenset[str]]:
    return _by_kanji((name.kanji, name.kana) for name in lists.surnames())


@cache
def _given_names() -> dict[str, frozenset[str]]:
    return _by_kanji((name.kanji, name.kana) for name in lists.given_names())


def _by_kanji(names: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The readings of each, with their small kana, which make another sound."""
    found: dict[str, set[str]] = {}
    for kanji, kana in names:
        found.setdefault(usual(kanji), set()).add(kana)
    return {kanji: frozenset(kana) for kanji, kana in found.items()}
