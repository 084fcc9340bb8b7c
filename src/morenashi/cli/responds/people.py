"""morenashi respond people: who is concerned, and how is each person reached?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import options
from morenashi.cli.command import FOUND, INCOMPLETE, OK, Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.model.person import PeopleResult

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "people",
    cls=Command,
    said=Words(
        ja="対象者の名簿（CSV、xlsx）を読み、同じ人をまとめ、連絡の方法ごとの一覧を作ります。",
        en="Reads lists of the people concerned, merges who is certainly one, and makes lists to send by.",
    ),
    details=Words(
        ja="氏名が同じで、メール、電話、住所、生年月日、会員番号のどれかが正確に同じ行だけを、1人にまとめます。"
        "同じ人かもしれない組は proposals.xlsx に理由とともに書き出します。判断を書き込んで --decided で渡すと、"
        "使います。判断がなければ、まとめません。おとりの人は数えず、一覧にも入れません。書き出すファイルは"
        "実行した人だけが読めます。終了コード: 0 問題なし、1 判断や確認が要る、3 読めない行があった。",
        en="Only rows with equal names and an exactly equal mail, telephone, address, date of birth or "
        "member number become one person. Likely duplicates go to proposals.xlsx with reasons; what you "
        "decide there comes back with --decided. Without a decision nobody is merged. Canary persons are "
        "never counted nor listed. Files are readable by you only. Exit code: 0 nothing to look at, 1 "
        "something to decide or check, 3 something could not be read.",
    ),
)
@click.argument("case")
@click.argument("lists", metavar="LIST...", nargs=-1, required=True, type=_FILE)
@click.option(
    "--group",
    cls=Option,
    metavar="KEY",
    default="",
    said=Words(
        ja="グループの列がない行の、グループのキー。", en="Group of rows that name none themselves."
    ),
)
@options.text_or_json
@click.option(
    "--out",
    cls=Option,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    said=Words(ja="一覧と提案を書き出すフォルダー。", en="Folder to write lists and proposals to."),
)
@click.option(
    "--decided",
    cls=Option,
    metavar="FILE",
    type=_FILE,
    said=Words(
        ja="判断を書き込んだ proposals.xlsx（または同じ列のCSV）。",
        en="The decided proposals.xlsx, or a CSV with its columns.",
    ),
)
@click.option(
    "--canaries",
    "canary_list",
    cls=Option,
    metavar="LIST",
    type=_FILE,
    said=Words(
        ja="おとりの人の名簿。名簿から除きます。", en="A list of canary persons, to be left out."
    ),
)
def command(
    case: str,
    lists: tuple[Path, ...],
    group: str,
    name: str,
    out: Path | None,
    decided: Path | None,
    canary_list: Path | None,
) -> int:
    """Reads, shows the summary, writes the lists; 1 where a human must decide, 3 where something was not read."""
    from morenashi.cli import console
    from morenashi.cli.cases import case_of
    from morenashi.flows import affected

    result = affected.people_of(
        case_of(case), lists, group=group, decided=decided, canary_list=canary_list
    )
    stream = console.binary_output()
    affected.write_summary(result, name, stream, lang=spoken(), width=console.width())
    stream.flush()
    if out is not None:
        _write(result, out)
    if result.problems:
        return INCOMPLETE
    return FOUND if result.proposals or result.funnel.problems else OK


def _write(result: PeopleResult, folder: Path) -> None:
    """Writes all files; folders and files are their owner's alone."""
    from morenashi.cli.files import make_folder, write_whole
    from morenashi.cli.scanning import say_where
    from morenashi.flows.affected import documents

    for path, write in documents(result, lang=spoken()):
        place = folder / path
        make_folder(folder)
        make_folder(place.parent)
        with write_whole(place) as stream:
            write(stream)
    say_where(folder)
