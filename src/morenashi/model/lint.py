"""Lint: what a rule has against a notice, where in it, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from morenashi.model.words import Words


class NoticeKind(Enum):
    """To whom a text speaks."""

    INDIVIDUAL = Words(ja="本人への通知", en="notice to the person")
    PUBLIC = Words(ja="公表文", en="public statement")
    REGULATOR = Words(ja="報告書の下書き", en="draft for an authority")


class LintLevel(Enum):
    """How much it matters: E blocks sending, W must be answered, I is a hint."""

    E = Words(ja="送れません", en="blocks sending")
    W = Words(ja="答えが要ります", en="must be answered")
    I = Words(ja="参考", en="hint")  # noqa: E741 - the letter of the rule book


@dataclass(frozen=True, slots=True)
class LintFinding:
    """One remark. `start` and `end` are characters of the text; both 0 where something is missing of all."""

    rule: str
    level: LintLevel
    start: int
    end: int
    message: Words
    suggestion: Words


@dataclass(frozen=True, slots=True)
class NotRun:
    """A rule that could not judge, and why: without a case, or without the other texts."""

    rule: str
    why: Words


@dataclass(frozen=True, slots=True)
class LintReport:
    """All findings in the order of the text; `ran` names every rule that judged."""

    ran: tuple[str, ...]
    not_run: tuple[NotRun, ...]
    findings: tuple[LintFinding, ...]

    @property
    def blocks(self) -> bool:
        """Whether the text must not be sent as it is."""
        return any(finding.level is LintLevel.E for finding in self.findings)
