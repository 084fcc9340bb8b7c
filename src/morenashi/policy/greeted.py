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
    is_full,
    is_organisation,
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
_FAMILY = re.compile(
    r"家族|保護者|お?[父母]様|お[父母]さ[まん]|[父母]上|両親|主人様|奥様|夫人|一家|一同"
)
_FIRM = re.compile(
    r"(?:製作所|工務店|事務所|研究所|印刷|商店|商会|商事|商社|工業|産業|興業|建設|建築|建材|組|設計|塗装|電機|電気|電工|電設|電器|機械|金属"
    r"|鋼材|鉄工|化学|薬品|薬局|医院|病院|歯科|内科|外科|眼科|小児科|整形|クリニック|運輸|運送|物流|倉庫|食品|水産|農園|牧場|酒店|酒造|書店|文具"
    r"|不動産|旅館|ホテル|旅行|観光|保険|会計|税理士|社労士|行政書士|司法書士|弁護士|学園|学校|高校|中学|小学校|大学|塾|保育園|幼稚園|寺|神社|会)$"
)
_CALLED = re.compile(r"\s*(?:様|さま|殿|御中|各位|先生)(?:方)?[、，,。]?$")
# A shorter name of a firm may begin anything.
_TELLING = 3
# Surname and given name as one word, though no list knows them; a longer one is an office.
_FULL = (4, 6)
# A given name of one sign ends other words as well.
_GIVEN = 2
_BOTH_NAMES = 2
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
    called = [_as_called(one, about) for one in names]
    if any(_may_be(name, *reader) for name in called for reader in readers):
        return None
    return max(names, key=lambda one: len(one.value.reveal()))


def _as_called(mention: Mention, about: About) -> str:
    """The name greeted; where it is somebody's family that is greeted, the surname they share."""
    text, passage = mention.value.reveal(), about.greeting
    line = passage.text.split("\n")[mention.spot.line - passage.line] if passage else ""
    return (name_of(text).surname or text) if _FAMILY.search(line) else text


def _may_be(text: str, recipient: Recipient, reader: Identity) -> bool:
    """Whether whoever reads at this address can be the one greeted."""
    if recipient.via or reader.has_name(text) or reader.has_company(text):
        return True
    greeted = name_of(text)
    if not greeted.tokens or not _is_telling(greeted):
        return True
    if _surname(greeted) not in readings() and reader.has_name(greeted.tokens[-1]):
        return True  # 課長 森
    names = [name for name in reader.names if not _is_firm(name)]
    if any(map(is_full, names)) and (greeted.given or len(greeted.whole) >= _FULL[0]):
        return False  # two full names
    if is_role(recipient.address):
        return True
    known = [surname for name in names for surname in _surnames(name)]
    if known:
        return any(_sound_alike(greeted, one) for one in known)
    return not recipient.name.isascii() or not _spells_another(greeted, recipient, reader)


def _is_telling(greeted: Name) -> bool:
    """Whether it is certainly a person's name: a surname of the list, or as long as two names."""
    if greeted.given or _surname(greeted) in readings():
        return True
    return greeted.script == KANJI and _FULL[0] <= len(greeted.whole) <= _FULL[1]


def _is_firm(name: Name) -> bool:
    """Whether a surname is only the beginning of a firm's name: 山本製作所."""
    return len(name.tokens) == 1 and bool(_FIRM.search(name.tokens[0]))


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
        elif len(name.tokens) == 1 and not surname:
            yield from _before_given(token)


def _before_given(token: str) -> Iterator[str]:
    """A surname that no list knows, where the given name behind it is a known one: 浜本洋子."""
    for cut in (3, 2, 1):
        if len(token) - cut >= _GIVEN and token[cut:] in _given():
            yield token[:cut]


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


def _spells_another(greeted: Name, recipient: Recipient, reader: Identity) -> bool:
    """Whether the address spells a surname that can be no given name, and is not the one greeted.

    In private addresses people write what they like: there it takes surname and given name.
    """
    if greeted.script != KANJI or _surname(greeted) not in readings():
        return False
    domain = domain_of(recipient.address)
    words = {one for one in next(iter(reader.letters), ()) if one not in domain}
    read = readings()[_surname(greeted)]
    if any(form in word for one in read for form in romaji_forms(one) for word in words):
        return False  # of that surname; how a given name is read, no list knows for certain
    given = words & _given_in_letters()
    surnames = (words & surnames_in_letters()) - given
    if len(words) == _BOTH_NAMES and surnames and given:
        return True
    return bool(surnames) and not given and is_organisation(domain)


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
