"""Own private address: a customer list or a work file sent home."""

from __future__ import annotations

from dataclasses import replace

from morenashi.samples.month.attachments import table_file, zipped
from morenashi.samples.month.letter import File
from morenashi.samples.month.planted.scene import Planted, Scene, people_rows

_COLUMNS = ("氏名", "電話番号", "郵便番号", "住所", "メールアドレス")


def _list(scene: Scene, count: int, name: str) -> File:
    rows = people_rows(scene.customers(count), _COLUMNS)
    return table_file(name, rows, scene.rng, plain=True)


def _known(scene: Scene) -> Planted:
    us = scene.staff("営業")
    to = scene.private_of(us, known=True)
    letter = scene.bare(
        us,
        to,
        (
            "[顧客リスト|自宅用|週末の作業分|リスト]",
            "[週末に自宅で整理する。|家で確認する。|月曜までに更新。]",
        ),
    )
    file = _list(
        scene,
        scene.rng.randrange(20, 120),
        scene.rng.choice(("顧客名簿", "お客様一覧_最新", "担当顧客リスト")),
    )
    return (
        replace(letter, files=(file,)),
        "A customer list goes to the sender's own private address.",
        None,
    )


def _unknown(scene: Scene) -> Planted:
    us = scene.staff("営業")
    to = scene.private_of(us, known=False)
    letter = scene.bare(
        us,
        to,
        (
            "[Fw: 顧客一覧|控え|メモ]",
            "[{当方}です。自宅のPCに送ります。|念のため控えを送っておく。]",
        ),
    )
    return (
        replace(letter, files=(_list(scene, scene.rng.randrange(15, 80), "DM送付先"),)),
        "A customer list goes to a free-mail address that bears the sender's own name.",
        None,
    )


def _work_files(scene: Scene) -> Planted:
    us = scene.staff("全社")
    to = scene.private_of(us, known=scene.rng.random() < 0.5)
    members = [
        (f.name, f.data)
        for f in (_list(scene, 40, "取引先担当者"), _list(scene, 25, "訪問予定のお客様"))
    ]
    letter = scene.bare(
        us,
        to,
        (
            "[バックアップ|引っ越しデータ|資料一式]",
            "[共有フォルダから必要なものをまとめた。|在宅勤務用。]",
        ),
    )
    return (
        replace(letter, files=(zipped("業務資料", members),)),
        "Work files with lists of people go to the sender's private mailbox.",
        None,
    )


def _hidden_copy(scene: Scene) -> Planted:
    letter = scene.thread("consumer", least=0)
    to = scene.private_of(letter.sender, known=scene.rng.random() < 0.6)
    return (
        replace(letter, hidden=(to,)),
        "A customer's data go to the sender's private address by a hidden copy.",
        None,
    )


def _forwarded(scene: Scene) -> Planted:
    came = scene.came("consumer", "client")
    us = came.to[0]
    to = scene.private_of(us, known=scene.rng.random() < 0.5)
    letter = scene.bare(us, to, ("x", "[あとで家で返信する|忘れないように|]"))
    return (
        replace(letter, subject=f"FW: {came.subject}", earlier=came, forwarded=True),
        "A customer's thread is forwarded to the sender's private address.",
        None,
    )


def _visits(scene: Scene) -> Planted:
    us = scene.staff("福祉用具")
    to = scene.private_of(us, known=scene.rng.random() < 0.5)
    people = scene.rng.sample(scene.world.nearby(), scene.rng.randrange(5, 12))
    lines = "\n".join(
        f"{9 + i}:00　{p.name}様　{p.street}　{p.mobile}" for i, p in enumerate(people)
    )
    letter = scene.bare(
        us,
        to,
        ("[明日の訪問先|訪問メモ|あした]", f"[スマホで見る用|直行なので自分宛に送る]\n\n{lines}"),
    )
    return (
        letter,
        "Names, addresses and telephones of customers go to the sender's private address.",
        None,
    )


variants = (_known, _unknown, _work_files, _hidden_copy, _forwarded, _visits)
