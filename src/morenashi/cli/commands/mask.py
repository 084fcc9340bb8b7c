"""morenashi mask: a text without its personal information."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import options
from morenashi.cli.command import FOUND, OK, Command, Option
from morenashi.cli.language import asked
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.flows.masking import By


@click.command(
    "mask",
    cls=Command,
    said=Words(
        ja="文章の中の個人情報を、種類の名前・符号・架空の値のいずれかに置き換えます。",
        en="Replaces personal information in a text by the name of its kind, a token or an invented value.",
    ),
    details=Words(
        ja="結果は UTF-8 です。見つけられなかったものは残ります。渡す前に目で確かめてください。"
        "token は同じ値が同じ符号になり、この設置環境の鍵を使います（なければ作ります）。"
        "マイナンバーとパスワード、病歴など種類の少ないものは token でも名前だけになります。"
        "lookalike は一つの文章の中でだけ、同じ値が同じ架空の値になります。",
        en="The result is UTF-8. What was not found remains: look at it before you pass it on. "
        "A token is the same for the same value; it uses the key of this installation, made if "
        "there is none. My Numbers, secrets and kinds of few values, such as illnesses, get the "
        "name alone. A look-alike is the same for the same value within one text only.",
    ),
)
@click.argument("file", metavar="[FILE|-]", default="-")
@click.option(
    "--by",
    cls=Option,
    type=click.Choice(("label", "token", "lookalike")),
    default="label",
    said=Words(
        ja="置き換え方: label 種類の名前（既定）、token 同じ値が同じになる符号、lookalike 架空の値。",
        en="What to put in its place: label, the kind's name (default); token, the same for the same "
        "value; lookalike, an invented value.",
    ),
)
@options.depth
@options.output
@options.home
@options.fail_on_found
@options.encoding
def command(
    file: str,
    by: By,
    depth: str | None,
    output: Path | None,
    home: Path | None,
    fail_on_found: bool,
    encoding: str | None,
) -> int:
    """Masks one text."""
    from morenashi.cli.console import binary_output
    from morenashi.cli.files import write_whole
    from morenashi.cli.input import read_text
    from morenashi.flows.masking import mask_text

    text = read_text(file, encoding)
    keys = None
    if by == "token":
        from morenashi.keys import open_keys
        from morenashi.settings import load_settings

        keys = open_keys(load_settings(home=home).home)
    masked = mask_text(text, lang=asked() or "ja", by=by, keys=keys, depth=depth or "auto")
    data = masked.encode("utf-8", "backslashreplace")
    if output is not None:
        with write_whole(output) as stream:
            stream.write(data)
    else:
        binary_output().write(data)
        binary_output().flush()
    return FOUND if fail_on_found and masked != text else OK
