"""Who is concerned: lists of people and a case become persons, ways to reach each, and questions for a human."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from morenashi.affected import canaries, decisions, funnel, keys, likely, ways
from morenashi.errors import AffectedError
from morenashi.model.directory import Problem
from morenashi.model.incident import Incident
from morenashi.model.person import PeopleResult, Person, PersonRow, Proposal, Reached
from morenashi.model.words import Words
from morenashi.report import people_summary, proposals, send_lists
from morenashi.sources.people_decisions import read_decisions
from morenashi.sources.people_list import Groups, read_people

_UNSAFE = re.compile(r"[^\w-]+")
_NO_GROUP = "unknown"
_CANARIES = Groups({}, {}, "canaries", fixed=True)
Document = tuple[Path, Callable[[BinaryIO], None]]


def people_of(
    incident: Incident,
    lists: Sequence[Path],
    *,
    group: str = "",
    decided: Path | None = None,
    canary_list: Path | None = None,
) -> PeopleResult:
    """All people of the lists for this incident.

    `group` is the group of rows that name none; with one group in the case it is that. `decided` is a
    file of proposals as it came back, `canary_list` a list of canary persons. AffectedError where a
    file cannot be opened, or the case has no such group.
    """
    groups = _groups(incident, group)
    read = [read_people(path, number=at, groups=groups) for at, path in enumerate(lists, 1)]
    written = [row for one in read for row in one.rows]
    problems = [problem for one in read for problem in one.problems]
    on_lines = {(row.place.file, row.place.line) for row in written}
    lost = sum(bool(one.line) and (one.file, one.line) not in on_lines for one in problems)
    whole = all(one.line for one in problems)
    rows, left_out = _real(written, canary_list, problems)
    owners = {one.key: one.owner for one in incident.groups}
    settled = _settled(keys.merged(rows, owners=owners), decided, problems)
    found = likely.likely(settled.people, owners=owners, decided=settled.apart)
    on_lists = funnel.listed(
        settled.people, proposed=_fewer(found.proposals), unread=lost if whole else None
    )
    return PeopleResult(
        case=incident.key,
        labels={one.key: one.label for one in incident.groups},
        people=settled.people,
        reached=ways.reached(settled.people, {one.key: one.channels for one in incident.groups}),
        proposals=found.proposals,
        funnel=funnel.funnel(incident, settled.people, on_lists),
        rows=len(rows),
        canaries=left_out,
        households=found.households,
        decided=settled.used,
        skipped=found.skipped,
        columns=tuple(columns for one in read for columns in one.columns),
        problems=tuple(problems),
    )


def _groups(incident: Incident, group: str) -> Groups:
    """The groups of the case; AffectedError for a group it does not have."""
    labels = {one.key: one.label.ja for one in incident.groups}
    if group and group not in labels:
        raise AffectedError(
            where=group,
            why=Words(ja="事案にそのグループはありません。", en="is no group of the case."),
            todo=Words(
                ja=f"次から選んでください: {', '.join(labels)}",
                en=f"Choose one of: {', '.join(labels)}",
            ),
        )
    first = [one.key for one in incident.groups if not one.within]
    third = {one.within: one.key for one in incident.groups if one.within}
    return Groups(labels, third, group or (first[0] if len(first) == 1 else ""))


def _real(
    rows: Sequence[PersonRow], canary_list: Path | None, problems: list[Problem]
) -> tuple[list[PersonRow], int]:
    """The rows of real people, and how many were left out; a canary that was not read may be among them."""
    key = secrets.token_bytes(32)
    known: set[str] = set()
    if canary_list is not None:
        read = read_people(canary_list, number=0, groups=_CANARIES)
        known.update(*(canaries.fingerprints(row, key) for row in read.rows))
        problems += read.problems
    return canaries.without_canaries(rows, known, key=key)


def _settled(
    people: Sequence[Person], decided: Path | None, problems: list[Problem]
) -> decisions.Decided:
    """The people with the officer's decisions applied; what could not be used joins the problems."""
    if decided is None:
        return decisions.Decided(tuple(people))
    answers, unread = read_decisions(decided)
    settled = decisions.applied(people, answers)
    problems += unread
    problems += [Problem(decided.name, line, why) for line, why in settled.refused]
    return settled


def _fewer(found: Sequence[Proposal]) -> int:
    """How many persons fewer there are if every proposal is right."""
    above: dict[str, str] = {}

    def top(key: str) -> str:
        while (higher := above.setdefault(key, key)) != key:
            key = higher
        return key

    fewer = 0
    for one in found:
        a, b = top(one.one.key), top(one.other.key)
        if a != b:
            above[a] = b
            fewer += 1
    return fewer


def documents(result: PeopleResult, *, lang: str) -> Iterator[Document]:
    """Every file to write, by its path below the folder: lists by group and way, then the proposals."""
    used: set[str] = set()
    for key, reached in result.groups():
        folder = _folder(key, used)
        for send, people in send_lists.by_channel(reached):
            yield Path(folder, send.file), partial(_write_list, send, people, lang)
    if result.proposals:
        yield Path("proposals.xlsx"), partial(_write_proposals, result.proposals, lang)
    for name, suffix in (("text", ".txt"), ("json", ".json")):
        yield Path(f"summary{suffix}"), partial(write_summary, result, name, lang=lang)


def _folder(key: str, used: set[str]) -> str:
    """A name for a folder from the key of a group, no two alike."""
    plain = _UNSAFE.sub("-", key).strip("-")[:60] or _NO_GROUP
    name, number = plain, 1
    while name.lower() in used:
        number += 1
        name = f"{plain}-{number}"
    used.add(name.lower())
    return name


def _write_list(
    send: send_lists.SendList, people: Sequence[Reached], lang: str, out: BinaryIO
) -> None:
    send_lists.write(send, people, out, lang=lang)


def _write_proposals(found: Sequence[Proposal], lang: str, out: BinaryIO) -> None:
    proposals.write(found, out, lang=lang)


def write_summary(
    result: PeopleResult, name: str, out: BinaryIO, *, lang: str, width: int = 80
) -> None:
    """Writes the summary as `text` or `json`; it holds no personal value."""
    people_summary.write(result, name, out, lang=lang, width=width)
