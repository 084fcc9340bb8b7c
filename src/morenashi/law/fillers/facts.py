"""The facts a field is filled from, and the answer: a text, and what is lacking for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from morenashi.model.count import Count, Unit
from morenashi.model.duty import Fallen
from morenashi.model.form import Stage
from morenashi.model.group import Group
from morenashi.model.incident import Evidence, Incident
from morenashi.model.moment import Moment, said
from morenashi.model.words import NOTHING, Words

_JAPANESE_ONLY = Words(ja="", en="[in Japanese] ")
_NONE = Words(ja="該当なし", en="none")


@dataclass(frozen=True, slots=True)
class Facts:
    """One case as one form sees it, in the language of the form.

    `fallen` are the classes the incident falls into; None where nobody has judged them.
    """

    incident: Incident
    stage: Stage = Stage.PRELIMINARY
    lang: str = "ja"
    fallen: tuple[Fallen, ...] | None = None

    def say(self, words: Words) -> str:
        """The words in the form's language; Japanese with a mark where there is no English."""
        text = words.said(self.lang)
        return text or (_JAPANESE_ONLY.said(self.lang) + words.ja if words.ja else "")

    def day(self, moment: Moment) -> str:
        """A moment as people write it."""
        return said(moment, self.lang)

    def count(self, count: Count, unit: Unit = Unit.PERSONS) -> str:
        """A count in plain words."""
        return count.said(self.lang, unit)

    def joined(self, words: Iterable[Words]) -> str:
        """A list within a sentence."""
        return (", " if self.lang == "en" else "、").join(self.say(one) for one in words)

    def labelled(self, label: Words, text: str) -> str:
        """`label: text` as one line."""
        return f"{self.say(label)}{': ' if self.lang == 'en' else '：'}{text}"

    def none(self) -> str:
        """That nothing of the kind applies, which is an answer."""
        return _NONE.said(self.lang)

    def evidence(self, keys: Iterable[str]) -> tuple[Evidence, ...]:
        """The entries of the incident's evidence that facts name."""
        named = set(keys)
        return tuple(one for one in self.incident.evidence if one.key in named)


INVESTIGATED = Words(ja="調査中", en="under investigation")
CONSIDERED = Words(ja="検討中", en="being considered")


@dataclass(frozen=True, slots=True)
class Answer:
    """The text of one field, and what the case does not hold yet for it.

    `until` is what a report says in the meantime: what happened is investigated, what we will do is
    considered, and of our own name nothing is said, it has only to be written.
    """

    text: str = field(default="", repr=False)
    lacks: tuple[Words, ...] = ()
    until: Words = INVESTIGATED


Filler = Callable[[Facts], Answer]


def lacking(ja: str, en: str) -> tuple[Words, ...]:
    """One thing the case does not hold."""
    return (Words(ja=ja, en=en),)


def told(text: str, ja: str, en: str, until: Words = INVESTIGATED) -> Answer:
    """The text, or that it is lacking."""
    return Answer(text) if text else Answer(lacks=lacking(ja, en), until=until)


def ours(text: str, ja: str, en: str) -> Answer:
    """Something we know of ourselves and have only to write down."""
    return told(text, ja, en, NOTHING)


def whole_persons(incident: Incident) -> Count:
    """The persons concerned: as the case counts them, else drawn from its groups.

    Nobody knows who stands in two groups: the fullest group is the least there can be, their sum the most,
    but never more than were exposed in all.
    """
    totals = incident.totals
    if totals.affected is not None and not totals.affected.unknown:
        return totals.affected
    counts = [group.affected or group.persons for group in _concerned(incident)]
    if counts and any(not count.unknown for count in counts):
        sums = [sum(count.at_most or 0 for count in counts)] * all_bounded(counts)
        bounds = [*sums, *([totals.exposed.at_most] if totals.exposed.at_most is not None else [])]
        return Count(max(count.at_least for count in counts), min(bounds, default=None))
    return totals.exposed


def all_bounded(counts: Iterable[Count]) -> bool:
    """Whether each has an upper bound."""
    return all(count.at_most is not None for count in counts)


def _concerned(incident: Incident) -> list[Group]:
    return [group for group in incident.groups if group.concerned]
