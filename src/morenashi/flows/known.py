"""What an installation knows of addresses: its directory, and its lists expanded from exports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from morenashi.model.directory import Directory, Problem
from morenashi.model.mailing_list import Lists
from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Known:
    """Directory and lists as far as they could be read, and what could not be."""

    directory: Directory = field(default_factory=Directory)
    lists: Lists = field(default_factory=Lists)
    problems: tuple[Words, ...] = ()


def known(directory: Path | None, lists: Sequence[Path], domains: Iterable[str] = ()) -> Known:
    """Reads both; `domains` are our own beside those the employees write from."""
    own = frozenset(domain.lower() for domain in domains)
    found = Directory(domains=own)
    if directory is not None:
        from morenashi.sources.directory import read_directory

        found = read_directory(directory, domains=own)
    expanded, problems = Lists(domains=found.domains), tuple[Problem, ...]()
    if lists:
        from morenashi.flows.lists import lists_from

        expanded, problems = lists_from(lists, directory=found)
    told = tuple(said(problem) for problem in (*found.problems, *problems))
    return Known(found, expanded, told)


def said(problem: Problem) -> Words:
    """For instance employees.csv の12行目: …"""
    return Words(
        ja=f"{problem.file}{f' の{problem.line}行目' if problem.line else ''}: {problem.why.ja}",
        en=f"{problem.file}{f', line {problem.line}' if problem.line else ''}: {problem.why.en}",
    )
