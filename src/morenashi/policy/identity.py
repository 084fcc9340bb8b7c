"""Identity: what is known of a party of a mail, and whether a person of a text can be that party."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from morenashi.model.directory import Entry
from morenashi.model.mail import Mailbox
from morenashi.values import lists
from morenashi.values.free_mail import is_free_mail, is_provider_mail
from morenashi.values.name_forms import KANA, KANJI, LATIN, Name, katakana, name_of, readings, usual
from morenashi.values.romaji import romaji_forms

_HONORIFIC = re.compile(r"\s*(?:様|さま|さん|殿|先生|氏|御中|くん|君|ちゃん)$")
_BEHIND = re.compile(r"(?:様|さま|さん|殿|先生|氏|[(（\[［<＜【/／].*)$")
_LETTERS = re.compile(r"[a-z]+")
_FORM = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|\(株\)|\(有\)|㈱|㈲|一般|公益|社団法人|財団法人|医療法人"
    r"|社会福祉法人|学校法人|特定非営利活動法人|NPO法人|\s"
)
# A shorter rest of a company's name says too little to find it within another.
_TELLING = 2
# A longer name of a mailbox, with company and department, is a list of people.
_LONGEST_NAME = 40
# A shorter word is no surname with an initial.
_INITIAL = 4


def domain_of(address: str) -> str:
    """What stands behind the @, in small letters; "" where there is none."""
    return address.lower().rpartition("@")[2] if "@" in address else ""


def is_organisation(domain: str) -> bool:
    """Whether those who write from `domain` work together: not so at a free or a home provider."""
    return bool(domain) and not is_free_mail(domain) and not is_provider_mail(domain)


def same_organisation(one: str, other: str) -> bool:
    """Whether two domains belong together: the same, or one below the other."""
    if not (is_organisation(one) and is_organisation(other)):
        return False
    return one == other or one.endswith("." + other) or other.endswith("." + one)


def company_core(company: str) -> str:
    """A company's name without its legal form.

    >>> company_core("株式会社 北製作所"), company_core("㈱北製作所")
    ('北製作所', '北製作所')
    """
    return _FORM.sub("", usual(_FORM.sub("", company))).lower()


def same_company(one: str, other: str) -> bool:
    """Whether two names are the same company's, or one is the other with a branch behind it."""
    shorter, longer = sorted((company_core(one), company_core(other)), key=len)
    return len(shorter) >= _TELLING and longer.startswith(shorter)


@dataclass(frozen=True, slots=True)
class Identity:
    """All we know of one party; it does not show itself.

    `letters` are the words of the addresses before the @, which often are a name in Latin letters;
    `written` is all that is written as its name, which may hold the company's, too.
    """

    addresses: frozenset[str] = field(default=frozenset(), repr=False)
    names: tuple[Name, ...] = field(default=(), repr=False)
    letters: tuple[frozenset[str], ...] = field(default=(), repr=False)
    companies: tuple[str, ...] = field(default=(), repr=False)
    domains: frozenset[str] = field(default=frozenset(), repr=False)
    written: str = field(default="", repr=False)

    @classmethod
    def of(cls, box: Mailbox, entry: Entry | None = None) -> Identity:
        """The identity of an address with its name, and of what the directory knows of it."""
        addresses = {box.address.lower()} if "@" in box.address else set()
        written = [box.name if len(box.name) <= _LONGEST_NAME else ""]
        if entry is not None:
            own = {*entry.addresses, *entry.private}
            addresses |= {one.lower() for one in own if not one.startswith("@")}
            written += [entry.name, entry.kana]
        return cls(
            frozenset(addresses),
            tuple(name for text in written if (name := _name(text)) is not None),
            tuple(frozenset(_LETTERS.findall(one.partition("@")[0])) for one in sorted(addresses)),
            (entry.company,) if entry and entry.company else (),
            frozenset(filter(is_organisation, map(domain_of, addresses))),
            "\n".join("".join(usual(text).split()) for text in written),
        )

    def with_companies(self, companies: Iterable[str]) -> Identity:
        """The same, and companies learned elsewhere."""
        return replace(self, companies=(*self.companies, *companies))

    @property
    def named(self) -> bool:
        """Whether a person's name is known, written out or in the address."""
        return bool(self.names) or any(part & surnames_in_letters() for part in self.letters)

    @property
    def fully_named(self) -> bool:
        """Whether surname and given name are known for certain: 課長 森 is a title and a surname."""
        return any(map(is_full, self.names))

    def has_address(self, address: str) -> bool:
        """Whether the address is one of theirs."""
        return address.lower() in self.addresses

    def has_domain(self, domain: str) -> bool:
        """Whether they write from that organisation's domain."""
        return any(same_organisation(domain, own) for own in self.domains)

    def has_company(self, company: str) -> bool:
        """Whether it is the company of one of them."""
        return any(same_company(company, own) for own in self.companies)

    def has_name(self, text: str) -> bool:
        """Whether `text` (kanji, kana or Latin letters, with or without 様) can be one of their names."""
        name = _name(text)
        if name is None:
            return False
        if len(name.whole) >= _TELLING and name.script == KANJI and self._is_written(name.whole):
            return True
        full = [own for own in self.names if own.script == name.script]
        if full:
            return any(_alike(name, own) for own in full)
        if any(_read_alike(name, own) for own in self.names):
            return True
        return any(_spelled(name, letters) for letters in self.letters)

    def _is_written(self, whole: str) -> bool:
        """Whether it begins or ends what is written as the name: what stands between may be anybody's."""
        if whole not in self.written:
            return False
        lines = self.written.split("\n")
        return any(
            line.startswith(whole) or _BEHIND.sub("", line).endswith(whole) for line in lines
        )


