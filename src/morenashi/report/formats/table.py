"""The table for terminals: worst first, no lines or boxes, no letter that could act on the terminal.

Boxes are left out because their letters are two columns wide on some Japanese consoles and one on
others. The fold mark is three full stops for the same reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from morenashi.model.finding import Finding
from morenashi.model.scan import ScanResult
from morenashi.model.words import Words
from morenashi.report.causes import CAUSES
from morenashi.report.columns import folded, wrapped
from morenashi.report.report import Context, Report
from morenashi.report.summary import (
    by_cause,
    duration_words,
    harm_of,
    label_of,
    lines_words,
    people_words,
    size_words,
    verdict_words,
    worst_first,
)
from morenashi.report.text import visible

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

SHOWN = 40  # a terminal shows no more at once than a person reads
SHOWN_UNREAD = 3
NARROWEST, WIDEST = 76, 160

HARM = Words(ja="重さ", en="harm")
KIND = Words(ja="種類", en="kind")
COUNT = Words(ja="件数", en="count")
PLACE = Words(ja="場所", en="place")
SAMPLE = Words(ja="伏せた例", en="masked samples")
MORE = Words(
    ja="ほかに{n}か所あります。すべて見るには --format html、csv、json のいずれかを使ってください。",
    en="{n} more places. Use --format html, csv or json to see all of them.",
)
BUSINESS = Words(ja="うち組織のもの{n}", en="{n} of organisations")
STYLES = {5: "bold red", 4: "red", 3: "yellow"}


def _within(finding: Finding, width: int, lang: str) -> str:
    """Where inside its file or part: the column, then the lines."""
    lines = lines_words(finding).said(lang)
    if finding.business:
        lines += f" ({BUSINESS.filled(n=f'{finding.business:,}').said(lang)})"
    if finding.column is None:
        return lines
    shape = Words(ja="「{name}」列", en='column "{name}"').said(lang)
    column = shape.format(name=folded(visible(finding.column), width - 9))
    one = f"{column} {lines}"
    return one if folded(one, width) == one else f"{column}\n{lines}"


def _groups(findings: list[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """By file and part; the one with the worst finding comes first."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.url, finding.part), []).append(finding)
    return groups


def _title(finding: Finding, width: int) -> str:
    name = f"{finding.name} > {finding.part}" if finding.part else finding.name
    return folded(visible(name), width)


