"""The states of a case's incident: its first facts, then what became known, one state for each day."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from morenashi.errors import DrillError
from morenashi.model.incident import Incident
from morenashi.model.plain import Wrong, structured
from morenashi.model.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class State:
    """What was known of the incident on a day; `told` says what was new, nothing for the first state."""

    on: date
    told: Words
    incident: Incident


# Where a case's incident lies, one file for each state, and the notice that was criticised.
INCIDENTS, CRITICISED = "事案", "批判された文面.txt"


def write_states(name: str, folder: Path) -> None:
    """The states of a case as case files below `folder`, with the criticised notice; nothing if it has none."""
    from morenashi.sources.case_file import write_case_file

    found = states(name)
    if not found:
        return
    place = folder / INCIDENTS
    place.mkdir(parents=True, exist_ok=True)
    for state in found:
        (place / f"{state.on}.toml").write_text(write_case_file(state.incident), "utf-8")
    notice = _folder(name).joinpath("criticised.md").read_text("utf-8")
    (place / CRITICISED).write_text(notice, "utf-8")


@cache
def states(name: str) -> tuple[State, ...]:
    """All states of a case in their order; empty where it has no incident."""
    folder = _folder(name)
    if not folder.joinpath("incident.toml").is_file():
        return ()
    told = tomllib.loads(folder.joinpath("incident.toml").read_text("utf-8"))
    found = [_state(name, told, NOTHING)]
    later = folder.joinpath("later.toml")
    steps = tomllib.loads(later.read_text("utf-8"))["then"] if later.is_file() else []
    for step in steps:
        told = changed(told, step)
        found.append(_state(name, told, Words(ja=step["told"]["ja"], en=step["told"]["en"])))
    return tuple(found)


def _folder(name: str) -> Traversable:
    return files(__package__).joinpath("cases", name.replace("-", "_"))


def changed(told: Mapping[str, Any], step: Mapping[str, Any]) -> dict[str, Any]:
    """The facts after a step: `change` replaces, key by key; `add` appends to lists.

    In a list whose tables have a `key`, a table changes the one of the same key.
    """
    after = deepcopy(dict(told))
    _merge(after, step.get("change", {}))
    for key, more in step.get("add", {}).items():
        after[key] = [*after.get(key, []), *more]
    return after


def _merge(told: dict[str, Any], change: Mapping[str, Any]) -> None:
    for key, value in change.items():
        before = told.get(key)
        if isinstance(value, Mapping) and isinstance(before, dict):
            _merge(before, value)
        elif (
            isinstance(value, list)
            and isinstance(before, list)
            and _keyed(value)
            and _keyed(before)
        ):
            told[key] = _merged_lists(before, value)
        else:
            told[key] = value


def _keyed(told: list[Any]) -> bool:
    return bool(told) and all(isinstance(one, Mapping) and "key" in one for one in told)


def _merged_lists(before: list[dict[str, Any]], value: list[Mapping[str, Any]]) -> list[Any]:
    changes = {one["key"]: one for one in value}
    for one in before:
        _merge(one, changes.pop(one["key"], {}))
    return [*before, *changes.values()]


def _state(name: str, told: Mapping[str, Any], new: Words) -> State:
    problems: list[Wrong] = []
    incident = structured(Incident, told, problems)
    if incident is None or incident.as_of is None:
        first = (
            problems[0] if problems else Wrong("as_of", Words(ja="ありません。", en="is missing."))
        )
        raise DrillError(
            where=f"cases/{name}: {first.where}",
            why=first.why,
            todo=Words(ja="事案のファイルを直してください。", en="Mend the file of the incident."),
        )
    return State(incident.as_of, new, incident)
