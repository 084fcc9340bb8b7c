"""morenashi respond close: ends a case, once every promise is kept and the people have had a closing report."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import cases, console, options
from morenashi.cli.command import OK, Command, Option
from morenashi.model.words import Words

_DONE = Words(ja="閉じました: {key}", en="Closed: {key}")


@click.command(
    "close",
    cls=Command,
    said=Words(
        ja="事案を閉じます。果たしていない約束があるか、終結の報告がなければ閉じません。",
        en="Closes a case; not while a promise is open or the closing report is missing.",
    ),
)
@click.argument("key", metavar="KEY")
@click.option(
    "--because",
    cls=Option,
    metavar="TEXT",
    required=True,
    said=Words(ja="閉じる理由。", en="Why it is closed."),
)
@cases.who
@click.option(
    "--waive-closing-report",
    "waive",
    cls=Option,
    metavar="TEXT",
    default="",
    said=Words(ja="本人に終結の報告をしない理由。", en="Why the people get no closing report."),
)
@options.home
def command(key: str, because: str, who: str, waive: str, home: Path | None) -> int:
    """Closes it, or says what keeps it open."""
    from morenashi.flows.cases import Deed, close_case

    keeper, ledger = cases.installation(home)
    deed = Deed(who, because)
    close_case(key, keeper=keeper, ledger=ledger, deed=deed, waive=waive.strip())
    console.tell(_DONE.filled(key=key))
    return OK
