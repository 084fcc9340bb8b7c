"""Masked samples: enough of a value to recognise its place, never enough to use it."""

from __future__ import annotations

import re

from morenashi.values.place_names import plain
from morenashi.values.places import LONGEST_CITY, places

_DOT = "●"
_WORD = re.compile(r"[^\W_]")


def _keep_first(text: str, count: int) -> str:
    """The first `count` letters or digits; the rest as dots, signs kept."""
    seen = 0
    out = []
    for char in text:
        if _WORD.match(char):
            seen += 1
            out.append(char if seen <= count else _DOT)
        else:
            out.append(char)
    return "".join(out)


def _keep_last(text: str, count: int) -> str:
    return _keep_first(text[::-1], count)[::-1]


def _phone(text: str) -> str:
    return _keep_first(text, 3)


def _email(text: str) -> str:
    local, at, domain = (
        re.split(r"([@＠])", text, maxsplit=1) if re.search("[@＠]", text) else (text, "", "")
    )
    return f"{local[:1]}{_DOT * 3}{at}{domain}"


def _birthdate(text: str) -> str:
    """The year stays: 1985-●●-●●, 昭和53年●月●日, 19780401 as 1978●●●●."""
    year = re.match(
        r"[^0-9０-９〇零一二三四五六七八九十元]*(?:[0-9０-９]{4}|[0-9０-９]{1,2}(?![0-9０-９])|[〇零一二三四五六七八九十元]+(?=年))",
        text,
    )
    head = year.end() if year else 0
    return text[:head] + re.sub(r"[0-9０-９〇零一二三四五六七八九十A-Za-z]", _DOT, text[head:])


def _person(text: str) -> str:
    """The first sign, where others follow it: 山●●●, T●●● ●●●●."""
    return _keep_first(text, 1 if len(text) > 1 else 0)


def _income(text: str) -> str:
    """How long the figure is, and its unit: ●●●万円."""
    return re.sub(r"[0-9０-９〇一二三四五六七八九]", _DOT, text)


def _age(text: str) -> str:
    """The decade stays: 4●歳; of a child only the unit."""
    shown = 1 if re.match(r"[0-9０-９〇一二三四五六七八九十百]{2}", text) else 0
    return text[:shown] + re.sub(r"[0-9０-９〇一二三四五六七八九十百]", _DOT, text[shown:])


def _first_only(text: str) -> str:
    """The first sign, and as many dots whatever follows."""
    return text[:1] + _DOT * 3


def _word(text: str) -> str:
    """As it is, if short: a word that thousands are called by (妻, 課長)."""
    known = len(text) <= 8 and not any(char.isdigit() for char in text)
    return text if known else _keep_first(text, 2)


def _address(text: str) -> str:
    """Prefecture and municipality stay: 東京都港区●●●●-●-●; of another address only its signs."""
    known = places()
    folded = plain(text)
    kept = next((n for n in (4, 3) if folded[:n] in known.prefectures), 0)
    for length in range(LONGEST_CITY, 1, -1):
        if folded[kept : kept + length] in known.cities:
            kept += length
            break
    return text[:kept] + _keep_first(text[kept:], 0)


def _nothing(text: str) -> str:
    """Nothing of it, not even its length."""
    return _DOT * 8


_WAYS = {
    "PERSON": _person,
    "PHONE": _phone,
    "EMAIL": _email,
    "BIRTHDATE": _birthdate,
    "ADDRESS": _address,
    "POSTAL_CODE": lambda text: _keep_first(text, 3),
    "CREDIT_CARD": lambda text: _keep_last(text, 4),
    "BANK_ACCOUNT": lambda text: _keep_last(text, 2),
    "IP_ADDRESS": lambda text: _keep_first(text, 3),
    "MY_NUMBER": lambda text: _DOT * 12,
    "CREDENTIAL": _nothing,
    "INCOME": _income,
    "FAMILY": _word,
    "SEX": lambda text: _DOT,
    "AGE": _age,
    "JOB_TITLE": _word,
    "COMPANY": lambda text: _keep_first(text, 2),
    "POLICY_NUMBER": lambda text: _keep_first(text, 2),
    "APPLICATION_HISTORY": _first_only,
    "SENSITIVE": _nothing,
}


def masked_sample(kind: str, text: str) -> str:
    """One value of `kind`, masked. A My Number shows no digit, a secret or an illness not even its length.

    >>> masked_sample("PHONE", "090-1234-5678"), masked_sample("EMAIL", "hanako@example.jp")
    ('090-●●●●-●●●●', 'h●●●@example.jp')
    """
    return _WAYS.get(kind, lambda value: _keep_first(value, 2))(text)
