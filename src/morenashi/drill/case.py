"""Case: a past case as its case.toml tells it, with its acts and questions."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

from morenashi.drill.states import write_states
from morenashi.drill.verbs import VERBS
from morenashi.errors import DrillError
from morenashi.model.words import Words

_NOTHING = Words(ja="", en="")


@dataclass(frozen=True, slots=True)
class Then:
    """What the real case did instead. `since` begins the count of days; None where no date is known."""

    said: Words
    on: date | None = None
    since: date | None = None

    @property
    def days(self) -> int | None:
        """Whole days from `since` to `on`."""
        return (self.on - self.since).days if self.on and self.since else None


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the quiz. `right` is the number of the right choice, from 1."""

    seat: Words
    ask: Words
    choices: tuple[Words, ...]
    right: int
    why: Words


@dataclass(frozen=True, slots=True)
class Scene:
    """One act of a case: its verb, what is told before, what the software must show, and what came then.

    `given` are the inputs the verb's part is handed; `exhibit` names a file of the case that is
    shown as it is, and `shows` says what stands in it. `lesson` says what is to be
    learnt, `now` what would follow today.
    """

    verb: str
    title: Words
    told: Words
    then: Then
    given: Mapping[str, Any] = field(default_factory=dict)
    must: Mapping[str, Any] = field(default_factory=dict)
    exhibit: str = ""
    shows: Words = _NOTHING
    lesson: Words | None = None
    now: Words | None = None
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One dated fact of the real case. `days` counts from the case's first dated fact that is day 0."""

    on: date
    said: Words
    days: int


@dataclass(frozen=True, slots=True)
class Case:
    """A past case. `short` is its name in tables, of at most 22 columns; `real` sums up what happened; `unverified` says what of it is not certain."""

    name: str
    title: Words
    short: Words
    subject: Words
    real: Words
    facts: tuple[Fact, ...]
    unverified: Words | None
    source: Words
    scenes: tuple[Scene, ...]
    today: tuple[Words, ...]

    def make(self, folder: Path) -> dict[str, Words]:
        """Writes the invented data of the case below `folder`; what the story calls them, by name."""
        module = import_module(f"{__package__}.cases.{_folder(self.name)}.make")
        values: dict[str, Words] = module.make(folder)
        write_states(self.name, folder)
        return values


def case_names() -> tuple[str, ...]:
    """All cases in the order in which they happened, those without a date last."""
    return ORDER


# By date; the cases of S0 and S2, which have none, come last.
ORDER = (
    "willgate",
    "omiai",
    "clubhouse",
    "tokiomarine",
    "openwork",
    "welcomehr",
    "leaver",
    "partner-flood",
    "attached-thread",
)


def read_case(name: str) -> Case:
    """The case of that name; DrillError names the cases there are."""
    if name not in ORDER:
        raise DrillError(
            where=name,
            why=Words(ja="その訓練はありません。", en="There is no such drill."),
            todo=Words(
                ja=f"次のどれかを指定してください: {'、'.join(ORDER)}",
                en=f"Choose one of: {', '.join(ORDER)}",
            ),
        )
    text = files(__package__).joinpath("cases", _folder(name), "case.toml").read_text("utf-8")
    return case_of(name, tomllib.loads(text))


def case_of(name: str, told: Mapping[str, Any]) -> Case:
    """The case a case.toml tells; DrillError where something in it is missing or unknown."""
    try:
        return Case(
            name=name,
            title=_words(told["title"]),
            short=_words(told["short"]),
            subject=_words(told["subject"]),
            real=_words(told["real"]),
            facts=_facts(told.get("facts", ()), told.get("day_0")),
            unverified=_words(told["unverified"]) if "unverified" in told else None,
            source=_words(told["source"]),
            scenes=tuple(_scene(act) for act in told["acts"]),
            today=tuple(_words(line) for line in told["today"]),
        )
    except KeyError as missing:
        raise DrillError(
            where=f"cases/{name}/case.toml",
            why=Words(ja=f"{missing} がありません。", en=f"has no {missing}."),
            todo=Words(
                ja="ほかの事例の case.toml と同じ形にしてください。",
                en="Shape it like the case.toml of another case.",
            ),
        ) from None


def _folder(name: str) -> str:
    return name.replace("-", "_")


def _words(told: Mapping[str, str]) -> Words:
    return Words(ja=told["ja"].strip(), en=told["en"].strip())


def _facts(told: Any, day_0: date | None) -> tuple[Fact, ...]:
    first = day_0 or min((fact["on"] for fact in told), default=date.min)
    return tuple(Fact(fact["on"], _words(fact), (fact["on"] - first).days) for fact in told)


def _scene(told: Mapping[str, Any]) -> Scene:
    VERBS[told["verb"]]
    then = told["then"]
    return Scene(
        verb=told["verb"],
        title=_words(told["title"]),
        told=_words(told["told"]),
        then=Then(_words(then), then.get("on"), then.get("since")),
        given=told.get("given", {}),
        must=told.get("must", {}),
        exhibit=told.get("exhibit", ""),
        shows=_words(told["shows"]) if "shows" in told else _NOTHING,
        lesson=_words(told["lesson"]) if "lesson" in told else None,
        now=_words(told["now"]) if "now" in told else None,
        questions=tuple(_question(question) for question in told.get("questions", ())),
    )


def _question(told: Mapping[str, Any]) -> Question:
    return Question(
        seat=_words(told["seat"]),
        ask=_words(told["ask"]),
        choices=tuple(_words(choice) for choice in told["choices"]),
        right=told["right"],
        why=_words(told["why"]),
    )
