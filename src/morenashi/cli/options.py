"""The options that several commands share, each worded once."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli.command import Option
from morenashi.cli.formats import FORMATS
from morenashi.model.words import Words

depth = click.option(
    "--depth",
    cls=Option,
    type=click.Choice(("fast", "deep", "auto")),
    said=Words(
        ja="氏名の読み方: fast 速い、deep 形態素解析も使う（追加パッケージ names）、"
        "auto 約1MBまで deep、それ以上か未導入なら fast（既定）。--jsonl の既定は fast。",
        en="How names are read: fast; deep, with morphology too (the extra `names`); auto, deep up "
        "to about 1 MB, else or where not installed fast (default). With --jsonl fast by default.",
    ),
)
result_format = click.option(
    "--format",
    "name",
    cls=Option,
    type=click.Choice(FORMATS),
    said=Words(
        ja="結果の形式。指定がなければ --output の拡張子、それもなければ table。",
        en="Format of the result; else by the suffix of --output, else table.",
    ),
)
output = click.option(
    "--output",
    cls=Option,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    said=Words(ja="結果を書き出すファイル。", en="File to write the result to."),
)
home = click.option(
    "--home",
    cls=Option,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    said=Words(ja="記録と鍵を置くフォルダー。", en="Folder that holds records and keys."),
)
fail_on_found = click.option(
    "--fail-on-found",
    cls=Option,
    is_flag=True,
    said=Words(
        ja="見つかれば終了コード1で終わります。", en="Ends with exit code 1 if something was found."
    ),
)
encoding = click.option(
    "--encoding",
    cls=Option,
    metavar="NAME",
    said=Words(
        ja="文字コード。指定がなければ推定します。",
        en="Encoding of the text; guessed if not given.",
    ),
)
directory = click.option(
    "--directory",
    cls=Option,
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    said=Words(
        ja="employees.csv、partners.csv、leavers.csv、contacts.csv のあるフォルダー。",
        en="Folder with employees.csv, partners.csv, leavers.csv, contacts.csv.",
    ),
)
lists = click.option(
    "--lists",
    cls=Option,
    metavar="PATH",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    said=Words(
        ja="メーリングリストの書き出しか、audit lists の記録。宛先を展開します。繰り返して指定できます。",
        en="Exports of mailing lists, or snapshots of `audit lists`, by which recipients are "
        "expanded; may be given several times.",
    ),
)
policy = click.option(
    "--policy",
    cls=Option,
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    said=Words(
        ja="ルールの設定（TOML）。指定がなければ標準の設定です。",
        en="Settings of the rules (TOML); by default the shipped ones.",
    ),
)
text_or_json = click.option(
    "--format",
    "name",
    cls=Option,
    type=click.Choice(("text", "json")),
    default="text",
    said=Words(ja="結果の形式（既定は text）。", en="Format of the result (default text)."),
)
