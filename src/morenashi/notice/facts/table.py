"""All that a letter may name: facts, conditions and lists."""

from __future__ import annotations

from functools import cache

from morenashi.errors import NoticeError
from morenashi.model.words import Words
from morenashi.notice.facts import advised, after, changes, items, story, whole
from morenashi.notice.facts.shape import Fact, Flag, Rows
from morenashi.notice.scene import Scene

_ROOMS = (whole, items, story, after, advised, changes)


@cache
def facts() -> dict[str, Fact]:
    """Every fact by its name."""
    return {name: fact for room in _ROOMS for name, fact in getattr(room, "FACTS", {}).items()}


@cache
def flags() -> dict[str, Flag]:
    """Every condition by its name."""
    return {name: flag for room in _ROOMS for name, flag in getattr(room, "FLAGS", {}).items()}


@cache
def rows() -> dict[str, Rows]:
    """Every list by its name."""
    return {name: one for room in _ROOMS for name, one in getattr(room, "ROWS", {}).items()}


def holds(scene: Scene, conditions: tuple[str, ...]) -> bool:
    """Whether all conditions hold; `!late` holds where `late` does not. Raises NoticeError for an unknown one."""
    answers = [_flag(name.removeprefix("!"))(scene) != name.startswith("!") for name in conditions]
    return all(answers)


def _flag(name: str) -> Flag:
    try:
        return flags()[name]
    except KeyError:
        raise NoticeError(
            where=name,
            why=Words(
                ja="文案の条件の名前が分かりません。", en="is no known condition of a letter."
            ),
            todo=Words(
                ja="facts フォルダーの FLAGS にある名前を使ってください。",
                en="Use a name that stands in FLAGS of the folder facts.",
            ),
        ) from None