def is_full(name: Name) -> bool:
    """Whether it is a surname that the list knows, and a given name."""
    return bool(name.given) and name.surname in readings()


class Parties:
    """Several identities, asked at once; each name is compared only with those it may be like."""

    def __init__(self, identities: Iterable[Identity]) -> None:
        self._identities = tuple(identities)
        self._addresses = {mail for one in self._identities for mail in one.addresses}
        self._domains = {domain for one in self._identities for domain in one.domains}
        self._companies = tuple({name for one in self._identities for name in one.companies})
        self._by_key: dict[str, list[Identity]] | None = None
        self._asked: dict[str, bool] = {}

    def __iter__(self) -> Iterator[Identity]:
        return iter(self._identities)

    def has_address(self, address: str) -> bool:
        """Whether the address is one of theirs."""
        return address.lower() in self._addresses

    def may_be_at(self, address: str, names: Sequence[str]) -> bool:
        """Whether somebody of that address, called by one of `names`, can be one of them.

        An address is no proof where the names beside it are all another's.
        """
        if not self.has_address(address):
            return False
        owners = [one for one in self._identities if one.has_address(address)]
        return not names or any(not one.named or any(map(one.has_name, names)) for one in owners)

    def has_domain(self, domain: str) -> bool:
        """Whether one of them writes from that organisation's domain."""
        return domain in self._domains or any(
            same_organisation(domain, own) for own in self._domains
        )

    def has_company(self, company: str) -> bool:
        """Whether it is the company of one of them."""
        return any(same_company(company, own) for own in self._companies)

    def has_name(self, text: str) -> bool:
        """Whether `text` can be the name of one of them."""
        if text not in self._asked:
            name = _name(text)
            self._asked[text] = name is not None and any(
                one.has_name(text) for one in self._alike(name)
            )
        return self._asked[text]

    def _alike(self, name: Name) -> Iterator[Identity]:
        if self._by_key is None:
            self._by_key = {}
            for one in self._identities:
                for key in _keys_of(one):
                    self._by_key.setdefault(key, []).append(one)
        for key in _keys(name):
            yield from self._by_key.get(key, ())


def _keys_of(identity: Identity) -> set[str]:
    """The keys under which an identity is found."""
    found = {sign for sign in identity.written if not sign.isspace()}
    for name in identity.names:
        found |= _keys(name)
    for word in (word for letters in identity.letters for word in letters):
        found |= {word, word[1:], word[:-1]} if len(word) > _INITIAL else {word}
    return found


