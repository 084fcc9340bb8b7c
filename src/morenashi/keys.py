"""The installation's key, and the keys derived from it for each purpose."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from morenashi.errors import KeysError
from morenashi.model.words import Words

VARIABLE = "MORENASHI_KEY"
SIZE = 32
NONCE = 12


class Keys:
    """Derives keys; shows none.

    `outside` says that the key does not lie in the installation's own folder, so that a copy of
    the folder alone cannot be used to try values against fingerprints.
    """

    __slots__ = ("_master", "outside")

    def __init__(self, master: bytes, *, outside: bool) -> None:
        self._master = master
        self.outside = outside

    def __repr__(self) -> str:
        return "<keys>"

    def fingerprint_key(self, purpose: str) -> bytes:
        """32 bytes that serve only `purpose`: who knows one learns nothing of the others."""
        return hashlib.blake2b(
            purpose.encode(), key=self._master, digest_size=SIZE, person=b"morenashi-fp"
        ).digest()

    def signing_seed(self, purpose: str) -> bytes:
        """32 bytes to make a signing key (Ed25519) of, for `purpose` only."""
        return hashlib.blake2b(
            purpose.encode(), key=self._master, digest_size=SIZE, person=b"morenashi-sign"
        ).digest()

    def cipher(self, purpose: str) -> Cipher:
        """Encrypts what must be readable again, for `purpose` only."""
        return Cipher(self.fingerprint_key(f"cipher {purpose}"))


class Cipher:
    """AES-256-GCM with a fresh nonce before each text; what was changed or moved does not open."""

    __slots__ = ("_key",)

    def __init__(self, key: bytes) -> None:
        self._key = key

    def __repr__(self) -> str:
        return "<cipher>"

    def seal(self, data: bytes, about: str) -> bytes:
        """The encrypted bytes. `about` says where they belong; they open only there."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(NONCE)
        return nonce + AESGCM(self._key).encrypt(nonce, data, about.encode())

    def open(self, sealed: bytes, about: str) -> bytes:
        """What was sealed for `about`. KeysError with another key, or where it was changed."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(self._key).decrypt(sealed[:NONCE], sealed[NONCE:], about.encode())
        except (InvalidTag, ValueError):
            raise _unusable(
                about,
                "暗号化した記録を開けません。鍵が違うか、記録が壊れています",
                "does not open an encrypted record: it is another key, or the record is damaged",
            ) from None


def throwaway_keys() -> Keys:
    """Keys that end with the program: for scans that keep nothing."""
    return Keys(secrets.token_bytes(SIZE), outside=True)


def open_keys(home: Path) -> Keys:
    """The installation's keys: from MORENASHI_KEY, else from its file, which is made if missing."""
    given = os.environ.get(VARIABLE)
    if given:
        return Keys(_from_hex(given, where=VARIABLE), outside=True)
    path = home / "keys" / "installation.key"
    try:
        if not path.exists():
            _make(path)
        text = path.read_text(encoding="ascii", errors="replace")
    except OSError as error:
        raise _unusable(
            str(path), f"開けません（{error.strerror}）", f"cannot be opened ({error.strerror})"
        ) from None
    return Keys(_from_hex(text, where=str(path)), outside=False)


def _make(path: Path) -> None:
    """Writes a fresh key beside and links it into place: two programs at once agree on one key."""
    path.parent.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.parent.mkdir(exist_ok=True, mode=0o700)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(SIZE) + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(fresh, path)
    except FileExistsError:
        pass
    except OSError:  # a file system without links, such as exFAT
        os.replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def _from_hex(text: str, *, where: str) -> bytes:
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        key = b""
    if len(key) != SIZE:
        raise _unusable(where, "16進64桁の鍵ではありません", "is not a key of 64 hex digits")
    return key


def _unusable(where: str, ja: str, en: str) -> KeysError:
    return KeysError(
        where=where,
        why=Words(ja=f"この設置環境の鍵が使えません: {ja}。", en=f"the key {en}."),
        todo=Words(
            ja="控えから戻してください。鍵を作り直すと、以前の記録との突き合わせはできなくなります。",
            en="Restore it from your backup; with a new key earlier records can no longer be matched.",
        ),
    )
