"""morenashi ledger: is what was written about cases still all there, as it was written?"""

from __future__ import annotations

import click

from morenashi.cli.group import Group
from morenashi.model.words import Words

FOLDER = "morenashi.cli.ledgers"


@click.group(
    "ledger",
    cls=Group,
    folder=FOLDER,
    said=Words(
        ja="事案の台帳（いつ、誰が、どの事実を変えたか）を検証します。",
        en="Verifies the ledgers of cases: who changed which fact, and when.",
    ),
)
def command() -> None:
    """The group of all that looks into ledgers."""
