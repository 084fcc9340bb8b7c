"""morenashi ledger verify: is every entry there, unchanged and in order?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import console, options
from morenashi.cli.command import FOUND, OK, Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.flows.case_ledger import Checked

_WHOLE = Words(ja="{key}: 異常なし（{count}件）", en="{key}: intact ({count} entries)")
_BROKEN = Words(
    ja="{key}: 異常あり（{faults}か所、読めた記載{count}件）",
    en="{key}: broken in {faults} places ({count} entries could be read)",
)
_NONE = Words(ja="台帳はまだありません。", en="There is no ledger yet.")
_TODO = Words(
    ja="壊れたファイルは証拠です。上書きせずに複製を取り、控えと比べてください。",
    en="A broken file is evidence: copy it before anything is written, and compare it with a backup.",
)


@click.command(
    "verify",
    cls=Command,
    said=Words(
        ja="台帳の記載が、抜け、変更、入れ替え、切り取りなく残っているかを確かめます。",
        en="Checks that no entry was changed, removed, moved, added or cut off.",
    ),
    details=Words(
        ja="台帳の各行は前の行とつながり、この設置環境の鍵で印が付いています。事案は最後の行を覚えています。"
        "終了コード: 0 異常なし、1 異常あり、2 使い方の誤り。",
        en="Each line is chained to the one before and marked with the installation's key; the case remembers "
        "the last one. Exit code: 0 whole, 1 broken, 2 usage.",
    ),
)
@click.option(
    "--case",
    "key",
    cls=Option,
    metavar="KEY",
    said=Words(ja="この事案だけ。", en="Only this case."),
)
@options.text_or_json
@options.home
def command(key: str | None, name: str, home: Path | None) -> int:
    """Shows each ledger and its faults."""
    from morenashi.cli.case_lines import say_json
    from morenashi.cli.cases import installation
    from morenashi.flows.case_ledger import check_ledgers
    from morenashi.flows.cases import living_case

    keeper, ledger = installation(home)
    if key is not None and key not in ledger.cases():
        living_case(key, keeper)
    found = check_ledgers(keeper, ledger, [key] if key is not None else ())
    if name == "json":
        rows = [_row(one, spoken()) for one in found]
        say_json(rows)
    else:
        _show(found, spoken())
    return OK if all(one.whole for one in found) else FOUND


def _show(found: tuple[Checked, ...], lang: str) -> None:
    for one in found:
        said = _WHOLE if one.whole else _BROKEN
        count, faults = len(one.chain.entries), len(one.faults())
        click.echo(said.filled(key=one.key, count=count, faults=faults).said(lang))
        for words in (*one.faults(), *one.remarks()):
            click.echo(f"  {words.said(lang)}")
    if not found:
        console.tell(_NONE)
    elif not all(one.whole for one in found):
        console.tell(_TODO)


def _row(one: Checked, lang: str) -> dict[str, object]:
    return {
        "case": one.key,
        "whole": one.whole,
        "entries": len(one.chain.entries),
        "last": {"entry": one.chain.head.seq, "mark": one.chain.head.mark},
        "faults": [
            {"fault": broken.fault.name.lower(), "entry": broken.seq, "line": broken.line}
            for broken in one.chain.broken
        ]
        + ([{"fault": "no_case", "entry": None, "line": None}] if one.stray else []),
        "remarks": [words.said(lang) for words in one.remarks()],
    }