def _rows(findings: list[Finding], width: int, lang: str, *, head: bool) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), show_header=head, pad_edge=False)
    sample_width = max(16, (width - 46) // 2)
    place_width = width - 46 - sample_width
    table.add_column(HARM.said(lang), justify="right", width=4)
    table.add_column(KIND.said(lang), width=22)
    table.add_column(COUNT.said(lang), justify="right", width=10)
    table.add_column(PLACE.said(lang), width=place_width, overflow="fold")
    table.add_column(SAMPLE.said(lang), width=sample_width, overflow="fold")
    for finding in findings:
        harm = harm_of(finding.kind)
        style = STYLES.get(harm, "")
        samples = [folded(visible(sample), sample_width) for sample in finding.samples[:2]]
        table.add_row(
            Text(str(harm), style),
            Text(label_of(finding.kind).said(lang), style),
            Text(f"{finding.count:,}"),
            Text(_within(finding, place_width, lang)),
            Text("\n".join(samples)),
        )
    return table


def _findings(findings: list[Finding], width: int, lang: str) -> list[RenderableType]:
    from rich.text import Text

    parts: list[RenderableType] = [_rows([], width, lang, head=True)]
    for group in _groups(findings).values():
        parts += [Text(_title(group[0], width), "bold"), _rows(group, width, lang, head=False), ""]
    return parts


def _facts(result: ScanResult, lang: str) -> list[str]:
    """The sums below the table."""
    read = Words(
        ja=f"検査したもの  {result.items:,}ファイル、{size_words(result.bytes_read)}、"
        f"{duration_words(result.seconds).ja}",
        en=f"Read          {result.items:,} files, {size_words(result.bytes_read)}, "
        f"{duration_words(result.seconds).en}",
    )
    lines = [read.said(lang)]
    if result.reused:
        again = Words(
            ja=f"              うち{result.reused:,}ファイルは前回から変わっていないため、前回の結果です",
            en=f"              {result.reused:,} of them unchanged, with the results of the last scan",
        )
        lines.append(again.said(lang))
    people = people_words(result)
    lines.append(Words(ja=f"人数          {people.ja}", en=f"People        {people.en}").said(lang))
    if result.silenced:
        count = len(result.silenced)
        silenced = Words(
            ja=f"許可リスト    {count:,}か所は許可リストに載っているため、上の表に含めていません",
            en=f"Allow-list    {count:,} places are on the allow-list and not in the table above",
        )
        lines.append(silenced.said(lang))
    if result.closed:
        closed = Words(
            ja=f"なくなった    前回あった{result.closed:,}ファイルがなくなり、その検出を閉じました",
            en=f"Gone          {result.closed:,} files are gone since the last scan; their findings are closed",
        )
        lines.append(closed.said(lang))
    return lines


def _unread(result: ScanResult, width: int, lang: str) -> list[str]:
    """What could not be read, by cause, each with what to do about it."""
    lines = [
        Words(
            ja=f"検査できなかったもの {len(result.unread):,}件",
            en=f"Not, or not wholly, read: {len(result.unread):,}",
        ).said(lang)
    ]
    for cause, places in by_cause(result.unread):
        words = CAUSES[cause]
        lines.append(f"  {words.label.said(lang)} {len(places):,}")
        for place in places[:SHOWN_UNREAD]:
            name = place.name if not place.part else f"{place.name} > {place.part}"
            what = f" ({folded(visible(place.what.said(lang)), width)})" if place.what else ""
            partly = Words(ja=" (一部は検査済み)", en=" (partly read)").said(lang)
            tail = what + (partly if place.partial else "")
            lines.append(f"    {folded(visible(name), width - 6)}{tail}")
        if len(places) > SHOWN_UNREAD:
            more = f"{len(places) - SHOWN_UNREAD:,}"
            lines.append(Words(ja=f"    ほか{more}件", en=f"    and {more} more").said(lang))
        first, *rest = wrapped(words.advice.said(lang), width - 8)
        lines += [f"    → {first}", *(f"       {line}" for line in rest)]
    return lines


def _document(result: ScanResult, context: Context, width: int) -> list[RenderableType]:
    from rich.text import Text

    lang = "en" if context.lang == "en" else "ja"
    parts: list[RenderableType] = []
    findings = worst_first(result.findings)
    if findings:
        parts += _findings(findings[:SHOWN], width, lang)
        if len(findings) > SHOWN:
            parts += [Text(MORE.filled(n=f"{len(findings) - SHOWN:,}").said(lang)), ""]
    parts.append(Text(verdict_words(result).said(lang), "bold"))
    parts += [Text(line) for line in _facts(result, lang)]
    if context.meaning is not None:
        sentence = visible(context.meaning.sentence.said(lang))
        parts += ["", *map(Text, wrapped(sentence, width - 2))]
    if result.unread:
        parts.append("")
        parts += [Text(line) for line in _unread(result, width, lang)]
    return parts


def _console(context: Context, width: int) -> Console:
    import io

    from rich.console import Console

    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=context.colour,
        color_system="standard" if context.colour else None,
        no_color=not context.colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def write(result: ScanResult, context: Context, out: BinaryIO) -> None:
    """Writes the table in the terminal's own encoding; what it lacks becomes an escape."""
    width = min(max(context.width, NARROWEST), WIDEST)
    console = _console(context, width)
    with console.capture() as captured:
        for part in _document(result, context, width):
            console.print(part)
    lines = (line.rstrip() for line in captured.get().splitlines())
    out.write(("\n".join(lines) + "\n").encode(context.encoding, "backslashreplace"))


report = Report(
    name="table",
    label=Words(ja="表(端末用)", en="table, for terminals"),
    suffix=".txt",
    write=write,
)
