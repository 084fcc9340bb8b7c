"""morenashi sample: an invented company with its shared folder, to try things on."""

from __future__ import annotations

import re
from pathlib import Path

import click

from morenashi.cli.command import OK, Command, Option
from morenashi.model.words import Words

_UNITS = {"": 1, "K": 1000, "M": 1000**2, "G": 1000**3}
_MADE = Words(
    ja="{folder} に架空の会社（{people}人、{files}ファイル）を作りました。答えは {answers} にあります。",
    en="Made an invented company in {folder} ({people} people, {files} files); "
    "the answers are in {answers}.",
)


def _bytes(_context: click.Context, _option: click.Parameter, said: str) -> int:
    """5MB, 500 kB, 1.5G as a number of bytes."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([KMG]?)B?\s*", said.upper())
    if found is None:
        raise click.BadParameter(f"{said!r}: 5MB, 500MB, 1GB ...")
    return int(float(found[1]) * _UNITS[found[2]])


@click.command(
    "sample",
    cls=Command,
    said=Words(
        ja="試すための架空の会社の共有フォルダーを作ります。",
        en="Makes the shared folder of an invented company, to try things on.",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--seed",
    cls=Option,
    type=int,
    default=1,
    said=Words(
        ja="同じ数なら同じ会社ができます（既定は1）。",
        en="The same number makes the same company (default 1).",
    ),
)
@click.option(
    "--size",
    cls=Option,
    callback=_bytes,
    default="5MB",
    metavar="SIZE",
    said=Words(ja="おおよその大きさ（既定は5MB）。", en="About how large (default 5MB)."),
)
def command(folder: Path, seed: int, size: int) -> int:
    """Makes the sample and says where it lies."""
    from morenashi.cli.console import tell
    from morenashi.report.text import visible
    from morenashi.samples import make_sample

    answers = make_sample(folder, seed=seed, size=size)
    tell(
        _MADE.filled(
            folder=visible(str(folder)),
            people=f"{answers.people:,}",
            files=len(answers.files),
            answers=visible(str(folder / "answers.json")),
        )
    )
    return OK
