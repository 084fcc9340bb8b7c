"""morenashi scan: where does personal information lie?"""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import options
from morenashi.cli.command import Command, Option
from morenashi.cli.files import check_writable
from morenashi.cli.formats import format_of
from morenashi.model.words import Words


@click.command(
    "scan",
    cls=Command,
    said=Words(
        ja="フォルダーやファイルの中の個人情報を探します。",
        en="Finds personal information in folders and files.",
    ),
    details=Words(
        ja="終了コード: 0 見つからない、1 見つかった、2 使い方の誤り、"
        "3 読めないものがあった（見つかった場合も）、130 中断。",
        en="Exit code: 0 nothing found, 1 found, 2 usage, "
        "3 something could not be read (also when found), 130 interrupted.",
    ),
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@options.result_format
@options.output
@click.option(
    "--allow",
    cls=Option,
    metavar="FILE",
    type=click.Path(path_type=Path),
    said=Words(
        ja="確認済みの検出を理由と期限つきで除く許可リスト（TOML）。除いたものも件数を示します。",
        en="Allow-list (TOML) of accepted findings with reason and expiry; they are still counted.",
    ),
)
@click.option(
    "--no-store",
    cls=Option,
    is_flag=True,
    said=Words(
        ja="結果を記録しません。次回もすべてのファイルを読みます。",
        en="Keeps nothing; the next scan reads everything again.",
    ),
)
@options.home
@click.option(
    "--workers",
    cls=Option,
    metavar="N",
    type=click.IntRange(0, 1024),
    said=Words(
        ja="読み取りに使うプロセスの数。指定がなければCPUの数。",
        en="Number of processes that read; by default one for each CPU.",
    ),
)
@click.option(
    "--quiet", "-q", cls=Option, is_flag=True, said=Words(ja="進み具合を表示しません。", en="Shows no progress.")
)  # fmt: skip
def command(
    paths: tuple[str, ...],
    name: str | None,
    output: Path | None,
    allow: Path | None,
    no_store: bool,
    home: Path | None,
    workers: int | None,
    quiet: bool,
) -> int:
    """Scans, shows or writes the result, and returns the exit code of the result."""
    from morenashi.cli import scanning
    from morenashi.settings import load_settings

    if output is not None:
        check_writable(output)
    settings = load_settings(home=home, workers=workers)
    allowed = scanning.read_allowed(allow)
    result = scanning.scan(paths, settings, allow=allowed, store=not no_store, quiet=quiet)
    name = format_of(name, output)
    scanning.deliver(result, name, output)
    return result.exit_code
