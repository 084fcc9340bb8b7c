"""morenashi respond notices: all letters of a case, each bound to its facts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import options
from morenashi.cli.command import FOUND, OK, Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.model.draft import Draft
    from morenashi.notice.compare import DraftChange

FORMS = ("text", "html", "pdf", "json")
KINDS = ("individual", "public", "clients", "correction", "closing", "call", "refuted")
LANGS = ("ja", "ja_plain", "en")

_PDF_NEEDS_OUT = Words(
    ja="PDF は --out で書き出すフォルダーを指定してください。",
    en="Name a folder for the PDF files with --out.",
)
_NONE = Words(ja="この事案に、求められた文面はありません。", en="The case needs no such letter.")
_READY = Words(ja="送れます", en="ready")
_DRAFT = Words(ja="下書き", en="draft")
_BLANKS = Words(ja="未記入: {what}", en="to be filled in: {what}")
_CHANGED = Words(ja="変わった文", en="sentences that changed")
_BEFORE, _AFTER = Words(ja="前", en="before"), Words(ja="後", en="after")
_NO_CHANGE = Words(ja="変わった文はありません。", en="No sentence changed.")


@click.command(
    "notices",
    cls=Command,
    said=Words(
        ja="事案から、本人への通知、公表文、訂正、最終報告などの文面を作ります。",
        en="Makes the letters of a case: notices, statements, corrections, closing reports.",
    ),
    details=Words(
        ja="CASE は事案のファイル（TOML）か、登録した事案のキーです。事実を述べる文は、すべて事案の事実に結び付いています。事案にないことは書かず、〔未記入：…〕として"
        "残します。--against で前の状態と比べると、直すべき文と、変わった事実を示します。"
        "終了コード: 0 すべて送れる、1 未記入か助言の不足がある（下書きは書き出します）、2 使い方の誤り。",
        en="CASE is a case file (TOML) or the key of a living case. Every factual sentence is bound to facts of the case. What the case does not hold is left as a "
        "visible blank. With --against an earlier state, the sentences to be corrected are shown with the "
        "facts that changed. Exit code: 0 all can be sent, 1 blanks or missing advice (drafts are written "
        "all the same), 2 usage.",
    ),
)
@click.argument("case", metavar="CASE")
@click.option(
    "--group",
    "groups",
    cls=Option,
    metavar="KEY",
    multiple=True,
    said=Words(
        ja="この群の文面だけ。何度でも指定できます。", en="Only for this group; may be repeated."
    ),
)
@click.option(
    "--kind",
    "kinds",
    cls=Option,
    type=click.Choice(KINDS),
    multiple=True,
    said=Words(
        ja="文面の種類。指定がなければ、要るものすべて。", en="Kind of letter; else all that apply."
    ),
)
@click.option(
    "--lang",
    "langs",
    cls=Option,
    type=click.Choice(LANGS),
    multiple=True,
    said=Words(
        ja="言葉。ja_plain はやさしい日本語。指定がなければ、あるものすべて。",
        en="Language; ja_plain is plain Japanese. Else all there are.",
    ),
)
@click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(FORMS),
    default="text",
    said=Words(ja="形式（既定は text）。", en="Format (default text)."),
)
@click.option(
    "--out",
    cls=Option,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    said=Words(ja="1通ずつ書き出すフォルダー。", en="Folder to write one file a letter to."),
)
@click.option(
    "--against",
    cls=Option,
    metavar="OLDCASE",
    said=Words(
        ja="事案の前の状態。変わった文を示します。", en="An earlier state; shows what changed."
    ),
)
@options.home
def command(
    case: str,
    groups: tuple[str, ...],
    kinds: tuple[str, ...],
    langs: tuple[str, ...],
    form: str,
    out: Path | None,
    against: str | None,
    home: Path | None,
) -> int:
    """Drafts, shows or writes; 1 where something keeps a letter from being sent."""
    from datetime import UTC, datetime

    from morenashi.cli.cases import case_of
    from morenashi.flows.notices import notices, what_changed
    from morenashi.model.moment import day

    if form == "pdf" and out is None:
        raise click.UsageError(_PDF_NEEDS_OUT.said(spoken()))
    now, today = case_of(case, home=home), day(datetime.now(UTC))
    before = case_of(against, home=home, quiet=True) if against else None
    made = notices(now, kinds=kinds, languages=langs, groups=groups, before=before, today=today)
    if out is not None:
        _write(made, form, out)
    elif before is None:
        _show(made, form)
    if before is not None:
        _compare(what_changed(before, now, made, today=today), form)
    if out is not None or form == "text":
        _tell(made)
    return OK if all(draft.ready for draft in made) else FOUND


def _write(made: tuple[Draft, ...], form: str, out: Path) -> None:
    from morenashi.cli.files import make_folder, write_whole
    from morenashi.flows.notices import SUFFIXES, rendered

    make_folder(out)
    for draft in made:
        with write_whole(out / f"{draft.key}{SUFFIXES[form]}") as stream:
            stream.write(rendered(draft, form))


def _show(made: tuple[Draft, ...], form: str) -> None:
    from morenashi.cli.console import binary_output
    from morenashi.flows.notices import rendered

    stream = binary_output()
    if form == "json":
        stream.write(b"[" + b",".join(rendered(draft, form).strip() for draft in made) + b"]\n")
    else:
        for number, draft in enumerate(made):
            stream.write(b"\n\f\n" * bool(number) + rendered(draft, form))
    stream.flush()


def _compare(changed: tuple[DraftChange, ...], form: str) -> None:
    import json

    from morenashi.cli.console import binary_output, width
    from morenashi.flows.notices import changes_as_data

    stream = binary_output()
    if form == "json":
        told = json.dumps(changes_as_data(changed), ensure_ascii=False, indent=1)
        stream.write(told.encode() + b"\n")
    else:
        stream.write(_changes(changed, width()).encode())
    stream.flush()


def _changes(changed: tuple[DraftChange, ...], width: int) -> str:
    from morenashi.report.page import Page

    page = Page(spoken(), width)
    if not changed:
        page.line(_NO_CHANGE)
    for one in changed:
        page.line(f"{one.draft.key}  {_CHANGED.said(spoken())}: {len(one.changes)}")
        for change in one.changes:
            page.paragraph(change.before or "―", 2, f"{_BEFORE.said(spoken())}  ")
            page.paragraph(change.after or "―", 2, f"{_AFTER.said(spoken())}  ")
            for fact in change.facts:
                page.paragraph(f"{fact.path}: {fact.before} → {fact.after}", 6, "")
        page.gap()
    return page.text()


def _tell(made: tuple[Draft, ...]) -> None:
    """On standard error: which letters there are, and what keeps each from being sent."""
    from morenashi.cli.console import tell
    from morenashi.flows.blanks import said

    if not made:
        tell(_NONE)
    for draft in made:
        tell(Words(*(f"{draft.key}: {state}" for state in _states(draft))))
        for blank in draft.blanks:
            what = _BLANKS.filled(what=said(blank, draft.kind))
            tell(Words(ja=f"  {what.ja}", en=f"  {what.en}"))
        for remark in draft.remarks:
            tell(Words(ja=f"  {remark.said.ja}", en=f"  {remark.said.en}"))


def _states(draft: Draft) -> tuple[str, str]:
    state = _READY if draft.ready else _DRAFT
    return state.ja, state.en
