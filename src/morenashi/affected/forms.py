"""The values of a row in normal form, so that equal ones are equal: nothing is guessed and no variant folded."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from morenashi.model.person import PersonRow
from morenashi.values import birthdate, email, phone
from morenashi.values.address_forms import exact
from morenashi.values.kana import to_katakana


@dataclass(frozen=True, slots=True)
class Normal:
    """A row's values in normal form; an empty one is not given or cannot be used for comparing."""

    name: str = field(default="", repr=False)
    kana: str = field(default="", repr=False)
    emails: frozenset[str] = field(default=frozenset(), repr=False)
    phones: frozenset[str] = field(default=frozenset(), repr=False)
    address: str = field(default="", repr=False)
    birthdate: str = field(default="", repr=False)
    member: str = field(default="", repr=False)


def normal(row: PersonRow) -> Normal:
    """The row's values in normal form."""
    return Normal(
        name=plain_name(row.name),
        kana=to_katakana(plain_name(row.kana)),
        emails=frozenset(form for text in row.emails if (form := email.normal(text))),
        phones=frozenset(form for text in row.phones if (form := phone.normal(text))),
        address=exact(row.address),
        birthdate=birthdate.normal(row.birthdate) or "",
        member=plain_name(row.member),
    )


def plain_name(text: str) -> str:
    """Half width, small letters, no spaces; kanji as written: 高 and 髙 stay two.

    >>> plain_name("髙橋　花子"), plain_name("ＳＭＩＴＨ John")
    ('髙橋花子', 'smithjohn')
    """
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).lower()
