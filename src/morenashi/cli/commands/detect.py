"""morenashi detect: which personal information stands in a text, and where?"""

from __future__ import annotations

import click

from morenashi.cli import options
from morenashi.cli.command import FOUND, OK, Command, Option
from morenashi.model.words import Words


@click.command(
    "detect",
    cls=Command,
    said=Words(
        ja="文章の中の個人情報の位置を示します。",
        en="Shows where personal information stands in a text.",
    ),
    details=Words(
        ja="位置は文字（コードポイント）で数え、終わりは含みません。値そのものは表示しません。"
        "同じ人のものと分かるものには同じ番号（人物1など。jsonではperson）が付きます。--jsonl では付きません。"
        "終了コード: 0 正常、1 見つかった（--fail-on-found のとき）、2 使い方の誤り、"
        "3 --jsonl に読めない行があった（その行には error が返ります）。",
        en="Positions count characters (code points), the end not included. Values are not shown. "
        "What is seen to be one person's has the same number (person 1); not with --jsonl. "
        "Exit code: 0 done, 1 found (with --fail-on-found), 2 usage, "
        "3 --jsonl met lines it could not read (they are answered with an error).",
    ),
)
@click.argument("file", metavar="[FILE|-]", default="-")
@click.option(
    "--jsonl",
    cls=Option,
    is_flag=True,
    said=Words(
        ja='{"id","text"} を1行ずつ読み、{"id","entities"} を同じ順に書きます。',
        en='Reads lines of {"id","text"}, writes {"id","entities"} in the same order.',
    ),
)
@options.text_or_json
@click.option(
    "--explain",
    cls=Option,
    is_flag=True,
    said=Words(ja="そう判断した理由も示します。", en="Also says why."),
)
@options.depth
@options.fail_on_found
@options.encoding
def command(
    file: str,
    jsonl: bool,
    name: str,
    explain: bool,
    depth: str | None,
    fail_on_found: bool,
    encoding: str | None,
) -> int:
    """Detects in one text, or in a stream of records."""
    if jsonl:
        from morenashi.cli.records import answer

        return answer(file, fail_on_found=fail_on_found, depth=depth or "fast")
    from morenashi.cli.entities import show
    from morenashi.cli.input import read_text
    from morenashi.detect import find_entities

    text = read_text(file, encoding)
    entities = find_entities(text, explain=explain, persons=True, depth=depth or "auto")
    show(text, entities, name)
    return FOUND if entities and fail_on_found else OK
