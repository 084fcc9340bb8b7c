"""Compare: which sentences of which letters change when the case changes, and by which facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from morenashi.model.draft import Draft, Sentence
from morenashi.model.incident import Incident
from morenashi.notice.traced import digest, shown


@dataclass(frozen=True, slots=True)
class FactChange:
    """A place of the case with what stood there and what stands there now, in short."""

    path: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence as it was and as it is; "" where there is none. `facts` say why."""

    before: str
    after: str
    facts: tuple[FactChange, ...]


@dataclass(frozen=True, slots=True)
class DraftChange:
    """What changed in one letter. `draft` is the newer one, or the older where the letter is not needed any more."""

    draft: Draft
    appeared: bool
    gone: bool
    changes: tuple[SentenceChange, ...]


def compared(
    old: Incident, new: Incident, before: Iterable[Draft], after: Iterable[Draft]
) -> tuple[DraftChange, ...]:
    """The letters that differ, in the order of the newer ones; then those that are gone."""
    earlier, later = ({one.key: one for one in drafts} for drafts in (before, after))
    keys = dict.fromkeys((*later, *earlier))
    found = (_compared(old, new, earlier.get(key), later.get(key)) for key in keys)
    return tuple(one for one in found if one.changes)


def stale(draft: Draft, now: Incident) -> tuple[str, ...]:
    """The facts that a draft made earlier was made from and that stand otherwise now; () while it holds."""
    return tuple(path for path, hashed in draft.facts if digest(now, path) != hashed)


def _compared(
    old: Incident, new: Incident, before: Draft | None, after: Draft | None
) -> DraftChange:
    said = [list(one.sentences()) if one else [] for one in (before, after)]
    draft = after or before
    assert draft is not None
    changes = tuple(_changes(old, new, said[0], said[1]))
    return DraftChange(draft, appeared=before is None, gone=after is None, changes=changes)


def _changes(
    old: Incident, new: Incident, before: list[Sentence], after: list[Sentence]
) -> Iterator[SentenceChange]:
    was_said, now_said = ([one.text for one in said] for said in (before, after))
    for what, i, j, k, m in SequenceMatcher(a=was_said, b=now_said, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        for was, now in zip_longest(before[i:j], after[k:m]):
            paths = dict.fromkeys(path for one in (was, now) if one for path in one.rests_on)
            yield SentenceChange(
                was.text if was else "", now.text if now else "", tuple(_facts(old, new, paths))
            )


def _facts(old: Incident, new: Incident, paths: Iterable[str]) -> Iterator[FactChange]:
    for path in paths:
        before, after = shown(old, path), shown(new, path)
        if before != after:
            yield FactChange(path, before, after)
