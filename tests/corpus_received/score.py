"""Scores `check --received` over the received mails: `python -m tests.corpus_received.score [--each]`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from morenashi.flows.watch import judge_received
from tests.corpus_received.cases import Case, cases

LIKELY = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one mail: the first explanation, and all that are likely."""

    case: Case
    first: str
    likely: frozenset[str]

    @property
    def false_alarm(self) -> bool:
        """A harmless mail with any likely explanation but that it is genuine."""
        return self.case.harmless and bool(self.likely - {"GENUINE"})

    @property
    def unfair(self) -> bool:
        """The same, where not even what is true of the mail excuses it."""
        return self.case.harmless and bool(self.likely - {"GENUINE"} - self.case.near)

    @property
    def found(self) -> bool:
        """A true explanation is among the likely."""
        return bool(self.likely & self.case.true)

    @property
    def found_first(self) -> bool:
        """It is likely, and comes first."""
        return self.found and self.first in self.case.true

    @property
    def wrong(self) -> bool:
        """A likely explanation is neither true nor near."""
        return bool(self.likely - self.case.true - self.case.near)


def answered(case: Case) -> Answer:
    """The answer of the tool."""
    explained = judge_received(case.data, case.around).explanations
    likely = frozenset(one.hypothesis.name for one in explained if one.strength >= LIKELY)
    return Answer(case, explained[0].hypothesis.name if explained else "", likely)


def line(name: str, answers: Iterable[Answer]) -> str:
    """One row of the table in benchmarks/README.md."""
    all_of = list(answers)
    good = [one for one in all_of if one.case.harmless]
    bad = [one for one in all_of if not one.case.harmless]
    shares = (
        (sum(one.false_alarm for one in good), len(good)),
        (sum(one.unfair for one in good), len(good)),
        (sum(one.found for one in bad), len(bad)),
        (sum(one.found_first for one in bad), len(bad)),
        (sum(one.wrong for one in bad), len(bad)),
    )
    cells = " | ".join(f"{part} of {n} ({part / n:.0%})" for part, n in shares)
    return f"| {name} | {cells} |"


def main() -> None:
    """Prints the table, and with --each every mail that is not answered as it should be."""
    answers = [answered(case) for case in cases()]
    if "--each" in sys.argv:
        for one in answers:
            if one.case.tuned and (
                one.unfair if one.case.harmless else one.wrong or not one.found_first
            ):
                likely = ", ".join(sorted(one.likely)) or "-"
                want = "/".join(sorted(one.case.true)) or "harmless"
                name = f"{one.case.number:03} {one.case.name}"
                sys.stdout.write(f"{name}: {want}; first {one.first}; {likely}\n")
    for number in (1, 2, 3):
        some = [one for one in answers if one.case.round == number]
        for name, tuned in (("odd, mended by", True), ("even", False)):
            half = (one for one in some if one.case.tuned is tuned)
            sys.stdout.write(line(f"round {number}, {name}", half) + "\n")


if __name__ == "__main__":
    main()
