"""morenashi respond duties: what must be done by when, and why."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import moments, options
from morenashi.cli.command import Command
from morenashi.cli.language import spoken
from morenashi.model.words import Words


@click.command(
    "duties",
    cls=Command,
    said=Words(
        ja="事案から、だれに何をいつまでに伝えるかを、根拠と期限とともに示します。",
        en="Shows who must be told what by when, with clause and clock.",
    ),
    details=Words(
        ja="CASE は事案のファイル（TOML）か、保存した事案のキーです。期限の近いものから並べ、知った日の候補ごとの期限、足りない項目、"
        "答えが変わる事実も示します。〔未確認〕は出典を読めていない規則、〔目安〕は法律の期限ではない日付です。"
        "法律上の助言ではありません。終了コード: 0 示した、2 使い方の誤りか、事案を読めない。",
        en="CASE is a case file (TOML) or the key of a living case. What is due first stands on top; the due dates of all candidate days "
        "of knowledge, what is missing and which facts would change the answer follow. [unverified]: the "
        "rule's source was not read; [guide]: not a statutory deadline. Not legal advice. Exit code: 0 "
        "shown, 2 usage, or a case that cannot be read.",
    ),
)
@click.argument("case", metavar="CASE")
@moments.now
@moments.law_of
@options.text_or_json
@options.home
def command(case: str, now: str | None, law_of: str | None, name: str, home: Path | None) -> int:
    """Prints the board."""
    from morenashi.cli import console
    from morenashi.cli.cases import case_of
    from morenashi.flows import duties

    at, on = moments.now_or(now), moments.law_day(law_of)
    incident = case_of(case, home=home)
    board = duties.duties(incident, at, on=on)
    text = duties.shown(board, incident, name=name, lang=spoken(), width=console.width())
    click.echo(text, nl=False)
    return 0
