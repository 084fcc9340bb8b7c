"""morenashi respond history: what was changed in a case, when, by whom and why."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import console, options
from morenashi.cli.command import OK, Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

_BROKEN = Words(
    ja="台帳に{count}か所の異常があります。morenashi ledger verify --case {key} で確かめてください。",
    en="The ledger is broken in {count} places. See: morenashi ledger verify --case {key}",
)
_FIRST = Words(
    ja="      登録したときの事実が{count}件あります（--all を付けると一つずつ出ます）。",
    en="      {count} facts of the opening (each is shown with --all).",
)


@click.command(
    "history",
    cls=Command,
    said=Words(
        ja="事案の台帳を、読める言葉で古い順に示します。文は示しません。",
        en="Shows the ledger of a case in plain words, oldest first; texts are not shown.",
    ),
)
@click.argument("key", metavar="KEY")
@click.option(
    "--all",
    "everything",
    cls=Option,
    is_flag=True,
    said=Words(
        ja="登録したときの事実も、一つずつ示します。",
        en="The facts of the opening one by one, too.",
    ),
)
@options.text_or_json
@options.home
def command(key: str, everything: bool, name: str, home: Path | None) -> int:
    """Shows one line for each entry."""
    from morenashi.cli.case_lines import of_entry, row_of_entry, say_json
    from morenashi.cli.cases import installation
    from morenashi.flows.case_ledger import check_ledgers, history
    from morenashi.flows.cases import living_case

    keeper, ledger = installation(home)
    case = living_case(key, keeper)
    told = history(case, keeper, ledger)
    (checked,) = check_ledgers(keeper, ledger, [key])
    lang = spoken()
    if name == "json":
        rows = [row_of_entry(one, lang) for one in told]
        say_json(rows)
    else:
        first = [] if everything else [one for one in told if one.version == 1 and one.path]
        for one in told:
            if one not in first:
                click.echo(of_entry(one, lang))
            elif one is first[0]:
                click.echo(_FIRST.filled(count=len(first)).said(lang))
    if not checked.whole:
        console.tell(_BROKEN.filled(count=len(checked.faults()), key=key))
    return OK
