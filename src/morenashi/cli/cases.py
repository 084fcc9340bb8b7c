"""What the commands that work on a case share: CASE by file or by key, the installation, warnings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import console
from morenashi.cli.command import Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.ledger.book import Ledger
    from morenashi.model.incident import Incident
    from morenashi.model.keepers import CaseKeeper
    from morenashi.model.plain import Wrong

_WARNED = Words(
    ja="この事案には、確かめることが{count}件あります。",
    en="To be looked at in this case: {count}",
)

who = click.option(
    "--who",
    cls=Option,
    metavar="NAME",
    default="",
    said=Words(
        ja="変更する人の役割か名前。そのまま台帳に残ります。",
        en="Role or name of who changes it; stands in the ledger as given.",
    ),
)
because = click.option(
    "--because",
    cls=Option,
    metavar="TEXT",
    default="",
    said=Words(
        ja="変更の理由。文は暗号化して保存し、台帳にはそのハッシュだけを残します。",
        en="Reason; its text is kept encrypted, only its hash stands in the ledger.",
    ),
)


def case_of(text: str, *, home: Path | None = None, quiet: bool = False) -> Incident:
    """The incident of a CASE: the path of a case file, or the key of a living case.

    Warnings are told beside the output unless `quiet`. CaseError with all problems where the case
    cannot be read or contradicts itself.
    """
    from morenashi.flows.cases import is_path, open_case, read_case
    from morenashi.model.moment import JST

    if is_path(text):
        incident, warnings = read_case(Path(text))
    else:
        keeper, _ = installation(home)
        incident, warnings = open_case(text, keeper, today=datetime.now(JST).date())
    if not quiet:
        tell_warnings(warnings)
    return incident


def installation(home: Path | None) -> tuple[CaseKeeper, Ledger]:
    """The cases and the ledgers of the installation."""
    from morenashi import store
    from morenashi.keys import open_keys
    from morenashi.ledger.book import FOLDER, PURPOSE, Ledger
    from morenashi.settings import load_settings

    settings = load_settings(home=home)
    store.open(settings)
    from morenashi.store.cases import DjangoCaseKeeper

    keys = open_keys(settings.home)
    ledger = Ledger(settings.home / FOLDER, keys.fingerprint_key(PURPOSE))
    return DjangoCaseKeeper(keys), ledger


def tell_warnings(warnings: Iterable[Wrong]) -> None:
    """Says what asks for a look, beside the output."""
    from morenashi.report.text import visible

    listed = list(warnings)
    if not listed:
        return
    console.tell(_WARNED.filled(count=len(listed)))
    for one in listed:
        click.echo(f"  {visible(one.said(spoken()))}", err=True)
