"""What was done and what is open: days of what is done, warnings without an answer, promises without a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from morenashi.model.consistency.say import warning
from morenashi.model.incident import Incident, Progress
from morenashi.model.moment import day
from morenashi.model.plain import Wrong


def check(incident: Incident, on: date | None) -> Iterator[Wrong]:
    """What is open; ages count up to `on`."""
    yield from _done(incident, on)
    yield from _warnings(incident, on)
    yield from _promises(incident, on)


def _done(incident: Incident, on: date | None) -> Iterator[Wrong]:
    steps: list[tuple[str, Progress, date | None]] = [
        ("notified", incident.notified.progress, incident.notified.on),
        ("publication", incident.publication.progress, incident.publication.on),
        *((f"told[{t}]", told.progress, told.on) for t, told in enumerate(incident.told)),
    ]
    for where, progress, when in steps:
        if progress is Progress.DONE and when is None:
            yield warning(
                f"{where}.on", "済んだ日を書いてください。", "is done: write the day of it."
            )
    measures = ((f"measures[{m}]", one.progress, one.on) for m, one in enumerate(incident.measures))
    for where, progress, when in (*steps, *measures):
        if progress is Progress.DONE and when and on and when > on:
            yield warning(
                f"{where}.on",
                "済んだことの日付が、この事案の時点より先です。",
                "is done, but its day lies ahead of the case.",
            )


def _warnings(incident: Incident, on: date | None) -> Iterator[Wrong]:
    for w, warned in enumerate(incident.warnings):
        if warned.answered_on is not None:
            continue
        age = (on - day(warned.at)).days if on else None
        since_ja = f"{age}日間" if age is not None and age >= 0 else ""
        since_en = f" for {age} days" if age is not None and age >= 0 else ""
        yield warning(
            f"warnings[{w}].answered_on",
            f"この指摘には{since_ja}返事をしていません。返事をして、その日を書いてください。",
            f"this warning has been left unanswered{since_en}: answer it and write the day.",
        )


def _promises(incident: Incident, on: date | None) -> Iterator[Wrong]:
    for p, promise in enumerate(incident.promises):
        if promise.kept_on is not None:
            continue
        if promise.due is None:
            yield warning(
                f"promises[{p}].due",
                "いつまでに果たす約束かを書いてください。日のない約束は忘れられます。",
                "say by when: a promise without a day is forgotten.",
            )
        elif on and promise.due < on:
            yield warning(
                f"promises[{p}].due",
                f"約束の日を{(on - promise.due).days}日過ぎています。果たしたら kept_on を書いてください。",
                f"this promise is {(on - promise.due).days} days late; write kept_on once it is kept.",
            )
