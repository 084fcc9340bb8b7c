"""What a person fills in once for letters and forms: who they are, which company, which dates."""

from __future__ import annotations

import tomllib
from datetime import date

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from morenashi.errors import NoticeError
from morenashi.model.words import Words


class Mine(BaseModel):
    """Own data and the case, as far as known; what is empty stays a line to write on.

    No field shows in a repr: they are personal.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(default="", repr=False)
    kana: str = Field(default="", repr=False)
    birthdate: str = Field(default="", repr=False)
    address: str = Field(default="", repr=False)
    phone: str = Field(default="", repr=False)
    email: str = Field(default="", repr=False)
    registered: str = Field(default="", repr=False)  # the member number or address at the company
    company: str = ""
    told_on: date | None = None  # when the company's word came
    answer_by: date | None = None
    document: str = ""  # which paper's picture leaked


def read_mine(text: str, *, where: str) -> Mine:
    """Reads the TOML a person wrote. The error names the key that is wrong, never a value."""
    try:
        return Mine.model_validate(tomllib.loads(text))
    except ValidationError as error:
        keys = ", ".join(sorted({str(e["loc"][0]) for e in error.errors() if e["loc"]}))
        raise _wrong(where, f"{keys}") from None
    except (ValueError, RecursionError):  # also a number of 5,000 digits
        raise _wrong(where, "TOML") from None


def _wrong(where: str, what: str) -> NoticeError:
    names = ", ".join(Mine.model_fields)
    return NoticeError(
        where=where,
        why=Words(ja=f"読めない項目があります（{what}）。", en=f"cannot be read ({what})."),
        todo=Words(
            ja=f'name = "…" の形で書いてください。使える名前: {names}。日付は 2026-11-21 の形です。',
            en=f'Write lines like name = "...". Known: {names}. Dates are written 2026-11-21.',
        ),
    )
