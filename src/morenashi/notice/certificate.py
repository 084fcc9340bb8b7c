"""Certificates of leakage (漏えい証明書): issued, signed with Ed25519 (RFC 8032), checked and revoked.

The code that a QR shows holds the number of the certificate, the hash of what it says, and the signature
of both: nothing personal. The name stands on the paper; elsewhere only its salted hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from morenashi.errors import NoticeError
from morenashi.keys import Keys
from morenashi.model.certificate import Certificate, Checked, Standing
from morenashi.model.group import Outcome
from morenashi.model.incident import Certainty, Incident
from morenashi.model.items_of_data import BY_KEY
from morenashi.model.moment import day
from morenashi.model.unseen import seen
from morenashi.model.words import Words

PURPOSE = "certificate"
_SCHEME = "MORENASHI1"
_CODE = re.compile(rf"{_SCHEME}\.([A-Z2-7]{{16}})\.([\w-]{{43}})\.([\w-]{{86}})", re.ASCII)
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


_RESTORE = Words(
    ja="控えから戻してください。直るまで、証明書の確認はできません。",
    en="Restore it from your backup; until then no certificate can be checked.",
)
_LONGEST_NAME = 100  # letters


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs with the installation's key and checks with its public half. Shows no key."""

    keys: Keys

    def sign(self, data: bytes) -> bytes:
        """64 bytes."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Ed25519PrivateKey.from_private_bytes(self.keys.signing_seed(PURPOSE)).sign(data)

    @property
    def public(self) -> bytes:
        """The 32 bytes others check with."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        private = Ed25519PrivateKey.from_private_bytes(self.keys.signing_seed(PURPOSE))
        return private.public_key().public_bytes_raw()


def certificate(case: Incident, group: str, name: str, *, issued_on: date) -> Certificate:
    """What is confirmed to one person of a group. NoticeError where nothing of theirs leaked."""
    whose = next((one for one in case.groups if one.key == group), None)
    if whose is None or not whose.concerned or case.certainty not in _REAL:
        raise NoticeError(
            where=group,
            why=Words(
                ja="この群に、漏えいを証明できる情報がありません。",
                en="nothing of this group leaked that could be certified.",
            ),
            todo=Words(
                ja="事案の groups の key を確かめてください。",
                en="Check the keys of the case's groups.",
            ),
        )
    if not name.strip() or len(name) > _LONGEST_NAME or seen(name) != name or "\n" in name:
        raise NoticeError(
            where="--name",
            why=Words(
                ja=f"氏名は、見える文字で{_LONGEST_NAME}字までの一行です。",
                en=f"a name is one line of up to {_LONGEST_NAME} letters that are seen.",
            ),
            todo=Words(ja="氏名を書き直してください。", en="Write the name anew."),
        )
    proven = case.certainty is Certainty.CERTAIN
    ranked = sorted(
        whose.concerned, key=lambda one: -BY_KEY[one.item].harm if one.item in BY_KEY else 0
    )
    sure = [one.item for one in ranked if proven and one.outcome is Outcome.LEAKED]
    period = whose.period or case.exposed
    salt = _fresh(16)
    return Certificate(
        number=_fresh(16),
        case=case.key,
        group=group,
        organisation=case.organisation.name.ja,
        items=tuple(sure),
        feared=tuple(one.item for one in ranked if one.item not in sure),
        period=tuple(day(at) if at else None for at in (period.begin, period.end)),  # type: ignore[arg-type]
        issued_on=issued_on,
        name_hash=name_hash(name, salt),
        salt=salt,
    )


_REAL = (Certainty.CERTAIN, Certainty.POSSIBLE)


def name_hash(name: str, salt: str) -> str:
    """The salted hash of a name; spaces and widths of characters make no difference."""
    plain = "".join(unicodedata.normalize("NFKC", name).split())
    return hashlib.scrypt(plain.encode(), salt=salt.encode(), n=2**14, r=8, p=1, dklen=16).hex()


