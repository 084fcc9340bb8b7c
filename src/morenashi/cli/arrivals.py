"""What `check --received` does: reads what is known around a mail, shows the answer, keeps the evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import console
from morenashi.cli.command import FOUND, INCOMPLETE, OK
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.flows.watch import Around
    from morenashi.model.received import Judgement
    from morenashi.settings import Settings

_KEPT = Words(
    ja="元のメールを証拠として残しました: {folder}",
    en="The original was kept as evidence: {folder}",
)


def around(
    settings: Settings, directory: Path | None, uses: Path | None, leaks: Path | None
) -> Around:
    """What is said on the command line, else in the settings, else nothing."""
    from morenashi.cli.checking import tell_problems
    from morenashi.flows.known import known, said
    from morenashi.flows.watch import Around
    from morenashi.sources.registers import read_leaks, read_uses

    read = known(directory or settings.guard.directory, ())
    used, problems = read_uses(uses) if uses else (None, ())
    leaked, more = read_leaks(leaks) if leaks else ((), ())
    tell_problems((*read.problems, *(said(problem) for problem in (*problems, *more))))
    today = date.today()  # noqa: DTZ011 - the desk's own day
    return Around(read.directory, used, leaked, today)


def answer(
    data: bytes, file: str, around: Around, settings: Settings, name: str, keep: Path | None
) -> int:
    """Judges the mail, shows the answer and returns the exit code; `file` is where it was read."""
    from morenashi import __version__
    from morenashi.cli.checking import within
    from morenashi.cli.input import STANDARD
    from morenashi.flows.evidence import Origin, keep_evidence, origin_of
    from morenashi.flows.watch import judge_within
    from morenashi.report.text import visible

    workers, limits = within(settings)
    judgement = judge_within(data, around, workers=workers, limits=limits)
    _show(judgement, name)
    if keep is not None:
        origin = Origin() if file == STANDARD else origin_of(Path(file))
        place = keep_evidence(data, judgement.kept, keep, version=__version__, origin=origin)
        console.tell(_KEPT.filled(folder=visible(str(place))))
    return _exit_code(judgement)


def _show(judgement: Judgement, name: str) -> None:
    from morenashi.cli.checking import show_json
    from morenashi.report.received import as_json, as_text

    if name == "json":
        show_json(as_json(judgement))
        return
    click.echo(as_text(judgement, spoken(), width=console.width()), nl=False)


def _exit_code(judgement: Judgement) -> int:
    """0 if nothing speaks for more than a genuine mail; 3 if something could not be looked into."""
    from morenashi.model.received import Hypothesis

    if judgement.unseen:
        return INCOMPLETE
    suspicious = (
        e
        for e in judgement.explanations
        if e.hypothesis is not Hypothesis.GENUINE and e.strength > 1
    )
    return FOUND if any(suspicious) else OK
