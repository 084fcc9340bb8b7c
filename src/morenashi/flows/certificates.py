"""Certificates of leakage: issue one, check a paper, a file or a number, take one back."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from morenashi.errors import NoticeError
from morenashi.keys import Keys
from morenashi.model.certificate import Checked, Standing
from morenashi.model.incident import Incident
from morenashi.model.words import Words
from morenashi.notice import certificate as certificates
from morenashi.notice.certificate import Signer

FOLDER = "certificates"
_REVOKED = "revoked.json"
_LARGEST = 5_000_000  # bytes of a file that is checked


def public_key(keys: Keys) -> str:
    """The key others check with, as 64 hex digits."""
    return Signer(keys).public.hex()


def issue(
    case: Incident,
    *,
    group: str,
    name: str,
    keys: Keys,
    folder: Path,
    today: date,
    write: Callable[[bytes], object],
) -> str:
    """Writes the paper, then keeps what it says (no name, no salt) in `folder`; returns its number."""
    from morenashi.notice.rendering.certificate import paper

    signer = Signer(keys)
    one = certificates.certificate(case, group, name, issued_on=today)
    code = certificates.code(one, signer)
    if not (folder / _REVOKED).exists() and not _issued(folder):
        _keep(folder / _REVOKED, certificates.revocations({}, signer))
    write(paper(one, case, name, code))
    _keep(folder / f"{one.number}.txt", f"{code}\n{certificates.statement(one)}\n")
    return one.number


def verify(
    given: str, *, keys: Keys | None, folder: Path, public: str = "", name: str = ""
) -> Checked:
    """Checks a code, a number issued here, or the file of a certificate.

    With `public` (64 hex digits) the certificate of another organisation can be checked.
    """
    key = bytes.fromhex(public) if public else Signer(keys or _no_keys()).public
    code, said, salt = _told(given, folder)
    checked = certificates.check(code, key, said=said, salt=salt, name=name)
    if public or checked.standing is not Standing.VALID:
        return checked
    return certificates.check(
        code, key, said=said, salt=salt, name=name, revoked=_revoked(folder, key)
    )


def revoke(given: str, *, keys: Keys, folder: Path, today: date) -> Checked:
    """Takes a certificate of ours back; what is not ours or forged stays as it is."""
    signer = Signer(keys)
    checked = verify(given, keys=keys, folder=folder)
    if checked.standing is Standing.VALID:
        entries = _revoked(folder, signer.public) | {checked.number: today}
        _keep(folder / _REVOKED, certificates.revocations(entries, signer))
        checked = verify(given, keys=keys, folder=folder)
    return checked


def _told(given: str, folder: Path) -> tuple[str, str, str]:
    """The code, the statement and the salt that a file, a number or a code gives; "" for what it does not."""
    path = Path(given)
    if number := certificates.number_of(given):
        kept = folder / f"{number}.txt"
        if kept.is_file():
            code, _, said = _text(kept).rstrip("\n").partition("\n")
            if certificates.number_of(code) != number:  # somebody put another's record there
                return "", "", ""
            return (given if "." in given else code), said, ""
        return given, "", ""
    if len(given) < 1000 and path.is_file():
        return _of_file(path)
    return given, "", ""


def _of_file(path: Path) -> tuple[str, str, str]:
    """From the metadata of a PDF of ours, or from a text with the code in it."""
    with _telling(path), path.open("rb") as stream:
        data = stream.read(_LARGEST)
    if not data.startswith(b"%PDF"):
        return data.decode("utf-8", "replace"), "", ""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(data) as document:
            words = document.get_metadata_dict().get("Keywords", "")
    except PdfiumError:
        return "", "", ""
    said = re.search(r"\{.*\}", words, re.DOTALL)
    salt = re.search(r"salt:([A-Z2-7]{16})", words)
    return words, said[0] if said else "", salt[1] if salt else ""


def _revoked(folder: Path, key: bytes) -> dict[str, date]:
    """The list of this installation; it is there from the first certificate on, so that its loss is seen."""
    path = folder / _REVOKED
    if not path.exists():
        if _issued(folder):
            raise certificates.no_revocations(str(path))
        return {}
    return certificates.read_revocations(_text(path), key, where=str(path))


def _issued(folder: Path) -> bool:
    return folder.is_dir() and any(folder.glob("*.txt"))


def _text(path: Path) -> str:
    with _telling(path):
        return path.read_bytes().decode("utf-8", "replace")


def _keep(path: Path, text: str) -> None:
    """Whole or not at all, readable by its owner only."""
    beside = path.with_suffix(".new")
    with _telling(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Whatever the system complains of becomes an error that says what to do."""
    try:
        yield
    except OSError as error:
        raise NoticeError(
            where=str(path),
            why=Words(
                ja=f"読み書きできません（{error.strerror}）。",
                en=f"cannot be read or written ({error.strerror}).",
            ),
            todo=Words(
                ja="空き容量とフォルダーの権限を確かめてください。",
                en="Check free space and the permissions of the folder.",
            ),
        ) from None


def _no_keys() -> Keys:
    raise NoticeError(
        where="--public-key",
        why=Words(ja="確かめる鍵がありません。", en="there is no key to check with."),
        todo=Words(ja="発行者の公開鍵を指定してください。", en="Give the issuer's public key."),
    )
