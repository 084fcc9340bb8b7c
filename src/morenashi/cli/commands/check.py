"""morenashi check: may this mail, file or text leave?"""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import options
from morenashi.cli.command import Command, Option
from morenashi.cli.files import check_writable
from morenashi.model.words import Words

CHANNELS = ("mail", "web", "chat", "media", "post")


@click.command(
    "check",
    cls=Command,
    said=Words(
        ja="このメールやファイルを外に出してよいかを、理由とともに答えます。",
        en="Says whether a mail, file or text may leave, and why not.",
    ),
    details=Words(
        ja="メール（.eml）、ファイル、または標準入力（-）を調べます。何も送らず、何も残しません。"
        "宛先はメールのヘッダーから読みます。--to があればそちらを使います（Bccや、ファイルを送る相手）。"
        "--directory に社員・取引先・退職者の名簿（CSV）のフォルダーを指定すると、宛先を見分けられます。"
        "終了コード: 0 送ってよい、1 確認・保留・拒否、2 使い方の誤り、3 中を確かめられないものがあった。",
        en="Looks into a mail (.eml), a file or standard input (-). Sends nothing, keeps nothing. "
        "Recipients are read from the mail's head, or given by --to (Bcc, or who gets the file). "
        "With --directory, a folder of CSV files of employees, partners and leavers, it can tell "
        "recipients apart. Exit code: 0 may be sent, 1 ask, hold or refuse, 2 usage, 3 something "
        "could not be looked into.",
    ),
)
@click.argument("file", metavar="[MAIL.eml|FILE|-]", default="-")
@click.option(
    "--to",
    cls=Option,
    metavar="ADDRESS",
    multiple=True,
    said=Words(
        ja="実際の宛先。コンマ区切りか、繰り返して指定します。",
        en="Who really gets it; with commas, or given several times.",
    ),
)
@click.option(
    "--from",
    "sender",
    cls=Option,
    metavar="ADDRESS",
    default="",
    said=Words(ja="送る人のアドレス。", en="The sender's address."),
)
@click.option(
    "--channel",
    cls=Option,
    type=click.Choice(CHANNELS),
    default="mail",
    said=Words(
        ja="出し方: mail メール（既定）、web 掲載・アップロード、chat チャット、media USBメモリーなど、post 郵送。",
        en="How it leaves: mail (default), web, chat, media such as USB memory, post.",
    ),
)
@options.directory
@options.lists
@options.policy
@click.option(
    "--masked",
    cls=Option,
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    said=Words(
        ja="個人情報を伏せた写しを書き出します。",
        en="Writes a copy whose personal information is masked.",
    ),
)
@click.option(
    "--trace",
    cls=Option,
    is_flag=True,
    said=Words(ja="調べたルールを順に示します。", en="Shows every rule that was asked, in order."),
)
@click.option(
    "--received",
    cls=Option,
    is_flag=True,
    said=Words(
        ja="届いたメールを調べます。なりすましか、どこから宛先が伝わったかの手がかりを示します。",
        en="Judges a mail that arrived: does it pose as somebody, where does it have the address from?",
    ),
)
@click.option(
    "--uses",
    cls=Option,
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    said=Words(
        ja="--received: 自分のアドレスをどこに渡したかの記録（CSV）。",
        en="--received: a record (CSV) of where your addresses were given.",
    ),
)
@click.option(
    "--leaks",
    cls=Option,
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    said=Words(
        ja="--received: 公表された漏えいの一覧（CSV）。",
        en="--received: a list (CSV) of leaks that were made public.",
    ),
)
@click.option(
    "--keep",
    cls=Option,
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    said=Words(
        ja="--received: 元のメールを証拠としてそのまま残すフォルダー。",
        en="--received: a folder to keep the original in as evidence, byte for byte.",
    ),
)
@options.text_or_json
@options.home
def command(
    file: str,
    to: tuple[str, ...],
    sender: str,
    channel: str,
    directory: Path | None,
    lists: tuple[Path, ...],
    policy: Path | None,
    masked: Path | None,
    trace: bool,
    received: bool,
    uses: Path | None,
    leaks: Path | None,
    keep: Path | None,
    name: str,
    home: Path | None,
) -> int:
    """Judges one message."""
    from morenashi.cli import arrivals, checking
    from morenashi.cli.input import STANDARD, read_bytes
    from morenashi.flows.guard import Departure
    from morenashi.settings import load_settings

    if masked is not None:
        check_writable(masked)
    settings = load_settings(home=home)
    data = read_bytes(file)
    if received:
        around = arrivals.around(settings, directory, uses, leaks)
        return arrivals.answer(data, file, around, settings, name, keep)
    surroundings = checking.surroundings(settings, directory, lists, policy, channel)
    shown = "" if file == STANDARD else Path(file).name
    departure = Departure(data, shown, sender, checking.addresses(to))
    verdict = checking.judged(departure, surroundings, settings)
    checking.show(verdict, name, trace=trace)
    if masked is not None:
        checking.write_masked(departure, surroundings, settings, masked)
    return checking.exit_code(verdict)
