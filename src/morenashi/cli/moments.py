"""Reads a day or an instant that somebody typed."""

from __future__ import annotations

from datetime import date, datetime

import click

from morenashi.cli.language import spoken
from morenashi.model.moment import JST, Moment
from morenashi.model.words import Words

_NO_MOMENT = Words(
    ja="{option} の「{text}」を日付として読めません。2026-11-21 または 2026-11-21T09:00+09:00 のように書いてください。",
    en="{option}: cannot read “{text}” as a date. Write 2026-11-21 or 2026-11-21T09:00+09:00.",
)


def moment(text: str, option: str) -> Moment:
    """A day, or an instant; without an offset an instant is one of Japan. UsageError for anything else."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        pass
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        raise click.UsageError(_NO_MOMENT.filled(option=option, text=text).said(spoken())) from None
    return at if at.tzinfo else at.replace(tzinfo=JST)
