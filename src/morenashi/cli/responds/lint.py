"""morenashi respond lint: does this notice tell the truth, and does it help those who read it?"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from morenashi.cli import options
from morenashi.cli.command import FOUND, INCOMPLETE, OK, Command, Option
from morenashi.cli.input import STANDARD, read_bytes
from morenashi.cli.language import spoken
from morenashi.errors import SourceError
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.model.finding import Unread
    from morenashi.model.incident import Incident

KINDS = ("individual", "public", "regulator")
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

_NO_GROUP = Words(
    ja="事案に「{group}」というグループはありません。あるのは: {known}",
    en="The case has no group “{group}”. It has: {known}",
)
_GROUP_WITHOUT = Words(
    ja="--group は --case と一緒に指定してください。", en="--group needs --case."
)
_LEFT = Words(
    ja="文書のうち{n}か所（画像など）は読めませんでした。そこに書かれたことは点検していません。",
    en="{n} parts of the documents (such as pictures) could not be read; what stands there was not judged.",
)
_TOO_LONG = Words(
    ja="長すぎるため、終わりの{n}文字は調べていません。通知の文案だけを指定してください。",
    en="Too long: the last {n} characters were not looked at. Name the draft of a notice alone.",
)
_CHOOSE = Words(
    ja="事案に複数のグループがあります。--group で宛先のグループを指定すると、漏れた項目も照らし合わせます: {known}",
    en="The case has several groups. Name the one this notice goes to with --group, and its items are "
    "compared, too: {known}",
)


@click.command(
    "lint",
    cls=Command,
    said=Words(
        ja="漏えいの通知や公表の文案を読み、隠していないか、役に立つかを32の規則で点検します。",
        en="Reads the draft of a leak notice and finds what hides, hedges or helps nobody, by 32 rules.",
    ),
    details=Words(
        ja="指摘ごとに、場所、理由、書き直しの例を示します。何も送らず、何も残しません。"
        "--case で事案ファイルを指定すると、文案を事実と照らし合わせます。--with でほかの文書とのくい違いも調べます。"
        "読めるのは、テキスト、Markdown、HTML、メール（.eml）、Word（.docx）など。"
        "終了コード: 0 送れる（E の指摘なし）、1 送れない、2 使い方の誤り、3 読めないものがあった。",
        en="Each remark has its place, the reason and a sentence to write instead. Sends nothing, keeps "
        "nothing. With --case the draft is compared with the facts, with --with with other texts. Reads "
        "text, Markdown, HTML, mails (.eml), Word (.docx) and more. Exit code: 0 may be sent (no E), "
        "1 must not, 2 usage, 3 something could not be read.",
    ),
)
@click.argument("file", metavar="FILE|-")
@click.option(
    "--case",
    cls=Option,
    metavar="CASE",
    said=Words(
        ja="事案ファイル（TOML）か、登録した事案の key。",
        en="The case file (TOML), or the key of a living case.",
    ),
)
@click.option(
    "--group",
    cls=Option,
    metavar="KEY",
    default="",
    said=Words(
        ja="通知を受け取るグループのキー（事案ファイルの groups）。",
        en="Key of the group this notice goes to (groups of the case file).",
    ),
)
@click.option(
    "--with",
    "others",
    cls=Option,
    metavar="FILE",
    multiple=True,
    type=_FILE,
    said=Words(
        ja="同じ事案のほかの文書。繰り返して指定できます。",
        en="Another text of the same case; may be repeated.",
    ),
)
@click.option(
    "--kind",
    cls=Option,
    type=click.Choice(KINDS),
    said=Words(
        ja="文書の種類: individual 本人への通知、public 公表文、regulator 報告書の下書き。指定がなければ文面から推定します。",
        en="What the text is: a notice to the person, a public statement, a draft for an authority; "
        "told by the text if not given.",
    ),
)
@options.text_or_json
@options.encoding
def command(
    file: str,
    case: str | None,
    group: str,
    others: tuple[Path, ...],
    kind: str | None,
    name: str,
    encoding: str | None,
) -> int:
    """Shows the remarks; 1 where one blocks sending."""
    from datetime import date

    from morenashi.cli import console
    from morenashi.flows import lint
    from morenashi.model.lint import NoticeKind

    incident = _incident(case, group)
    unread: list[Unread] = []
    data = [read_bytes(str(one)) for one in (file, *others)]  # what is not there is wrong usage
    try:
        text, *beside = (
            lint.text_of(one, "" if str(path) == STANDARD else str(path), encoding, unread)
            for one, path in zip(data, (file, *others), strict=True)
        )
    except SourceError as error:
        console.tell(Words(ja=error.said("ja"), en=error.said("en")))
        return INCOMPLETE
    linted = lint.lint(
        text,
        kind=NoticeKind[kind.upper()] if kind else None,
        today=date.today(),  # noqa: DTZ011 - the desk's own day
        incident=incident,
        group=group,
        others=dict(zip(map(str, others), beside, strict=True)),
    )
    if incident is not None and not group and linted.kind is NoticeKind.INDIVIDUAL:
        _say_groups(incident)
    if unread:
        console.tell(_LEFT.filled(n=len(unread)))
    if linted.unread:
        console.tell(_TOO_LONG.filled(n=f"{linted.unread:,}"))
    if name == "json":
        from morenashi.report.text import json_escaped

        document = json.dumps(lint.as_json(linted, spoken()), ensure_ascii=False, indent=2)
        click.echo(json_escaped(document).replace("\\u000a", "\n"))
    else:
        click.echo(lint.as_text(linted, spoken(), console.width()), nl=False)
    if linted.report.blocks:
        return FOUND
    return OK if linted.report.ran and not linted.unread else INCOMPLETE


def _incident(case: str | None, group: str) -> Incident | None:
    if case is None:
        if group:
            raise click.UsageError(_GROUP_WITHOUT.said(spoken()))
        return None
    from morenashi.cli.cases import case_of

    incident = case_of(case, quiet=True)
    known = [one.key for one in incident.groups]
    if group and group not in known:
        raise click.UsageError(_NO_GROUP.filled(group=group, known=_joined(known)).said(spoken()))
    return incident


def _say_groups(incident: Incident) -> None:
    from morenashi.cli import console

    if len(incident.groups) > 1:
        console.tell(_CHOOSE.filled(known=_joined(one.key for one in incident.groups)))


def _joined(keys: Iterable[str]) -> str:
    return ", ".join(keys)
