"""Showing the audit of mailing lists as a document."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO

from morenashi.model.list_audit import ListAudit


def write_audit(
    audit: ListAudit,
    name: str,
    stream: BinaryIO,
    *,
    lang: str,
    width: int = 100,
    colour: bool = False,
    encoding: str = "utf-8",
) -> None:
    """Writes the document in the format `name`; width, colour and encoding are a terminal's."""
    from morenashi.report.list_report import named
    from morenashi.report.report import Context

    context = Context(
        lang=lang,
        generated_at=datetime.now().astimezone(),
        width=width,
        colour=colour,
        encoding=encoding,
    )
    named(name).write(audit, context, stream)
