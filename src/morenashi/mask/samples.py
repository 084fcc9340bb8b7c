"""Masked samples: enough of a value to recognise its place, never enough to use it."""

from __future__ import annotations

import re

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


def _nothing(text: str) -> str:
    """Nothing of it, not even its length."""
    return _DOT * 8


_WAYS = {
    "PHONE": _phone,
    "EMAIL": _email,
    "BIRTHDATE": _birthdate,
    "POSTAL_CODE": lambda text: _keep_first(text, 3),
    "CREDIT_CARD": lambda text: _keep_last(text, 4),
    "BANK_ACCOUNT": lambda text: _keep_last(text, 2),
    "IP_ADDRESS": lambda text: _keep_first(text, 3),
    "MY_NUMBER": lambda text: _DOT * 12,
    "CREDENTIAL": _nothing,
    "SENSITIVE": _nothing,
}


def masked_sample(kind: str, text: str) -> str:
    """One value of `kind`, masked. A My Number shows no digit, a secret or an illness not even its length.

    >>> masked_sample("PHONE", "090-1234-5678"), masked_sample("EMAIL", "hanako@example.jp")
    ('090-●●●●-●●●●', 'h●●●@example.jp')
    """
    return _WAYS.get(kind, lambda value: _keep_first(value, 2))(text)
