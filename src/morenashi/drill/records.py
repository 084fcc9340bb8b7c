"""Who took part in which drill with which result: one line each in drills.csv, and a certificate."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from morenashi.errors import DrillError
from morenashi.model.words import Words
from morenashi.report.text import cell, visible

FILE = "drills.csv"
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
_HEADER = ("date", "case", "name", "role", "score", "questions", "seconds")
ROLES = {
    "head": Words(ja="経営者", en="head of the organisation"),
    "officer": Words(ja="個人情報の責任者", en="privacy officer"),
    "staff": Words(ja="担当者・社員", en="member of the staff"),
    "it": Words(ja="情報システム担当", en="information systems"),
}


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person's part in one drill. `name` as typed; `score` of `questions`; `seconds` it took."""

    on: date
    case: str
    name: str = field(repr=False)
    role: str
    score: int
    questions: int
    seconds: int


def keep(home: Path, attendance: Attendance) -> None:
    """Adds one line; the file is readable by its owner only."""
    place = home / FILE
    row = (
        attendance.on.isoformat(),
        attendance.case,
        cell(attendance.name),
        attendance.role,
        attendance.score,
        attendance.questions,
        attendance.seconds,
    )
    try:
        handle = os.open(place, _FLAGS, 0o600)
        with os.fdopen(handle, "ab") as stream:
            fresh = stream.tell() == 0 and place.stat().st_size == 0
            rows = [_HEADER, row] if fresh else [row]
            stream.write((b"\xef\xbb\xbf" if fresh else b"") + _csv(rows))
    except OSError as error:
        raise _refused(place, error) from None


def kept(home: Path) -> list[Attendance]:
    """All lines, the oldest first; a line that is no record any more is left out."""
    place = home / FILE
    try:
        text = place.read_text("utf-8-sig")
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise _refused(place, error) from None
    found = []
    for row in csv.DictReader(io.StringIO(text)):
        try:
            found.append(_attendance(row))
        except (KeyError, TypeError, ValueError):
            continue
    return found


def certificate(attendance: Attendance, title: Words, version: str, lang: str) -> str:
    """The 受講記録 as plain text: a note of having taken part, no more."""
    minutes = max(1, round(attendance.seconds / 60))
    role = ROLES.get(attendance.role, Words(ja="―", en="-"))
    said = _CERTIFICATE.filled(
        name=visible(attendance.name),
        role=role,
        on=attendance.on.isoformat(),
        title=title,
        case=attendance.case,
        questions=attendance.questions,
        score=attendance.score,
        minutes=minutes,
        version=version,
    )
    return said.said(lang)


_CERTIFICATE = Words(
    ja="""受講記録

氏名　　: {name}
立場　　: {role}
受講日　: {on}
訓練　　: {title}（{case}）
設問　　: {questions}問中 {score}問正解
所要時間: 約{minutes}分
使用　　: morenashi {version}

上の人が、個人情報の漏えいに備える訓練を受けたことの控えです。
資格や、法令への適合を証明するものではありません。
""",
    en="""Record of having taken part

Name:      {name}
Role:      {role}
Date:      {on}
Drill:     {title} ({case})
Questions: {score} of {questions} right
Duration:  about {minutes} min
Made with: morenashi {version}

This notes that the person took part in a drill on leaks of personal information.
It certifies no qualification and no compliance with any law.
""",
)


def _attendance(row: dict[str, str]) -> Attendance:
    return Attendance(
        on=date.fromisoformat(row["date"]),
        case=row["case"],
        name=row["name"],
        role=row["role"],
        score=int(row["score"]),
        questions=int(row["questions"]),
        seconds=int(row["seconds"]),
    )


def _csv(rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _refused(place: Path, error: Exception) -> DrillError:
    why = getattr(error, "strerror", None) or type(error).__name__
    return DrillError(
        where=str(place),
        why=Words(
            ja=f"受講の記録を読み書きできません（{why}）。",
            en=f"the records of attendance cannot be read or written ({why}).",
        ),
        todo=Words(
            ja="権限と空き容量を確かめてください。", en="Check its permissions and the free space."
        ),
    )
