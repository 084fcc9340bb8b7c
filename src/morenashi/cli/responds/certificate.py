"""morenashi respond certificate: a signed certificate of leakage for one person; checked and revoked here too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from morenashi.cli import options
from morenashi.cli.command import FOUND, OK, Command, Option, Said
from morenashi.cli.language import spoken
from morenashi.model.words import Words

if TYPE_CHECKING:
    from morenashi.keys import Keys
    from morenashi.model.certificate import Checked

_ISSUED = Words(
    ja="証明書 {number} を {file} に書き出しました。氏名は、この紙のほかには残していません。",
    en="Wrote certificate {number} to {file}. The name is kept nowhere but on this paper.",
)
_STANDING = Words(ja="証明書 {number}: {standing}", en="Certificate {number}: {standing}")
_ITEMS = Words(ja="漏えいした情報: {items}", en="Leaked: {items}")
_FEARED = Words(ja="漏えいしたおそれのある情報: {items}", en="May have leaked: {items}")
_NAME_FITS = Words(ja="氏名は証明書と合っています。", en="The name fits the certificate.")
_NAME_DIFFERS = Words(ja="氏名が証明書と違います。", en="The name does not fit the certificate.")
_BAD_KEY = Words(ja="公開鍵は16進64桁です。", en="A public key has 64 hex digits.")


class _Actions(Said, click.Group):
    """A group whose first word may also be a case: then a certificate is issued."""

    said: Words
    details: Words | None

    def __init__(self, *args: Any, said: Words, details: Words, **kwargs: Any) -> None:
        super().__init__(*args, **(kwargs | {"help": said.en}))
        self.said, self.details = said, details

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """`certificate CASE ...` means `certificate issue CASE ...`."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            args = ["issue", *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the actions."""
        self.write_options(ctx, formatter)
        rows = [(name, one.get_short_help_str()) for name, one in self.commands.items()]
        with formatter.section(Words(ja="コマンド", en="Commands").said(spoken(ctx))):
            formatter.write_dl(rows)


@click.group(
    "certificate",
    cls=_Actions,
    said=Words(
        ja="漏えい証明書を出し、確かめ、取り消します。",
        en="Issues, checks and revokes certificates of leakage.",
    ),
    details=Words(
        ja="本人申告や番号の変更の請求に添える、紙の証明書です。電子署名（Ed25519）付きで、QRコードには番号、"
        "要約値、署名だけが入ります。certificate CASE --group KEY --name NAME --out FILE で出します。",
        en="A paper to attach to declarations at credit bureaus or to a request for another number. It is "
        "signed (Ed25519); its QR holds the number, a hash and the signature only. "
        "certificate CASE --group KEY --name NAME --out FILE issues one.",
    ),
)
def command() -> None:
    """The group of what can be done with certificates."""


@command.command(
    "issue",
    cls=Command,
    said=Words(
        ja="証明書を1人分出します（A4、1枚）。", en="Issues one person's certificate (one A4 page)."
    ),
)
@click.argument("case", metavar="CASE")
@click.option(
    "--group",
    cls=Option,
    metavar="KEY",
    required=True,
    said=Words(
        ja="その人が入るグループ（事案ファイルの groups の key）。",
        en="The person's group: a key of groups in the case file.",
    ),
)
@click.option(
    "--name",
    cls=Option,
    metavar="NAME",
    required=True,
    said=Words(
        ja="紙に印刷する氏名。ほかには残しません。",
        en="Name printed on the paper, kept nowhere else.",
    ),
)
@click.option(
    "--out",
    cls=Option,
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    said=Words(ja="書き出すPDF。", en="The PDF to write."),
)
@options.home
def issue(case: str, group: str, name: str, out: Path, home: Path | None) -> int:
    """Writes the paper."""
    from datetime import UTC, datetime

    from morenashi.cli.cases import case_of
    from morenashi.cli.console import tell
    from morenashi.cli.files import write_whole
    from morenashi.flows import certificates
    from morenashi.model.moment import day
    from morenashi.report.text import visible

    def write(data: bytes) -> None:
        with write_whole(out) as stream:
            stream.write(data)

    keys, folder = _installation(home)
    number = certificates.issue(
        case_of(case, home=home),
        group=group,
        name=name,
        keys=keys,
        folder=folder,
        today=day(datetime.now(UTC)),
        write=write,
    )
    tell(_ISSUED.filled(number="-".join(re.findall("....", number)), file=visible(str(out))))
    return OK


