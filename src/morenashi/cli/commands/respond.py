"""morenashi respond: who is affected, what must be done by when, what do we tell each person?"""

from __future__ import annotations

import click

from morenashi.cli.group import Group
from morenashi.model.words import Words

FOLDER = "morenashi.cli.responds"


@click.group(
    "respond",
    cls=Group,
    folder=FOLDER,
    said=Words(
        ja="漏えいに応えます（義務と期限、報告書、本人への通知、文案の点検）。",
        en="Answers a leak: duties and clocks, reports, notices, and a linter for their texts.",
    ),
)
def command() -> None:
    """The group of all that answers a leak."""
