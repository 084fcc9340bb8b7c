"""Makes a storage of what employees handed in: images of documents, résumés, and the index of them."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from morenashi.drill.making import Stage, called, tel
from morenashi.model.words import Words
from morenashi.samples.cast import Person
from morenashi.values.value import Value

_PEOPLE, _IMAGES = 40, 4
_HEADER = ("氏名", "性別", "住所", "電話番号", "マイナンバー", "提出書類", "ファイル")
_JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")


def make(folder: Path) -> dict[str, Words]:
    """The index, some images and two résumés."""
    stage = Stage(folder, 20240322)
    my_number: Value = import_module("morenashi.values.my_number").value
    people = [stage.person("従業員", i, (1960, 2004)) for i in range(_PEOPLE)]
    rows = [
        (
            one.name,
            "男" if one.male else "女",
            one.address.line,
            tel(one),
            my_number.make(one.rng("my_number")),
            "マイナンバーカード（表・裏）",
            f"{1001 + i}_表.jpg",
        )
        for i, one in enumerate(people)
    ]
    stage.table("保管場所/書類一覧.csv", [_HEADER, *rows])
    for i in range(_IMAGES):
        for side in ("表", "裏"):
            stage.data(f"保管場所/画像/{1001 + i}_{side}.jpg", _JPEG)
    for i, one in enumerate(people[:2]):
        stage.data(f"保管場所/履歴書/{1001 + i}.txt", _resume(one).encode())
    return {"employee": called(people[0])}


def _resume(one: Person) -> str:
    birth = f"{one.birth.year}年{one.birth.month}月{one.birth.day}日"
    return (
        f"履歴書\n\n氏名　{one.name}\nフリガナ　{one.kana}\n生年月日　{birth}\n"
        f"現住所　〒{one.address.postal_code} {one.address.line}\n電話　{tel(one)}\n"
        f"メール　{one.email}\n"
    )