@command.command(
    "verify",
    cls=Command,
    said=Words(
        ja="証明書のPDF、QRコードの文字、または番号を確かめます。",
        en="Checks the PDF of a certificate, the text of its QR, or its number.",
    ),
)
@click.argument("given", metavar="FILE|CODE")
@click.option(
    "--name",
    cls=Option,
    metavar="NAME",
    default="",
    said=Words(
        ja="氏名も合っているかを確かめます（PDFのとき）。",
        en="Compares the name, too (with a PDF).",
    ),
)
@click.option(
    "--public-key",
    cls=Option,
    metavar="HEX",
    default="",
    said=Words(ja="ほかの発行者の公開鍵。", en="Public key of another issuer."),
)
@options.home
def verify(given: str, name: str, public_key: str, home: Path | None) -> int:
    """Tells how the certificate stands; 1 unless it is valid."""
    from morenashi.flows import certificates

    if public_key and not re.fullmatch(r"[0-9a-fA-F]{64}", public_key):
        raise click.UsageError(_BAD_KEY.said(spoken()))
    keys, folder = _installation(home)
    checked = certificates.verify(given, keys=keys, folder=folder, public=public_key, name=name)
    return _tell(checked)


@command.command(
    "revoke",
    cls=Command,
    said=Words(ja="証明書を取り消します。", en="Revokes a certificate."),
)
@click.argument("given", metavar="FILE|CODE")
@options.home
def revoke(given: str, home: Path | None) -> int:
    """Puts its number on the signed list; 1 where it is none of ours."""
    from datetime import UTC, datetime

    from morenashi.flows import certificates
    from morenashi.model.certificate import Standing
    from morenashi.model.moment import day

    keys, folder = _installation(home)
    checked = certificates.revoke(given, keys=keys, folder=folder, today=day(datetime.now(UTC)))
    _tell(checked)
    return OK if checked.standing is Standing.REVOKED else FOUND


@command.command(
    "key",
    cls=Command,
    said=Words(ja="確かめるための公開鍵を示します。", en="Shows the public key to check with."),
)
@options.home
def key(home: Path | None) -> int:
    """64 hex digits on standard output."""
    from morenashi.flows import certificates

    keys, _ = _installation(home)
    click.echo(certificates.public_key(keys))
    return OK


def _installation(home: Path | None) -> tuple[Keys, Path]:
    from morenashi.flows.certificates import FOLDER
    from morenashi.keys import open_keys
    from morenashi.settings import load_settings

    settings = load_settings(home=home)
    settings.prepare_home()
    return open_keys(settings.home), settings.home / FOLDER


def _tell(checked: Checked) -> int:
    from morenashi.model.certificate import Standing
    from morenashi.model.items_of_data import BY_KEY
    from morenashi.notice.certificate import spaced
    from morenashi.report.text import visible

    lang = spoken()
    number = spaced(checked.number) if checked.number else "?"
    said = [_STANDING.filled(number=number, standing=checked.standing.value).said(lang)]
    one = checked.certificate
    if one is not None and checked.standing in (Standing.VALID, Standing.REVOKED):
        for words, items in ((_ITEMS, one.items), (_FEARED, one.feared)):
            labels = [BY_KEY[item].label.said(lang) if item in BY_KEY else item for item in items]
            if labels:
                said.append(
                    words.filled(items=("、" if lang == "ja" else ", ").join(labels)).said(lang)
                )
        said.append(f"{one.organisation}  {one.issued_on.isoformat()}")
    if checked.name_fits is not None:
        said.append((_NAME_FITS if checked.name_fits else _NAME_DIFFERS).said(lang))
    click.echo("\n".join(visible(line) for line in said))
    fine = checked.standing is Standing.VALID and checked.name_fits is not False
    return OK if fine else FOUND
