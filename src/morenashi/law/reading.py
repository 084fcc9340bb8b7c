"""Reads the regimes' files, and says where one of them is wrong."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from morenashi.errors import LawError
from morenashi.law.regime import Regime, Rule
from morenashi.model.words import Words

# The order on a board: the Act itself first, then what other laws and schemes add, then who may help.
ORDER = (
    "jp_appi",
    "jp_my_number",
    "eu_gdpr",
    "jp_privacy_mark",
    "jp_insurance",
    "jp_finance",
    "jp_telecom",
    "jp_cards",
    "jp_employment",
    "jp_infrastructure",
    "jp_listed",
    "jp_delegation",
    "jp_ransomware_form",
    "jp_voluntary",
    "jp_appi_2026",
)


@cache
def regimes() -> tuple[Regime, ...]:
    """All regimes, disabled ones too, in the order of a board."""
    return tuple(_read(key) for key in ORDER)


def regime(key: str) -> Regime:
    """One regime that is in force; a LawError that names the known ones where there is none such."""
    known = {one.key: one for one in regimes() if one.enabled}
    if key not in known:
        raise LawError(
            where=key,
            why=Words(
                ja="この制度はありません。使えるもの: {known}。",
                en="There is no such regime. Known: {known}.",
            ).filled(known=", ".join(name for name, one in known.items() if one.begins)),
            todo=Words(ja="綴りを確かめてください。", en="Check the spelling."),
        )
    return known[key]


def upcoming(on: date) -> tuple[Rule, ...]:
    """Rules that are not law yet on `on`, each with its first day, or the latest, where that is known."""
    return tuple(
        rule
        for one in regimes()
        for rule in one.rule
        if rule.valid_from is None or rule.valid_from > on
    )


def parsed(text: str, where: str) -> Regime:
    """A regime's file; a LawError that names file, rule and key where it is wrong."""
    try:
        return Regime.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise _wrong(where, str(error)) from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise _wrong(f"{where}: {place}" if place else where, str(first["msg"])) from None


def _read(key: str) -> Regime:
    path = files("morenashi.law").joinpath("regimes", f"{key}.toml")
    return parsed(path.read_text("utf-8"), f"law/regimes/{key}.toml")


def _wrong(where: str, why: str) -> LawError:
    return LawError(
        where=where,
        why=Words(
            ja="制度のファイルが正しくありません（{why}）。",
            en="The regime's file is wrong: {why}.",
        ).filled(why=why),
        todo=Words(
            ja="ほかの制度のファイルと同じ形にしてください。",
            en="Shape it like the other regimes' files.",
        ),
    )
