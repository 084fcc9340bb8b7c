"""Certificate: what an organisation confirms of one person's leaked data, and what of it can be checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from morenashi.model.words import Words


@dataclass(frozen=True, slots=True)
class Certificate:
    """What stands on the paper, without the name of the person.

    `items` and `feared` are keys of the vocabulary: proven, and possible. `name_hash` is the salted hash
    of the person's name; the `salt` stands on the paper only, so that a list of hashes tells nobody.
    """

    number: str
    case: str
    group: str
    organisation: str
    items: tuple[str, ...]
    feared: tuple[str, ...]
    period: tuple[date | None, date | None]
    issued_on: date
    name_hash: str
    salt: str = field(default="", repr=False)


class Standing(Enum):
    """What a check of a certificate comes to."""

    VALID = Words(ja="有効です", en="valid")
    REVOKED = Words(ja="取り消されています", en="revoked")
    FORGED = Words(ja="署名が合いません", en="its signature does not fit")
    CHANGED = Words(ja="内容が署名した時と違います", en="its content was changed after signing")
    UNREADABLE = Words(ja="証明書として読み取れません", en="cannot be read as a certificate")


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a check. `certificate` is None where only the code of the paper was given.

    `name_fits` is None where no name was given to compare.
    """

    standing: Standing
    number: str = ""
    certificate: Certificate | None = None
    name_fits: bool | None = None
    revoked_on: date | None = None
