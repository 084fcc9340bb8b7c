"""Greeted: whether the person or the company that a mail greets is somebody else than those who get it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from morenashi.model.directory import Entry, Recipient
from morenashi.model.message import Mention, Spot
from morenashi.policy.about import About
from morenashi.policy.greeting import greeting_lines
from morenashi.policy.identity import (
    Identity,
    company_core,
    domain_of,
    same_company,
    same_organisation,
    surnames_in_letters,
)
from morenashi.values import lists
from morenashi.values.email import is_role
from morenashi.values.name_forms import KANJI, LATIN, Name, divided, name_of, readings, usual
from morenashi.values.romaji import romaji_forms

# Words that greet whoever reads.
_ANYBODY = re.compile(r"担当|各位|皆|家族|保護者|お客|会員|先生方|一同")
_CALLED = re.compile(r"\s*(?:様|さま|殿|御中|各位|先生)(?:方)?[、，,。]?$")
# A shorter name of a firm may begin anything.
_TELLING = 3
# Surname and given name as one word, though no list knows them; a longer one is an office.
_FULL = (4, 6)
# Surnames that are given names as well, beside those the list of given names has.
_BOTH = frozenset("asahi haruki hikari izumi kaoru minami misaki nagisa natsuki shinobu".split())


def greeted_stranger(about: About) -> Mention | None:
    """The person greeted who is none of those that get the mail; None where that cannot be told.

    A surname by itself counts where the surname of every reader is certain.
    """
    names = [one for one in about.greetings if one.kind == "PERSON"]
    names = [one for one in names if not _ANYBODY.search(one.value.reveal())]
    readers = list(zip(about.outgoing.recipients, about.recipients, strict=True))
    if not names or not readers:
        return None
    if any(_may_be(m.value.reveal(), *reader) for m in names for reader in readers):
        return None
    return max(names, key=lambda one: len(one.value.reveal()))


def _may_be(text: str, recipient: Recipient, reader: Identity) -> bool:
    """Whether whoever reads at this address can be the one greeted."""
    if recipient.via or reader.has_name(text) or reader.has_company(text):
        return True
    greeted = name_of(text)
    if not greeted.tokens or not _is_telling(greeted):
        return True
    if _surname(greeted) not in readings() and reader.has_name(greeted.tokens[-1]):
        return True  # 課長 森
    if reader.fully_named and (greeted.given or len(greeted.whole) >= _FULL[0]):
        return False  # two full names
    if is_role(recipient.address):
        return True
    known = [surname for name in reader.names for surname in _surnames(name)]
    if known:
        return any(_sound_alike(greeted, one) for one in known)
    return any(map(_is_written, reader.names)) or not _spells_another(greeted, reader)


def _is_telling(greeted: Name) -> bool:
    """Whether it is certainly a person's name: a surname of the list, or as long as two names."""
    if greeted.given or _surname(greeted) in readings():
        return True
    return greeted.script == KANJI and _FULL[0] <= len(greeted.whole) <= _FULL[1]


def _is_written(name: Name) -> bool:
    """Whether the name is more than the address once again."""
    return name.script != LATIN


def _surnames(name: Name) -> Iterator[str]:
    """The surnames that certainly stand beside an address: 東洋デンタル 佐久間 has one, 大和塗装 none."""
    if name.script == LATIN:
        yield from (set(name.tokens) & surnames_in_letters()) - _given_in_letters()
        return
    if name.surname and (name.surname in readings() or name.given in _given()):
        yield name.surname
    yield from (token for token in name.tokens if token in readings())
    for token in name.tokens:
        if (surname := divided(token, name.script)[0]) and surname != name.surname:
            yield surname


def _surname(name: Name) -> str:
    return name.surname or name.tokens[0]


def _sound_alike(greeted: Name, surname: str) -> bool:
    """Whether two surnames are written or read alike: 斉藤 for 斎藤 is a slip of the pen."""
    mine = _surname(greeted)
    if mine == surname or greeted.whole.startswith(surname):
        return not greeted.given  # of the same surname, but not the same person
    read = readings().get(mine, frozenset())
    if surname.isascii():
        return not read or any(surname in romaji_forms(one) for one in read)
    return bool(read & readings().get(surname, frozenset()))


def _spells_another(greeted: Name, reader: Identity) -> bool:
    """Whether the address spells a surname that can be no given name, and is not the one greeted."""
    if greeted.script != KANJI or _surname(greeted) not in readings():
        return False
    return any(
        words & surnames_in_letters() and not words & _given_in_letters()
        for words in reader.letters
    )


@cache
def _given() -> frozenset[str]:
    return frozenset(usual(name.kanji) for name in lists.given_names())


@cache
def _given_in_letters() -> frozenset[str]:
    read = (form for name in lists.given_names() for form in romaji_forms(name.kana))
    return _BOTH.union(read)


@dataclass(frozen=True, slots=True)
class Company:
    """A company greeted, as the directory writes it, and where."""

    name: str
    spot: Spot


def greeted_elsewhere(about: About) -> Company | None:
    """The company greeted whose known addresses are all elsewhere; None where that cannot be told."""
    recipients = about.outgoing.recipients
    if about.greeting is None or any(one.via or one.standing.inside for one in recipients):
        return None
    names = [one.value.reveal() for one in about.greetings if one.kind == "PERSON"]
    if any(one.has_name(name) for one in about.recipients for name in names):
        return None
    passage = about.greeting
    lines = passage.text.split("\n")
    greeted = {core: at for at in greeting_lines(passage.text) for core in _cores(lines[at])}
    known = [(core, one) for one in _firms(about) if (core := _core(one.company)) in greeted]
    if not known or any(_reads_here(core, one, about) for core, one in known):
        return None
    core, entry = known[0]
    return Company(entry.company, Spot(passage.part, passage.line + greeted[core]))


def _firms(about: About) -> Iterator[Entry]:
    """Partners and contacts of whom the company is known."""
    directory = about.outgoing.directory
    entries = (*directory.partners.values(), *(directory.contacts or {}).values())
    return (one for one in entries if one.company)


@lru_cache(maxsize=16384)
def _core(company: str) -> str:
    return company_core(company)


def _cores(line: str) -> Iterator[str]:
    """The names of firms with which a line may begin: word by word, without 様."""
    words = _CALLED.sub("", usual(line).strip()).split()
    for end in range(1, len(words) + 1):
        core = company_core("".join(words[:end]))
        if len(core) >= _TELLING:
            yield core


def _reads_here(core: str, entry: Entry, about: About) -> bool:
    """Whether a recipient can be of the firm: by domain, by name, or by an address nobody knows."""
    own = {address.rpartition("@")[2] for address in entry.addresses}
    for one, reader in zip(about.outgoing.recipients, about.recipients, strict=True):
        domain = domain_of(one.address)
        if domain in own or any(same_organisation(domain, other) for other in own):
            return True
        if reader.has_company(core) or same_company(core, one.name):
            return True
    return False
