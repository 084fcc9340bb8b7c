"""The formats a result can have, without loading any."""

from __future__ import annotations

from pathlib import Path

from morenashi import catalog

FORMATS = catalog.names("morenashi.report.formats")


def format_of(name: str | None, output: Path | None) -> str:
    """The format asked for, else that of the file's suffix, else the table.

    >>> format_of(None, Path("report.HTML")), format_of(None, None), format_of("csv", Path("x.txt"))
    ('html', 'table', 'csv')
    """
    if name is not None:
        return name
    suffix = output.suffix.lower().removeprefix(".") if output is not None else ""
    return suffix if suffix in FORMATS else "table"
