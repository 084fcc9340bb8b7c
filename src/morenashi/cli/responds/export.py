"""morenashi respond export: a living case as the file it can be imported from again."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import cases, console, options
from morenashi.cli.command import OK, Command, Option
from morenashi.cli.files import check_writable, write_whole
from morenashi.model.words import Words

_VERSION = Words(
    ja="第{version}版です。直したら: morenashi respond import FILE --expect {version}",
    en="This is version {version}. Once changed: morenashi respond import FILE --expect {version}",
)


@click.command(
    "export",
    cls=Command,
    said=Words(
        ja="登録した事案をファイル（TOML）に書き出します。そのまま import で読み込めます。",
        en="Writes a living case as a file (TOML) that `import` reads to the same.",
    ),
    details=Words(
        ja="書き出したファイルは暗号化されていません。本人だけが読める権限で作ります。使い終わったら消してください。",
        en="The file is not encrypted; only you can read it. Remove it when you are done.",
    ),
)
@click.argument("key", metavar="KEY")
@click.option(
    "--output",
    "--out",
    cls=Option,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    said=Words(ja="書き出すファイル。", en="File to write to."),
)
@options.home
def command(key: str, output: Path | None, home: Path | None) -> int:
    """Writes the case to the output or to a file."""
    from morenashi.cli.scanning import say_where
    from morenashi.flows.cases import incident_of, living_case
    from morenashi.sources.case_file import write_case_file

    if output is not None:
        check_writable(output)
    keeper, _ = cases.installation(home)
    case = living_case(key, keeper)
    data = write_case_file(incident_of(case)).encode("utf-8")
    if output is None:
        console.binary_output().write(data)
        console.binary_output().flush()
    else:
        with write_whole(output) as stream:
            stream.write(data)
        say_where(output)
    console.tell(_VERSION.filled(version=case.version))
    return OK
