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
from morenashi.cli.language import asked, spoken
from morenashi.errors import OutputError
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.flows.guard import Departure, Surroundings
    from morenashi.model.verdict import Verdict
    from morenashi.settings import Settings
    from morenashi.workers.pool import Limits

_COPY = Words(
    ja="個人情報を伏せた写しを書き出しました: {path}（見つけられなかったものは残ります。送る前に目で確かめてください）",
    en="A masked copy was written: {path} (what was not found remains: look at it before you send it)",
)
_WITHOUT = Words(
    ja="中を確かめられず、写しに入れなかったもの: {names}",
    en="Not in the copy, since it could not be looked into: {names}",
)
_OFF = Words(
    ja="この設定では、{of}のルールのうち{n}つを使っていません: {names}",
    en="With this policy {n} of {of} rules are not in force: {names}",
)
_PROBLEMS = 10
_MORE = Words(ja="ほかに{n}件あります。", en="{n} more.")
_NO_DIRECTORY = Words(
    ja="社員や取引先の名簿がないため、差出人と同じドメインのほかはすべて社外として調べました（--directory で指定できます）。",
    en="Without a directory everybody outside the sender's domain was taken to be outside (see --directory).",
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
    from morenashi.policy.order import ORDER
    from morenashi.policy.policy import Policy, read_policy

    guard = settings.guard
    policy = policy or guard.policy
    rules = read_policy(policy) if policy else Policy()
    if off := [name for name in ORDER if rules.mode(name) != "on"]:
        console.tell(_OFF.filled(n=len(off), of=len(ORDER), names=", ".join(off)))
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

    workers, limits = within(settings)
    return next(check_all([departure], surroundings, workers=workers, limits=limits))


def within(settings: Settings) -> tuple[int, Limits]:
    """One child process, unless the settings want none, and what it may use."""
    from morenashi.workers.pool import Limits

    return min(1, settings.workers), Limits(seconds=20.0, memory=settings.limits.memory_mb << 20)


def _no_copy(path: Path) -> OutputError:
    return OutputError(
        where=str(path),
        why=Words(ja="伏せた写しを作れませんでした。", en="the masked copy could not be made."),
        todo=Words(
            ja="メールを分けるか、添付を外してからもう一度試してください。",
            en="Split the mail or take its attachments off, and try again.",
        ),
    )


def show(verdict: Verdict, name: str, *, trace: bool) -> None:
    """Writes it to standard output."""
    from morenashi.report.verdict import as_json, as_text

    if name == "json":
        show_json(as_json(verdict))
        return
    click.echo(as_text(verdict, spoken(), width=console.width(), trace=trace), nl=False)


def show_json(document: object) -> None:
    """Writes one object to standard output, with nothing in it that could act on the terminal."""
    from morenashi.report.text import json_escaped

    click.echo(json_escaped(json.dumps(document, ensure_ascii=False)))


def exit_code(verdict: Verdict) -> int:
    """0 pass; 3 where something that matters could not be looked into; else 1."""
    from morenashi.model.verdict import Level

    if any(reason.rule == "uninspectable" for reason in verdict.reasons):
        return INCOMPLETE
    return OK if verdict.level is Level.PASS else FOUND


def write_masked(
    departure: Departure, surroundings: Surroundings, settings: Settings, path: Path
) -> None:
    """Writes the copy safe to send, and says what it does not hold."""
    from morenashi.cli.files import write_whole
    from morenashi.flows.masked_copy import masked_within
    from morenashi.report.text import visible

    workers, limits = within(settings)
    copy = masked_within(
        departure, surroundings, lang=asked() or "ja", workers=workers, limits=limits
    )
    if copy is None:
        raise _no_copy(path)
    with write_whole(path) as stream:
        stream.write(copy.data)
    console.tell(_COPY.filled(path=visible(str(path))))
    if copy.left_out:
        console.tell(_WITHOUT.filled(names=visible(", ".join(copy.left_out))))
