"""Showing: a scan's result as a document, with what a leak of it could mean."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO

from morenashi.model.meaning import Meaning
from morenashi.model.scan import ScanResult


def meaning_of(result: ScanResult) -> Meaning:
    """What a leak of all that was found could mean."""
    from morenashi.law.kinds_and_count import counts_of, meaning

    return meaning(counts_of(result.findings), result.people)


def write_document(
    result: ScanResult,
    name: str,
    stream: BinaryIO,
    *,
    lang: str,
    width: int = 100,
    colour: bool = False,
    encoding: str = "utf-8",
    version: str = "",
) -> None:
    """Writes the document in the format `name`; width, colour and encoding are a terminal's,
    `version` the program's."""
    from morenashi.report.report import Context, named

    context = Context(
        lang=lang,
        generated_at=datetime.now().astimezone(),
        meaning=meaning_of(result),
        width=width,
        colour=colour,
        encoding=encoding,
        version=version,
    )
    named(name).write(result, context, stream)
