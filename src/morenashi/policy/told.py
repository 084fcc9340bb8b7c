"""Told: what the recipients outside said themselves in the mails quoted below, which is no news to them."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cached_property

from morenashi.model.mail import Voice
from morenashi.model.message import Mention, Passage
from morenashi.policy.about import About
from morenashi.policy.earlier import Earlier, earlier
from morenashi.policy.identity import Identity, Parties
from morenashi.policy.statement import only_acts
from morenashi.values.name_forms import name_of, usual

_MARKS = re.compile(r"^[ \t]*(?:[>＞|｜][ \t]?)+", re.MULTILINE)
_SPACES = re.compile(r"\s+")
# So near its end a mail is signed, or so near its beginning its writer says who writes.
_SIGNED = 30


class News(IntEnum):
    """How new a statement is to those outside."""

    NONE = 0  # they wrote it
    MORE = 1  # they wrote of that person's condition, or somebody of theirs wrote it
    ALL = 2


class Told:
    """What every recipient outside had written or read in the thread."""

    def __init__(self, about: About) -> None:
        self.about = about

    @cached_property
    def _outside(self) -> tuple[Identity, ...]:
        addresses = {one.address.lower() for one in self.about.outgoing.outsiders}
        return tuple(one for one in self.about.recipients if one.addresses & addresses)

    @cached_property
    def _earlier(self) -> Earlier:
        return earlier(self.about)

    @cached_property
    def _seen(self) -> frozenset[int]:
        """The quoted mails that say whose they are, and those that the only reader has signed."""
        if not self._outside:
            return frozenset()
        passages = self.about.message.passages
        seen = self._earlier.seen
        return frozenset(
            at
            for at in seen
            if self._is_known_to_all(passages[at]) or self._is_theirs(passages[at])
        )

    def _is_known_to_all(self, passage: Passage) -> bool:
        """Whether of each of them somebody of the same organisation took part."""
        return bool(passage.parties) and all(
            any(
                one.has_address(box.address)
                or one.has_domain(box.domain)
                or (not box.domain and one.has_name(box.name))
                for box in passage.parties or ()
            )
            for one in self._outside
        )

    def is_for_them(self, mention: Mention) -> bool:
        """Whether it was written to those outside: in the new text or its files, and in no earlier mail."""
        if any(mention.spot.part.startswith(part + "/") for part in self._earlier.parts):
            return False
        if mention.passage < 0:
            return True
        voice = self.about.message.passages[mention.passage].voice
        return voice in (Voice.NEW, Voice.FILE) and mention.passage not in self._earlier.unseen

    @cached_property
    def _theirs(self) -> frozenset[int]:
        """The quoted mails in which each of them took part by address, or which is signed by the only one."""
        passages = self.about.message.passages
        return frozenset(at for at in self._seen if self._is_theirs(passages[at]))

    def _is_theirs(self, passage: Passage) -> bool:
        if passage.parties:
            return all(
                any(one.has_address(box.address) for box in passage.parties if box.address)
                or any(one.has_name(box.name) for box in passage.parties if not box.address)
                for one in self._outside
            )
        text = _plain(passage.text)
        readers = Parties(self._outside)
        names = (
            mention.value.reveal()
            for mention in self.about.message.mentions
            if mention.kind == "PERSON" and self.about.message.passages[mention.passage] is passage
        )
        return len(self._outside) == 1 and any(
            text.rfind(_plain(name)) >= len(text) - _SIGNED
            for name in names
            if readers.has_name(name)
        )

    def news(self, mention: Mention) -> News:
        """How new what a mention says is to all outside."""
        if mention.passage in self._theirs:
            return News.NONE
        if not self._seen or (mention.passage < 0):
            return News.ALL
        said = _plain(mention.value.reveal())
        for group, level in ((self._theirs, News.NONE), (self._seen, News.MORE)):
            if any(said in self._texts[at] and self._is_of(mention, at) for at in group):
                return level
        return News.MORE if any(self._is_of_ill(mention, at) for at in self._theirs) else News.ALL

    @cached_property
    def _texts(self) -> dict[int, str]:
        passages = self.about.message.passages
        return {at: _plain(passages[at].text) for at in self._seen}

    def _is_of(self, mention: Mention, at: int) -> bool:
        """Whether the passage tells of the same person: by name, or neither tells a name."""
        names = self._names(mention)
        return all(self._names_in(name, at) for name in names)

    def _is_of_ill(self, mention: Mention, at: int) -> bool:
        """Whether the passage says something of the kind, and names the person."""
        if not any(one.kind == "SENSITIVE" and one.passage == at for one in self._mentions):
            return False
        return bool(self._names(mention)) and self._is_of(mention, at)

    @property
    def _mentions(self) -> tuple[Mention, ...]:
        return self.about.message.mentions

    def _names(self, mention: Mention) -> list[str]:
        if mention.subject < 0 or only_acts(self.about, mention):
            return []
        said = self.about.message.said_of(self.about.message.subjects[mention.subject])
        return [one.value.reveal() for one in said if one.kind == "PERSON"]

    def _names_in(self, name: str, at: int) -> bool:
        if self.about.is_reader(name):
            return True
        parts = {_plain(name), *(_plain(one) for one in name_of(name).tokens)}
        given = name_of(name).given
        return any(one and one in self._texts[at] for one in (*parts, _plain(given)))


def _plain(text: str) -> str:
    return _SPACES.sub("", _MARKS.sub("", usual(text))).lower()
