"""The terminal's two streams: no letter makes them fail, no name commands them."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from typing import BinaryIO

import click

from morenashi.cli.language import spoken
from morenashi.model.words import Words

_NARROWEST, _WIDEST = 60, 100


def prepare() -> None:
    """A console of cp932 or ASCII shows a letter it lacks as an escape instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def tell(words: Words) -> None:
    """Says something to the person at the terminal, beside the output."""
    click.echo(words.said(spoken()), err=True)


def width() -> int:
    """How many columns a text for reading may take: the terminal's, within what reads well."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))


def binary_output() -> BinaryIO:
    """Standard output as bytes."""
    stream: BinaryIO = sys.stdout.buffer
    return stream


def output_encoding() -> str:
    """What the terminal can show: `utf-8` where it does not say."""
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def close_quietly() -> None:
    """After the reader has gone: nothing more is written, also not at the program's end."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.close()
    sys.stdout = io.TextIOWrapper(open(os.devnull, "wb"), encoding="utf-8")  # noqa: SIM115
