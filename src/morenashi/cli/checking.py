"""What the commands that judge messages share: their surroundings, and how a verdict is shown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import console
from morenashi.cli.command import FOUND, INCOMPLETE, OK
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.flows.guard import Departure, Surroundings
    from morenashi.model.verdict import Verdict
    from morenashi.settings import Settings

_PROBLEMS = 10
_MORE = Words(ja="ほかに{n}件あります。", en="{n} more.")
_NO_DIRECTORY = Words(
    ja="社員や取引先の名簿がないため、宛先はすべて社外として調べました（--directory で指定できます）。",
    en="Without a directory every recipient was taken to be outside (see --directory).",
)


def surroundings(
    settings: Settings,
    directory: Path | None,
    lists: tuple[Path, ...],
    policy: Path | None,
    channel: str,
) -> Surroundings:
    """What is said on the command line, else in the settings, else nothing."""
    from morenashi.flows.guard import Surroundings
    from morenashi.flows.known import known
    from morenashi.model.outgoing import Channel
    from morenashi.policy.policy import Policy, read_policy

    guard = settings.guard
    policy = policy or guard.policy
    rules = read_policy(policy) if policy else Policy()
    read = known(directory or guard.directory, lists or guard.lists, rules.domains)
    tell_problems(read.problems)
    if not read.directory.employees and not read.directory.domains:
        console.tell(_NO_DIRECTORY)
    return Surroundings(
        policy=rules,
        directory=read.directory,
        lists=read.lists,
        channel=Channel[channel.upper()],
        today=date.today(),  # noqa: DTZ011 - the desk's own day
    )


def tell_problems(problems: Sequence[Words]) -> None:
    """Says what of the directory and the lists could not be used."""
    for problem in problems[:_PROBLEMS]:
        console.tell(problem)
    if len(problems) > _PROBLEMS:
        console.tell(_MORE.filled(n=len(problems) - _PROBLEMS))


def addresses(given: Iterable[str]) -> tuple[str, ...]:
    """The addresses of an option that takes several, also with commas or semicolons."""
    parts = (part.strip() for one in given for part in one.replace(";", ",").split(","))
    return tuple(part for part in parts if part)


def judged(departure: Departure, surroundings: Surroundings, settings: Settings) -> Verdict:
    """The verdict, reached in a child process within limits."""
    from morenashi.flows.guard import check_all
    from morenashi.workers.pool import Limits

    limits = Limits(seconds=20.0, memory=settings.limits.memory_mb << 20)
    workers = min(1, settings.workers)
    return next(check_all([departure], surroundings, workers=workers, limits=limits))


def show(verdict: Verdict, name: str, *, trace: bool) -> None:
    """Writes it to standard output."""
    from morenashi.report.text import json_escaped
    from morenashi.report.verdict import as_json, as_text

    if name == "json":
        click.echo(json_escaped(json.dumps(as_json(verdict), ensure_ascii=False)))
        return
    click.echo(as_text(verdict, spoken(), width=console.width(), trace=trace), nl=False)


def exit_code(verdict: Verdict) -> int:
    """0 pass; 3 where something that matters could not be looked into; else 1."""
    from morenashi.model.verdict import Level

    if any(reason.rule == "uninspectable" for reason in verdict.reasons):
        return INCOMPLETE
    return OK if verdict.level is Level.PASS else FOUND


def write_masked(departure: Departure, surroundings: Surroundings, path: Path) -> None:
    """Writes the copy safe to send, and says what it does not hold."""
