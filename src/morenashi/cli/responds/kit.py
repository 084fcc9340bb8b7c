"""morenashi respond kit: all papers of a case in one folder, each with what keeps it from going out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import moments
from morenashi.cli.command import FOUND, OK, Command, Option
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from morenashi.flows.respond import Paper
    from morenashi.model.moment import Moment

_INDEX = Words(ja="0_はじめに.txt", en="0_read-me-first.txt")
_HEAD = Words(
    ja="{title}\n\n{when}の時点の下書きです。送る前に、人が読み、決めてください。法律上の助言ではありません。\n",
    en="{title}\n\nDrafts as of {when}. Somebody must read them and decide before anything goes out. Not legal advice.\n",
)
_FILL = Words(
    ja="■ 事案ファイルに書き足すところ（{count}か所）",
    en="■ To be filled in in the case file: {count}",
)
_BLANKS = Words(
    ja="未記入が{count}か所あります（上の一覧にあります）", en="{count} blanks (see the list above)"
)
_POINT = Words(ja="    ・", en="    - ")
_GOES = Words(ja="そろっています", en="complete")
_LACKS = Words(ja="足りないものがあります", en="something is missing")
_WROTE = Words(
    ja="{count}個の文書を {folder} に書き出しました。まず {index} を読んでください。",
    en="Wrote {count} documents to {folder}. Read {index} first.",
)
_OPEN = Words(
    ja="{count}個の文書に、まだ足りないものがあります。", en="{count} of them lack something."
)


@click.command(
    "kit",
    cls=Command,
    said=Words(
        ja="事案から、期限、報告書、通知、公表文などの一式を作り、点検の結果とともに書き出します。",
        en="Makes everything a case needs: duties, reports, notices, statements, each checked.",
    ),
    details=Words(
        ja="書き出すものは、義務と期限の一覧、次に出す報告書（Word とテキスト）、本人への通知・公表文など"
        "（テキスト、HTML、PDF）です。足りないものは 0_はじめに.txt にまとめます。"
        "終了コード: 0 すべてそろった、1 足りないものがある（文書は書き出します）、2 使い方の誤り。",
        en="Written are the duties with their dates, the reports due next (Word and text), notices and "
        "statements (text, HTML, PDF). What is missing is listed in 0_read-me-first.txt. Exit code: "
        "0 complete, 1 something is missing (the documents are written all the same), 2 usage.",
    ),
)
@click.argument("case", metavar="CASE")
@click.option(
    "--out",
    cls=Option,
    metavar="DIR",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    said=Words(ja="書き出すフォルダー。", en="Folder to write to."),
)
@moments.now
@moments.law_of
def command(case: str, out: Path, now: str | None, law_of: str | None) -> int:
    """Writes the papers; 1 where one of them lacks something."""
    from morenashi.cli.cases import case_of
    from morenashi.flows.respond import answer, papers

    incident = case_of(case)
    at, on = moments.now_or(now), moments.law_day(law_of)
    made = list(papers(answer(incident, now=at, law_on=on), spoken()))
    _write(out, made, _index(incident.title, made, at))
    return FOUND if any(paper.lacks for paper in made) else OK


def _write(out: Path, made: Iterable[Paper], index: str) -> None:
    from morenashi.cli.console import tell
    from morenashi.cli.files import make_folder, write_whole
    from morenashi.report.text import visible

    made = list(made)
    make_folder(out)
    for name, data in [(_INDEX.said(spoken()), index.encode()), *((p.name, p.data) for p in made)]:
        with write_whole(out / name) as stream:
            stream.write(data)
    tell(_WROTE.filled(count=len(made), folder=visible(str(out)), index=_INDEX))
    if lacking := sum(bool(paper.lacks) for paper in made):
        tell(_OPEN.filled(count=lacking))


def _index(title: Words, made: Sequence[Paper], moment: Moment) -> str:
    """What lies in the folder; files of one document stand in one line."""
    from morenashi.model.moment import said

    lang = spoken()
    lines = [_HEAD.filled(title=title, when=said(moment, lang)).said(lang)]
    stems: dict[str, list[Paper]] = {}
    for paper in made:
        stems.setdefault(Path(paper.name).stem, []).append(paper)
    blanks = dict.fromkeys(blank for paper in made for blank in paper.blanks)
    if blanks:
        lines.append(_FILL.filled(count=len(blanks)).said(lang))
        lines += [*(f"{_POINT.said(lang)}{blank.said(lang)}" for blank in blanks), ""]
    for stem, same in stems.items():
        suffixes = " ".join(Path(paper.name).suffix for paper in same)
        state = _LACKS if same[0].lacks else _GOES
        lines.append(f"■ {stem}  ({suffixes})  {state.said(lang)}")
        if same[0].blanks:
            lines.append(
                f"{_POINT.said(lang)}{_BLANKS.filled(count=len(same[0].blanks)).said(lang)}"
            )
        lines += [f"{_POINT.said(lang)}{lack.said(lang)}" for lack in same[0].hurdles]
    return "\n".join(lines) + "\n"
