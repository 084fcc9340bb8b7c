"""morenashi tour: makes the sample company, scans it, shows the result and which past cases can be played."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from morenashi.cli.command import FOUND, OK, Command, Option
from morenashi.model.words import Words

_MAKING = Words(ja="架空の会社を作っています: {folder}", en="Making an invented company: {folder}")
_SCANNING = Words(ja="検査しています: {folder}", en="Scanning: {folder}")
_REPORT = Words(ja="HTMLの報告書: {path}", en="HTML report: {path}")
_EXPECTED = Words(
    ja="scan の終了コードは {code} でした（答えのファイルのとおりです）。",
    en="The scan's exit code was {code}, as the answer file says.",
)
_UNEXPECTED = Words(
    ja="scan の終了コードは {code} でしたが、答えのファイルでは {expected} です。",
    en="The scan's exit code was {code}, but the answer file says {expected}.",
)
_OTHERS = Words(
    ja="検査できなかったファイルが、答えのファイルと違います: {names}",
    en="The files that could not be read are not those of the answer file: {names}",
)

_DRILLS = Words(
    ja="過去の事件のうち、架空の人とデータで再現できるもの（morenashi drill --list）",
    en="Past cases that can be played on invented people and data (morenashi drill --list)",
)


@click.command(
    "tour",
    cls=Command,
    hidden=True,
    said=Words(
        ja="架空の会社を作って検査し、結果の表と、再現できる事件の表を示し、HTMLの報告書を書き出します。",
        en="Makes an invented company, scans it, shows a table of what was found and one of the past "
        "cases that can be played, and writes an HTML report.",
    ),
)
@click.option(
    "--folder",
    cls=Option,
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("var"),
    said=Words(ja="すべてを置くフォルダー（既定は var）。", en="Folder for everything (default var)."),
)  # fmt: skip
def command(folder: Path) -> int:
    """Ends with 0 exactly if the scan ends as the answer file says, with the same files unread."""
    from morenashi.cli import console, scanning
    from morenashi.report.text import visible
    from morenashi.samples import make_sample
    from morenashi.samples.answers import VERSION, read
    from morenashi.samples.company import ANSWERS, SHARED
    from morenashi.settings import load_settings

    sample = folder / "sample"
    if not (sample / ANSWERS).exists() or read(sample / ANSWERS).version != VERSION:
        console.tell(_MAKING.filled(folder=visible(str(sample))))
        if sample.exists():  # left half made, or made by an earlier version
            shutil.rmtree(sample)
        make_sample(sample)
    answers = read(sample / ANSWERS)
    settings = load_settings(home=folder / "home")
    console.tell(_SCANNING.filled(folder=visible(str(sample / SHARED))))
    result = scanning.scan([str(sample / SHARED)], settings)
    scanning.show(result, "table")
    report = folder / "report.html"
    scanning.write(result, "html", report)
    console.tell(_REPORT.filled(path=visible(str(report.absolute()))))
    said = _EXPECTED if result.exit_code == answers.exit_code else _UNEXPECTED
    console.tell(said.filled(code=result.exit_code, expected=answers.exit_code))
    unread = {unread.name for unread in result.unread}
    if other := unread ^ {name for name, answer in answers.files.items() if answer.unread}:
        console.tell(_OTHERS.filled(names=visible(", ".join(sorted(other)[:5]))))
        return FOUND
    _show_drills()
    return OK if result.exit_code == answers.exit_code else FOUND


def _show_drills() -> None:
    """Which past case can be played with which verb."""
    from morenashi.cli.language import spoken
    from morenashi.drill.table import table_lines

    lang = spoken()
    click.echo()
    click.echo(_DRILLS.said(lang))
    for line in table_lines(lang):
        click.echo(line)
