"""morenashi respond import: a case file becomes a living case, or its next state, each changed fact an entry."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import cases, console, options
from morenashi.cli.command import OK, Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.flows.cases import Imported

_OPENED = Words(
    ja="登録しました: {key}（{count}の事実、第{version}版）",
    en="Opened: {key} ({count} facts, version {version})",
)
_CHANGED = Words(
    ja="変更しました: {key}（{count}の事実、第{version}版）",
    en="Changed: {key} ({count} facts, version {version})",
)
_REOPENED = Words(ja="閉じていた事案を再び開きました。", en="The closed case was opened again.")
_SAME = Words(
    ja="変わったところはありません: {key}（第{version}版）",
    en="Nothing has changed: {key} (version {version})",
)


@click.command(
    "import",
    cls=Command,
    said=Words(
        ja="事案のファイルを読み、登録するか、登録済みの事案を書き換えます。変わった事実を台帳に残します。",
        en="Reads a case file and opens or changes the living case; each changed fact is a ledger entry.",
    ),
    details=Words(
        ja="事案の文はこの設置環境の鍵で暗号化して保存し、台帳には日付、数、選択肢とハッシュだけを残します。"
        "終了コード: 0 成功、2 ファイルに直すところがあるか、その間にほかの人が変更した。",
        en="Texts are kept encrypted with the installation's key; the ledger holds days, counts, choices and "
        "hashes only. Exit code: 0 done, 2 the file must be mended or somebody else changed the case.",
    ),
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@cases.who
@cases.because
@click.option(
    "--expect",
    cls=Option,
    metavar="VERSION",
    type=click.IntRange(min=0),
    said=Words(
        ja="この版から変えたときだけ受け付けます（新しい事案は0）。",
        en="Only if the living case still has this version (0: it is new).",
    ),
)
@options.text_or_json
@options.home
def command(
    file: Path, who: str, because: str, expect: int | None, name: str, home: Path | None
) -> int:
    """Takes the file in and says what changed."""
    from morenashi.flows.cases import Deed, import_case, read_case

    incident, warnings = read_case(file)
    deed = Deed(who, because)
    keeper, ledger = cases.installation(home)
    done = import_case(incident, keeper=keeper, ledger=ledger, deed=deed, expect=expect)
    cases.tell_warnings((*warnings, *done.warnings))
    if name == "json":
        _show_json(done)
    else:
        _show_text(done)
    return OK


def _show_text(done: Imported) -> None:
    from morenashi.cli.case_lines import of_change

    lang = spoken()
    if done.reopened:
        console.tell(_REOPENED)
    if not done.opened:
        for change in done.changes:
            click.echo(of_change(change, lang))
    said = _OPENED if done.opened else _CHANGED if done.changes else _SAME
    case = done.case
    console.tell(said.filled(key=case.key, count=len(done.changes), version=case.version))


def _show_json(done: Imported) -> None:
    from morenashi.cli.case_lines import row_of_change, say_json

    told = {
        "key": done.case.key,
        "version": done.case.version,
        "opened": done.opened,
        "reopened": done.reopened,
        "changes": [row_of_change(change) for change in done.changes],
    }
    say_json(told)
