"""morenashi advise: what can happen, what to do and what does not work when my data leaked somewhere."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli.command import OK, Command, Option
from morenashi.cli.language import LANGS, choose
from morenashi.model.words import Words

_FILE = click.Path(dir_okay=False, path_type=Path)
_READ = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    "advise",
    cls=Command,
    said=Words(
        ja="情報が漏れた人に、起こりうること、すること、うまくいかないことを示します。",
        en="Tells somebody whose data leaked what can happen, what to do and what does not work.",
    ),
    details=Words(
        ja="どの会社の漏えいでも使えます。会社の導入も、ネットワークも要りません。何も送らず、何も残しません。"
        "ITEM は漏れた項目です（例: 免許証画像 氏名 住所）。分からなければ書かなくてもかまいません。"
        "手紙や下書きに載せる自分の情報は、--fill で渡すファイル（TOML）に書きます。",
        en="For a leak at any company: needs no installation there and no network, sends nothing, keeps "
        "nothing. ITEM is what leaked (for example: licence-image name address); leave it out if "
        "you do not know. Own data for letters and drafts are read from the TOML file of --fill.",
    ),
)
@click.argument("words", metavar="[ITEM]...", nargs=-1)
@click.option(
    "--ex-member",
    cls=Option,
    is_flag=True,
    said=Words(ja="すでに退会している。", en="You had already left the service."),
)
@click.option(
    "--child",
    cls=Option,
    is_flag=True,
    said=Words(ja="漏れたのは子どもの情報。", en="The data are a child's."),
)
@click.option(
    "--letter",
    cls=Option,
    is_flag=True,
    said=Words(ja="会社への問い合わせの手紙。", en="An enquiry letter to the company."),
)
@click.option(
    "--bureaus",
    cls=Option,
    is_flag=True,
    said=Words(
        ja="信用情報機関（CIC、KSC、JICC）への本人申告の下書き。",
        en="Draft declarations to the credit bureaus CIC, KSC and JICC.",
    ),
)
@click.option(
    "--keep",
    cls=Option,
    is_flag=True,
    said=Words(ja="届いたメールなどを証拠として残す手順。", en="How to keep a mail as evidence."),
)
@click.option(
    "--before",
    cls=Option,
    is_flag=True,
    said=Words(
        ja="会社を疑う前に確かめる、ほかの説明。",
        en="Innocent explanations to test before a company is asked.",
    ),
)
@click.option(
    "--policy",
    cls=Option,
    metavar="FILE",
    type=click.Path(path_type=Path),
    said=Words(
        ja="プライバシーポリシーや退会のページの文章（- は標準入力）。漏えいに関わる約束を抜き出します。",
        en="A privacy policy or leaving page (- for standard input): which of its promises are touched.",
    ),
)
@click.option(
    "--fill",
    cls=Option,
    metavar="FILE",
    type=_READ,
    said=Words(
        ja="手紙と下書きに載せる自分の情報と会社名（TOML）。",
        en="Own data and the company's name for letter and drafts (TOML).",
    ),
)
@click.option(
    "--page",
    cls=Option,
    metavar="OUT.html",
    type=_FILE,
    said=Words(
        ja="すべての項目から選べる1枚のHTML（スマートフォン・印刷用）を書き出します。ITEM は選んだ状態にします。",
        en="Writes one HTML file with everything to choose from, for phone and paper; ITEMs are "
        "chosen already.",
    ),
)
@click.option(
    "--items",
    "list_items",
    cls=Option,
    is_flag=True,
    said=Words(ja="使える項目の一覧を示します。", en="Lists the items that are known."),
)
@click.option(
    "--format",
    "name",
    cls=Option,
    type=click.Choice(("text", "json", "html")),
    default="text",
    said=Words(ja="結果の形式（既定は text）。", en="Format of the result (default text)."),
)
@click.option(
    "--output",
    "--out",
    "output",
    cls=Option,
    metavar="FILE",
    type=_FILE,
    said=Words(ja="結果を書き出すファイル。", en="File to write the result to."),
)
@click.option(
    "--lang",
    cls=Option,
    type=click.Choice(LANGS),
    callback=choose,
    is_eager=True,
    expose_value=False,
    said=Words(ja="表示の言語。", en="Language of what is shown."),
)
def command(
    words: tuple[str, ...],
    ex_member: bool,
    child: bool,
    letter: bool,
    bureaus: bool,
    keep: bool,
    before: bool,
    policy: Path | None,
    fill: Path | None,
    page: Path | None,
    list_items: bool,
    name: str,
    output: Path | None,
) -> int:
    """Shows the advice, or the papers that were asked for."""
    from morenashi.cli import advising

    if list_items:
        advising.show_items()
        return OK
    asked = advising.Asked(
        words,
        ex_member=ex_member,
        child=child,
        letter=letter,
        bureaus=bureaus,
        keep=keep,
        before=before,
        policy=policy,
        fill=fill,
    )
    if page is not None:
        advising.write_page(asked, page)
    else:
        advising.answer(asked, name, output)
    return OK
