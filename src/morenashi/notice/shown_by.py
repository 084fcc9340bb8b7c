"""Which choices show what on the static page: style rules instead of a program.

A step stands on the page once and is shown when the items of any advice that holds it are chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from morenashi.model.advice import Advice, Circumstance

Thing = TypeVar("Thing")
Choice = frozenset[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """Something on the page by its id, and the sets of choices of which any one shows it."""

    id: str
    thing: Any
    choices: tuple[Choice, ...]

    @property
    def always(self) -> bool:
        """Whether it is shown without any choice."""
        return frozenset() in self.choices


def shown(
    advice: Iterable[Advice], things_of: Callable[[Advice], Iterable[Thing]], prefix: str
) -> list[Shown]:
    """Each thing of any advice once, in the order of their first appearance."""
    found: dict[Thing, set[Choice]] = {}
    for entry in advice:
        for thing in things_of(entry):
            found.setdefault(thing, set()).add(_choice(entry))
    return [
        Shown(f"{prefix}{number}", thing, _smallest(choices))
        for number, (thing, choices) in enumerate(found.items())
    ]


def style_rules(things: Iterable[Shown]) -> str:
    """One rule for each thing that is not always shown; needs `:has()` (Selectors Level 4)."""
    rules = []
    for thing in things:
        if not thing.always:
            heads = (_selector(choice, thing.id) for choice in thing.choices)
            rules.append(f"{','.join(heads)}{{display:revert}}")
    return "\n".join(rules)


def _selector(choice: Choice, id_: str) -> str:
    picked = "".join(f":has(#i-{name}:checked)" for name in sorted(choice))
    return f"form{picked} #{id_}"


def _choice(advice: Advice) -> Choice:
    return advice.items | {circumstance_id(one) for one in advice.circumstances}


def circumstance_id(circumstance: Circumstance) -> str:
    """The name of its box on the page."""
    return f"is-{circumstance.key}"


def _smallest(choices: set[Choice]) -> tuple[Choice, ...]:
    """Without those that contain another: what they ask for is already shown."""
    needed = [choice for choice in choices if not any(other < choice for other in choices)]
    return tuple(sorted(needed, key=lambda choice: (len(choice), sorted(choice))))
