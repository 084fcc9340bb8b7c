"""morenashi drill: plays a past case on invented people."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import options
from morenashi.cli.command import OK, Command, Option
from morenashi.cli.files import check_writable
from morenashi.cli.language import spoken
from morenashi.model.words import Words

_ROLES = ("head", "officer", "staff", "it")


def _numbers(
    _context: click.Context, _option: click.Parameter, said: str | None
) -> tuple[int, ...]:
    """1,3,2 as numbers."""
    if said is None:
        return ()
    try:
        return tuple(int(number) for number in said.split(","))
    except ValueError:
        raise click.BadParameter(f"{said!r}: 1,3,2 ...") from None


@click.command(
    "drill",
    cls=Command,
    said=Words(
        ja="過去の漏えい事件を、架空の人とデータで再現します（訓練）。",
        en="Plays a past leak on invented people and data.",
    ),
    details=Words(
        ja="終了コード: 0 示すべきことをすべて示した、1 示さなかったことがある、2 使い方の誤り。",
        en="Exit code: 0 everything was shown that must be, 1 something was not, 2 usage.",
    ),
)
@click.argument("name", metavar="[NAME]", required=False)
@click.option(
    "--list", "listed", cls=Option, is_flag=True, said=Words(ja="訓練の一覧を示します。", en="Lists the drills.")
)  # fmt: skip
@click.option(
    "--keep",
    cls=Option,
    metavar="DIR",
    type=click.Path(path_type=Path),
    said=Words(
        ja="作った架空のデータを残す、まだないか空のフォルダー。",
        en="An empty or new folder in which the invented data stays.",
    ),
)
@click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(("text", "json")),
    default="text",
    said=Words(ja="結果の形式。", en="Format of the result."),
)
@click.option(
    "--quiz",
    cls=Option,
    is_flag=True,
    said=Words(ja="先に問いを出し、答えてから続きを示します。", en="Asks before it tells."),
)
@click.option(
    "--answers",
    cls=Option,
    metavar="1,3,2",
    callback=_numbers,
    said=Words(ja="問いへの答えをまとめて渡します。", en="The answers to all questions at once."),
)
@click.option(
    "--attendee",
    cls=Option,
    metavar="NAME",
    said=Words(
        ja="受講者の名前。指定すると受講の記録を残します。",
        en="Who takes part; if given, the attendance is recorded.",
    ),
)
@click.option(
    "--role",
    cls=Option,
    type=click.Choice(_ROLES),
    said=Words(
        ja="受講者の立場: head 経営者、officer 個人情報の責任者、staff 担当者・社員、it 情報システム。",
        en="The attendee's role: head of the organisation, privacy officer, staff, or IT.",
    ),
)
@click.option(
    "--certificate",
    cls=Option,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    said=Words(ja="受講記録を書き出すファイル。", en="File for a note of having taken part."),
)
@click.option(
    "--records", cls=Option, is_flag=True, said=Words(ja="受講の記録を示します。", en="Lists who has taken part.")
)  # fmt: skip
@options.home
def command(
    name: str | None,
    listed: bool,
    keep: Path | None,
    form: str,
    quiz: bool,
    answers: tuple[int, ...],
    attendee: str | None,
    role: str | None,
    certificate: Path | None,
    records: bool,
    home: Path | None,
) -> int:
    """Plays, lists or shows the records; 1 if an act did not show what it must."""
    from morenashi.cli import drilling

    if records:
        drilling.show_records(home)
        return OK
    if listed or name is None:
        drilling.show_list()
        return OK
    if certificate is not None:
        if not quiz or not attendee:
            raise click.UsageError(_CERTIFICATE_NEEDS.said(spoken()))
        check_writable(certificate)
    quizmaster = drilling.Quizmaster(answers) if quiz else None
    who = drilling.Attendee(attendee, role or "", certificate, home) if attendee else None
    return drilling.play(name, keep, form, quizmaster, who)


_CERTIFICATE_NEEDS = Words(
    ja="--certificate には --quiz と --attendee が要ります。",
    en="--certificate needs --quiz and --attendee.",
)
