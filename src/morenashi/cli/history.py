"""findings --all: everything ever found, with the days since when it is known and since when gone."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import console
from morenashi.cli.command import FOUND, OK
from morenashi.cli.files import write_whole
from morenashi.cli.language import spoken
from morenashi.cli.scanning import say_where
from morenashi.model.finding import Finding
from morenashi.model.items_of_data import BY_KIND
from morenashi.model.words import Words
from morenashi.report.text import cell, json_escaped, visible

if TYPE_CHECKING:
    from morenashi.settings import Settings

_NO_HTML = Words(
    ja="--all は table、json、csv で使えます。", en="--all goes with table, json and csv."
)
_OPEN = Words(ja="あり", en="there")
_GONE = Words(ja="{day} になくなった", en="gone {day}")
_KEYS = (
    "name", "part", "column", "kind", "count", "first_line", "last_line", "opened", "closed", "url"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding and its days."""

    finding: Finding
    opened: datetime
    closed: datetime | None

    def row(self) -> dict[str, str | int | None]:
        """Its keys for JSON and CSV."""
        found = self.finding
        closed = self.closed.astimezone().isoformat(timespec="seconds") if self.closed else None
        opened = self.opened.astimezone().isoformat(timespec="seconds")
        values = (
            found.name, found.part, found.column, found.kind, found.count,
            found.first.line, found.last.line, opened, closed, found.url,
        )  # fmt: skip
        return dict(zip(_KEYS, values, strict=True))

    def line(self, lang: str) -> str:
        """For people."""
        found = self.finding
        place = f"{found.name} > {found.part}" if found.part else found.name
        label = BY_KIND[found.kind].label.said(lang)
        days = f"{self.opened.astimezone():%Y-%m-%d}"
        state = _OPEN.said(lang)
        if self.closed is not None:
            state = _GONE.filled(day=f"{self.closed.astimezone():%Y-%m-%d}").said(lang)
        where = found.first.said(lang)
        return visible(f"{days}  {state}  {label} {found.count:,}  {place}  {where}")


def show(settings: Settings, name: str, output: Path | None) -> int:
    """Writes the history to a file or to standard output."""
    if name not in _FORMATS:
        raise click.UsageError(_NO_HTML.said(spoken()))
    from morenashi import store

    store.open(settings)
    from morenashi.store.scans import list_findings

    kept = [Kept(*found) for found in list_findings(include_closed=True)]
    data = _FORMATS[name](kept)
    if output is None:
        console.binary_output().write(data)
        console.binary_output().flush()
    else:
        with write_whole(output) as stream:
            stream.write(data)
        say_where(output)
    return FOUND if any(one.closed is None for one in kept) else OK


def _table(kept: Iterable[Kept]) -> bytes:
    lines = "".join(one.line(spoken()) + "\n" for one in kept)
    return lines.encode(console.output_encoding(), "backslashreplace")


def _json(kept: Iterable[Kept]) -> bytes:
    rows = (json_escaped(json.dumps(one.row(), ensure_ascii=False)) for one in kept)
    return ("[\n" + ",\n".join(rows) + "\n]\n").encode("utf-8", "backslashreplace")


def _csv(kept: Iterable[Kept]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_KEYS)
    for one in kept:
        values = one.row().values()
        writer.writerow(cell(v) if isinstance(v, str) else "" if v is None else v for v in values)
    return text.getvalue().encode("utf-8-sig")


_FORMATS = {"table": _table, "json": _json, "csv": _csv}
