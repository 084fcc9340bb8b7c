"""morenashi respond report: what does the authority want to read, and what is still missing?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi import catalog
from morenashi.cli.command import FOUND, OK, Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.model.form import FilledForm

FORMATS = catalog.names("morenashi.report.form_formats")
STAGES = ("preliminary", "final", "additional")

_BINARY = Words(
    ja="docx は画面に出せません。--out でファイルを指定してください。",
    en="docx cannot be shown on a terminal. Name a file with --out.",
)
_MISSING = Words(
    ja="必須項目が{n}件足りません。足りない項目は文書の先頭にあります。",
    en="{n} required items are missing. They stand at the top of the document.",
)


@click.command(
    "report",
    cls=Command,
    said=Words(
        ja="事案から、行政機関などへの報告書（速報・確報・続報）を様式の順に作ります。",
        en="Makes reports to authorities from a case, in the order of their forms.",
    ),
    details=Words(
        ja="様式: jp_ppc（個人情報保護委員会）、jp_my_number（特定個人情報）、jp_client（委託元への通知）、"
        "eu_gdpr、jp_privacy_mark、jp_insurance、jp_insurance_misconduct、jp_finance、jp_telecom、jp_cards、"
        "jp_meti_credit、jp_ransomware_form。速報と続報では、分からないことを「調査中」と書きます。"
        "確報で必須項目が足りないときも文書は作り、終了コード1で終わります。",
        en="Forms: jp_ppc (the Commission), jp_my_number, jp_client (notice to a client), eu_gdpr, "
        "jp_privacy_mark, jp_insurance, jp_insurance_misconduct, jp_finance, jp_telecom, jp_cards, "
        "jp_meti_credit, jp_ransomware_form. What is not known says so in a preliminary or additional "
        "report. A final report that lacks required items is written as well, with exit code 1.",
    ),
)
@click.argument("case")
@click.option(
    "--form",
    cls=Option,
    metavar="FORM",
    said=Words(
        ja="様式。指定がなければ jp_ppc（--for があれば jp_client）。",
        en="The form; by default jp_ppc, with --for jp_client.",
    ),
)
@click.option(
    "--stage",
    cls=Option,
    type=click.Choice(STAGES),
    said=Words(
        ja="速報（preliminary、既定）、確報（final）、続報（additional）。",
        en="Which report of the incident (default preliminary).",
    ),
)
@click.option(
    "--for",
    "party",
    cls=Option,
    metavar="PARTY",
    default="",
    said=Words(
        ja="委託元のキー。その委託元の本人の分だけを書きます。",
        en="Key of a client: only what concerns its own persons.",
    ),
)
@click.option(
    "--format",
    "name",
    cls=Option,
    type=click.Choice(FORMATS),
    said=Words(
        ja="文書の形式。指定がなければ --out の拡張子、それもなければ text。",
        en="Format of the document; else by the suffix of --out, else text.",
    ),
)
@click.option(
    "--out",
    cls=Option,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    said=Words(ja="文書を書き出すファイル。", en="File to write the document to."),
)
def command(
    case: str, form: str | None, stage: str | None, party: str, name: str | None, out: Path | None
) -> int:
    """Fills the form, shows or writes it; 1 where a final report lacks required items."""
    from morenashi.cli import console
    from morenashi.cli.cases import case_of
    from morenashi.flows import forms
    from morenashi.model.form import Stage

    suffix = out.suffix.lower().removeprefix(".") if out is not None else ""
    name = name or (suffix if suffix in FORMATS else "text")
    if name == "docx" and out is None:
        raise click.UsageError(_BINARY.said(spoken()))
    filled = forms.filled_form(
        case_of(case),
        form=forms.form_of(form, party),
        stage=Stage[stage.upper()] if stage else None,
        party=party,
    )
    _deliver(filled, name, out)
    if filled.whole:
        return OK
    console.tell(_MISSING.filled(n=len(filled.missing)))
    return FOUND


def _deliver(filled: FilledForm, name: str, out: Path | None) -> None:
    from datetime import UTC, datetime

    from morenashi.cli import console
    from morenashi.cli.files import write_whole
    from morenashi.cli.scanning import say_where
    from morenashi.flows.forms import write_form

    now = datetime.now(UTC)
    if out is not None:
        with write_whole(out) as stream:
            write_form(filled, name, stream, lang=spoken(), now=now)
        say_where(out)
        return
    stream = console.binary_output()
    write_form(filled, name, stream, lang=spoken(), now=now, encoding=console.output_encoding())
    stream.flush()
