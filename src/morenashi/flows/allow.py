"""Allow-list: findings somebody has looked at and accepts, with a reason and a last day.

What it silences is kept apart and counted, never hidden; an entry past its day silences nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from morenashi.errors import AllowListError
from morenashi.model.finding import Finding
from morenashi.model.items_of_data import KIND_INDEX
from morenashi.model.words import Words

ANY_KIND = "*"


@dataclass(frozen=True, slots=True)
class Allowed:
    """One accepted thing: findings of `kind` ("*": any) at names that fit the glob `path`."""

    path: str
    kind: str
    reason: str
    expires: date

    def fits(self, finding: Finding) -> bool:
        """Whether the finding is what was accepted; its day is not looked at."""
        return self.kind in (ANY_KIND, finding.kind) and bool(
            _pattern(self.path).fullmatch(finding.name.replace("\\", "/"))
        )


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    path: str = Field(min_length=1)
    kind: str
    reason: str = Field(min_length=1)
    expires: date

    @field_validator("kind")
    @classmethod
    def _known(cls, kind: str) -> str:
        if kind != ANY_KIND and kind not in KIND_INDEX:
            raise ValueError(f'must be one of {", ".join(KIND_INDEX)} or "*"')
        return kind


def load_allowed(path: Path) -> tuple[Allowed, ...]:
    """Reads an allow-list: a TOML file of [[allow]] tables with path, kind, reason and expires."""
    try:
        values: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        why = error.strerror or "?" if isinstance(error, OSError) else str(error)
        raise _refused(str(path), why) from None
    entries = values.pop("allow", [])
    if values or not isinstance(entries, list):
        raise _refused(str(path), f"[[allow]] expected, found {', '.join(values) or 'allow'}")
    return tuple(_read(entry, number, path) for number, entry in enumerate(entries, 1))


def _read(entry: object, number: int, path: Path) -> Allowed:
    try:
        read = _Entry.model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise _refused(f"{path}: [[allow]] {number}", f"{key}: {first['msg']}") from None
    return Allowed(read.path, read.kind, read.reason, read.expires)


def expired(allowed: Iterable[Allowed], today: date) -> tuple[Allowed, ...]:
    """The entries whose last day has passed."""
    return tuple(entry for entry in allowed if entry.expires < today)


def sort_out(
    findings: Iterable[Finding], allowed: Sequence[Allowed], today: date
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that stand, and those that are silenced."""
    in_force = [entry for entry in allowed if entry.expires >= today]
    standing: list[Finding] = []
    silenced: list[Finding] = []
    for finding in findings:
        quiet = any(entry.fits(finding) for entry in in_force)
        (silenced if quiet else standing).append(finding)
    return tuple(standing), tuple(silenced)


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    """`*` and `?` stay within a folder, `**` goes through folders; all else is literal."""
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", glob.replace("\\", "/"))
    meaning = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meaning.get(piece, re.escape(piece)) for piece in pieces), re.DOTALL)


def _refused(where: str, why: str) -> AllowListError:
    return AllowListError(
        where=where,
        why=Words(ja=f"許可リストを読み取れません（{why}）。", en=f"not an allow-list: {why}."),
        todo=Words(
            ja="[[allow]] ごとに path, kind, reason, expires（例: 2027-03-31）を書いてください。",
            en="Each [[allow]] needs path, kind, reason and expires, such as 2027-03-31.",
        ),
    )
