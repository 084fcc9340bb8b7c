"""morenashi respond new: a form with questions, to be filled in by whoever is there on the first day."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli.command import Command
from morenashi.cli.language import spoken
from morenashi.model.words import Words

_MADE = Words(
    ja="{file} を作りました。開いて、分かるところだけを埋めてください。次は: morenashi respond duties {file}",
    en="Made {file}. Open it and fill in what you know. Next: morenashi respond duties {file}",
)
_THERE = Words(
    ja="{file} は、すでにあります。別の名前にしてください。",
    en="{file} exists already. Choose another name.",
)


@click.command(
    "new",
    cls=Command,
    said=Words(
        ja="事案のファイルの様式（質問付き）を作ります。",
        en="Makes the form of a case file, with questions.",
    ),
)
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_context
def command(ctx: click.Context, file: Path) -> None:
    """Writes the form; an existing file is never touched."""
    from importlib.resources import files

    from morenashi.cli.console import tell
    from morenashi.cli.files import write_whole
    from morenashi.report.text import visible

    shown = visible(str(file))
    if file.exists():
        raise click.UsageError(_THERE.filled(file=shown).said(spoken(ctx)))
    form = files("morenashi.sources").joinpath("new_case", f"{spoken(ctx)}.toml")
    with write_whole(file) as stream:
        stream.write(form.read_bytes())
    tell(_MADE.filled(file=shown))
