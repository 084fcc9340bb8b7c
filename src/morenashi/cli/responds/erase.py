"""morenashi respond erase: erases all that a closed case says; its ledger stays and stays valid."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import cases, console, options
from morenashi.cli.command import OK, USAGE, Command, Option
from morenashi.model.words import Words

_ASK = Words(
    ja="{key} の内容をすべて消去します。元に戻せません。消去するなら --yes を付けてください。",
    en="This erases all that {key} says and cannot be undone. Add --yes to do it.",
)
_DONE = Words(
    ja="消去しました: {key}。控え（backup フォルダーや外部の控え）にも残っていないか確かめてください。",
    en="Erased: {key}. See that no backup (the backup folder, others of yours) holds it still.",
)


@click.command(
    "erase",
    cls=Command,
    said=Words(
        ja="閉じた事案の内容（文、人数、証拠の記載など）を消去します。台帳は残り、検証もできます。",
        en="Erases all a closed case says. Its ledger stays and can still be verified.",
    ),
)
@click.argument("key", metavar="KEY")
@click.option(
    "--yes", "sure", cls=Option, is_flag=True, said=Words(ja="消去します。", en="Does it.")
)
@cases.who
@options.home
def command(key: str, sure: bool, who: str, home: Path | None) -> int:
    """Erases it once it is sure."""
    from morenashi.flows.cases import Deed, erase_case, living_case

    keeper, ledger = cases.installation(home)
    living_case(key, keeper)
    if not sure:
        console.tell(_ASK.filled(key=key))
        return USAGE
    erase_case(key, keeper=keeper, ledger=ledger, deed=Deed(who))
    console.tell(_DONE.filled(key=key))
    return OK
