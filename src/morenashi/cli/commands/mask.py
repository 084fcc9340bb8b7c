"""morenashi mask: a text without its personal information."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import options
from morenashi.cli.command import FOUND, OK, Command
from morenashi.cli.language import asked
from morenashi.model.words import Words


@click.command(
    "mask",
    cls=Command,
    said=Words(
        ja="文章の中の個人情報を種類の名前に置き換えます。",
        en="Replaces personal information in a text by the name of its kind.",
    ),
    details=Words(
        ja="結果は UTF-8 です。見つけられなかったものは残ります。渡す前に目で確かめてください。",
        en="The result is UTF-8. What was not found remains: look at it before you pass it on.",
    ),
)
@click.argument("file", metavar="[FILE|-]", default="-")
@options.output
@options.fail_on_found
@options.encoding
def command(file: str, output: Path | None, fail_on_found: bool, encoding: str | None) -> int:
    """Masks one text."""
    from morenashi.cli.console import binary_output
    from morenashi.cli.files import write_whole
    from morenashi.cli.input import read_text
    from morenashi.flows.masking import mask_text

    text = read_text(file, encoding)
    masked = mask_text(text, lang=asked() or "ja")
    data = masked.encode("utf-8", "backslashreplace")
    if output is not None:
        with write_whole(output) as stream:
            stream.write(data)
    else:
        binary_output().write(data)
        binary_output().flush()
    return FOUND if fail_on_found and masked != text else OK
