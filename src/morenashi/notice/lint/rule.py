"""Rule: the shape of every part that may have something against a notice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from morenashi.model.incident import Incident
from morenashi.model.lint import LintFinding, LintLevel, NoticeKind
from morenashi.model.words import NOTHING, Words
from morenashi.notice.lint.reading import Reading


class Base(Enum):
    """Why a rule exists."""

    LAW = Words(ja="法令・ガイドライン", en="law or guideline")
    CASE = Words(ja="過去の事例への批判", en="criticism of past cases")
    PLAIN = Words(ja="分かりやすさの実務", en="plain-language practice")


class Needs(Enum):
    """What a rule cannot judge without."""

    CASE = Words(
        ja="事案ファイル（--case）がないため、事実と照らし合わせていません。",
        en="without a case file (--case) it was not compared with facts.",
    )
    OTHERS = Words(
        ja="ほかの文書（--with）がないため、くい違いを調べていません。",
        en="without the other texts (--with) nothing could be compared.",
    )
    CASE_OR_OTHERS = Words(
        ja="事案ファイル（--case）もほかの文書（--with）もないため、くい違いを調べていません。",
        en="without a case file (--case) or the other texts (--with) nothing could be compared.",
    )


@dataclass(frozen=True, slots=True)
class Around:
    """What is known beside the text: its kind, the case, whose group it speaks to, the other texts by name."""

    kind: NoticeKind
    today: date
    incident: Incident | None = None
    group: str = ""
    others: Mapping[str, Reading] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `check` yields what it has against the text; at most one finding for each place.

    `levels` gives the level by kind of text: a kind that is missing is not judged, and no finding weighs
    more than that level (the engine lowers it). `needs` stops it from
    running at all; a rule that merely knows more with a case does not need it. `before` and `after` are an
    invented passage that breaks the rule, and the same as it should be.
    """

    id: str
    label: Words
    levels: Mapping[NoticeKind, LintLevel]
    base: tuple[Base, ...]
    source: Words
    explain: Words
    before: str
    after: str
    check: Callable[[Reading, Around], Iterable[LintFinding]] = field(repr=False)
    needs: frozenset[Needs] = frozenset()
    remark: Words = NOTHING

    def finding(
        self,
        message: Words,
        suggestion: Words,
        span: tuple[int, int] = (0, 0),
        level: LintLevel = LintLevel.E,
    ) -> LintFinding:
        """A finding of this rule at a place of the folded text; (0, 0) where something is missing of all."""
        return LintFinding(self.id, level, *span, message, suggestion)
