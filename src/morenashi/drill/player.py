"""Plays a case act by act and compares what was seen with what must be shown; prints nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from morenashi.drill.act import Act, Seen
from morenashi.drill.case import Case, Scene
from morenashi.drill.verbs import act_of
from morenashi.errors import DrillError, MorenashiError
from morenashi.model.words import Words

_AT_LEAST = "_at_least"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing an act must show: what was wanted, what was got, and whether that is enough."""

    what: str
    wanted: Any
    got: Any
    holds: bool


@dataclass(frozen=True, slots=True)
class Begins:
    """An act is about to be played; `number` counts from 1."""

    number: int
    scene: Scene


@dataclass(frozen=True, slots=True)
class Ends:
    """An act is over. `seen` is None where its part does not exist yet; `error` what went wrong."""

    number: int
    scene: Scene
    seen: Seen | None = None
    checks: tuple[Check, ...] = ()
    error: MorenashiError | None = None

    @property
    def holds(self) -> bool:
        """Whether it shows all it must; an act without a part has nothing to show."""
        return self.error is None and all(check.holds for check in self.checks)


def play(case: Case, folder: Path) -> Iterator[Begins | Ends]:
    """Plays every act in its order; the case's data must have been made in `folder`."""
    for number, scene in enumerate(case.scenes, 1):
        yield Begins(number, scene)
        act = act_of(scene.verb)
        yield Ends(number, scene) if act is None else _played(number, scene, act, folder)


def prepare(folder: Path) -> Path:
    """The folder for a case's data: new or empty, so that nothing of anybody's is touched."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise DrillError(
            where=str(folder),
            why=Words(
                ja="すでに何かがあります。訓練は、ほかのファイルに触れません。",
                en="is in use; a drill touches nothing that is not its own.",
            ),
            todo=Words(
                ja="まだないフォルダーか、空のフォルダーを指定してください。",
                en="Name a folder that is empty or does not exist yet.",
            ),
        )
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise DrillError(
            where=str(folder),
            why=Words(
                ja=f"フォルダーを作れません（{error.strerror}）。",
                en=f"cannot be made ({error.strerror}).",
            ),
            todo=Words(
                ja="書き込める場所を指定してください。", en="Name a place that can be written to."
            ),
        ) from None
    return folder


def _played(number: int, scene: Scene, act: Act, folder: Path) -> Ends:
    try:
        seen = act.play(folder, scene.given)
    except MorenashiError as error:
        return Ends(number, scene, error=error)
    return Ends(number, scene, seen, compare(scene.must, seen.facts))


def compare(must: Mapping[str, Any], facts: Mapping[str, Any]) -> tuple[Check, ...]:
    """Each wanted fact beside what was seen.

    A wanted list must be contained, a wanted table agree in the names it has, `..._at_least` be
    reached; all else must be equal. A fact nobody saw is None and never enough.
    """
    checks = []
    for what, wanted in must.items():
        got = facts.get(what.removesuffix(_AT_LEAST))
        checks.append(Check(what, wanted, got, got is not None and _enough(what, wanted, got)))
    return tuple(checks)


def _enough(what: str, wanted: Any, got: Any) -> bool:
    if what.endswith(_AT_LEAST):
        return bool(got >= wanted)
    if isinstance(wanted, list):
        return set(wanted) <= set(got)
    if isinstance(wanted, dict):
        return all(got.get(name) == value for name, value in wanted.items())
    return bool(wanted == got)
