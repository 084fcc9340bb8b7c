"""OpenPGP: an encrypted message is told, a signature beside a file says nothing (RFC 9580 section 6)."""

from __future__ import annotations

from collections.abc import Iterator

from morenashi.extract.budget import Budget
from morenashi.extract.extractor import Content, Extractor, Head
from morenashi.model.finding import Cause, Unread
from morenashi.model.words import Words

_MESSAGE, _SIGNATURE = b"-----BEGIN PGP MESSAGE", b"-----BEGIN PGP SIGNATURE-----"
_SESSION_KEYS = (0x84, 0x85, 0x8C, 0xC1, 0xC3)  # the packets an encrypted message begins with
_LONGEST_SIGNATURE = 1 << 16
_ENCRYPTED = Words(
    ja="暗号化されたデータ(PGP)です。中身は調べられません。",
    en="encrypted data (PGP), which cannot be looked into.",
)


def _matches(head: Head) -> int:
    start = head.data[:64].lstrip()
    if start.startswith((_MESSAGE, _SIGNATURE)):
        return 100
    binary = head.suffix in ("pgp", "gpg") and head.data[:1] and head.data[0] in _SESSION_KEYS
    return 100 if binary else 0


def _read(content: Content, _budget: Budget) -> Iterator[Unread]:
    with content.open() as file:
        data = file.read(_LONGEST_SIGNATURE + 1)
    bare = data.strip()
    alone = bare.endswith(b"-----END PGP SIGNATURE-----") and bare.count(b"-----BEGIN") == 1
    if not (bare.startswith(_SIGNATURE) and alone):
        yield content.unread(Cause.ENCRYPTED, what=_ENCRYPTED)


extractor = Extractor(
    name="pgp",
    label=Words(ja="PGP", en="PGP"),
    suffixes=("pgp", "gpg", "asc"),
    matches=_matches,
    read=_read,
)
