"""morenashi respond record: notes that a document went out, by the hash of its file."""

from __future__ import annotations

from pathlib import Path

import click

from morenashi.cli import cases, console, options
from morenashi.cli.command import OK, Command, Option
from morenashi.model.living import DocumentKind
from morenashi.model.words import Words

_DONE = Words(
    ja="記録しました: {kind}（SHA-256 {digest}）", en="Recorded: {kind} (SHA-256 {digest})"
)


# What reaches persons or the public: it holds advice, and somebody by name has read it.
_SIGNED = frozenset(DocumentKind) - {DocumentKind.REPORT, DocumentKind.OTHER}
_WHO = Words(
    ja="送る前に読んで確かめた人の役割か名前を、--who に書いてください。未確認の助言が入る文書には、確かめた人が要ります。",
    en="Say with --who who read it before it went out: a text with unverified advice needs a named sign-off.",
)


@click.command(
    "record",
    cls=Command,
    said=Words(
        ja="送った文書や出した報告書を、ファイルのハッシュで事案に記録します。",
        en="Records a document that went out, by the hash of its file.",
    ),
    details=Words(
        ja="ファイルの中身は保存しません。あとから「この文書を送った」と示せるように、ファイルは別に保管してください。"
        "本人や社会に向けた文書では、送る前に確かめた人（--who）が要ります。",
        en="The file itself is not kept: keep it elsewhere, so that you can show later what was sent. For "
        "what reaches persons or the public, --who says who signed it off.",
    ),
)
@click.argument("key", metavar="KEY")
@click.argument(
    "file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--kind",
    cls=Option,
    type=click.Choice([kind.name.lower() for kind in DocumentKind]),
    required=True,
    said=Words(
        ja="文書の種類。closing は終結の報告。", en="Kind of the document; closing: closing report."
    ),
)
@cases.who
@cases.because
@options.home
def command(key: str, file: Path, kind: str, who: str, because: str, home: Path | None) -> int:
    """Takes the hash of the file into the case."""
    from hashlib import file_digest

    from morenashi.cli.language import spoken
    from morenashi.flows.cases import Deed, record_document

    if DocumentKind[kind.upper()] in _SIGNED and not who.strip():
        raise click.UsageError(_WHO.said(spoken()))
    with file.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    keeper, ledger = cases.installation(home)
    which = DocumentKind[kind.upper()]
    deed = Deed(who, because)
    record_document(key, which, digest, keeper=keeper, ledger=ledger, deed=deed)
    console.tell(_DONE.filled(kind=which.value.said(spoken()), digest=digest))
    return OK
