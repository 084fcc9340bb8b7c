"""Makes the table of contracts one agency could open, with others' customers and other insurers in it."""

from __future__ import annotations

from pathlib import Path

from morenashi.drill.making import Stage, called, tel
from morenashi.model.words import Words

_CONTRACTS = 120
_EVERY = 3  # one in three is the agency's own
_HEADER = (
    "保険会社", "担当代理店", "証券番号", "契約者氏名", "生年月日", "住所", "電話番号", "保険料", "受取人", "事故の有無",
)  # fmt: skip
_INSURERS = ("あおぞら損害保険", "みどり海上火災", "しらなみ損保")


def make(folder: Path) -> dict[str, Words]:
    """The table as it appears to one agency."""
    stage = Stage(folder, 20231030)
    rows = []
    for i in range(_CONTRACTS):
        one, heir = stage.person("契約者", i), stage.person("受取人", i)
        own = i % _EVERY == 0
        insurer = _INSURERS[0] if own else _INSURERS[1 + i % 2]
        rows.append(
            (
                insurer,
                "みなと代理店" if own else "となり町代理店",
                f"AZ{one.rng('policy').randrange(10**7, 10**8)}",
                one.name,
                one.birth,
                one.address.line,
                tel(one),
                f"{one.rng('premium').randrange(20, 160)}00円",
                f"{one.surname} {heir.given}",
                "あり" if i % 7 == 0 else "なし",
            )
        )
    stage.table("代理店システム/契約一覧.csv", [_HEADER, *rows], "cp932")
    others = str(_CONTRACTS - _CONTRACTS // _EVERY)
    return {
        "others": Words(ja=others, en=others),
        "all": Words(ja=str(_CONTRACTS), en=str(_CONTRACTS)),
        "customer": called(stage.person("契約者", 1)),
    }
