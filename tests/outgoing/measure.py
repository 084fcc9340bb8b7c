"""Judges the mails of the four organisations and prints false alarms among the ordinary and the caught among the rest.

Run from the checkout: PYTHONPATH=src python -m tests.outgoing.measure [--each]
"""

# ruff: noqa: T201 - printing is its work

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from morenashi.flows.guard import Departure, Surroundings, check
from morenashi.flows.known import known

HERE = Path(__file__).parent
ORGANISATIONS = ("clinic", "school", "factory", "association")
TODAY = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One mail, what its author expects, and what was decided: pass, ask, hold or refuse, by which rules."""

    organisation: str
    number: str
    expect: str
    kind: str
    why: str
    level: str
    rules: tuple[str, ...]
    told: tuple[str, ...]


def outcomes(organisation: str) -> tuple[Outcome, ...]:
    """All mails of one organisation, judged in this process."""
    folder = HERE / organisation
    found = known(folder / "directory", [folder / "lists"])
    around = Surroundings(directory=found.directory, lists=found.lists, today=TODAY)
    mails = tomllib.loads((folder / "mails.toml").read_text(encoding="utf-8"))
    judged = []
    for number, mail in mails.items():
        kept = (folder / "mails" / f"{number}.eml").read_bytes()
        raw = re.sub(rb"\r?\n", b"\r\n", kept)
        verdict = check(Departure(raw, "", mail["from"], tuple(mail["to"])), around)
        judged.append(
            Outcome(
                organisation,
                number,
                mail["expect"],
                mail.get("kind", ""),
                mail.get("why", ""),
                verdict.level.key,
                tuple(f"{reason.rule}:{reason.level.key}" for reason in verdict.reasons),
                tuple(reason.message.ja for reason in verdict.reasons),
            )
        )
    return tuple(judged)


@cache
def everything() -> tuple[Outcome, ...]:
    """The mails of all four."""
    return tuple(outcome for name in ORGANISATIONS for outcome in outcomes(name))


def _line(name: str, found: tuple[Outcome, ...]) -> str:
    ordinary = Counter(one.level for one in found if one.expect == "pass")
    stops = Counter(one.level for one in found if one.expect == "stop")
    either = Counter(one.level for one in found if one.expect == "either")
    false_holds = ordinary["hold"] + ordinary["refuse"]
    caught = stops.total() - stops["pass"]
    held = stops["hold"] + stops["refuse"]
    return (
        f"| {name} | {ordinary.total()} | {false_holds} | {ordinary['ask']} | {stops.total()} "
        f"| {caught} | {held} | {either.total()} | {either.total() - either['pass']} |"
    )


def main() -> None:
    """Prints a table by organisation, the caught by kind, and with --each every surprise."""
    found = everything()
    print(
        "| organisation | ordinary | false holds | false asks | leaks | caught | of these held or refused | either | stopped |"
    )
    print("| --- " * 9 + "|")
    for name in ORGANISATIONS:
        print(_line(name, tuple(one for one in found if one.organisation == name)))
    print(_line("all", found))
    print("\n| kind of leak | n | caught |\n| --- | --- | --- |")
    stops = [one for one in found if one.expect == "stop"]
    for kind, count in sorted(Counter(one.kind for one in stops).items()):
        caught = sum(one.kind == kind and one.level != "pass" for one in stops)
        print(f"| {kind} | {count} | {caught} |")
    if "--each" in sys.argv:
        for one in found:
            if (one.expect == "pass") != (one.level == "pass") or one.expect == "either":
                print(
                    one.expect,
                    one.organisation,
                    one.number,
                    one.level,
                    one.kind,
                    one.why,
                    *one.rules,
                )
                print("     ", *one.told, sep="\n      ")


if __name__ == "__main__":
    main()
