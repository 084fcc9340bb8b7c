"""morenashi respond due: one due date, alone on a line."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from morenashi.cli.command import Command, Option
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.law.deadline import Answer
    from morenashi.model.moment import Moment

_EARLY = Words(
    ja="注意: この規則は{begin}以降のものとして確認しています。それより前の日付なので、いまの規則に当てはめた計算です。",
    en="Note: the rule was checked as that from {begin} on. The date is older: counted as if it had held.",
)
_GUIDE = Words(
    ja="注意: これは目安（{first}から{last}まで）で、法律の期限ではありません。",
    en="Note: a guide value ({first} to {last}), not a statutory deadline.",
)
_UNVERIFIED = Words(
    ja="注意: この規則は未確認です（{clause}）。", en="Note: this rule is not verified ({clause})."
)


@click.command(
    "due",
    cls=Command,
    said=Words(
        ja="知った日と類型から、報告の期限を計算して日付だけを出します。",
        en="Counts one due date from the day of knowledge and prints it alone.",
    ),
    details=Words(
        ja="知った日を1日目として数えます。最終日が土日、祝日、12月29日から1月3日なら、次の平日になります。"
        "GDPRの72時間は、入力と同じ時差の日時で出します。日付だけのときは日本の午前0時から数えます。"
        "注意は標準エラー出力に出ます。法律上の助言ではありません。終了コード: 0 計算した、2 使い方の誤り。",
        en="The day of knowledge is day 1. A last day on a weekend, a holiday or from 29 December to "
        "3 January moves to the next working day. The 72 hours of the GDPR are printed as an instant "
        "with the offset of the input; a day alone counts from midnight in Japan. Notes go to standard "
        "error. Not legal advice. Exit code: 0 counted, 2 usage.",
    ),
)
@click.option(
    "--known",
    cls=Option,
    metavar="DATE|INSTANT",
    required=True,
    said=Words(
        ja="知った日（2026-11-21）か日時（2026-11-21T09:00+09:00）。",
        en="Day of knowledge (2026-11-21) or instant (2026-11-21T09:00+09:00).",
    ),
)
@click.option(
    "--regime",
    cls=Option,
    metavar="KEY",
    default="jp_appi",
    said=Words(
        ja="制度: jp_appi（既定）、jp_my_number、eu_gdpr、jp_privacy_mark など。",
        en="jp_appi (default), jp_my_number, eu_gdpr, jp_privacy_mark ...",
    ),
)
@click.option(
    "--class",
    "classes",
    cls=Option,
    metavar="N",
    type=int,
    multiple=True,
    said=Words(
        ja="当てはまる類型（号）の番号。繰り返して指定できます。",
        en="Number of the class (item); may be repeated.",
    ),
)
@click.option(
    "--duty",
    cls=Option,
    metavar="KEY",
    default="",
    said=Words(
        ja="義務: final 確報（既定）、preliminary 速報（目安の最終日）など。",
        en="final (default), preliminary (last day of the guide range) ...",
    ),
)
def command(known: str, regime: str, classes: tuple[int, ...], duty: str) -> int:
    """Prints the date (ISO), or the instant, alone on standard output."""
    from morenashi.cli.moments import moment
    from morenashi.flows.duties import due

    at = moment(known, "--known")
    found = due(regime, at, classes=classes, duty=duty)
    click.echo(_printed(found, at))
    _tell_notes(found)
    return 0


def _printed(found: Answer, known: Moment) -> str:
    from morenashi.model.moment import JST

    at = found.due.at
    if not isinstance(at, datetime):
        return at.isoformat()
    return at.astimezone(known.tzinfo if isinstance(known, datetime) else JST).isoformat()


def _tell_notes(found: Answer) -> None:
    from morenashi.cli import console

    if found.early:
        console.tell(_EARLY.filled(begin=found.rule.valid_from))
    if found.begin is not None:
        console.tell(_GUIDE.filled(first=found.begin, last=found.due.at))
    if not found.rule.verified:
        console.tell(_UNVERIFIED.filled(clause=found.rule.citation.clause))
