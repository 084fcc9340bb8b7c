"""Makes a store of identity documents of which a third belongs to people who have left."""

from __future__ import annotations

from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

from morenashi.drill.making import Stage, called, tel
from morenashi.model.words import Words
from morenashi.values.value import Value

_MEMBERS, _IMAGES = 90, 6
_HEADER = (
    "会員番号", "氏名", "生年月日", "住所", "電話番号", "運転免許証番号", "確認日", "退会日",
)  # fmt: skip
# What every JPEG begins with; nothing more is needed for a file nobody can look into yet.
_JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")


def make(folder: Path) -> dict[str, Words]:
    """The table read from the documents, and some of their images."""
    stage = Stage(folder, 20210420)
    licence: Value = import_module("morenashi.values.drivers_license").value
    rows = []
    for i in range(_MEMBERS):
        person = stage.person("会員", i, (1970, 1998))
        checked = date(2018, 1, 31) + timedelta(days=13 * i)
        left = checked + timedelta(days=200) if i % 3 == 0 else None
        rows.append(
            (
                f"M{700001 + i}",
                person.name,
                person.birth,
                person.address.line,
                tel(person),
                licence.make(person.rng("licence")),
                checked,
                left or "",
            )
        )
    stage.table("本人確認/読み取り結果.csv", [_HEADER, *rows])
    for i in range(_IMAGES):
        stage.data(f"本人確認/画像/M{700001 + i}_免許証.jpg", _JPEG)
    return {
        "member": called(stage.person("会員", 0, (1970, 1998))),
        "left": Words(ja=str(_MEMBERS // 3), en=str(_MEMBERS // 3)),
    }
