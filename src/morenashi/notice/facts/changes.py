"""Facts: what an earlier state of the case said otherwise: for corrections, in both directions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from morenashi.model.count import Count
from morenashi.model.draft import LetterLang
from morenashi.model.group import Group
from morenashi.model.incident import Incident
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.words import NOTHING, Words
from morenashi.notice.facts.items import label_of, worst_first
from morenashi.notice.facts.shape import Flag, Rows, Told
from morenashi.notice.scene import Scene


class Direction(Enum):
    """Which way a statement was wrong."""

    FOUND = "found"  # it leaked, and was not told
    WRONGLY_TOLD = "wrongly_told"  # it was told, and did not leak
    NUMBER = "number"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that stood otherwise. `path` is its place in the case as it is now."""

    direction: Direction
    path: str
    group: str = ""
    item: str = ""
    before: Words = NOTHING
    after: Words = NOTHING


def changes(before: Incident | None, now: Incident, group: str = "") -> list[Change]:
    """What changed for people: items found or cleared, numbers, groups; of one group, or of all."""
    if before is None:
        return []
    earlier = {one.key: one for one in before.groups}
    found: list[Change] = []
    for one in now.groups:
        if not group or one.key == group:
            found += _of_group(earlier.get(one.key), one)
    for name in ("exposed", "accessed", "affected"):
        old, new = getattr(before.totals, name), getattr(now.totals, name)
        if not group and _said(old) != _said(new):
            found.append(_number(f"totals.{name}", "", old, new))
    return found


def _of_group(old: Group | None, new: Group) -> Iterator[Change]:
    told = {one.item for one in old.concerned} if old else set()
    leaked = {one.item for one in new.concerned}
    for one in worst_first(new.items):
        path = f"groups[{new.key}].items[{one.item}].outcome"
        if one.item in leaked - told:
            yield Change(Direction.FOUND, path, new.key, one.item)
        elif one.item in told - leaked:
            yield Change(Direction.WRONGLY_TOLD, path, new.key, one.item)
    for item in sorted(told - {one.item for one in new.items}):
        yield Change(Direction.WRONGLY_TOLD, f"groups[{new.key}].items[*]", new.key, item)
    for name in ("persons", "accessed"):
        before, after = getattr(old, name, None), getattr(new, name)
        if old is not None and _said(before) != _said(after):
            yield _number(f"groups[{new.key}].{name}", new.key, before, after)


def _number(path: str, group: str, old: Count | None, new: Count | None) -> Change:
    return Change(Direction.NUMBER, path, group, before=_words(old), after=_words(new))


def _said(count: Count | None) -> str:
    return _words(count).ja


def _words(count: Count | None) -> Words:
    if count is None:
        return Words(ja="不明", en="unknown")
    return Words(ja=count.said("ja"), en=count.said("en"))


def _changes(scene: Scene, direction: Direction) -> list[Change]:
    key = scene.group.key if scene.group else ""
    return [one for one in changes(scene.before, scene.raw, key) if one.direction is direction]


def _tell(scene: Scene, change: Change) -> Mapping[str, Told]:
    scene.trace.note(change.path)
    group = next((one for one in scene.raw.groups if one.key == change.group), None)
    label = scene.say(group.label) if group and scene.group is None else None
    if change.item:
        what = label_of(scene, change.item)
    else:
        what = _NUMBERS[change.path.rsplit(".", 1)[1]].said(scene.lang.words)
    if label:
        what = f"{label}: {what}" if scene.lang is LetterLang.EN else f"{label}：{what}"
    return {
        "changed": what,
        "changed_before": change.before.said(scene.lang.words) or None,
        "changed_after": change.after.said(scene.lang.words) or None,
    }


_NUMBERS = {
    "persons": Words(ja="対象の人数", en="persons concerned"),
    "exposed": Words(ja="見られる状態だった人数", en="persons exposed"),
    "accessed": Words(ja="実際に見られた人数", en="persons accessed"),
    "affected": Words(ja="漏えいが確かな人数", en="persons affected"),
}
_LABELS = {
    "changed": Words(ja="訂正する項目", en="what is corrected"),
    "changed_before": Words(ja="訂正前", en="before"),
    "changed_after": Words(ja="訂正後", en="after"),
}


def _rows(direction: Direction) -> Rows:
    return Rows(lambda scene: _changes(scene, direction), _tell, _LABELS)


def _cleared(scene: Scene) -> bool:
    """Whether the person was told of a leak, and nothing of theirs leaked after all."""
    return bool(_changes(scene, Direction.WRONGLY_TOLD)) and (
        scene.group is not None and not any(one.item in BY_KEY for one in scene.group.concerned)
    )


FLAGS: dict[str, Flag] = {
    "newly_found": lambda s: bool(_changes(s, Direction.FOUND)),
    "wrongly_told": lambda s: bool(_changes(s, Direction.WRONGLY_TOLD)),
    "numbers_changed": lambda s: bool(_changes(s, Direction.NUMBER)),
    "cleared": _cleared,
    "group": lambda s: s.group is not None,
}

ROWS: dict[str, Rows] = {
    "newly_found": _rows(Direction.FOUND),
    "wrongly_told": _rows(Direction.WRONGLY_TOLD),
    "numbers_changed": _rows(Direction.NUMBER),
}
