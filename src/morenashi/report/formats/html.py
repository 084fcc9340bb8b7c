"""One HTML file for people: both languages, no network, fit for paper; all names in it are hostile.

The page may load nothing at all (CSP `default-src 'none'`) and runs one script, known by its hash;
without it everything but the filter works. CSP Level 3, section 2.3.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, BinaryIO

from morenashi.model.finding import Finding, Unread
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words
from morenashi.report.causes import CAUSES, CauseWords
from morenashi.report.html_words import (
    BEYOND,
    LEGEND,
    MORE,
    MORE_UNREAD,
    OTHER_FOLDERS,
    REUSED,
    STEPS,
    VALUES,
    WORDS,
)
from morenashi.report.report import Context, Report
from morenashi.report.summary import (
    FolderSum,
    KindSum,
    by_cause,
    by_folder,
    by_kind,
    duration_words,
    harm_of,
    label_of,
    lines_words,
    place_of,
    shade,
    size_words,
    verdict_words,
    worst_first,
)
from morenashi.report.text import cut, visible

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

OPEN = 100  # findings shown at once
FOLDED = 900  # further ones behind a fold; a browser stays quick with a thousand rows
UNREAD_OPEN, UNREAD_FOLDED = 20, 500
FOLDERS = 14
LONGEST = 200  # letters of a name or header; all of it stands in the JSON
LONGEST_WORDS = 1200


@dataclass(frozen=True, slots=True)
class Fold:
    """A long list in three parts: shown, behind a fold, and only counted."""

    shown: Sequence[Any]
    folded: Sequence[Any]
    beyond: int


@dataclass(frozen=True, slots=True)
class UnreadGroup:
    """What could not be read for one cause."""

    words: CauseWords
    count: int
    places: Fold


def _fold(values: Sequence[Any], shown: int, folded: int) -> Fold:
    rest = max(0, len(values) - shown - folded)
    return Fold(values[:shown], values[shown : shown + folded], rest)


def _say(words: Words) -> Markup:
    """Both languages, of which the style sheet shows one; details of errors may quote a name."""
    from markupsafe import Markup

    return Markup(
        '<span class="ja" lang="ja">{}</span><span class="en" lang="en">{}</span>'
    ).format(cut(visible(words.ja), LONGEST_WORDS), cut(visible(words.en), LONGEST_WORDS))


def _raw(text: str, longest: int = LONGEST) -> Markup:
    """A hostile text: cut, made visible, kept apart from its surroundings, free to break at slashes."""
    from markupsafe import Markup, escape

    shown = escape(cut(visible(text), longest))
    return Markup('<bdi class="raw">{}</bdi>').format(shown.replace("/", Markup("/<wbr>")))


def _split(name: str) -> tuple[str, str]:
    folder, slash, last = name.rpartition("/")
    return folder + slash, last


def _unread_groups(unread: Sequence[Unread]) -> list[UnreadGroup]:
    return [
        UnreadGroup(CAUSES[cause], len(places), _fold(places, UNREAD_OPEN, UNREAD_FOLDED))
        for cause, places in by_cause(unread)
    ]


def _map(result: ScanResult, kinds: Sequence[KindSum]) -> tuple[list[FolderSum], FolderSum | None]:
    """The folders of the heat map, and the sum of those it has no room for."""
    folders = by_folder(result.findings, result.roots)
    rest = folders[FOLDERS:]
    if not rest:
        return folders, None
    counts = {k.kind: sum(folder.counts.get(k.kind, 0) for folder in rest) for k in kinds}
    name = str(len(rest))
    return folders[:FOLDERS], FolderSum(name, counts, max(f.harm for f in rest), 0)


@cache
def _resource(name: str) -> str:
    return files("morenashi.report").joinpath("templates", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        say=_say, raw=_raw, split=_split, n=lambda number: f"{number:,}", harm=harm_of, label=label_of,
        lines=lines_words, shade=shade, place=place_of,
    )  # fmt: skip
    return environment


def _script_hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")


def _values(result: ScanResult, context: Context) -> dict[str, Any]:
    from markupsafe import Markup

    kinds = by_kind(result.findings)
    folders, other_folders = _map(result, kinds)
    findings: list[Finding] = worst_first(result.findings)
    script = _resource("scan.js")
    return {
        "result": result,
        "context": context,
        "lang": "en" if context.lang == "en" else "ja",
        "w": WORDS,
        "legend": LEGEND,
        "steps": STEPS,
        "more": MORE,
        "beyond": BEYOND,
        "more_unread": MORE_UNREAD,
        "other_words": OTHER_FOLDERS,
        "kinds": kinds,
        "number_of_values": VALUES,
        "reused": REUSED,
        "folders": folders,
        "other_folders": other_folders,
        "findings": _fold(findings, OPEN, FOLDED),
        "silenced": _fold(worst_first(result.silenced), OPEN, FOLDED),
        "unread": _unread_groups(result.unread),
        "verdict": verdict_words(result),
        "size": size_words(result.bytes_read),
        "duration": duration_words(result.seconds),
        # Ours, not from outside: the style sheet and the script of this package.
        "style": Markup(_resource("scan.css")),  # noqa: S704
        "script": Markup(script),  # noqa: S704
        "script_hash": _script_hash(script),
    }


def write(result: ScanResult, context: Context, out: BinaryIO) -> None:
    """Writes the page piece by piece."""
    template = _environment().get_template("scan.html.j2")
    for piece in template.generate(_values(result, context)):
        out.write(piece.encode("utf-8"))


report = Report(
    name="html",
    label=Words(ja="HTML(閲覧・印刷用)", en="HTML, to read and print"),
    suffix=".html",
    write=write,
)
