"""The audit of mailing lists for terminals: the finding in the first sentence, then the lists, worst first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from morenashi.model.list_audit import AuditedList, Concern, ListAudit, Remark, Seat
from morenashi.model.words import Words
from morenashi.report.columns import folded, wrapped
from morenashi.report.list_report import ListReport
from morenashi.report.list_summary import KINDS, by_sort, counted_kinds, moment, newcomers, sentence
from morenashi.report.report import Context
from morenashi.report.text import visible

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

NARROWEST, WIDEST = 76, 120
SHOWN_LISTS, SHOWN_SEATS, SHOWN_REMARKS, SHOWN_CHANGES, SHOWN_PROBLEMS = 30, 12, 4, 20, 10
STYLES = {Concern.ALARM: "bold red", Concern.LOOK: "yellow", Concern.OK: ""}

_NEW = Words(ja="新しい", en="new")
_MORE_SEATS = Words(ja="ほかに{n}件", en="{n} more")
_MORE_LISTS = Words(
    ja="ほかに{n}個のリストがあります。すべて見るには --format csv か json を使ってください。",
    en="{n} more lists. Use --format csv or json to see all of them.",
)
_WHAT_TO_DO = Words(ja="どうすればよいか", en="What to do")
_TIMES = Words(ja="{sort} {n}件", en="{sort}: {n}")
_CHANGES = Words(ja="前回（{when}）からの変化", en="Changes since {when}")
_NO_CHANGES = Words(
    ja="前回（{when}）から、メンバーは変わっていません。", en="No member has changed since {when}."
)
_MORE_CHANGES = Words(ja="ほかに{n}件の変化", en="{n} more changes")
_GONE_LIST = Words(ja="リストがなくなりました", en="the list is gone")
_NEW_LIST = Words(ja="新しいリストです（宛先{n}件）", en="a new list of {n}")
_PROBLEMS = Words(ja="読み取りの問題 {n}件", en="Problems in reading: {n}")
_LINE = Words(ja="{file} {line}行目", en="{file}, line {line}")
_KEPT = Words(
    ja="今のリストの中身（アドレスを含みます）を {folder} に残しました。次回は、ここからの変化を示します。",
    en="The lists as they are now, addresses included, were kept in {folder}. Next time the changes are shown.",
)


def _head(one: AuditedList, width: int, lang: str) -> Text:
    """The list's address, what it is, how many members, and where it was read."""
    from rich.cells import cell_len
    from rich.text import Text

    many = len(one.seats)
    told = Words(
        ja=f"{KINDS[one.kind].ja}、宛先{many:,}件",
        en=f"{KINDS[one.kind].en}, {many:,} member{'' if many == 1 else 's'}",
    ).said(lang)
    address = folded(visible(one.address), width // 2)
    room = width - cell_len(address) - cell_len(told) - 4
    source = folded(visible(one.source), room) if room > 12 else ""
    return Text.assemble((address, "bold"), "  ", told, "  ", (source, "dim"))


def _seats(one: AuditedList, width: int, lang: str) -> Iterator[RenderableType]:
    """The members to look at, each with what is particular about it below."""
    from rich.text import Text

    for seat in one.open_seats[:SHOWN_SEATS]:
        yield _row(seat, width, lang)
        for note in seat.notes:
            for line in wrapped(visible(note.said(lang)), width - 11):
                yield Text(f"         {line}", "dim")
    more = len(one.open_seats) - SHOWN_SEATS
    if more > 0:
        yield Text("         " + _MORE_SEATS.filled(n=f"{more:,}").said(lang))


def _row(seat: Seat, width: int, lang: str) -> Text:
    from rich.cells import cell_len
    from rich.text import Text

    def padded(text: str, size: int) -> str:
        return text + " " * (size - cell_len(text))

    label = padded("  " + seat.concern.label.said(lang), 9)
    sort = seat.sort.value.said(lang)
    mark = "  " + _NEW.said(lang) if seat.new else ""
    room = max(30, min(width - 9 - 2 - 22 - 8, 48))
    member = seat.member
    whole = f"{member.address} ({member.name})" if member.name else member.address
    shown = whole if cell_len(whole) <= room else member.address
    return Text.assemble(
        (label, STYLES[seat.concern]),
        padded(folded(visible(shown), room), room + 2),
        sort,
        (mark, "bold"),
    )


def _remark(remark: Remark, width: int, lang: str) -> Iterator[Text]:
    from rich.cells import cell_len
    from rich.text import Text

    label = "  " + remark.concern.label.said(lang)
    label += " " * (9 - cell_len(label))
    first, *rest = wrapped(visible(remark.why.said(lang)), width - 11)
    yield Text.assemble((label, STYLES[remark.concern]), first)
    yield from (Text(f"         {line}") for line in rest)
    if remark.kind != "nested":
        for line in wrapped("→ " + visible(remark.todo.said(lang)), width - 11):
            yield Text(f"         {line}", "dim")


def _list(one: AuditedList, width: int, lang: str) -> Iterator[RenderableType]:
    from rich.text import Text

    yield _head(one, width, lang)
    yield from _seats(one, width, lang)
    shown = [remark for remark in one.remarks if remark.concern > Concern.OK]
    for remark in shown[:SHOWN_REMARKS]:
        yield from _remark(remark, width, lang)
    if len(shown) > SHOWN_REMARKS:
        yield Text("         " + _MORE_SEATS.filled(n=len(shown) - SHOWN_REMARKS).said(lang))
    yield ""


def _todo(audit: ListAudit, width: int, lang: str) -> Iterator[RenderableType]:
    """Each sort of doubtful member once: why it matters and what to do."""
    from rich.text import Text

    sums = by_sort(audit)
    if not sums:
        return
    yield Text(_WHAT_TO_DO.said(lang), "bold")
    for sort, why, todo, count in sums:
        yield Text("  " + _TIMES.filled(sort=sort.value, n=f"{count:,}").said(lang), "bold")
        says = why.said(lang)
        for line in wrapped(says[:1].upper() + says[1:], width - 6):
            yield Text(f"    {line}")
        first, *rest = wrapped(todo.said(lang), width - 8)
        yield Text(f"    → {first}")
        yield from (Text(f"      {line}") for line in rest)
    yield ""


def _changes(audit: ListAudit, width: int, lang: str) -> Iterator[RenderableType]:
    """Who has come and gone since the last snapshot, inside people too."""
    from rich.text import Text

    if audit.since is None:
        if audit.kept_in:
            said = visible(_KEPT.filled(folder=audit.kept_in).said(lang))
            yield from (Text(line) for line in wrapped(said, width - 2))
            yield ""
        return
    lines = list(_changed(audit, lang))
    when = moment(audit.since)
    if not lines:
        yield Text(_NO_CHANGES.filled(when=when).said(lang))
        yield ""
        return
    yield Text(_CHANGES.filled(when=when).said(lang), "bold")
    for line in lines[:SHOWN_CHANGES]:
        yield Text("  " + folded(visible(line), width - 2))
    if len(lines) > SHOWN_CHANGES:
        yield Text("  " + _MORE_CHANGES.filled(n=f"{len(lines) - SHOWN_CHANGES:,}").said(lang))
    yield ""


def _changed(audit: ListAudit, lang: str) -> Iterator[str]:
    for address in audit.gone_lists:
        yield f"- {address}: {_GONE_LIST.said(lang)}"
    for one in audit.lists:
        if one.new:
            yield f"+ {one.address}: {_NEW_LIST.filled(n=len(one.seats)).said(lang)}"
            continue
        for seat in one.seats:
            if seat.new:
                yield f"+ {seat.member.address} ({seat.sort.value.said(lang)}) → {one.address}"
        for gone in one.gone:
            yield f"- {gone.member.address} ({gone.sort.value.said(lang)}) ← {one.address}"


def _facts(audit: ListAudit, lang: str) -> str:
    """How much was looked at."""
    counted = counted_kinds(audit.lists)
    different = len({seat.member.address for seat in audit.seats})
    approved = len({seat.member.address for seat in audit.seats if seat.intended})
    facts = Words(
        ja=f"調べたもの  {counted.ja or 'なし'}、重複を除いた宛先{different:,}件",
        en=f"Looked at  {counted.en or 'nothing'}, {different:,} different members",
    )
    if approved:
        facts = Words(
            ja=f"{facts.ja}（うち認めた社外の宛先{approved:,}件）",
            en=f"{facts.en} ({approved:,} of them intended outsiders)",
        )
    return facts.said(lang)


def _problems(audit: ListAudit, width: int, lang: str) -> Iterator[RenderableType]:
    from rich.text import Text

    if not audit.problems:
        return
    yield ""
    yield Text(_PROBLEMS.filled(n=f"{len(audit.problems):,}").said(lang), "bold")
    for problem in audit.problems[:SHOWN_PROBLEMS]:
        place = _LINE.filled(file=problem.file, line=problem.line).said(lang)
        yield Text("  " + folded(visible(place if problem.line else problem.file), width - 2))
        for line in wrapped(visible(problem.why.said(lang)), width - 6):
            yield Text(f"    {line}")
    if len(audit.problems) > SHOWN_PROBLEMS:
        more = _MORE_SEATS.filled(n=f"{len(audit.problems) - SHOWN_PROBLEMS:,}")
        yield Text("  " + more.said(lang))


def _document(audit: ListAudit, width: int, lang: str) -> Iterator[RenderableType]:
    from rich.text import Text

    for line in wrapped(sentence(audit).said(lang), width - 2):
        yield Text(line, "bold")
    new = newcomers(audit)
    if new is not None:
        yield Text(new.said(lang))
    yield ""
    shown = [one for one in audit.lists if one.concern > Concern.OK]
    for one in shown[:SHOWN_LISTS]:
        yield from _list(one, width, lang)
    if len(shown) > SHOWN_LISTS:
        yield Text(_MORE_LISTS.filled(n=f"{len(shown) - SHOWN_LISTS:,}").said(lang))
        yield ""
    yield from _todo(audit, width, lang)
    yield from _changes(audit, width, lang)
    for note in audit.notes:
        yield from (Text(line) for line in wrapped(note.said(lang), width - 2))
    yield from (Text(line) for line in wrapped(_facts(audit, lang), width - 2))
    yield from _problems(audit, width, lang)


def write(audit: ListAudit, context: Context, out: BinaryIO) -> None:
    """Writes the table in the terminal's own encoding; what it lacks becomes an escape."""
    import io

    from rich.console import Console

    width = min(max(context.width, NARROWEST), WIDEST)
    console = Console(
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
    with console.capture() as captured:
        for part in _document(audit, width, "en" if context.lang == "en" else "ja"):
            console.print(part)
    lines = (line.rstrip() for line in captured.get().splitlines())
    out.write(("\n".join(lines) + "\n").encode(context.encoding, "backslashreplace"))


report = ListReport(
    name="table",
    label=Words(ja="表(端末用)", en="table, for terminals"),
    suffix=".txt",
    write=write,
)
