"""morenashi audit lists: is anybody on our mailing lists who is outside, or has left?"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi import catalog
from morenashi.cli import options
from morenashi.cli.command import Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.model.list_audit import ListAudit

FORMATS = catalog.names("morenashi.report.list_formats")

_NO_DOMAIN = Words(
    ja="自社のドメインが分かりません。--directory に社員名簿のフォルダーを指定するか、--domain minato-shoji.example のように指定してください。",
    en="Nothing says which domain is ours. Give the directory with --directory, or a domain with --domain.",
)
_FILE = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(
    "lists",
    cls=Command,
    said=Words(
        ja="メーリングリスト、別名、転送の書き出しを読み、社外の宛先や退職者が入っていないかを調べます。",
        en="Reads exports of mailing lists, aliases and forwards, and finds outside addresses and leavers.",
    ),
    details=Words(
        ja="ファイルの形式は自動で見分けます（Mailman、Sympa、aliases、virtual、.forward、Google グループ、"
        "Microsoft 365、CSV、1行1アドレスのテキスト）。前回との差も示します。そのために、リストの中身を"
        "スナップショットとして残します（アドレスを含みます。本人だけが読めるファイルです）。"
        "終了コード: 0 問題なし、1 確認すべきものがあった、2 使い方の誤り、3 読めないものがあった。",
        en="The format of each file is recognised (Mailman, Sympa, aliases, virtual, .forward, Google "
        "Groups, Microsoft 365, CSV, text with one address a line). To tell what has changed since the "
        "last time it keeps the lists as a snapshot, which holds addresses and is readable by you only. "
        "Exit code: 0 nothing to look at, 1 something, 2 usage, 3 something could not be read.",
    ),
)
@click.argument(
    "sources", metavar="SOURCE...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--directory",
    cls=Option,
    metavar="DIR",
    type=_FOLDER,
    said=Words(
        ja="社員、取引先、退職者の名簿（CSV）のフォルダー。",
        en="Folder with the CSV files of employees, partners and leavers.",
    ),
)
@click.option(
    "--domain",
    "domains",
    cls=Option,
    metavar="DOMAIN",
    multiple=True,
    said=Words(
        ja="自社のドメイン。何度でも指定できます。", en="A domain of ours; may be repeated."
    ),
)
@click.option(
    "--intended",
    cls=Option,
    metavar="FILE",
    type=_FILE,
    said=Words(
        ja="認めた社外の宛先（CSV: リスト,アドレス,理由,期限,承認者）。",
        en="Intended outsiders (CSV: list,address,reason,until,approved_by).",
    ),
)
@click.option(
    "--same",
    cls=Option,
    metavar="FILE",
    type=_FILE,
    said=Words(
        ja="同じ人の別のアドレス（CSV: アドレス,本人のアドレス）。",
        en="Other addresses of the same person (CSV: address,same_as).",
    ),
)
@click.option(
    "--format",
    "name",
    cls=Option,
    type=click.Choice(FORMATS),
    said=Words(
        ja="結果の形式。指定がなければ --output の拡張子、それもなければ table。",
        en="Format of the result; else by the suffix of --output, else table.",
    ),
)
@options.output
@click.option(
    "--snapshots",
    cls=Option,
    metavar="DIR",
    type=_FOLDER,
    said=Words(
        ja="スナップショットのフォルダー。指定がなければ --home の snapshots/lists。",
        en="Folder of snapshots; else snapshots/lists in --home.",
    ),
)
@click.option(
    "--no-snapshot",
    cls=Option,
    is_flag=True,
    said=Words(
        ja="スナップショットを残さず、前回とも比べません。",
        en="Keeps no snapshot and compares with none.",
    ),
)
@options.home
def command(
    sources: tuple[Path, ...],
    directory: Path | None,
    domains: tuple[str, ...],
    intended: Path | None,
    same: Path | None,
    name: str | None,
    output: Path | None,
    snapshots: Path | None,
    no_snapshot: bool,
    home: Path | None,
) -> int:
    """Audits, shows or writes the result, and returns the exit code of the result."""
    from datetime import UTC, datetime

    from morenashi.cli.files import check_writable
    from morenashi.flows.audit import audit_lists, known_from

    if output is not None:
        check_writable(output)
    known = known_from(directory=directory, domains=domains, intended=intended, same=same)
    if not known.directory.domains:
        raise click.UsageError(_NO_DOMAIN.said(spoken()))
    result = audit_lists(
        sources,
        known,
        now=datetime.now(UTC),
        snapshots=None if no_snapshot else snapshots or _shelf(home),
        exclude=[output] if output is not None else [],
    )
    _deliver(result, name, output)
    return result.exit_code


def _shelf(home: Path | None) -> Path:
    """Where this installation keeps its snapshots; a folder that cannot be made is told with the result."""
    from contextlib import suppress

    from morenashi.errors import SettingsError
    from morenashi.settings import load_settings

    settings = load_settings(home=home)
    with suppress(SettingsError):
        settings.prepare_home()
    return settings.home / "snapshots" / "lists"


def _deliver(result: ListAudit, name: str | None, output: Path | None) -> None:
    """Shows the document, or writes it to `output` and tells where it lies."""
    from morenashi.cli import console
    from morenashi.cli.files import write_whole
    from morenashi.cli.scanning import say_where
    from morenashi.flows.list_showing import write_audit

    if output is not None:
        suffix = output.suffix.lower().removeprefix(".")
        with write_whole(output) as stream:
            write_audit(
                result, name or (suffix if suffix in FORMATS else "table"), stream, lang=spoken()
            )
        say_where(output)
        return
    stream = console.binary_output()
    write_audit(
        result,
        name or "table",
        stream,
        lang=spoken(),
        width=shutil.get_terminal_size((100, 24)).columns,
        colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ,
        encoding=console.output_encoding(),
    )
    stream.flush()
