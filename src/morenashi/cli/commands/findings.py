"""morenashi findings: what the scans so far have found, without scanning again."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import options
from morenashi.cli.command import Command, Option
from morenashi.cli.files import check_writable
from morenashi.cli.formats import format_of
from morenashi.model.words import Words


@click.command(
    "findings",
    cls=Command,
    said=Words(
        ja="これまでの検査で見つかり、記録されているものを一覧にします。",
        en="Lists what the scans so far have found and kept.",
    ),
    details=Words(ja="終了コードは scan と同じです。", en="The exit codes are those of scan."),
)
@options.result_format
@options.output
@click.option(
    "--allow",
    cls=Option,
    metavar="FILE",
    type=click.Path(path_type=Path),
    said=Words(ja="許可リスト（TOML）。", en="Allow-list (TOML)."),
)
@click.option(
    "--all",
    "everything",
    cls=Option,
    is_flag=True,
    said=Words(
        ja="なくなったものも、見つかった日となくなった日とともに1行ずつ並べます（table、json、csv）。",
        en="Also what is gone, one line each with the days of both (table, json, csv).",
    ),
)
@options.home
def command(
    name: str | None,
    output: Path | None,
    allow: Path | None,
    everything: bool,
    home: Path | None,
) -> int:
    """Shows what is kept; its exit code says what a scan's would."""
    from morenashi.cli import history, scanning
    from morenashi.settings import load_settings

    if output is not None:
        check_writable(output)
    settings = load_settings(home=home)
    name = format_of(name, output)
    if everything:
        return history.show(settings, name, output)
    scanning.say_if_nothing_was_scanned(settings)
    result = scanning.kept(settings, scanning.read_allowed(allow))
    scanning.deliver(result, name, output)
    return result.exit_code