def statement(one: Certificate) -> str:
    """What is signed: the certificate in one form (JSON, sorted keys), without the salt."""
    told = {
        "case": one.case,
        "feared": list(one.feared),
        "group": one.group,
        "issued_on": one.issued_on.isoformat(),
        "items": list(one.items),
        "name_hash": one.name_hash,
        "number": one.number,
        "organisation": one.organisation,
        "period": [at.isoformat() if at else None for at in one.period],
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def code(one: Certificate, signer: Signer) -> str:
    """The code on the paper: number, hash, signature."""
    digest = hashlib.sha256(statement(one).encode()).digest()
    signature = signer.sign(_signed(one.number, digest))
    return f"{_SCHEME}.{one.number}.{_b64(digest)}.{_b64(signature)}"


def read_statement(text: str) -> Certificate:
    """The certificate of a statement. ValueError where it is none."""
    told = json.loads(text)
    begin, end = (date.fromisoformat(at) if at else None for at in told["period"])
    return Certificate(
        number=told["number"],
        case=told["case"],
        group=told["group"],
        organisation=told["organisation"],
        items=tuple(told["items"]),
        feared=tuple(told["feared"]),
        period=(begin, end),
        issued_on=date.fromisoformat(told["issued_on"]),
        name_hash=told["name_hash"],
    )


def check(
    code_text: str,
    public: bytes,
    *,
    said: str = "",
    salt: str = "",
    name: str = "",
    revoked: Mapping[str, date] | None = None,
) -> Checked:
    """Whether a code was signed by the holder of `public`, fits the statement `said`, and still stands."""
    found = _CODE.search(code_text)
    if found is None:
        return Checked(Standing.UNREADABLE)
    number, digest, signature = found[1], _bytes(found[2]), _bytes(found[3])
    if (_b64(digest), _b64(signature)) != (found[2], found[3]):
        return Checked(Standing.UNREADABLE, number)  # bits that say nothing were changed
    if not _verifies(public, _signed(number, digest), signature):
        return Checked(Standing.FORGED, number)
    one = None
    if said:
        try:
            one = replace(read_statement(said), salt=salt)
        except (ValueError, KeyError, TypeError, RecursionError):
            return Checked(Standing.UNREADABLE, number)
        if hashlib.sha256(said.encode()).digest() != digest or one.number != number:
            return Checked(Standing.CHANGED, number, one)
    fits = name_hash(name, salt) == one.name_hash if one and name and salt else None
    on = (revoked or {}).get(number)
    standing = Standing.REVOKED if on else Standing.VALID
    return Checked(standing, number, one, fits, on)


def number_of(text: str) -> str:
    """The number in a code, or in what a person typed; "" where there is none."""
    found = _CODE.search(text)
    if found:
        return found[1]
    typed = re.sub(r"[\s-]", "", text).upper()
    return typed if re.fullmatch(r"[A-Z2-7]{16}", typed) else ""


def spaced(number: str) -> str:
    """A number as people read it out: four groups of four."""
    return "-".join(number[at : at + 4] for at in range(0, len(number), 4))


def revocations(entries: Mapping[str, date], signer: Signer) -> str:
    """The list of revoked numbers with their days, signed, as the text of a file."""
    body = json.dumps({number: on.isoformat() for number, on in sorted(entries.items())})
    signature = _b64(signer.sign(f"{_SCHEME} revoked {body}".encode()))
    return json.dumps({"revoked": json.loads(body), "signature": signature}, indent=1) + "\n"


def read_revocations(text: str, public: bytes, *, where: str) -> dict[str, date]:
    """The list, if its signature fits. NoticeError where it does not: a list nobody signed says nothing."""
    try:
        told: dict[str, Any] = json.loads(text)
        body = json.dumps(dict(sorted(told["revoked"].items())))
        fits = _verifies(public, f"{_SCHEME} revoked {body}".encode(), _bytes(told["signature"]))
        entries = {number: date.fromisoformat(on) for number, on in told["revoked"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        fits, entries = False, {}
    if not fits:
        raise NoticeError(
            where=where,
            why=Words(
                ja="取り消しの一覧の署名が合いません。",
                en="the signature of the list does not fit.",
            ),
            todo=_RESTORE,
        )
    return entries


def no_revocations(where: str) -> NoticeError:
    """Certificates were issued, and the list of those taken back is gone."""
    return NoticeError(
        where=where,
        why=Words(
            ja="取り消しの一覧がありません。", en="the list of revoked certificates is gone."
        ),
        todo=_RESTORE,
    )


def _fresh(length: int) -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def _signed(number: str, digest: bytes) -> bytes:
    return f"{_SCHEME} certificate {number} ".encode() + digest


def _verifies(public: bytes, data: bytes, signature: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
