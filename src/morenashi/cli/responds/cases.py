"""morenashi respond cases: the living cases of this installation."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import console, options
from morenashi.cli.command import OK, Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

_NONE = Words(
    ja="登録された事案はありません。morenashi respond import FILE で登録できます。",
    en="There is no living case yet. Open one with: morenashi respond import FILE",
)
_ALL_CLOSED = Words(
    ja="対応中の事案はありません。終了した事案が{count}件あります（--all を付けると出ます）。",
    en="No case is open. Closed: {count} (shown with --all).",
)


@click.command(
    "cases",
    cls=Command,
    said=Words(
        ja="登録された事案を一覧にします（key、状態、知った日、件名、版）。",
        en="Lists the living cases: key, state, day of knowledge, title, version.",
    ),
)
@click.option(
    "--all",
    "everything",
    cls=Option,
    is_flag=True,
    said=Words(ja="終了した事案も含めます。", en="Closed cases, too."),
)
@options.text_or_json
@options.home
def command(everything: bool, name: str, home: Path | None) -> int:
    """Shows one line for each case."""
    from morenashi.cli.case_lines import of_case, row_of_case, say_json
    from morenashi.cli.cases import installation

    keeper, _ = installation(home)
    lang = spoken()
    living = tuple(keeper.all())
    listed = [case for case in living if everything or case.closed is None]
    if name == "json":
        rows = [row_of_case(case, lang) for case in listed]
        say_json(rows)
        return OK
    for case in listed:
        click.echo(of_case(case, lang))
    if not listed:
        console.tell(_ALL_CLOSED.filled(count=len(living)) if living else _NONE)
    return OK
