"""What changed between two states of one incident, fact by fact."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from morenashi.model.facts import KEY, Fact, is_record
from morenashi.model.group import Leaked
from morenashi.model.incident import Incident


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """One fact that changed; None where it was not there before, or is not any more.

    `path` names things by their key where they have one, as in `groups[applicants].items[name].outcome`,
    else by their place (from 0) in the new state, of what is gone in the old one.
    """

    path: str
    before: Fact = dataclasses.field(repr=False)
    after: Fact = dataclasses.field(repr=False)


def differences(old: Incident | None, new: Incident) -> tuple[Change, ...]:
    """Every fact in which the two differ, in the order of the fields; of a new case all that is told."""
    return tuple(_of_records(old, new, ""))


def _of_records(old: Any, new: Any, path: str) -> Iterator[Change]:
    """Of two records of one class, or of one and nothing."""
    told, both = False, old is not None and new is not None
    for field in dataclasses.fields(new if new is not None else old):
        where = f"{path}.{field.name}" if path else field.name
        before = getattr(old, field.name) if old is not None else None
        after = getattr(new, field.name) if new is not None else None
        for change in _of_values(before, after, where, field.default):
            if both or not _says_nothing(change, field.default):
                told = True
                yield change
    if not told and not both:  # it is there, and says nothing more
        yield Change(path, None if old is None else True, None if new is None else True)


def _says_nothing(change: Change, default: object) -> bool:
    """Whether a field of something new, or gone, is as it is anyway."""
    told = change.after if change.before is None else change.before
    return not is_record(default) and told == _leaf(default)


def _of_values(before: Any, after: Any, path: str, default: object) -> Iterator[Change]:
    if before == after:
        return
    if is_record(before) or is_record(after):
        if is_record(default) and None in (before, after) and default in (before, after):
            return
        yield from _of_records(before, after, path)
    elif _holds_records(before) or _holds_records(after):
        yield from _of_lists(before or (), after or (), path)
    else:
        yield Change(path, _leaf(before), _leaf(after))


def _holds_records(value: object) -> bool:
    return (
        isinstance(value, tuple)
        and bool(value)
        and not isinstance(value[0], str)
        and (is_record(value[0]) or hasattr(value[0], "ja"))
    )


def _leaf(value: Any) -> Fact:
    """Sets and lists of plain values in one order, as texts."""
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    if isinstance(value, tuple):
        return tuple(one if isinstance(one, str) else one.name.lower() for one in value)
    fact: Fact = value
    return fact


def _of_lists(before: Sequence[Any], after: Sequence[Any], path: str) -> Iterator[Change]:
    keys = [_key(one) for one in before], [_key(one) for one in after]
    if all(key and len(set(several)) == len(several) for several in keys for key in several):
        yield from _by_key(dict(zip(keys[0], before, strict=True)),
                           dict(zip(keys[1], after, strict=True)), path)  # fmt: skip
        return
    for old, new, place in _aligned(before, after):
        where = f"{path}[{place}]"
        if is_record(old) or is_record(new):
            yield from _of_records(old, new, where)
        else:
            yield Change(where, old, new)


def _by_key(before: dict[str, Any], after: dict[str, Any], path: str) -> Iterator[Change]:
    for key in (*before, *(key for key in after if key not in before)):
        old, new = before.get(key), after.get(key)
        if old != new:
            yield from _of_records(old, new, f"{path}[{key}]")
    kept = [key for key in before if key in after], [key for key in after if key in before]
    if kept[0] != kept[1]:
        yield Change(path, tuple(kept[0]), tuple(kept[1]))


def _key(one: object) -> str:
    key = one.item if isinstance(one, Leaked) else getattr(one, "key", "")
    return key if isinstance(key, str) and KEY.fullmatch(key) else ""


def _aligned(before: Sequence[Any], after: Sequence[Any]) -> Iterator[tuple[Any, Any, int]]:
    """Pairs that differ, and what is only on one side (None on the other), each with its place."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone = list(range(i1, i2))
        for place in range(j1, j2):
            like = max(gone, key=lambda i: _alike(before[i], after[place]), default=None)
            if like is not None and _alike(before[like], after[place]):
                gone.remove(like)
                yield before[like], after[place], place
            else:
                yield None, after[place], place
        for place in gone:
            yield before[place], None, place


def _alike(one: Any, other: Any) -> int:
    """In how many facts two records agree that are not as they are anyway."""
    if not is_record(one) or type(one) is not type(other):
        return 0
    return sum(
        getattr(one, field.name) == getattr(other, field.name) != field.default
        for field in dataclasses.fields(one)
    )
