"""Scene: all that one letter is made from: the case, whose letter it is, in which language, with which advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from morenashi.model import moment
from morenashi.model.advice import AdviceSheet
from morenashi.model.count import Count, Unit
from morenashi.model.draft import LetterKind, LetterLang
from morenashi.model.group import Group, Party
from morenashi.model.incident import Incident
from morenashi.model.moment import Moment
from morenashi.model.words import Words
from morenashi.notice.readings import dated, with_readings
from morenashi.notice.traced import Trace, traced

_JAPANESE_ONLY = " [in Japanese only]"


@dataclass(frozen=True, slots=True)
class Scene:
    """`case` and `group` are traced: what is read of them is noted in `trace`.

    `raw` is the case as it is. `advice` holds a sheet for every group the letter is for. `before` is an earlier state of it, for corrections. `authorities` says
    what the keys of authorities are called.
    """

    kind: LetterKind
    lang: LetterLang
    raw: Incident = field(repr=False)
    case: Incident
    trace: Trace
    group: Group | None = None
    party: Party | None = None
    advice: tuple[AdviceSheet, ...] = ()
    advice_lacks: tuple[str, ...] = ()
    before: Incident | None = None
    authorities: Mapping[str, Words] = field(default_factory=dict)

    def say(self, words: Words) -> str | None:
        """A text of the case in the letter's language; None where the case has none."""
        text = words.said(self.lang.words)
        if text:
            return text.removesuffix("。") if self.lang is not LetterLang.EN else text.rstrip(".")
        if self.lang is LetterLang.EN and words.ja:
            return words.ja.removesuffix("。") + _JAPANESE_ONLY
        return None

    def name(self, words: Words) -> str | None:
        """A name, dots and all; in Japanese where it has no English form."""
        return words.said(self.lang.words) or words.ja or None

    def word(self, words: Words) -> str:
        """A word of ours (a label, a choice), which both languages have."""
        text = words.said(self.lang.words)
        if self.lang is LetterLang.EN:
            return text
        text = text.replace("(", "（").replace(")", "）")
        return with_readings(text) if self.lang is LetterLang.PLAIN else text

    def day(self, at: Moment | None) -> str | None:
        """A day as people write it."""
        if at is None:
            return None
        if self.lang is LetterLang.PLAIN:
            return dated(moment.day(at))
        return moment.said(moment.day(at), self.lang.words)

    def count(self, count: Count | None, unit: Unit = Unit.PERSONS) -> str | None:
        """A number with its bounds; None where nothing is known."""
        if count is None or count.unknown:
            return None
        if self.lang is LetterLang.PLAIN and unit is Unit.PERSONS:
            return _plainly(count)
        return count.said(self.lang.words, unit)

    @property
    def on(self) -> date | None:
        """The day of the letter: when persons, or the public, are told; of a correction its own."""
        if self.kind is LetterKind.CORRECTION:
            days = [revision.on for revision in self.case.revisions]
            return max(days) if days else self.case.as_of
        if self.kind in _OPEN:
            return self.case.publication.on
        if self.party is not None:
            return self.party.told_on
        return self.case.notified.on


def _plainly(count: Count) -> str:
    """Persons in やさしい日本語, with readings."""
    most = f"{count.at_most:,}｜人《にん》" if count.at_most is not None else ""
    least = f"{count.at_least:,}｜人《にん》"
    if count.exact:
        return least
    if not most:
        return f"{least}か、もっと ｜多《おお》い"
    return (
        f"{least}から {most}の ｜間《あいだ》"
        if count.at_least
        else f"{most}か、もっと ｜少《すく》ない"
    )


_OPEN = (LetterKind.PUBLIC, LetterKind.REFUTED)


def scene_of(
    case: Incident,
    *,
    kind: LetterKind,
    lang: LetterLang,
    group: str = "",
    party: str = "",
    advice: tuple[AdviceSheet, ...] = (),
    advice_lacks: tuple[str, ...] = (),
    before: Incident | None = None,
    authorities: Mapping[str, Words] | None = None,
) -> Scene:
    """The scene for one letter; `group` and `party` are keys of the case."""
    trace = Trace()
    seen = traced(case, trace)
    whose = next((one for one in seen.groups if group and one.key == group), None)
    client = next((one for one in seen.parties if party and one.key == party), None)
    trace.take()
    return Scene(
        kind,
        lang,
        case,
        seen,
        trace,
        whose,
        client,
        advice,
        advice_lacks,
        before,
        authorities or {},
    )
