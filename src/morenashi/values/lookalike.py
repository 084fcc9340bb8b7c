"""Domains made or mistyped to look like one that is known: gmial.com, minat0-shoji.example, minato-shoji-support.com."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from morenashi.values.distance import distance, is_slip
from morenashi.values.domains import RESTRICTED, Domain, parsed, within
from morenashi.values.free_mail import CARRIER_MAIL, FREE_MAIL, PROVIDER_MAIL
from morenashi.values.nearby import Nearby
from morenashi.values.romaji import romaji_forms

# Free mail whose name is long enough, and nobody else's: a slip there is a slip.
_SLIPPED = frozenset("gmail yahoo hotmail outlook icloud docomo ezweb softbank ymobile".split())
# Where these stand under another ending, it is mistyped; the others are firms' names as well.
_SWAPPED = frozenset("gmail hotmail icloud docomo ezweb yahoo".split())
_SWAPPED_ENDINGS = frozenset("com co cm om net org jp co.jp ne.jp or.jp gr.jp info biz".split())
# Known to be what they are, however much they resemble others.
_THEMSELVES = frozenset("email.com cloud.com ymail.com fmail.com hey.com".split())
_EVERYBODYS = FREE_MAIL | CARRIER_MAIL | PROVIDER_MAIL | _THEMSELVES

# Letters of other scripts, and digits, that pass for Latin letters (Unicode UTS #39, those in names).
_FOREIGN = str.maketrans(
    "аеорсухіјѕԁһкмтвнӏɡαεορυνικτηωıßøł01",
    "aeopcyxijsdhkmtbhlgaeopuviktnwisolol",
)
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("i", "l"))

# What is put to a known name to make another: only words that promise an office of it.
_AFFIXES = frozenset(
    """support info mail email online net web jp japan official secure security login signin account
    accounts billing pay payment verify update auth id co corp inc ltd kk cojp com help desk helpdesk
    cs admin notice service services contact portal my the e""".split()
)
# What firms of a trade have in common; two names are apart by the rest.
_COMMON = frozenset(
    """shoji shouji kogyo kougyo sangyo kensetsu kaihatsu seisakusho seisaku sho denki denshi
    kikai unyu unso butsuryu shokuhin foods bussan jitsugyo kaikei kaiun insatsu jimusho hoken iryo
    kai gakuen jinzai fudosan koumuten komuten setsubi shoten tekko kinzoku kagaku yakuhin yakkyoku
    clinic hospital kaigo fukushi works labo lab logi logistics system systems design tech techno
    solutions consulting trading partners factory studio planning home house group service
    holdings""".split()
)
_COMMON_TAILS = tuple(sorted(_COMMON, key=len, reverse=True))
_DIGITS = re.compile(r"\d+")

# The least lengths, measured in tests/values/test_lookalike.py on 300 invented firms: shorter words
# that differ by so much are mostly words of their own.
_FOLDED, _SWAP, _SLIP, _ANY_OTHER, _TWO = 4, 5, 6, 9, 13
_INSIDE = 9
_DROPPED, _SPELLED = 8, 6


def resembles(domain: str, known: Iterable[str]) -> str | None:
    """The one of `known`, or of everybody's mail domains, for which `domain` could be taken.

    None for what is itself known, or lies below it.

    >>> resembles("minato-sho-ji.example", ["minato-shoji.example"])
    'minato-shoji.example'
    >>> resembles("gmial.com", []), resembles("gmail.com", [])
    ('gmail.com', None)
    """
    return Known(known).resembles(domain)


class Known:
    """Known domains, laid out so that each look-up takes a fraction of a millisecond."""

    def __init__(self, domains: Iterable[str]) -> None:
        named = sorted({domain.lower().strip(". ") for domain in domains} - {""} - _EVERYBODYS)
        self._known = frozenset(named) | _EVERYBODYS
        self._registered = {parsed(domain).registered for domain in named} - _EVERYBODYS
        self._by_core: dict[str, list[str]] = defaultdict(list)
        self._by_flat: dict[str, list[str]] = defaultdict(list)
        self._by_folded: dict[str, list[str]] = defaultdict(list)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        self._free = frozenset(
            d for d in _EVERYBODYS if parsed(d).core in _SLIPPED and parsed(d).registered == d
        )
        self._parsed: dict[str, Domain] = {}
        for domain in (*named, *sorted(self._free)):
            self._add(domain)
        self._nearby = Nearby(self._by_flat)
        self._found: dict[str, str | None] = {}

    def _add(self, domain: str) -> None:
        apart = self._parsed[domain] = parsed(domain)
        flat = apart.flat
        self._by_core[apart.core].append(domain)
        self._by_flat[flat].append(domain)
        self._by_folded[folded(flat)].append(domain)
        self._by_sound[as_spoken(flat)].append(domain)

    def resembles(self, domain: str) -> str | None:
        """As the function of that name; what was asked once is remembered."""
        if domain not in self._found:
            if len(self._found) > 50_000:
                self._found.clear()
            self._found[domain] = self._resembles(domain)
        return self._found[domain]

    def near(self, domain: str) -> Iterator[str]:
        """Known domains at most two slips away, or with a word more, also short ones and surnames.

        Too many to be look-alikes by themselves: for those who know more of the address.
        """
        apart = parsed(domain)
        if self._is_known(domain, apart):
            return
        yield from self._by_folded.get(folded(apart.flat), ())
        for flat in self._nearby.candidates(apart.flat):
            if distance(flat, apart.flat) <= (1 if len(flat) < _SLIP else 2):
                yield from self._by_flat[flat]
        for cut in range(_FOLDED, len(apart.flat)):
            yield from self._by_flat.get(apart.flat[:cut], ())

    def _is_known(self, domain: str, apart: Domain) -> bool:
        return within(domain, self._known) or apart.registered in self._registered

    def _resembles(self, domain: str) -> str | None:
        apart = parsed(domain)
        if self._is_known(domain, apart) or apart.ending in RESTRICTED or not apart.ending:
            return None
        return next(self._alike(domain.lower(), apart), None)

    def _alike(self, domain: str, apart: Domain) -> Iterator[str]:
        """What it could be taken for, the strongest likeness first."""
        flat = apart.flat
        yield from self._same_core(apart)
        if len(flat) >= _FOLDED:
            for known in (*self._by_flat.get(flat, ()), *self._by_folded.get(folded(flat), ())):
                other = self._parsed[known]
                as_long = len(flat) == len(other.flat) or len(flat) > _SLIP
                if other.core != apart.core and as_long:
                    yield known
        yield from self._spelled_otherwise(apart)
        yield from self._mistyped(apart)
        yield from self._dressed_up(apart)
        yield from self._put_before(domain)

    def _same_core(self, apart: Domain) -> Iterator[str]:
        """Only the ending is another one, or no ending at all: gmail.co.jp, minato-shoji.con."""
        for known in self._by_core.get(apart.core, ()):
            ending = self._parsed[known].ending
            slipped = apart.ending not in _SWAPPED_ENDINGS and _near_ending(apart.ending, ending)
            if known in self._free:
                swapped = apart.core in _SWAPPED and apart.ending in _SWAPPED_ENDINGS
                if swapped or slipped:
                    yield known
            elif len(apart.flat) >= _SWAP or slipped:
                yield known

    def _spelled_otherwise(self, apart: Domain) -> Iterator[str]:
        """The same Japanese words in another spelling: matukawa for matsukawa, satou for sato."""
        flat = apart.flat
        if len(flat) < _SPELLED:
            return
        for known in self._by_sound.get(as_spoken(flat), ()):
            other = self._parsed[known]
            if known in self._free or other.flat == flat:
                continue
            one, two = _differing(apart.core, other.core)
            if kunrei(one) == kunrei(two) or _one_name(one, two):
                yield known

    def _mistyped(self, apart: Domain) -> Iterator[str]:
        flat = apart.flat
        if len(flat) < 4:
            return
        for near in self._nearby.candidates(flat):
            for known in self._by_flat[near]:
                if self._is_slip_of(apart, known):
                    yield known

    def _is_slip_of(self, apart: Domain, known: str) -> bool:
        other = self._parsed[known]
        same_ending = apart.ending == other.ending
        if known in self._free:
            return same_ending and distance(apart.core, other.core, most=1) == 1
        if _DIGITS.findall(apart.core) != _DIGITS.findall(other.core):
            return False
        one, two = _differing(apart.core, other.core)
        length = min(len(one), len(two))
        if length < _SLIP:
            return False
        if one in _surnames() and two in _surnames():
            return False
        slips = distance(one, two)
        if slips == 1:
            dropped = len(one) != len(two) and length >= _DROPPED
            return length >= _ANY_OTHER or (same_ending and (dropped or is_slip(one, two)))
        return slips == 2 and length >= _TWO and same_ending

    def _dressed_up(self, apart: Domain) -> Iterator[str]:
        """A known name with a word that promises an office of it."""
        flat = apart.flat
        for cut in range(_SWAP, len(flat)):
            name, rest = flat[:cut], flat[cut:]
            if name in self._by_flat and (rest in _AFFIXES or rest.isdigit()):
                yield from self._firms(name)
            name, rest = flat[-cut:], flat[:-cut]
            if name in self._by_flat and (rest in _AFFIXES or rest.isdigit()):
                yield from self._firms(name)
        tokens = apart.core.split("-")
        for first in range(len(tokens)):
            for last in range(first + 1, len(tokens) + 1):
                name = "".join(tokens[first:last])
                if last - first < len(tokens) and len(name) >= _INSIDE:
                    yield from self._firms(name)

    def _firms(self, name: str) -> Iterator[str]:
        return (known for known in self._by_flat.get(name, ()) if known not in self._free)

    def _put_before(self, domain: str) -> Iterator[str]:
        """A known domain in front of another: minato-shoji.example.files.invalid."""
        labels = domain.split(".")
        for first in range(len(labels)):
            for last in range(first + 2, len(labels)):
                name = ".".join(labels[first:last])
                if name in self._parsed and len(name) > 7:
                    yield name


def folded(text: str) -> str:
    """The text as it looks: signs of other scripts and pairs of letters that pass for one.

    >>> folded("rninat0") == folded("minato")
    True
    """
    plain = text
    if not text.isascii():
        apart = unicodedata.normalize("NFD", text)
        plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    plain = plain.translate(_FOREIGN)
    for pair, sign in _PAIRS:
        plain = plain.replace(pair, sign)
    return plain


# Hepburn, and the same sounds in the letters of the Cabinet's spelling (訓令式); the longer first.
_KUNREI = (
    ("shi", "si"), ("sh", "sy"), ("tsu", "tu"), ("tchi", "tti"), ("chi", "ti"), ("ch", "ty"),
    ("fu", "hu"), ("ji", "zi"), ("j", "zy"), ("dzu", "zu"), ("du", "zu"), ("di", "zi"),
)  # fmt: skip
_LONG = re.compile(r"(?<=o)[uoh](?![aeiouy])|([aeiu])\1")


def kunrei(text: str) -> str:
    """A word in one of the two spellings of Japanese, whichever it was written in.

    >>> kunrei("matsukawa"), kunrei("moshi"), kunrei("chosha")
    ('matukawa', 'mosi', 'tyosya')
    """
    for hepburn, other in _KUNREI:
        text = text.replace(hepburn, other)
    return text.replace("jy", "zy").replace("yi", "i")


def as_spoken(text: str) -> str:
    """The same, and long vowels as short ones: satou, satoh and sato are one name.

    >>> as_spoken("satoh-kougyo") == as_spoken("sato-kogyo")
    True
    """
    return _LONG.sub(r"\1", kunrei(text))


def _one_name(one: str, other: str) -> bool:
    """Whether two words that sound alike but for the length of a vowel are one name.

    Ono and Oono, Yuki and Yuuki are people of their own, and so are other short words.
    """
    if one in _surnames() and other in _surnames():
        return _read_from()[one] == _read_from()[other]
    return min(len(one), len(other)) >= _SPELLED


@cache
def _read_from() -> dict[str, set[str]]:
    """Of each spelling of a surname, the surnames in kana that it may stand for."""
    from morenashi.values.lists import surnames

    found: dict[str, set[str]] = defaultdict(set)
    for one in surnames():
        for form in romaji_forms(one.kana):
            found[form].add(one.kana)
    return found


@cache
def _surnames() -> frozenset[str]:
    """Surnames in Latin letters: Hamada is not Yamada mistyped, but another firm."""
    return frozenset(_read_from())


def _near_ending(one: str, other: str) -> bool:
    return len(other) > 1 and distance(one, other, most=1) == 1


def _differing(one: str, other: str) -> tuple[str, str]:
    """The words in which two names are apart, without what many firms' names have in common."""
    mine, theirs = one.split("-"), other.split("-")
    if len(mine) == len(theirs) > 1:
        apart = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
        if len(apart) == 1 and (apart[0][0] in _COMMON) == (apart[0][1] in _COMMON):
            return apart[0]
    a, b = one.replace("-", ""), other.replace("-", "")
    tail = next((t for t in _COMMON_TAILS if a.endswith(t) and b.endswith(t)), "")
    return (a.removesuffix(tail), b.removesuffix(tail))
