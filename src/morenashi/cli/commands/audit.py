"""morenashi audit: who can reach it, and should it still be there?"""

from __future__ import annotations

import click

from morenashi.cli.group import Group
from morenashi.model.words import Words

FOLDER = "morenashi.cli.audits"


@click.group(
    "audit",
    cls=Group,
    folder=FOLDER,
    said=Words(
        ja="誰が見られる状態かを確かめます（メーリングリストの棚卸しなど）。",
        en="Checks who can reach what: mailing lists.",
    ),
)
def command() -> None:
    """The group of all audits."""
