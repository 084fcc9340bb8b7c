"""morenashi respond severity: how grave is it for the persons, and what do models say of its cost?"""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import options
from morenashi.cli.command import Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words


@click.command(
    "severity",
    cls=Command,
    said=Words(
        ja="事案の重さを、ENISAの方法とJNSAのモデルで、理由とともに示します。",
        en="Shows how grave an incident is, by ENISA's method and JNSA's model.",
    ),
    details=Words(
        ja="CASE は事案のファイル（TOML）か、保存した事案のキーです。人の集まりごとに計算します。値は事実からの提案で、人が決め直せます。"
        "JNSAの金額は実際の費用を大きく上回ります。終了コード: 0 示した、2 使い方の誤りか、事案を読めない。",
        en="CASE is a case file (TOML) or the key of a living case; each group is judged by itself. The values are proposals that people "
        "may replace. JNSA's sums are far above real cost. Exit code: 0 shown, 2 usage, or a case that "
        "cannot be read.",
    ),
)
@click.argument("case", metavar="CASE")
@click.option(
    "--dpc",
    cls=Option,
    type=click.FloatRange(1, 4),
    said=Words(ja="情報の種類の値（1〜4）。", en="Value for the kind of data, 1 to 4."),
)
@click.option(
    "--ei",
    cls=Option,
    type=click.FloatRange(0.25, 1),
    said=Words(ja="本人の分かりやすさ（0.25〜1）。", en="Ease of identification, 0.25 to 1."),
)
@click.option(
    "--cb",
    cls=Option,
    type=click.FloatRange(0, 2),
    said=Words(ja="状況の値の合計（0〜2）。", en="Sum of the circumstances, 0 to 2."),
)
@click.option(
    "--society",
    cls=Option,
    type=click.IntRange(1, 2),
    said=Words(ja="JNSAの社会的責任度（1 一般、2 高い）。", en="JNSA: 1 ordinary, 2 held to more."),
)
@click.option(
    "--response",
    cls=Option,
    type=click.Choice(("proper", "improper", "unknown")),
    default="unknown",
    said=Words(
        ja="JNSAの事後対応評価（既定は unknown）。",
        en="JNSA: how it was answered (default unknown).",
    ),
)
@options.text_or_json
@options.home
def command(
    case: str,
    dpc: float | None,
    ei: float | None,
    cb: float | None,
    society: int | None,
    response: str,
    name: str,
    home: Path | None,
) -> int:
    """Prints both models."""
    from morenashi.cli import console
    from morenashi.cli.cases import case_of
    from morenashi.flows import duties

    incident = case_of(case, home=home)
    found = duties.severity(
        incident,
        context=dpc,
        identification=ei,
        circumstances=cb,
        society=society,
        response=response,
    )
    text = duties.shown_severity(found, incident, name=name, lang=spoken(), width=console.width())
    click.echo(text, nl=False)
    return 0
