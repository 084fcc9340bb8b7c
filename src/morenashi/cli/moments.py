"""Reads a day or an instant that somebody typed."""

from __future__ import annotations

from datetime import date, datetime

import click

from morenashi.cli.command import Option
from morenashi.cli.language import spoken
from morenashi.model.moment import JST, Moment, day
from morenashi.model.words import Words

_NO_MOMENT = Words(
    ja="{option} の「{text}」を日付として読めません。2026-11-21 または 2026-11-21T09:00+09:00 のように書いてください。",
    en="{option}: cannot read “{text}” as a date. Write 2026-11-21 or 2026-11-21T09:00+09:00.",
)

_NO_YEAR = Words(
    ja="{option} は{first}年から{last}年までの日付にしてください。",
    en="{option}: the date must lie in {first} to {last}.",
)
_FIRST, _LAST = 1900, 2199  # years, as in a case file; beyond them no zone can be counted


def moment(text: str, option: str) -> Moment:
    """A day, or an instant; without an offset an instant is one of Japan. UsageError for anything else."""
    at = _read(text, option)
    if _FIRST <= at.year <= _LAST:
        return at
    raise click.UsageError(_NO_YEAR.filled(option=option, first=_FIRST, last=_LAST).said(spoken()))


def _read(text: str, option: str) -> Moment:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        pass
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        raise click.UsageError(_NO_MOMENT.filled(option=option, text=text).said(spoken())) from None
    return at if at.tzinfo else at.replace(tzinfo=JST)


def now_or(text: str | None) -> Moment:
    """The moment of `--now`; the present one in Japan where none is given."""
    return moment(text, "--now") if text else datetime.now(JST).replace(microsecond=0)


now = click.option(
    "--now",
    cls=Option,
    metavar="DATE|INSTANT",
    said=Words(
        ja="いつの時点で見るか。指定がなければ、いま。",
        en="The moment to look at it; by default now.",
    ),
)
law_of = click.option(
    "--law-of",
    cls=Option,
    metavar="DATE",
    said=Words(
        ja="どの日の法令に当てはめるか。指定がなければ、知った日。",
        en="The day whose law counts; by default the day of knowledge.",
    ),
)


def law_day(text: str | None) -> date | None:
    """The day of `--law-of`; None where none is given."""
    return day(moment(text, "--law-of")) if text else None