def _keys(name: Name) -> set[str]:
    """What a name has in common with every name that can be like it, in whatever script."""
    found = {name.whole[0]}
    if name.script == LATIN:
        return found | set(name.tokens)
    readings_ = (
        _readings(_surname(name)) if name.script == KANJI else {name.surname, *name.tokens} - {""}
    )
    return found.union(*(({one[0]} | romaji_forms(one)) for one in readings_))


@lru_cache(maxsize=8192)
def _name(text: str) -> Name | None:
    """The name of a text, if it is a person's or may be; a company's name is none."""
    plain = _HONORIFIC.sub("", text.strip().strip("\"'“”")).strip()
    if (
        not plain
        or "@" in plain
        or _FORM.sub("", plain) != plain.replace(" ", "").replace("　", "")
    ):
        return None
    name = name_of(plain)
    return name if name.tokens else None


def _alike(one: Name, other: Name) -> bool:
    """Two names of one script, `other` the known one: the same, or one is the surname of the other."""
    if one.whole == other.whole:
        return True
    if one.script == LATIN:
        shorter, longer = sorted((set(one.tokens), set(other.tokens)), key=len)
        return len(shorter) == 1 and shorter <= longer
    if len(other.tokens) > 1 and other.surname not in readings():  # a company, and who is there
        return bool({_surname(one), one.whole} & set(other.tokens))
    bare, full = sorted((one, other), key=lambda name: len(name.whole))
    if bare.full:
        return False
    return bare.whole == full.surname or (not full.surname and full.whole.startswith(bare.whole))


def _read_alike(one: Name, other: Name) -> bool:
    """Two names of different scripts, where the lists know how the kanji are read."""
    if KANJI not in (one.script, other.script):
        kana, latin = (one, other) if one.script == KANA else (other, one)
        letters = frozenset(latin.tokens)
        return any(romaji_forms(token) & letters for token in (kana.surname, *kana.tokens) if token)
    kanji, spoken = (one, other) if one.script == KANJI else (other, one)
    if spoken.script == LATIN:
        return _spelled(kanji, frozenset(spoken.tokens))
    fitting = [r for r in _readings(_surname(kanji)) if spoken.whole.startswith(r)]
    given = _given(kanji)
    rests = {spoken.whole.removeprefix(reading) for reading in fitting} - {""}
    return bool(fitting) and (not given or not rests or bool(given & rests))


def _spelled(name: Name, letters: frozenset[str]) -> bool:
    """Whether the words of an address can be this name: 佐藤健一 and sato.kenichi, ksato, sato-k."""
    if name.script == LATIN:
        return bool(frozenset(name.tokens) & letters)
    kana = _readings(_surname(name)) if name.script == KANJI else {name.surname or name.whole}
    forms = {form for reading in kana for form in romaji_forms(reading)}
    rest = {one for one in letters if not _is_surname_word(one, forms)}
    if len(rest) == len(letters):
        return False
    given = {form for reading in _given(name) for form in romaji_forms(reading)}
    others = {one for one in rest if len(one) > 2}
    return not given or not others or bool(given & others)


def _is_surname_word(word: str, forms: set[str]) -> bool:
    """ksato and satok, too: an initial before or behind the surname."""
    initial = len(word) > _INITIAL and (word[1:] in forms or word[:-1] in forms)
    return word in forms or initial


def _surname(name: Name) -> str:
    return name.surname or name.tokens[0]


def _readings(kanji: str) -> frozenset[str]:
    return readings().get(kanji, frozenset())


def _given(name: Name) -> frozenset[str]:
    if name.script == KANA:
        return frozenset({name.given} if name.given else ())
    return _given_readings().get(name.given, frozenset())


@cache
def _given_readings() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name in lists.given_names():
        found.setdefault(usual(name.kanji), set()).add(katakana(name.kana))
    return {kanji: frozenset(kana) for kanji, kana in found.items()}


@cache
def surnames_in_letters() -> frozenset[str]:
    """The surnames of the list as addresses spell them."""
    return frozenset(
        form for kana in readings().values() for one in kana for form in romaji_forms(one)
    )
