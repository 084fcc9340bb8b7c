"""What the commands that scan share: the installation, the allow-list, the document's way out."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from morenashi import __version__
from morenashi.cli import console
from morenashi.cli.files import write_whole
from morenashi.cli.language import spoken
from morenashi.cli.lenient import Lenient
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.flows.allow import Allowed
    from morenashi.model.scan import ScanResult
    from morenashi.settings import Settings

_EXPIRED = Words(
    ja="許可リストの期限切れ: {path}（{kind}）は {day} までの許可です。検出結果に戻しました。",
    en="Allow-list entry expired: {path} ({kind}) was accepted until {day} and is reported again.",
)
_NO_SCAN = Words(
    ja="まだ検査の記録がありません（{home}）。morenashi scan フォルダー で検査してください。",
    en="No scan is recorded in {home} yet. Run: morenashi scan FOLDER",
)
_WRITTEN = Words(ja="書き出しました: {path}", en="Written: {path}")


def scan(
    paths: Sequence[str],
    settings: Settings,
    *,
    allow: Sequence[Allowed] = (),
    store: bool = True,
    quiet: bool = False,
) -> ScanResult:
    """Runs a scan with its progress on standard error, and keeps it if there is to be a store."""
    from morenashi.cli.progress import observer_for
    from morenashi.flows.scan import scan_paths

    with observer_for(paths, settings, quiet=quiet) as observer:
        if not store:
            return scan_paths(
                paths,
                settings=settings,
                observer=observer,
                allow=allow,
                workers=settings.workers,
            )
        from morenashi import store as installation

        installation.open(settings)
        from morenashi.store.scans import DjangoScanKeeper

        kept = DjangoScanKeeper()
        kept.begin(datetime.now(UTC))
        keeper = Lenient(kept)
        result = scan_paths(
            paths,
            settings=settings,
            keeper=keeper,
            observer=observer,
            allow=allow,
            workers=settings.workers,
        )
        return keeper.finish(result)


def read_allowed(path: Path | None) -> tuple[Allowed, ...]:
    """The allow-list of a file; entries past their day are named to the person at the terminal."""
    if path is None:
        return ()
    from morenashi.flows.allow import expired, load_allowed
    from morenashi.report.text import visible

    allowed = load_allowed(path)
    for entry in expired(allowed, datetime.now().astimezone().date()):
        said = _EXPIRED.filled(path=visible(entry.path), kind=entry.kind, day=entry.expires)
        console.tell(said)
    return allowed


def show(result: ScanResult, name: str) -> None:
    """Writes the document to standard output, fitted to the terminal if it is one."""
    from morenashi.flows.showing import write_document

    stream = console.binary_output()
    terminal = sys.stdout.isatty()
    write_document(
        result,
        name,
        stream,
        lang=spoken(),
        width=shutil.get_terminal_size((100, 24)).columns,
        colour=terminal and "NO_COLOR" not in os.environ,
        encoding=console.output_encoding(),
        version=__version__,
    )
    stream.flush()


def write(result: ScanResult, name: str, path: Path) -> None:
    """Writes the document to a file, in place of an earlier one."""
    from morenashi.flows.showing import write_document

    with write_whole(path) as stream:
        write_document(result, name, stream, lang=spoken(), version=__version__)


def deliver(result: ScanResult, name: str, output: Path | None) -> None:
    """Shows the document, or writes it to `output` and tells where it lies."""
    if output is None:
        show(result, name)
    else:
        write(result, name, output)
        say_where(output)


def say_where(path: Path) -> None:
    """Tells where a document lies."""
    from morenashi.report.text import visible

    console.tell(_WRITTEN.filled(path=visible(str(path.absolute()))))


def say_if_nothing_was_scanned(settings: Settings) -> None:
    """Tells a person who looks into an empty installation where its records would lie."""
    from morenashi import store as installation
    from morenashi.report.text import visible

    installation.open(settings)
    from morenashi.store.scans import last_scan

    if last_scan() is None:
        console.tell(_NO_SCAN.filled(home=visible(str(settings.home))))


def kept(settings: Settings, allow: Sequence[Allowed]) -> ScanResult:
    """What the store holds of all items still there, as one result."""
    from morenashi import store as installation

    installation.open(settings)
    from morenashi.flows.whole import Whole
    from morenashi.store.scans import last_scan, list_items

    whole = Whole()
    for result in list_items():
        whole.add(replace(result, reused=False))
    scan = last_scan()
    return whole.result(
        roots=tuple(scan.roots) if scan is not None else (),
        started=scan.started if scan is not None else datetime.now(UTC),
        seconds=0.0,
        allow=allow,
    )
