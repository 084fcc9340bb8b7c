"""Reads and writes the file of one case (TOML): the exchange format, and the input of commands that keep nothing."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from itertools import islice
from pathlib import Path

from morenashi.errors import CaseError, reason_of
from morenashi.model.incident import Incident
from morenashi.model.plain import Wrong, plain, structured
from morenashi.model.words import Words
from morenashi.sources.toml_lines import line_of, lines_of
from morenashi.sources.toml_slips import slips
from morenashi.sources.toml_text import toml_text
from morenashi.values.decode import decode

MOST_SLIPS = 20  # lines that are no TOML; more are shown after these are mended
LARGEST = 20_000_000  # bytes; no case is as large, a database given by mistake is

_COMMENTS = (
    "漏えい等の事案のファイル（morenashi）。個人名などが入ることがあります。取扱いに注意してください。",
    "The file of one incident (morenashi). It may hold personal information.",
)
_SAYING = re.compile(r" \((?:at line (\d+), column (\d+)|at end of document)\)$")
_SIMPLE_KEY = re.compile(r"[A-Za-z0-9_-]{1,40}")


def read_case_file(path: Path) -> Incident:
    """The incident in the file. CaseError with all problems, each with its line and what to do."""
    return parse_case(case_text(path), where=str(path))


def case_text(path: Path) -> str:
    """The text of a file, whatever its encoding. CaseError where it cannot be read as one."""
    try:
        if path.stat().st_size > LARGEST:
            raise _unreadable(
                path, "事案のファイルとしては大きすぎます。", "is too large for a case file."
            )
        read = decode(path.read_bytes())
    except OSError as error:
        reason = reason_of(error)
        raise _unreadable(
            path, f"開けません（{reason.ja}）。", f"cannot be opened ({reason.en})."
        ) from None
    if read.replaced:
        raise _unreadable(
            path,
            f"読み取れない文字が{read.replaced}か所あります。",
            f"{read.replaced} places cannot be read as text.",
        )
    return read.text.removeprefix("\ufeff")


def parse_case(text: str, *, where: str) -> Incident:
    """The incident in a text that was read from `where`. CaseError as `read_case_file`."""
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a ValueError also for a number of 5,000 digits
        raise _no_toml(error, text, where) from None
    problems: list[Wrong] = []
    incident = structured(Incident, data, problems)
    if incident is None:
        raise refused(problems, text, where=where)
    return incident


def write_case_file(incident: Incident) -> str:
    """The text of a file that `read_case_file` reads to the same incident."""
    return toml_text(plain(incident), comments=_COMMENTS)


def refused(problems: list[Wrong], text: str, *, where: str) -> CaseError:
    """An error that names each problem with its line in the `text` of the file."""
    found = placed(problems, text)
    return CaseError(
        where=where,
        why=Words(
            ja=f"事案のファイルに、直すところが{len(found)}か所あります。",
            en=f"{len(found)} thing{'s' if len(found) > 1 else ''} in the case file must be mended.",
        ),
        todo=Words(
            ja="下の行を直して、もう一度実行してください。項目の意味は `morenashi respond new` で作る様式に書いてあります。",
            en="Mend the lines below and try again. The form of `morenashi respond new` says what each line means.",
        ),
        problems=found,
    )


def placed(problems: list[Wrong], text: str) -> tuple[Wrong, ...]:
    """The problems with their lines in the `text` of the file, in its order."""
    lines = lines_of(text)
    found = (
        replace(one, where=_shown(one.where), line=line_of(one.where, lines)) for one in problems
    )
    return tuple(sorted(found, key=lambda one: one.line))


def _shown(path: str) -> str:
    """The path without keys that somebody may have taken for a place to write a name."""
    keys = re.split(r"(\.|\[\d+\])", path)
    return "".join(
        key if not key or key == "." or key[0] == "[" or _SIMPLE_KEY.fullmatch(key) else "?"
        for key in keys
    )


def _unreadable(path: Path, ja: str, en: str) -> CaseError:
    return CaseError(
        where=str(path),
        why=Words(ja=ja, en=en),
        todo=Words(
            ja="事案のTOMLファイル（UTF-8 か Shift_JIS）を指定してください。",
            en="Name the TOML file of a case (UTF-8 or Shift_JIS).",
        ),
    )


def _no_toml(error: Exception, text: str, where: str) -> CaseError:
    """Says where the text stops being TOML, and every line on which its writer slipped.

    What stands there is not quoted: it may be a name.
    """
    saying = _SAYING.search(str(error))
    line = int(saying[1] or 0) if saying else 0
    column = int(saying[2] or 0) if saying else 0
    slipped = tuple(
        Wrong(key, how, line=number) for number, key, how in islice(slips(text), MOST_SLIPS)
    )
    if slipped:
        count = len(slipped)
        return CaseError(
            where=f"{where}:{slipped[0].line}",
            why=Words(
                ja=f"書き方を直す行が{count}行あります。",
                en=f"{count} line{'s' if count > 1 else ''} cannot be read as written.",
            ),
            todo=Words(
                ja="メモ帳などで開き、下の行を直してから、もう一度実行してください。",
                en="Open it in an editor, mend the lines below, and try again.",
            ),
            problems=slipped,
        )
    at_ja = f"{line}行目の{column}文字目" if line else "ファイルの終わりのあたり"
    at_en = f"line {line}, column {column}" if line else "the end of the file"
    ja, en = _REASONS["Cannot" if str(error).startswith("Cannot") else ""]
    return CaseError(
        where=f"{where}:{line}" if line else where,
        why=Words(
            ja=f"{at_ja}で、TOMLとして読めなくなります。",
            en=f"cannot be read as TOML at {at_en}.",
        ),
        todo=Words(ja=ja, en=en),
    )


_REASONS = {
    "Cannot": (
        "同じ項目か同じ見出しが二度書かれています。一つにまとめてください。",
        "The same key or table stands there twice: make it one.",
    ),
    "": (
        '文字列が半角の引用符（"）で囲まれているか、「＝」「，」「［」が全角になっていないか、'
        'その行と上の行を確かめてください。長い文は三つの引用符（"""）で囲みます。',
        'Check that line and the one above: texts stand between straight quotes ("), long ones '
        'between three ("""), and =, comma and brackets must not be full-width.',
    ),
}
