"""The mails of the month in the order of their times, each made when it is asked for."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from morenashi.samples.month.ordinary import ordinary_letter
from morenashi.samples.month.planted import Leak, plan, plant
from morenashi.samples.month.planted.scene import Scene
from morenashi.samples.month.wire import mail_bytes
from morenashi.samples.month.world import invent_world

_START, _DAYS = datetime(2026, 11, 2), 29  # noqa: DTZ001 - all times are Japan's
_HOLIDAYS = (3, 23)
# How busy each hour of a working day is, from 7 to 21.
_HOURS = (1, 4, 14, 16, 15, 8, 9, 15, 15, 14, 13, 9, 5, 3, 1)


@dataclass(frozen=True, slots=True)
class MonthMail:
    """A mail of the month: its bytes, the sender's address and the envelope (lists not expanded).

    `planted` names the kind of leak, or None; `note` says why somebody should stop it.
    """

    number: int
    raw: bytes = field(repr=False)
    sender: str = field(repr=False)
    recipients: tuple[str, ...] = field(repr=False)
    planted: str | None = None
    note: str = ""


def _times(seed: int, count: int) -> list[datetime]:
    rng = random.Random(f"{seed}/month/times")  # noqa: S311 - invented, and must be repeatable
    days = []
    for i in range(_DAYS):
        day = _START + timedelta(days=i)
        weight = 2 if day.weekday() > 4 or day.day in _HOLIDAYS else 100 if day.weekday() else 115
        days.append((day, weight))
    chosen = rng.choices([day for day, _ in days], [weight for _, weight in days], k=count)
    hours = rng.choices(range(7, 22), _HOURS, k=count)
    return sorted(
        day.replace(hour=hour, minute=rng.randrange(60), second=rng.randrange(60))
        for day, hour in zip(chosen, hours, strict=True)
    )


def mails(seed: int = 1, ordinary: int = 20_000, planted: int = 500) -> Iterator[MonthMail]:
    """The mails in the order of time; the same seed and numbers give the same bytes on every system."""
    world = invent_world(seed)
    total = ordinary + planted
    times = _times(seed, total)
    rng = random.Random(f"{seed}/month/places")  # noqa: S311 - as above
    places = sorted(rng.sample(range(total), planted))
    kinds = plan(planted, rng)
    for number, when in enumerate(times):
        own = random.Random(f"{seed}/mail/{number}")  # noqa: S311 - as above
        at = bisect_left(places, number)
        leak: Leak | None = None
        if at < len(places) and places[at] == number:
            kind, variant = kinds[at]
            leak = plant(kind, variant, Scene(world, own, when))
            letter = leak.letter
            raw = mail_bytes(letter, own, leak.form)
        else:
            letter = ordinary_letter(world, own, when)
            raw = mail_bytes(letter, own)
        yield MonthMail(
            number=number, raw=raw, sender=letter.sender.address, recipients=letter.recipients,
            planted=leak.kind if leak else None, note=leak.note if leak else "",
        )  # fmt: skip
